/// Turns offsets in UTF-8 bytes into offsets in Unicode scalars and back, for one text.
///
/// The JSON contract counts scalars; everything inside Gloss counts bytes.
/// - Complexity: Built in one pass. An answer looks at no more than `stride` bytes after a look-up, or
///   after a binary search on the way back.
package struct ScalarOffsets: Sendable {
  /// Bytes between two samples.
  private static let stride = 64

  private let utf8: [UInt8]
  /// The scalars before byte `stride * index`.
  private let samples: [UInt32]
  /// The number of scalars in the text.
  package let count: Int

  /// - Parameter utf8: Valid UTF-8.
  package init(_ utf8: [UInt8]) {
    var samples: [UInt32] = []
    samples.reserveCapacity(utf8.count / Self.stride + 1)
    var total = 0
    for start in Swift.stride(from: 0, to: utf8.count, by: Self.stride) {
      samples.append(UInt32(truncatingIfNeeded: total))
      total += scalarCount(utf8, start, min(start + Self.stride, utf8.count))
    }
    self.utf8 = utf8
    self.samples = samples
    self.count = total
  }

  /// The number of scalars before the byte offset `byte`.
  /// - Parameter byte: On a scalar's first byte or at the end; one outside the text gives the nearer end.
  package func scalarOffset(ofByte byte: Int) -> Int {
    guard byte > 0 else { return 0 }
    guard byte < utf8.count else { return count }
    let sample = byte / Self.stride
    return Int(samples[sample]) + scalarCount(utf8, sample * Self.stride, byte)
  }

  /// The byte offset at which the scalar of number `scalar` starts.
  /// - Parameter scalar: One outside the text gives the nearer end.
  package func byteOffset(ofScalar scalar: Int) -> Int {
    guard scalar > 0 else { return 0 }
    guard scalar < count else { return utf8.count }
    let sample = lastSample(atMost: scalar)
    var passed = Int(samples[sample])
    var byte = sample * Self.stride
    while byte < utf8.count {
      if utf8[byte] & 0xC0 != 0x80 {
        if passed == scalar { return byte }
        passed += 1
      }
      byte += 1
    }
    return byte
  }

  /// `range` counted in scalars.
  package func scalars(of range: TextRange) -> Range<Int> {
    let start = scalarOffset(ofByte: range.start)
    return start..<max(start, scalarOffset(ofByte: range.end))
  }

  private func lastSample(atMost scalar: Int) -> Int {
    var low = 0
    var high = samples.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(samples[middle]) <= scalar { low = middle } else { high = middle }
    }
    return low
  }
}

/// The scalars that start in `utf8[start..<end]`.
private func scalarCount(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Int {
  utf8.withUnsafeBytes { bytes in
    var count = end - start
    var place = start
    while place + 8 <= end {
      // The lowest bit of each byte that goes on: 10xxxxxx.
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let goingOn = word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101
      count &-= Int(truncatingIfNeeded: (goingOn &* 0x0101_0101_0101_0101) >> 56)
      place += 8
    }
    for byte in bytes[place..<end] { count &-= byte & 0xC0 == 0x80 ? 1 : 0 }
    return count
  }
}
