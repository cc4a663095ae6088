import Articles

/// The part of the screen that shows the article.
struct TextFrame {
  private let reading: Reading
  /// Of the window.
  private let columns: Int
  private let geometry: Geometry
  private let lines: [LayoutRow]

  init(of reader: borrowing ReaderState, in geometry: Geometry) {
    reading = reader.reading
    columns = reader.size.columns
    self.geometry = geometry
    lines = reader.layout?.rows(from: reading.top, count: geometry.rows) ?? []
  }

  /// The text that is in view.
  var visibleRange: TextRange { lines.visibleRange }

  /// Then the strip would only say what the text says.
  private var isAllInView: Bool {
    guard let blocks = reading.article?.blocks, !blocks.isEmpty else { return true }
    return visibleRange.start <= blocks.start(of: 0) && visibleRange.end >= blocks.textEnd
  }

  /// Exactly as many rows as the geometry has, each as wide as the text's part of the screen.
  var rows: [Row] {
    if let note = note { return centred(note) }
    let strip =
      geometry.hasStrip && !isAllInView
      ? reading.painted.strip(rows: geometry.rows) {
        DensityStrip(of: reading, rows: geometry.rows)
      } : nil
    lazy var painter = Painter(reading)
    var rows: [Row] = []
    rows.reserveCapacity(geometry.rows)
    for number in 0..<geometry.rows {
      let cell = strip?.cells[number]
      guard number < lines.count, case .line(let line) = lines[number] else {
        rows.append(fitted(Row(), cell: cell))
        continue
      }
      rows.append(
        reading.painted.row(
          of: line, cell: cell, in: geometry, paint: { row(of: line, painter) },
          fit: { fitted($0, cell: cell) }))
    }
    return rows
  }

  /// As wide as the text's part of the screen.
  private func fitted(_ row: Row, cell: Run?) -> Row {
    guard let cell else { return row.fitted(to: geometry.textColumns, .text) }
    var row = row.fitted(to: geometry.stripColumn, .text)
    row.runs.append(cell)
    return row.fitted(to: geometry.textColumns, .text)
  }

  /// Where the selection begins on the screen, nil where it is not in view.
  var selectionPosition: Position? {
    guard let start = reading.selection?.range.start else { return nil }
    for (number, row) in lines.enumerated() {
      guard let line = row.line, line.range.contains(start) else { continue }
      let column =
        geometry.textStart + geometry.leftMargin + line.indent + line.column(of: start)
      return Position(row: number, column: min(column, columns - 1))
    }
    return nil
  }

  /// The rows that show a part of `range`, nil where it is not in view.
  func rows(of range: TextRange) -> ClosedRange<Int>? {
    let rows = lines.indices.filter { lines[$0].line?.range.overlaps(range) ?? false }
    guard let first = rows.first, let last = rows.last else { return nil }
    return first...last
  }

  private func row(of line: TextLine, _ painter: Painter) -> Row {
    guard let article = reading.shownArticle else { return Row() }
    var row = Row()
    row.runs.reserveCapacity(Self.usualRuns)
    row.append(blank: geometry.leftMargin - Geometry.barColumns, .text)
    if article.blocks.kind(of: line.block) != .break, let (bar, face) = bar(beside: line, painter),
      geometry.leftMargin >= Geometry.barColumns
    {
      row.runs.append(Run(bar, cells: 1, faces: [face]))
    }
    row.append(blank: geometry.leftMargin - row.cells, .text)
    painter.paint(line, in: article, onto: &row)
    return row
  }

  /// Most rows have no more runs.
  private static let usualRuns = 6

  /// What stands in the margin: that a jump landed here, or that somebody is quoted.
  private func bar(beside line: TextLine, _ painter: Painter) -> (String, Face)? {
    if let selection = reading.selection, selection.item == nil,
      reading.search == nil, !reading.isWord(selection),
      line.range.contains(selection.range.start)
    {
      return ("›", .selectionBar)
    }
    return painter.margin(beside: line.range)
  }

  /// What stands in place of a text.
  private var note: String? {
    switch reading.status {
    case .unread, .loading: "Reading \(reading.title) …"
    case .failed(let message): message
    case .open(let article): article.blocks.isEmpty ? "\(article.metadata.title) is empty." : nil
    }
  }

  private func centred(_ note: String) -> [Row] {
    let lines = CellText.wrapped(note, to: max(1, min(geometry.lineColumns, 60)))
    let top = max(0, (geometry.rows - lines.count) / 3)
    return (0..<geometry.rows).map { number in
      var row = Row()
      if lines.indices.contains(number - top) {
        row.append(
          blank: (geometry.textColumns - CellText.width(lines[number - top])) / 2, .text)
        row.append(lines[number - top], .byline)
      }
      return row.fitted(to: geometry.textColumns, .text)
    }
  }
}
