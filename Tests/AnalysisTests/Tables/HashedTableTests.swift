import TestSupport
import Testing

@testable import Analysis

/// Looks up hashes in `bytes` and expects rows to lie inside them.
private func lookUp(_ hashes: [UInt64], in bytes: [UInt8], rowSize: Int) -> [[UInt8]?] {
  bytes.withUnsafeBytes { buffer in
    let table = HashedTable(buffer, rowSize: rowSize)
    return hashes.map { hash in
      table.row(of: hash).map { row in
        let first = buffer.baseAddress.map { row - $0 } ?? -1
        #expect(first >= 0 && first + rowSize <= buffer.count)
        return (0..<rowSize).map { row.load(fromByteOffset: $0, as: UInt8.self) }
      }
    }
  }
}

private func sample(seed: UInt64, count: Int) -> [(hash: UInt64, row: [UInt8])] {
  var random = SeededGenerator(seed: seed)
  return (0..<count).map { (random.next(), [UInt8($0 % 251), UInt8($0 / 251), 7]) }
}

@Suite struct `Hashed tables` {
  @Test(arguments: [0, 1, 50, 5_000])
  func `a table finds its rows`(count: Int) {
    let entries = sample(seed: 3, count: count)
    let bytes = HashedTable.bytes(of: entries, rowSize: 3, bucketBits: 16)
    #expect(lookUp(entries.map(\.hash), in: bytes, rowSize: 3) == entries.map(\.row))
  }

  @Test func `a table finds next to nothing else`() {
    let bytes = HashedTable.bytes(of: sample(seed: 3, count: 5_000), rowSize: 3, bucketBits: 12)
    let others = sample(seed: 4, count: 20_000).map(\.hash)
    #expect(lookUp(others, in: bytes, rowSize: 3).count { $0 != nil } < 20)
  }

  @Test func `of two rows with one key the first stays`() {
    let bytes = HashedTable.bytes(of: [(9, [1]), (9, [2])], rowSize: 1, bucketBits: 4)
    #expect(lookUp([9], in: bytes, rowSize: 1) == [[1]])
  }

  @Test func `a table of other rows, or cut short, is empty`() {
    let entries = sample(seed: 5, count: 40)
    let bytes = HashedTable.bytes(of: entries, rowSize: 3, bucketBits: 4)
    let hashes = entries.map(\.hash)
    #expect(lookUp(hashes, in: bytes, rowSize: 4).allSatisfy { $0 == nil })
    for length in [0, 1, 4, 15, 16, 17, bytes.count - 1] {
      #expect(lookUp(hashes, in: Array(bytes[..<length]), rowSize: 3).allSatisfy { $0 == nil })
    }
  }

  @Test func `no bytes lead outside of the table`() {
    var random = SeededGenerator(seed: 6)
    let bytes = HashedTable.bytes(of: sample(seed: 7, count: 60), rowSize: 3, bucketBits: 4)
    for _ in 0..<300 {
      var broken = bytes
      for _ in 0..<8 {
        broken[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      _ = lookUp((0..<40).map { _ in random.next() }, in: broken, rowSize: 3)
      let noise = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = lookUp([random.next()], in: noise, rowSize: 3)
    }
  }
}
