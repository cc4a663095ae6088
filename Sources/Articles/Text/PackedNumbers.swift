/// Whole numbers one after the other, each in as few bytes as it needs; they are read in the order in which they were
/// written, from any place that was noted.
///
/// A number has seven bits a byte, the lowest first, the top bit set in all but the last. A negative one takes ten bytes.
/// - Source: The DWARF debugging format, version 5, section 7.6 (ULEB128).
package struct PackedNumbers: Equatable, Sendable {
  private var bytes: [UInt8] = []

  package init() {}

  /// Where the next number will stand.
  package var end: Int { bytes.count }

  package mutating func append(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a byte that is read as one.
  mutating func append(byte: UInt8) { bytes.append(byte) }

  /// Appends bytes with how many they are.
  package mutating func append(bytes string: some Collection<UInt8>) {
    append(string.count)
    bytes += string
  }

  /// The byte at a place.
  func byte(at place: Int) -> UInt8 { bytes[place] }

  /// Gives `body` what reads the numbers from `place` on.
  func read<Result>(from place: Int, _ body: (inout Reader) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = Reader(bytes: bytes, place: place)
      return body(&reader)
    }
  }

  /// Reads one number after the other.
  struct Reader {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    /// Of the number that is next.
    private(set) var place: Int

    @inline(__always)
    mutating func byte() -> UInt8 {
      defer { place += 1 }
      return bytes[place]
    }

    @inline(__always)
    mutating func number() -> Int {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while true {
        let byte = byte()
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return Int(truncatingIfNeeded: value) }
        shift += 7
      }
    }

    /// What `append(bytes:)` wrote.
    mutating func string() -> UnsafeBufferPointer<UInt8> {
      let count = number()
      defer { place += count }
      return UnsafeBufferPointer(rebasing: bytes[place..<place + count])
    }
  }
}
