/// The repeated substrings of a string of symbols, those with the same places together.
///
/// The inner nodes of the suffix tree: substrings that some two different symbols follow. Symbol 0 parts
/// the string and is in no substring.
struct RepeatTree {
  /// A substring with all its places: `ranks` of the suffix array start with it.
  struct Node {
    /// Symbols.
    var depth: Int32
    var lowerRank: Int32
    /// After the last.
    var upperRank: Int32 = 0
    /// The longest node that this one starts with, -1 if there is none.
    var parent: Int32 = -1

    var ranks: Range<Int> { Int(lowerRank)..<Int(upperRank) }
  }

  private(set) var nodes: [Node] = []
  /// The nodes, children before their parents.
  private(set) var upwards: [Int32] = []
  /// Starts of suffixes, sorted.
  let suffixes: [Int32]
  /// The place of each suffix in `suffixes`; empty if it is not kept.
  private(set) var ranks: [Int32]

  /// - Parameters:
  ///   - greatest: The greatest symbol that may occur.
  ///   - keepsRanks: Whether `ranks` is wanted.
  init(_ symbols: [Int32], greatest: Int, keepsRanks: Bool) {
    suffixes = SuffixArray(of: symbols, greatest: greatest).starts
    ranks = [Int32](repeating: 0, count: symbols.count)
    for (rank, start) in suffixes.enumerated() {
      ranks[Int(start)] = Int32(truncatingIfNeeded: rank)
    }
    let lengths = sharedLengths(symbols)
    if !keepsRanks { ranks = [] }
    build(from: lengths)
  }

  /// For each rank how many symbols its suffix shares with the one before, up to the first 0.
  /// - Source: Kasai and others, “Linear-Time Longest-Common-Prefix Computation” (2001).
  private func sharedLengths(_ symbols: [Int32]) -> [Int32] {
    var lengths = [Int32](repeating: 0, count: symbols.count)
    var length = 0
    for start in symbols.indices {
      let rank = Int(ranks[start])
      guard rank > 0 else {
        length = 0
        continue
      }
      let other = Int(suffixes[rank - 1])
      let limit = symbols.count - max(start, other)
      while length < limit, symbols[start + length] == symbols[other + length],
        symbols[start + length] != 0
      {
        length += 1
      }
      lengths[rank] = Int32(truncatingIfNeeded: length)
      length = max(0, length - 1)
    }
    return lengths
  }

  private mutating func build(from lengths: [Int32]) {
    var open: [Int32] = []
    for rank in 0...lengths.count {
      let length = rank < lengths.count ? lengths[rank] : 0
      var lower = Int32(truncatingIfNeeded: rank) - 1
      while let top = open.last, nodes[Int(top)].depth > length {
        open.removeLast()
        nodes[Int(top)].upperRank = Int32(truncatingIfNeeded: rank)
        lower = nodes[Int(top)].lowerRank
        upwards.append(top)
        let outer = open.last.map { nodes[Int($0)].depth } ?? 0
        if outer < length {
          nodes[Int(top)].parent = Int32(truncatingIfNeeded: nodes.count)
        } else if let parent = open.last {
          nodes[Int(top)].parent = parent
        }
      }
      if length > (open.last.map { nodes[Int($0)].depth } ?? 0) {
        open.append(Int32(truncatingIfNeeded: nodes.count))
        nodes.append(Node(depth: length, lowerRank: lower))
      }
    }
  }
}
