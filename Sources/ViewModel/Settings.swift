/// What a reader may wish to have otherwise.
package struct Settings: Equatable, Sendable {
  /// The widest line of text, in cells.
  package var textWidth = 72
  /// The reading speed that minutes are reckoned with.
  package var wordsPerMinute = 240

  /// Whether the strip at the text's right edge is shown.
  package var showsStrip = true

  package static let textWidths = 20...200

  package init() {}
}
