import Articles

/// What stands at a cell of the screen, as far as the mouse can use it.
enum ScreenPart: Equatable {
  /// The text column; the offset is that of the glyph under the cell, nil beside and between the lines.
  case text(offset: Int?)
  /// A cell of the density strip: how far through the article it stands, in per cent.
  case strip(percent: Int)
  /// The line between text and pane.
  case border
  /// The name of a list above the pane.
  case tab(ListKind)
  /// A row of the list, counted from the list's first; the sign is what folds and unfolds it.
  case listRow(Int, isFoldSign: Bool)
  /// The pane, where nothing stands.
  case pane
  /// The status line, and outside.
  case nothing
}

extension ReaderState {
  func part(at place: Position) -> ScreenPart {
    let geometry = geometry
    guard place.row >= 0, place.row < geometry.rows, place.column >= 0,
      place.column < size.columns
    else { return .nothing }
    if place.column == geometry.borderColumn { return .border }
    let paneColumn = place.column - geometry.paneStart
    if paneColumn >= 0, paneColumn < geometry.paneColumns {
      return panePart(row: place.row, column: paneColumn, in: geometry)
    }
    return textPart(row: place.row, column: place.column - geometry.textStart, in: geometry)
  }

  private func textPart(row: Int, column: Int, in geometry: Geometry) -> ScreenPart {
    if geometry.hasStrip, column == geometry.stripColumn {
      return .strip(percent: row * 100 / geometry.rows)
    }
    guard let lines = layout?.rows(from: reading.top, count: row + 1), lines.count > row,
      let line = lines[row].line
    else { return .text(offset: nil) }
    let cell = column - geometry.leftMargin - line.indent
    return .text(offset: cell >= 0 && cell < line.cells ? line.offset(at: cell) : nil)
  }

  private func panePart(row: Int, column: Int, in geometry: Geometry) -> ScreenPart {
    let head = PaneFrame.headRows(in: geometry)
    if row == 0, head > 0 {
      return PaneTabs(of: self, columns: geometry.paneColumns).kind(at: column).map { .tab($0) }
        ?? .pane
    }
    let number = listState.first + row - head
    let rows = listRows
    guard row >= head, rows.indices.contains(number) else { return .pane }
    let sign = PaneFrame.signColumn(of: rows[number])
    return .listRow(
      number, isFoldSign: rows[number].isUnfolded != nil && (sign...sign + 1).contains(column))
  }
}
