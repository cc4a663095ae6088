import Articles

/// The bytes of a window of a text, each at the offset that it has in the text.
struct TextBytes {
  private let bytes: UnsafeBufferPointer<UInt8>
  let start: Int
  /// Behind the last.
  var end: Int { start + bytes.count }

  /// - Parameter start: The offset of the first of `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    self.bytes = bytes
    self.start = start
  }

  @inline(__always)
  subscript(offset: Int) -> UInt8 { bytes[offset &- start] }

  /// Sixteen bytes from `offset` on.
  @inline(__always)
  func run(at offset: Int) -> SIMD16<UInt8> {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset &- start, as: SIMD16.self)
  }

  subscript(range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> {
    bytes[range.lowerBound - start..<range.upperBound - start]
  }
}

extension TextWindow {
  func withTextBytes<Result>(_ body: (TextBytes) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(TextBytes($0, from: start)) }
  }
}
