/// Counts substrings that may overlap themselves, as “tick tock tick” does, and finds those to list.
///
/// A node of the tree stands for its substring and all shorter ones down to its parent's: they have the
/// same places, but the longer ones overlap more, so their counts fall with their length. The places of a
/// node are held in a `PlaceSet` that is carried up the tree along heavy paths, so that a place enters a
/// set at most a logarithmic number of times; a count jumps from one taken place to the next, so all
/// counts together cost about as much as the occurrences of what they count.
struct SelfOverlaps {
  /// A substring that no longer one starting with it matches in count.
  struct Candidate {
    /// Symbols.
    var depth: Int
    var count: Int
    var ranks: Range<Int>
    /// In `pool`; empty if it was contained from the start.
    var places = 0..<0
    /// Whether substrings with one symbol more in front must still be held against it.
    var isOpen: Bool
    /// Whether a longer substring has the same count.
    var isContained: Bool
  }

  private(set) var candidates: [Candidate] = []
  /// Visited nodes whose places do not overlap after all.
  private(set) var plain: [Int] = []

  private var tree: RepeatTree
  private let tangledRanks: CountedBits
  /// The starts of suffixes in tangled runs, and of the others, in the order of their ranks.
  private var tangled: [Int32] = []
  private var untangled: [Int32] = []
  /// The child with most tangled places by node, -1 if no child has two.
  private var heavyChild: [Int32]
  /// The greatest count of a substring one symbol longer than each node's.
  private var childCount: [Int32]
  private var isOverlapping: [Bool]
  private var set: PlaceSet
  private var pool: [Int32] = []

  init(_ tree: RepeatTree, tangled ranks: CountedBits) {
    self.tree = tree
    tangledRanks = ranks
    let hasTangled = ranks.count(before: tree.suffixes.count) > 0
    set = PlaceSet(limit: hasTangled ? tree.suffixes.count : 0)
    heavyChild = [Int32](repeating: -1, count: hasTangled ? tree.nodes.count : 0)
    childCount = [Int32](repeating: 0, count: heavyChild.count)
    isOverlapping = [Bool](repeating: false, count: heavyChild.count)
    guard hasTangled else { return }
    for (rank, start) in tree.suffixes.enumerated() {
      if ranks.contains(rank) {
        tangled.append(start)
      } else {
        untangled.append(start)
      }
    }
    findHeavyChildren()
  }

  private mutating func findHeavyChildren() {
    for (number, node) in tree.nodes.enumerated() where node.parent >= 0 {
      let weight = tangledRange(node.ranks).count
      let rival = Int(heavyChild[Int(node.parent)])
      guard weight >= 2 else { continue }
      if rival < 0 || weight > tangledRange(tree.nodes[rival].ranks).count {
        heavyChild[Int(node.parent)] = Int32(truncatingIfNeeded: number)
      }
    }
  }

  private func tangledRange(_ ranks: Range<Int>) -> Range<Int> {
    tangledRanks.count(before: ranks.lowerBound)..<tangledRanks.count(before: ranks.upperBound)
  }

  private func untangledRange(_ ranks: Range<Int>) -> Range<Int> {
    let tangled = tangledRange(ranks)
    return ranks.lowerBound - tangled.lowerBound..<ranks.upperBound - tangled.upperBound
  }

  /// Leaves the candidates and their places alone.
  mutating func endSearch() {
    tree.dropNodes()
    (heavyChild, childCount, isOverlapping) = ([], [], [])
  }

  /// The places of a candidate, ascending.
  func places(of candidate: Candidate) -> ArraySlice<Int32> { pool[candidate.places] }
}

extension SelfOverlaps {
  /// Whether a heavy path ends at `node`.
  func isTop(_ node: Int) -> Bool {
    let parent = Int(tree.nodes[node].parent)
    return parent < 0 || Int(heavyChild[parent]) != node
  }

  /// Tells a node's parent the count of the node's shortest substring.
  mutating func note(count: Int, ofChild node: Int) {
    let parent = Int(tree.nodes[node].parent)
    guard parent >= 0, parent < childCount.count else { return }
    childCount[parent] = max(childCount[parent], Int32(truncatingIfNeeded: count))
  }

