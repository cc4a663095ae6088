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
    ranks = []
    build(from: sharedLengths(symbols))
    if keepsRanks { noteRanks() }
  }

  /// Leaves the suffixes alone.
  mutating func dropNodes() { (nodes, upwards, ranks) = ([], [], []) }

  private mutating func noteRanks() {
    ranks = [Int32](repeating: 0, count: suffixes.count)
    for (rank, start) in suffixes.enumerated() {
      ranks[Int(start)] = Int32(truncatingIfNeeded: rank)
    }
  }

  /// For each suffix, by its start, how many symbols it shares with the one ranked before it, up to the first 0.
  /// - Source: Kärkkäinen, Manzini and Puglisi, “Permuted Longest-Common-Prefix Array” (2009).
  private func sharedLengths(_ symbols: [Int32]) -> [Int32] {
    /// The start of the suffix ranked before, -1 for the first; once it is looked at, the length.
    var lengths = [Int32](repeating: -1, count: symbols.count)
    for rank in suffixes.indices.dropFirst() { lengths[Int(suffixes[rank])] = suffixes[rank - 1] }
    var length = 0
    for start in symbols.indices {
      let other = Int(lengths[start])
      let limit = other < 0 ? 0 : symbols.count - max(start, other)
      if limit == 0 { length = 0 }
      while length < limit, symbols[start + length] == symbols[other + length],
        symbols[start + length] != 0
      {
        length += 1
      }
      lengths[start] = Int32(truncatingIfNeeded: length)
      length = max(0, length - 1)
    }
    return lengths
  }

  /// - Parameter lengths: By suffix.
  private mutating func build(from lengths: [Int32]) {
    var open: [Int32] = []
    // What is not used takes no memory.
    nodes.reserveCapacity(lengths.count / 2)
    upwards.reserveCapacity(lengths.count / 2)
    for rank in 0...lengths.count {
      let length = rank < lengths.count ? lengths[Int(suffixes[rank])] : 0
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
