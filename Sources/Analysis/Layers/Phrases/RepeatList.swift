/// Repeated runs of content words, with their occurrences in one pool.
struct RepeatList {
  struct Item {
    /// Content words.
    private let length32: Int32
    private let start: UInt32
    private let end: UInt32

    init(length: Int, occurrences: Range<Int>) {
      length32 = Int32(truncatingIfNeeded: length)
      start = UInt32(truncatingIfNeeded: occurrences.lowerBound)
      end = UInt32(truncatingIfNeeded: occurrences.upperBound)
    }

    var length: Int { Int(length32) }
    /// In the pool.
    var occurrences: Range<Int> { Int(start)..<Int(end) }
    var count: Int { Int(end - start) }
  }

  var items: [Item] = []
  /// The first content word of each occurrence, ascending for each item.
  var pool: [Int32] = []

  func occurrences(of item: Item) -> ArraySlice<Int32> { pool[item.occurrences] }

  /// Adds an item whose occurrences have been put at the end of the pool, from `start` on.
  mutating func add(length: Int, from start: Int) {
    items.append(Item(length: length, occurrences: start..<pool.count))
  }
}
