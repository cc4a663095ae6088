import Articles

/// An article set in lines, for a pipe or a file: as on the screen, without margins, pane and reader.
package struct PrintedArticle {
  private let layout: Layout
  private let painter: Painter

  /// Rows that are laid out at a time.
  private static let batch = 256

  /// - Parameters:
  ///   - annotations: What to mark, nil for nothing.
  ///   - width: The widest line, in cells.
  package init(_ article: Article, annotations: Annotations?, width: Int) {
    var reading = Reading(source: article.source)
    if let annotations { _ = reading.take(annotations, of: article) }
    layout = Layout(article: article, width: width)
    painter = Painter(reading)
  }

  /// Hands over the rows from first to last, without holding more than a few.
  package func forEachRow(_ body: (Row) throws -> Void) rethrows {
    var anchor = Anchor(offset: 0)
    while true {
      let rows = layout.rows(from: anchor, count: Self.batch)
      for row in rows {
        var painted = Row()
        if let line = row.line { painter.paint(line, in: layout.article, onto: &painted) }
        try body(painted)
      }
      let next = layout.anchor(anchor, movedBy: rows.count)
      guard rows.count == Self.batch, next != anchor else { return }
      anchor = next
    }
  }
}
