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
  private let places: SymbolPlaces
  private var tree: RepeatTree
  /// The ranks whose suffixes start in tangled runs.
  private var tangled: CountedBits
  /// The ranks that have another link before them than the rank above, or none.
  private var changes: CountedBits
  private(set) var found = RepeatList()

  /// - Parameter links: Those of `content`.
  init(_ links: consuming RepeatedLinks, of content: ContentSequence) {
    let tangledPlaces = links.tangled()
    let hasTangled = tangledPlaces.contains(true)
    tree = RepeatTree(links.symbols, greatest: links.greatest, keepsRanks: hasTangled)
    tangled = CountedBits(count: links.symbols.count)
    changes = CountedBits(count: links.symbols.count)
    var previous: Int32 = 0
    for (rank, start) in tree.suffixes.enumerated() {
      let before = start > 0 ? links.symbols[Int(start) - 1] : 0
      if before == 0 || before != previous { changes.insert(rank) }
      if tangledPlaces[Int(start)] { tangled.insert(rank) }
      previous = before
    }
    changes.count()
    tangled.count()
    places = links.places
    _ = consume links
    search(limit: min(max(1 << 20, 32 * content.count), Int(UInt32.max)))
  }

  /// - Parameter limit: How many occurrences may be found in all.
  private mutating func search(limit: Int) {
    var overlaps = SelfOverlaps(tree, tangled: tangled)
    // What is not used takes no memory.
    var listed: [Listed] = []
    listed.reserveCapacity(tree.nodes.count)
    for node in tree.upwards.lazy.map(Int.init) {
      let ranks = tree.nodes[node].ranks
      if tangled.count(in: ranks) < 2 {
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
      listed.append(Listed(candidate, number: number))
    }
    let best = Self.best(consume listed, limit: limit)
    overlaps.endSearch()
    tree.dropNodes()
    found.pool.reserveCapacity(best.reduce(0) { $0 + $1.count })
    found.items.reserveCapacity(best.count)
    for phrase in best { add(phrase, overlaps) }
  }

  private func plain(_ node: Int) -> Listed { Listed(tree.nodes[node]) }

  /// As many of `listed` as have `limit` occurrences together, best first if that is not all.
  private static func best(_ listed: [Listed], limit: Int) -> [Listed] {
    if listed.reduce(0, { $0 + $1.count }) <= limit { return listed }
    var left = limit
    return listed.sorted { ($1.score, $1.count) < ($0.score, $0.count) }.prefix {
      left -= $0.count
      return left >= 0
    }
  }

  /// Whether the same link stands before all suffixes of `ranks`, which are at least two.
  private func hasOneLinkBefore(_ ranks: Range<Int>) -> Bool {
    changes.count(in: ranks.lowerBound + 1..<ranks.upperBound) == 0
  }

  private mutating func add(_ phrase: Listed, _ overlaps: SelfOverlaps) {
    let start = found.pool.count
    if let number = phrase.candidate {
      for place in overlaps.places(of: overlaps.candidates[number]) {
        found.pool.append(places[place])
      }
    } else {
      for suffix in tree.suffixes[phrase.ranks] { found.pool.append(places[suffix]) }
      found.pool[start...].sort()
    }
    found.add(length: phrase.length, from: start)
  }
}

/// A listed phrase whose occurrences are still to be written down.
private struct Listed {
  private let count32: Int32
  private let length32: Int32
  private let first: Int32
  /// The end of its ranks from `first` on; -1 for the candidate `first` of `SelfOverlaps`.
  private let end: Int32

  /// What has all suffixes of a node's ranks.
  init(_ node: RepeatTree.Node) {
    count32 = node.upperRank - node.lowerRank
    length32 = node.depth + 1
    first = node.lowerRank
    end = node.upperRank
  }

  init(_ candidate: SelfOverlaps.Candidate, number: Int) {
    count32 = Int32(truncatingIfNeeded: candidate.count)
    length32 = Int32(truncatingIfNeeded: candidate.depth + 1)
    first = Int32(truncatingIfNeeded: number)
    end = -1
  }

  var count: Int { Int(count32) }
  /// Content words.
  var length: Int { Int(length32) }
  var candidate: Int? { end < 0 ? Int(first) : nil }
  var ranks: Range<Int> { Int(first)..<Int(end) }
  var score: Int { (count - 1) * length }
}
