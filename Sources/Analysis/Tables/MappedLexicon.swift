import CTables

/// Words with a byte of value each, read where they lie in the program: nothing is built at the start.
///
/// The bytes are the words' `WordHash`es in ascending order, eight bytes each with the little end first, then
/// the values in the same order.
package struct MappedLexicon: Sendable {
  private let bytes: @Sendable () -> CTable

  init(_ bytes: @escaping @Sendable () -> CTable) { self.bytes = bytes }

  /// The value of a word; nil where it has none.
  /// - Complexity: A binary search.
  subscript(hash: UInt64) -> UInt8? {
    let table = bytes()
    let hashes = UnsafeRawPointer(table.bytes)
    let count = table.count / Self.entryBytes
    guard let hashes else { return nil }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let found = UInt64(
        littleEndian: hashes.loadUnaligned(fromByteOffset: middle * 8, as: UInt64.self))
      if found == hash { return table.bytes[count * 8 + middle] }
      if found < hash { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private static let entryBytes = 9
}

extension MappedLexicon {
  /// The bytes of a lexicon, for the tool that makes them.
  /// - Parameter words: In small letters, no two alike.
  package static func bytes(of words: [(word: [UInt8], value: UInt8)]) -> [UInt8] {
    let entries = words.map {
      (hash: $0.word.withUnsafeBufferPointer(WordHash.ofFolded), value: $0.value)
    }
    .sorted { $0.hash < $1.hash }
    return entries.flatMap { entry in
      (0..<8).map { UInt8(truncatingIfNeeded: entry.hash >> ($0 * 8)) }
    }
      + entries.map(\.value)
  }
}
