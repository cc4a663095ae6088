/// Turns UTF-8 offsets of a text into offsets in Unicode scalars, in any order.
struct ScalarOffsets {
  private let utf8: [UInt8]
  /// The number of scalars that begin before each multiple of `stride`.
  private let sums: [Int]
  private static let stride = 256

  /// - Complexity: One pass over the bytes.
  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    var sums: [Int] = []
    sums.reserveCapacity(utf8.count / Self.stride + 1)
    var sum = 0
    utf8.withUnsafeBufferPointer { bytes in
      for start in Swift.stride(from: 0, through: bytes.count, by: Self.stride) {
        sums.append(sum)
        sum += Self.scalars(in: bytes[start..<min(start + Self.stride, bytes.count)])
      }
    }
    self.sums = sums
  }

  /// - Parameter offset: In bytes, from 0 to the end of the text, on a scalar's first byte or the end.
  subscript(offset: Int) -> Int {
    let block = offset / Self.stride
    return utf8.withUnsafeBufferPointer {
      sums[block] + Self.scalars(in: $0[block * Self.stride..<offset])
    }
  }

  /// Counts the bytes that begin a scalar.
  private static func scalars(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
