import Articles
import CTables

/// One row of text as it is painted, with the way back from its cells to the text.
///
/// A class only so that rows which are known cost nothing to hand about.
final class TextLine: Sendable {
  /// An index into the article's blocks.
  let block: Int
  /// It is the first, or the last, row of its block.
  let isFirst: Bool
  let isLast: Bool
  /// The source bytes that the row covers.
  let range: TextRange
  /// Cells before the text, marker included.
  let indent: Int
  /// What is painted in the indent, exactly as wide; empty where nothing is.
  let marker: String
  private let glyphs: PaintedGlyphs

  /// Cells of the text, without the indent.
  var cells: Int { glyphs.cells }
  /// The source ranges that are painted as stand-ins.
  var standIns: [TextRange] { glyphs.standIns }

  /// Paints one row of a passage.
  /// - Parameter width: Of the text column without the indent, as it was when the rows were broken.
  init(
    _ span: RowSpan, of passage: Passage, bytes: TextBytes, width: Int, block: Int,
    isFirst: Bool, isLast: Bool, indent: Int, marker: String
  ) {
    (self.block, self.isFirst, self.isLast) = (block, isFirst, isLast)
    (self.indent, self.marker) = (indent, marker)
    range = TextRange(span.start, span.end)
    glyphs = PaintedGlyphs(span, of: passage, bytes: bytes, width: width)
  }

  /// A row that shows an ornament in place of its source.
  init(ornament: String, for span: RowSpan, block: Int, indent: Int) {
    (self.block, isFirst, isLast, self.indent, marker) = (block, true, true, indent, "")
    range = TextRange(span.start, span.end)
    glyphs = PaintedGlyphs(ornament: ornament, for: span)
  }

  /// The painted text and width of the part of the row that comes from `range` of the source. A glyph belongs
  /// to the part that its first byte is in, so the pieces of neighbouring ranges join without a gap.
  func piece(_ range: TextRange) -> (text: String, cells: Int) {
    let from = glyphs.place(of: range.start)
    let to = glyphs.place(of: range.end)
    guard from.painted < to.painted else { return ("", 0) }
    let text = String(decoding: glyphs.painted[from.painted..<to.painted], as: UTF8.self)
    return (text, to.column - from.column)
  }

  /// The column, without the indent, of the glyph that holds `offset`; `cells` for one after the painted text.
  func column(of offset: Int) -> Int {
    offset >= range.end ? cells : glyphs.glyph(holding: offset)?.column ?? 0
  }

  /// The first byte of the glyph at `column`, counted without the indent. Columns outside the text give the
  /// first and the last glyph.
  func offset(at column: Int) -> Int {
    glyphs.glyph(at: column)?.offset ?? range.start
  }
}

extension TextLine: Equatable {
  static func == (line: TextLine, other: TextLine) -> Bool {
    line === other
      || line.block == other.block && line.isFirst == other.isFirst && line.isLast == other.isLast
        && line.range == other.range && line.indent == other.indent && line.marker == other.marker
        && line.glyphs == other.glyphs
  }
}
