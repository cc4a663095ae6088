import CTables

/// Rows of equal size found by the hash of what they belong to, read where they lie in the program: nothing is
/// built at the start, and only the pages that are asked for are read.
///
/// The hash's highest bits choose a bucket, the 16 bits behind them a row in it; keys are not kept, so that a word
/// that has no row gets another's about once in ten thousand times. Any bytes are safe to read: a table that is
/// short or does not hang together has no rows.
///
/// The bytes, each number with the little end first: `rowsMark`, bucket bits, row size, row count (32 bits each);
/// for each bucket, and once more at the end, the number of rows before it (32 bits); for each row its 16 bits of
/// hash; the rows.
package struct HashedTable {
  private let starts: UnsafeRawPointer
  private let keys: UnsafeRawPointer
  private let rows: UnsafeRawPointer
  private let shift: UInt64
  private let count: Int
  private let rowSize: Int

  private static let rowsMark: UInt32 = 0x7362_6154
  private static let header = 16
  private static let bucketBits = 4...20

  /// - Parameter bytes: Must stay where they are as long as the table is used; nil or too few give an empty table.
  /// - Parameter rowSize: In bytes; a table of other rows is empty.
  package init(_ bytes: UnsafeRawBufferPointer, rowSize: Int) {
    self.rowSize = rowSize
    func number(_ index: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    guard let base = bytes.baseAddress, bytes.count >= Self.header, number(0) == Self.rowsMark,
      Self.bucketBits.contains(Int(number(1))), Int(number(2)) == rowSize,
      bytes.count
        == Self.size(bucketBits: Int(number(1)), rowSize: rowSize, count: Int(number(3)))
    else {
      (starts, keys, rows) = (Self.nothing, Self.nothing, Self.nothing)
      (shift, count) = (63, 0)
      return
    }
    let buckets = 1 << Int(number(1))
    count = Int(number(3))
    shift = UInt64(64 - number(1))
    starts = base + Self.header
    keys = starts + (buckets + 1) * 4
    rows = keys + count * 2
  }

  /// Where an empty table's numbers are read: all are 0.
  private static var nothing: UnsafeRawPointer { UnsafeRawPointer(table_zeros().bytes) }

  private static func size(bucketBits: Int, rowSize: Int, count: Int) -> Int {
    header + ((1 << bucketBits) + 1) * 4 + count * (2 + rowSize)
  }

  /// Hands over what is kept of the rows' hashes: their first bits.
  @inline(__always)
  func forEachHash(_ body: (UInt64) -> Void) {
    var index = 0
    var bucket: UInt64 = 0
    while index < count {
      let end = starts.loadUnaligned(fromByteOffset: Int(bucket) * 4 + 4, as: UInt32.self)
      let limit = min(Int(UInt32(littleEndian: end)), count)
      while index < limit {
        let key = keys.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)
        body(bucket << shift | UInt64(UInt16(littleEndian: key)) << (shift - 16))
        index += 1
      }
      bucket += 1
      if bucket >> (64 - shift) != 0 { return }
    }
  }

  /// The first byte of a row; nil where there is none.
  /// - Complexity: A few rows of one bucket are looked at.
  @inline(__always)
  func row(of hash: UInt64) -> UnsafeRawPointer? {
    let bucket = Int(truncatingIfNeeded: hash >> shift)
    let key = UInt16(truncatingIfNeeded: hash >> (shift - 16))
    let start = starts.loadUnaligned(fromByteOffset: bucket * 4, as: UInt32.self)
    let end = starts.loadUnaligned(fromByteOffset: bucket * 4 + 4, as: UInt32.self)
    var index = Int(UInt32(littleEndian: start))
    let limit = min(Int(UInt32(littleEndian: end)), count)
    while index < limit {
      let found = keys.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)
      if UInt16(littleEndian: found) == key { return rows + index * rowSize }
      index += 1
    }
    return nil
  }
}

extension HashedTable {
  /// The bytes of a table, for the tool that makes it.
  /// - Parameter entries: All rows of one size; of two with one key the first is kept.
  package static func bytes(
    of entries: [(hash: UInt64, row: [UInt8])], rowSize: Int, bucketBits: Int
  ) -> [UInt8] {
    let shift = UInt64(64 - bucketBits - 16)
    var kept: [(key: UInt64, row: [UInt8])] = []
    let sorted = entries.enumerated().sorted {
      ($0.element.hash >> shift, $0.offset) < ($1.element.hash >> shift, $1.offset)
    }
    for (_, entry) in sorted where kept.last?.key != entry.hash >> shift {
      kept.append((entry.hash >> shift, entry.row))
    }
    var starts = [UInt32](repeating: 0, count: (1 << bucketBits) + 1)
    for entry in kept { starts[Int(entry.key >> 16) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    let header = [rowsMark, UInt32(bucketBits), UInt32(rowSize), UInt32(kept.count)]
    var bytes: [UInt8] = []
    for number in header + starts {
      for byte in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(byte * 8))) }
    }
    for entry in kept {
      bytes += [UInt8(truncatingIfNeeded: entry.key), UInt8(truncatingIfNeeded: entry.key >> 8)]
    }
    for entry in kept { bytes += entry.row }
    return bytes
  }
}
