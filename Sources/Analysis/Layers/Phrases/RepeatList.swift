/// Repeated runs of content words, with their occurrences in one pool.
struct RepeatList {
  struct Item {
    /// Content words.
    var length: Int
    /// In the pool.
    var occurrences: Range<Int>

    var count: Int { occurrences.count }
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