  /// Visits the nodes of the heavy path that ends at `top`, from the lowest up. All nodes below them that
  /// are not on the path must have been visited or noted.
  /// - Parameter hasOneSymbolBefore: Whether the same symbol stands before all places of a node.
  mutating func visitPath(to top: Int, hasOneSymbolBefore: (Int) -> Bool) {
    var path = [top]
    while let node = path.last, heavyChild[node] >= 0 { path.append(Int(heavyChild[node])) }
    var inserted = 0..<0
    for node in path.reversed() {
      let range = tangledRange(tree.nodes[node].ranks)
      if inserted.isEmpty { inserted = range.lowerBound..<range.lowerBound }
      insert(range.lowerBound..<inserted.lowerBound)
      insert(inserted.upperBound..<range.upperBound)
      inserted = range
      visit(node, hasOneSymbolBefore: hasOneSymbolBefore(node))
    }
    set.removeAll(tangled[inserted])
  }

  private mutating func insert(_ range: Range<Int>) {
    for place in tangled[range] { set.insert(Int(place)) }
  }

  /// The count of the first `depth` symbols of a node: places are taken left to right without overlap. One
  /// symbol is a link, and shares a word with the next.
  private func count(_ node: RepeatTree.Node, depth: Int) -> Int {
    untangledRange(node.ranks).count + set.count(atLeast: depth + 1)
  }

  private mutating func visit(_ number: Int, hasOneSymbolBefore: Bool) {
    let node = tree.nodes[number]
    let depth = Int(node.depth)
    guard set.leastGap <= depth + 1 else {
      note(count: node.ranks.count, ofChild: number)
      return plain.append(number)
    }
    isOverlapping[number] = true
    var shortest = node.parent >= 0 ? Int(tree.nodes[Int(node.parent)].depth) + 1 : 1
    var count = count(node, depth: shortest)
    note(count: count, ofChild: number)
    while count > 1 {
      let longest = longestDepth(of: node, from: shortest, count: count)
      let isWhole = longest == depth
      if !isWhole || childCount[number] < count {
        let grows = isWhole && hasOneSymbolBefore && self.count(node, depth: depth + 1) == count
        add(
          Candidate(
            depth: longest, count: count, ranks: node.ranks, isOpen: !hasOneSymbolBefore,
            isContained: grows), of: node)
      }
      if isWhole { return }
      shortest = longest + 1
      count = self.count(node, depth: shortest)
    }
  }

  /// The greatest depth of a node's substrings that has the same count as `shortest`.
  private func longestDepth(of node: RepeatTree.Node, from shortest: Int, count: Int) -> Int {
    let depth = Int(node.depth)
    var low = shortest
    var step = 1
    while low + step <= depth, self.count(node, depth: low + step) == count {
      low += step
      step *= 2
    }
    var high = min(low + step, depth + 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if self.count(node, depth: middle) == count { low = middle } else { high = middle }
    }
    return low
  }

  /// Keeps a candidate; one that is contained too, since it may contain another.
  private mutating func add(_ candidate: Candidate, of node: RepeatTree.Node) {
    var candidate = candidate
    let start = pool.count
    if !candidate.isContained {
      pool += untangled[untangledRange(node.ranks)]
      set.forEach(atLeast: candidate.depth + 1) { pool.append(Int32(truncatingIfNeeded: $0)) }
      pool[start...].sort()
    }
    candidate.places = start..<pool.count
    candidates.append(candidate)
  }
}

extension SelfOverlaps {
  /// Marks the candidates that have the same count as a substring with one more symbol in front.
  ///
  /// Such a substring is itself matched by no longer one that starts with it, so it is a node of the tree
  /// whose places do not overlap, or a candidate.
  mutating func dropContained() {
    let open = candidates.indices.filter { candidates[$0].isOpen }.sorted {
      (candidates[$0].depth, candidates[$0].ranks.lowerBound)
        < (candidates[$1].depth, candidates[$1].ranks.lowerBound)
    }
    guard !open.isEmpty else { return }
    for (number, node) in tree.nodes.enumerated() where !isOverlapping[number] {
      drop(open, start: tree.suffixes[node.ranks.lowerBound], Int(node.depth), node.ranks.count)
    }
    for candidate in candidates {
      drop(
        open, start: tree.suffixes[candidate.ranks.lowerBound], candidate.depth, candidate.count)
    }
  }

  /// Marks what is left of a substring of `depth` symbols without its first, if that has the same count.
  private mutating func drop(_ open: [Int], start: Int32, _ depth: Int, _ count: Int) {
    guard depth > 1 else { return }
    let rank = Int(tree.ranks[Int(start) + 1])
    var low = 0
    var high = open.count
    while low < high {
      let middle = (low + high) / 2
      let candidate = candidates[open[middle]]
      if (candidate.depth, candidate.ranks.lowerBound) <= (depth - 1, rank) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return }
    let candidate = candidates[open[low - 1]]
    if candidate.depth == depth - 1, candidate.ranks.contains(rank), candidate.count == count {
      candidates[open[low - 1]].isContained = true
    }
  }
}
