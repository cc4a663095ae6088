import Articles

/// The side pane: its tabs, a line about the list, and the rows.
struct PaneFrame {
  private let reader: ReaderState
  private let geometry: Geometry
  private let width: Int

  /// Cells left of everything, so that the text does not touch the border.
  private static let margin = 1
  private static let indent = 2
  /// Beside the row that goes along with the text, so that it is told from bold rows without a colour.
  private static let cursorSign = "▌"
  /// The widest column of names beside what they say.
  private static let greatestNameColumns = 20

  init(of reader: ReaderState, in geometry: Geometry) {
    self.reader = reader
    self.geometry = geometry
    width = geometry.paneColumns
  }

  /// Rows above the list: fewer in a low window.
  static func headRows(in geometry: Geometry) -> Int {
    switch geometry.rows {
    case ..<4: 0
    case ..<8: 1
    default: 3
    }
  }

  /// The column of the sign that folds a row.
  static func signColumn(of row: ListRow) -> Int { margin + row.depth * indent }

  var rows: [Row] {
    let head = Array(
      [PaneTabs(of: reader, columns: width).row, heading, Row()].prefix(Self.headRows(in: geometry))
    )
    let state = reader.listState
    let list = reader.listRows.dropFirst(state.first).prefix(geometry.rows - head.count)
    let rows =
      head + list.enumerated().map { row(of: $1, isCursor: state.first + $0 == state.cursor) }
    return (0..<geometry.rows).map {
      (rows.indices.contains($0) ? rows[$0] : Row()).fitted(to: width, .pane)
    }
  }

  private var heading: Row {
    var row = Row()
    row.append(blank: Self.margin, .pane)
    let filter = reader.listState.filter
    if !filter.isEmpty { row.append("/\(filter)  ", .paneGroup, limit: width / 2) }
    let list = reader.pane.list.list
    row.append(
      list.heading(in: reader, reader.listOrder), .paneDim, limit: width - row.cells)
    let key = reader.bindings.key(of: "order next")
    let hint = Row([Run("\(key) order", .paneDim), .blank(1, .pane)])
    guard reader.focus == .pane, list.orders.count > 1, row.cells + 2 + hint.cells <= width else {
      return row
    }
    return Row(row.fitted(to: width - hint.cells, .pane).runs + hint.runs)
  }

  /// Whether the keys move in a card and not here.
  private var isPeeking: Bool { if case .peek = reader.overlay { true } else { false } }

  private func row(of listRow: ListRow, isCursor: Bool) -> Row {
    let count = listRow.count.map { " \($0) " } ?? " "
    let label = reader.pane.list.list.label(of: listRow, in: reader)
    let isFocused = reader.focus == .pane && !isPeeking
    var row = Row()
    row.append(isCursor && !isFocused ? Self.cursorSign : "", .pane)
    row.append(blank: Self.signColumn(of: listRow) - label.hang - row.cells, .pane)
    row.append(listRow.isUnfolded.map { $0 ? "▾ " : "▸ " } ?? "", .paneDim)
    append(label, to: &row, limit: width - row.cells - count.count)
    row.append(blank: width - row.cells - count.count, .pane)
    row.append(count, .paneCount)
    guard isCursor else { return row }
    let face: Face = isFocused ? .paneCursorFocused : .paneCursor
    return Row(
      row.fitted(to: width, .pane).runs.map {
        Run($0.text, cells: $0.cells, faces: $0.faces + face)
      })
  }

  private func append(_ label: RowLabel, to row: inout Row, limit: Int) {
    switch label {
    case .text(let text, let face):
      row.append(text, face, limit: limit)
    case .signed(let sign, let text, let face):
      row.append(sign.map { "\($0.rawValue) " } ?? "", .paneDim)
      row.append(text, face, limit: limit - label.hang)
    case .paired(let left, let sign, let face, let right):
      let column = min(Self.greatestNameColumns, limit * 2 / 5)
      row = Row(
        row.runs + Row([Run(left, face)]).ending(at: column, face).fitted(to: column, .pane).runs)
      row.append(" \(sign?.rawValue ?? " ") ", .paneDim)
      row.append(right, .pane, limit: limit - column - 3)
    case .detailed(let text, let face, let detail):
      let room = limit - CellText.width(detail) - 2
      let start = row.cells
      row.append(text, face, limit: max(room, limit / 3))
      row.append(blank: max(2, limit - CellText.width(detail) - (row.cells - start)), .pane)
      row.append(detail, .paneDim, limit: limit - (row.cells - start))
    case .inContext(let context):
      row.append(context, .paneGroup, around: .paneDim, limit: limit)
    }
  }
}

extension RowLabel {
  /// The cells that it hangs out to the left.
  fileprivate var hang: Int {
    if case .signed(.some, _, _) = self { 2 } else { 0 }
  }
}
