/// Finds the listed phrases: repeated runs of links that no longer one with the same count contains.
///
/// It is enough to look one content word further: if a longer phrase has the same count, so has every
/// phrase between the two. A substring's places are a range of the suffix array. Where no two of them
/// overlap, their number is the count, so the longest substring with the same places is listed if the
/// links before it differ. Where they may overlap (`SelfOverlaps`), the count falls as the substring grows.
///
/// Made-up text can have a great many occurrences: of 32 for each content word (and 1,048,576 in all) the
/// phrases with the lowest scores are left out. Prose has fewer than 1.
///
/// - Source: The definition in `Phrases`, section 5.
struct PhraseSearch {
  private let links: RepeatedLinks
  private let tree: RepeatTree
  /// How many suffixes before each rank start in tangled runs.
  private var tangledBefore: [Int32] = [0]
  /// How many ranks up to each have another link before them than the rank above, or none.
  private var changesUpTo: [Int32] = []
  private(set) var found = RepeatList()

  init(_ content: ContentSequence) {
    links = RepeatedLinks(content)
    tree = RepeatTree(links.symbols, greatest: links.greatest)
    let tangled = links.tangled()
    var previous: Int32 = 0
    for start in tree.suffixes {
      let before = start > 0 ? links.symbols[Int(start) - 1] : 0
      let isChange = before == 0 || before != previous
      previous = before
      changesUpTo.append((changesUpTo.last ?? 0) + (isChange ? 1 : 0))
      tangledBefore.append(tangledBefore[tangledBefore.count - 1] + (tangled[Int(start)] ? 1 : 0))
    }
    search(limit: max(1 << 20, 32 * content.count))
  }

  /// - Parameter limit: How many occurrences may be found in all.
  private mutating func search(limit: Int) {
    var overlaps = SelfOverlaps(tree, tangledBefore: tangledBefore)
    var listed: [Listed] = []
    for node in tree.upwards.lazy.map(Int.init) {
      let ranks = tree.nodes[node].ranks
      if tangledCount(ranks) < 2 {
        overlaps.note(count: ranks.count, ofChild: node)
        if !hasOneLinkBefore(ranks) { listed.append(plain(node)) }
      } else if overlaps.isTop(node) {
        overlaps.visitPath(to: node) { hasOneLinkBefore(tree.nodes[$0].ranks) }
      }
    }
    overlaps.dropContained()
    for node in overlaps.plain where !hasOneLinkBefore(tree.nodes[node].ranks) {
      listed.append(plain(node))
    }
    for (number, candidate) in overlaps.candidates.enumerated() where !candidate.isContained {
      listed.append(
        Listed(count: candidate.count, length: candidate.depth + 1, source: .candidate(number)))
    }
    for phrase in Self.best(listed, limit: limit) { add(phrase, overlaps) }
  }

  private func plain(_ node: Int) -> Listed {
    let node = tree.nodes[node]
    return Listed(
      count: node.ranks.count, length: Int(node.depth) + 1, source: .ranks(node.ranks))
  }

  /// As many of `listed` as have `limit` occurrences together, best first if that is not all.
  private static func best(_ listed: [Listed], limit: Int) -> [Listed] {
    if listed.reduce(0, { $0 + $1.count }) <= limit { return listed }
    var left = limit
    return listed.sorted { ($1.score, $1.count) < ($0.score, $0.count) }.prefix {
      left -= $0.count
      return left >= 0
    }
  }

  private func tangledCount(_ ranks: Range<Int>) -> Int {
    Int(tangledBefore[ranks.upperBound] - tangledBefore[ranks.lowerBound])
  }

  /// Whether the same link stands before all suffixes of `ranks`.
  private func hasOneLinkBefore(_ ranks: Range<Int>) -> Bool {
    let first = tree.suffixes[ranks.lowerBound]
    guard first > 0, links.symbols[Int(first) - 1] != 0 else { return false }
    return changesUpTo[ranks.upperBound - 1] == changesUpTo[ranks.lowerBound]
  }

  private mutating func add(_ phrase: Listed, _ overlaps: SelfOverlaps) {
    let start = found.pool.count
    switch phrase.source {
    case .ranks(let ranks):
      for suffix in tree.suffixes[ranks] { found.pool.append(links.places[Int(suffix)]) }
      found.pool[start...].sort()
    case .candidate(let number):
      for place in overlaps.places(of: overlaps.candidates[number]) {
        found.pool.append(links.places[Int(place)])
      }
    }
    found.add(length: phrase.length, from: start)
  }
}

/// A listed phrase whose occurrences are still to be written down.
private struct Listed {
  enum Source {
    /// All suffixes of these ranks.
    case ranks(Range<Int>)
    /// One of the candidates of `SelfOverlaps`.
    case candidate(Int)
  }

  var count: Int
  /// Content words.
  var length: Int
  var source: Source

  var score: Int { (count - 1) * length }
}
