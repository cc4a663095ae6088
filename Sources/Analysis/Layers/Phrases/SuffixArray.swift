/// The starts of all suffixes of a string of symbols, in the order of the suffixes.
///
/// - Complexity: Linear in time and memory, whatever repeats.
/// - Source: Nong, Zhang and Chan, “Linear Suffix Array Construction by Almost Pure Induced-Sorting” (2009).
struct SuffixArray {
  private(set) var starts: [Int32]

  /// - Parameters:
  ///   - symbols: At most `Int32.max` of them, each from 0 to `greatest`.
  ///   - greatest: The greatest symbol that may occur.
  init(of symbols: [Int32], greatest: Int) {
    starts = [Int32](repeating: -1, count: symbols.count)
    guard symbols.count > 1 else {
      if !symbols.isEmpty { starts[0] = 0 }
      return
    }
    var sorting = InducedSorting(symbols, greatest: greatest)
    sorting.sort(into: &starts)
  }
}

/// One level of the recursion. A suffix is small if it stands before the one that starts after it; a small
/// suffix after a large one is a leftmost small one, and their order gives that of all others.
private struct InducedSorting {
  private let symbols: [Int32]
  private let isSmall: [Bool]
  /// Where the suffixes with each first symbol start in the result: the large ones, then the small ones.
  private var largeStarts: [Int32]
  private var smallStarts: [Int32]
  private var leftmost: [Int32] = []
  private var cursors: [Int32] = []

  init(_ symbols: [Int32], greatest: Int) {
    self.symbols = symbols
    var isSmall = [Bool](repeating: false, count: symbols.count)
    for start in stride(from: symbols.count - 2, through: 0, by: -1) {
      isSmall[start] =
        symbols[start] == symbols[start + 1]
        ? isSmall[start + 1] : symbols[start] < symbols[start + 1]
    }
    largeStarts = [Int32](repeating: 0, count: greatest + 2)
    smallStarts = [Int32](repeating: 0, count: greatest + 2)
    for start in symbols.indices {
      let symbol = Int(symbols[start])
      if isSmall[start] { largeStarts[symbol + 1] += 1 } else { smallStarts[symbol] += 1 }
      if start > 0, isSmall[start], !isSmall[start - 1] {
        leftmost.append(Int32(truncatingIfNeeded: start))
      }
    }
    for symbol in 0...greatest {
      smallStarts[symbol] += largeStarts[symbol]
      largeStarts[symbol + 1] += smallStarts[symbol]
    }
    self.isSmall = isSmall
  }

  mutating func sort(into starts: inout [Int32]) {
    induce(from: leftmost, into: &starts)
    guard leftmost.count > 1 else { return }
    let (names, greatest) = nameLeftmost(inOrderOf: starts)
    // What is not needed meanwhile would lie beside all that the next level needs.
    starts = []
    cursors = []
    var sorted = SuffixArray(of: names, greatest: greatest).starts
    for place in sorted.indices { sorted[place] = leftmost[Int(sorted[place])] }
    starts = [Int32](repeating: -1, count: symbols.count)
    induce(from: sorted, into: &starts)
  }

  /// Sorts all suffixes by the order of the leftmost small ones.
  private mutating func induce(from sorted: [Int32], into starts: inout [Int32]) {
    for position in starts.indices { starts[position] = -1 }
    cursors = smallStarts
    for start in sorted { place(start, in: &starts) }
    cursors = largeStarts
    place(Int32(truncatingIfNeeded: symbols.count - 1), in: &starts)
    for position in starts.indices {
      let start = starts[position]
      if start > 0, !isSmall[Int(start) - 1] { place(start - 1, in: &starts) }
    }
    cursors = largeStarts
    for position in starts.indices.reversed() {
      let start = starts[position]
      if start > 0, isSmall[Int(start) - 1] { placeFromEnd(start - 1, in: &starts) }
    }
  }

  @inline(__always)
  private mutating func place(_ start: Int32, in starts: inout [Int32]) {
    let symbol = Int(symbols[Int(start)])
    starts[Int(cursors[symbol])] = start
    cursors[symbol] += 1
  }

  @inline(__always)
  private mutating func placeFromEnd(_ start: Int32, in starts: inout [Int32]) {
    let symbol = Int(symbols[Int(start)])
    cursors[symbol + 1] -= 1
    starts[Int(cursors[symbol + 1])] = start
  }

  /// Numbers the pieces between leftmost small suffixes by their order, equal pieces alike.
  private func nameLeftmost(inOrderOf starts: [Int32]) -> (names: [Int32], greatest: Int) {
    /// By half of its start, for no two of them stand side by side.
    var numbers = [Int32](repeating: -1, count: symbols.count / 2 + 1)
    for (number, start) in leftmost.enumerated() {
      numbers[Int(start) / 2] = Int32(truncatingIfNeeded: number)
    }
    var names = [Int32](repeating: 0, count: leftmost.count)
    var name: Int32 = -1
    var previous: Int?
    for start in starts {
      let number = Int(numbers[Int(start) / 2])
      guard number >= 0, leftmost[number] == start else { continue }
      if previous.map({ !piecesMatch($0, number) }) ?? true { name += 1 }
      names[number] = name
      previous = number
    }
    return (names, Int(name))
  }

  private func piecesMatch(_ first: Int, _ second: Int) -> Bool {
    guard first + 1 < leftmost.count, second + 1 < leftmost.count else { return false }
    let length = leftmost[first + 1] - leftmost[first]
    guard length == leftmost[second + 1] - leftmost[second] else { return false }
    return (0...Int(length)).allSatisfy {
      symbols[Int(leftmost[first]) + $0] == symbols[Int(leftmost[second]) + $0]
    }
  }
}
