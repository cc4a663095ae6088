import Articles

/// Printable text cut by cells, for rows that are laid together.
extension CellText {
  /// The longest beginning of `text` in at most `cells` cells.
  static func prefix(of text: String, cells: Int) -> String {
    var room = cells
    return String(
      text.prefix { character in
        room -= width(String(character))
        return room >= 0
      })
  }

  /// `text` without its first `cells` cells; a wide character across the edge leaves a space.
  static func suffix(of text: String, from cells: Int) -> String {
    var skipped = 0
    let rest = text.drop { character in
      guard skipped < cells else { return false }
      skipped += width(String(character))
      return true
    }
    return String(repeating: " ", count: max(0, skipped - cells)) + rest
  }

  /// The end of `text` in at most `cells` cells, with `…` where something went before.
  static func ending(of text: String, cells: Int) -> String {
    let excess = width(text) - cells
    guard excess > 0 else { return text }
    return cells > 0 ? "…" + suffix(of: text, from: excess + 1) : ""
  }

  /// `text` as lines of at most `columns` cells.
  static func wrapped(_ text: String, to columns: Int) -> [String] {
    let utf8 = Array(text.utf8)
    let range = TextRange(0, utf8.count)
    let note = Article(
      source: "", utf8: utf8, blocks: [Block(.paragraph, range: range, lines: [range])],
      metadata: Article.Metadata(title: ""))
    let anchor = Anchor(offset: 0)
    return Layout(article: note, width: columns).rows(from: anchor, count: text.count).compactMap {
      $0.line?.piece(range).text
    }
  }
}
