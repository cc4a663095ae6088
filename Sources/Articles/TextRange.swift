/// A half-open stretch of an article's text, counted in UTF-8 bytes.
package struct TextRange: Hashable, Sendable {
  /// The first byte.
  package var start: Int
  /// The byte after the last.
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  package var count: Int { end - start }
  package var isEmpty: Bool { end <= start }

  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
  package func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}

/// In reading order: by start, the longer first where two start together.
extension TextRange: Comparable {
  package static func < (a: TextRange, b: TextRange) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }
}
