/// A stretch of a text, known by the offsets that it has there.
package struct TextWindow: Equatable, Sendable {
  /// UTF-8.
  package let bytes: [UInt8]
  /// Where they begin in the text.
  package let start: Int

  package init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    self.start = start
  }

  /// Behind the last byte.
  package var end: Int { start + bytes.count }

  package func contains(_ range: TextRange) -> Bool { start <= range.start && range.end <= end }

  /// - Parameter range: Within the window. The slice has indices of its own.
  package subscript(range: TextRange) -> ArraySlice<UInt8> {
    bytes[range.start - start..<range.end - start]
  }
}
