import Articles
import CTables

/// Text of the program's own surface and of titles: measured, cut and made safe for the terminal.
enum CellText {
  /// The cells of `text` as `printable` paints it.
  static func width(_ text: String) -> Int {
    if let cells = plainCells(of: text) { return cells }
    var cells = 0
    forEachGlyph(of: text) { glyph, _ in cells += glyph.cells }
    return cells
  }

  /// `text` with a space for each tab and newline and a stand-in for whatever must not reach the terminal;
  /// the rules are those of `Glyph`.
  static func printable(_ text: String) -> String {
    plainCells(of: text) == nil ? cut(text, to: .max).text : text
  }

  /// `text`, printable, in at most `cells` cells: what does not fit gives way to `…`.
  static func truncated(_ text: String, to cells: Int) -> String {
    let plainWidth = plainCells(of: text)
    guard plainWidth ?? width(text) > cells else { return printable(text) }
    guard cells > 0 else { return "" }
    if plainWidth != nil { return String(text.unicodeScalars.prefix(cells - 1)) + "…" }
    return cut(text, to: cells - 1).text + "…"
  }

  /// `text`, printable, in exactly `cells` cells.
  static func padded(_ text: String, to cells: Int) -> String {
    let fitting = truncated(text, to: cells)
    return fitting + String(repeating: " ", count: max(0, cells - width(fitting)))
  }

  /// The longest printable beginning of `text` that ends between grapheme clusters and has at most `limit`
  /// cells.
  private static func cut(_ text: String, to limit: Int) -> (text: String, cells: Int) {
    var painted: [UInt8] = []
    var cells = 0
    var whole = (bytes: 0, cells: 0)
    var isFull = false
    forEachGlyph(of: text) { glyph, bytes in
      if isFull { return }
      if glyph.startsCluster { whole = (painted.count, cells) }
      isFull = glyph.cells > limit - cells
      if isFull { return }
      glyph.paint(bytes, into: &painted)
      cells += glyph.cells
    }
    if !isFull { whole = (painted.count, cells) }
    return (String(decoding: painted[..<whole.bytes], as: UTF8.self), whole.cells)
  }

  private static func forEachGlyph(
    of text: String, _ body: (Glyph, TextBytes) -> Void
  ) {
    let passage = Passage(label: Array(text.utf8))
    passage.text.withTextBytes { bytes in
      var reader = GlyphReader(passage, bytes: bytes, in: passage.range, width: .max)
      while let glyph = reader.next(column: 0) { body(glyph, bytes) }
    }
  }

  /// The cells of a text of which every scalar is painted as it stands in a cell of its own; nil for others.
  private static func plainCells(of text: String) -> Int? {
    var cells = 0
    for scalar in text.unicodeScalars {
      if scalar.value < 0x7F {
        guard scalar.value >= 0x20 else { return nil }
      } else {
        guard unicode_kind(unicode_property(scalar.value)) == .narrow else { return nil }
      }
      cells += 1
    }
    return cells
  }
}
