/// Finds the listed phrases: repeated runs of links that no longer one with the same count contains.
///
/// It is enough to look one content word further: if a longer phrase has the same count, so has every
/// phrase between the two. A substring's places are a range of the suffix array. Where no two of them
/// overlap, their number is the count, so the longest substring with the same places is listed if the
/// links before it differ. Where they may overlap (`SelfOverlaps`), the count falls as the substring grows.
///
/// - Source: The definition of repeated phrases, section 5 (README).
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
    search()
  }

  private mutating func search() {
    var overlaps = SelfOverlaps(tree, tangledBefore: tangledBefore)
    for node in tree.upwards.lazy.map(Int.init) {
      let ranks = tree.nodes[node].ranks
      if tangledCount(ranks) < 2 {
        overlaps.note(count: ranks.count, ofChild: node)
        if !hasOneLinkBefore(ranks) { add(node) }
      } else if overlaps.isTop(node) {
        overlaps.visitPath(to: node) { hasOneLinkBefore(tree.nodes[$0].ranks) }
      }
    }
    overlaps.dropContained()
    for node in overlaps.plain where !hasOneLinkBefore(tree.nodes[node].ranks) { add(node) }
    for candidate in overlaps.candidates where !candidate.isContained {
      let start = found.pool.count
      for place in overlaps.places(of: candidate) { found.pool.append(links.places[Int(place)]) }
      found.add(length: candidate.depth + 1, from: start)
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

  /// Adds a node none of whose places overlap.
  private mutating func add(_ node: Int) {
    let start = found.pool.count
    for suffix in tree.suffixes[tree.nodes[node].ranks] {
      found.pool.append(links.places[Int(suffix)])
    }
    found.pool[start...].sort()
    found.add(length: Int(tree.nodes[node].depth) + 1, from: start)
  }
}
