import Articles

/// The side pane: its tabs, a line about the list, and the rows.
struct PaneFrame {
  private let reader: ReaderState
  private let geometry: Geometry
  private let width: Int

  /// Cells left of everything, so that the text does not touch the border.
  private static let margin = 1
  private static let indent = 2

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

  var rows: [Row] {
    let head = Array([tabs, heading, Row()].prefix(Self.headRows(in: geometry)))
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
    row.append(reader.pane.list.list.heading(in: reader), .paneDim, limit: width - row.cells)
    return row
  }

  /// The tabs: as much of each name as the width has room for, the active one whole.
  private var tabs: Row {
    let kinds = ListKind.allCases.filter {
      $0 == reader.pane.list || $0.list.isOffered(in: reader)
    }
    let attempts: [(ListKind) -> String] = [
      { label(of: $0) },
      { $0 == reader.pane.list ? label(of: $0) : String($0.list.title.prefix(8)) },
      { $0 == reader.pane.list ? label(of: $0) : String($0.list.title.prefix(3)) },
      { $0 == reader.pane.list ? label(of: $0) : String($0.list.title.prefix(1)) },
    ]
    let labels = attempts.lazy.map { kinds.map($0) }.first { names in
      names.reduce(kinds.count + Self.margin - 1) { $0 + CellText.width($1) + 1 } <= width
    }
    var row = Row()
    row.append(blank: Self.margin, .pane)
    for (kind, label) in zip(
      kinds, labels ?? kinds.map { $0 == reader.pane.list ? $0.list.title : "" })
    where !label.isEmpty {
      row.append(label, kind == reader.pane.list ? .paneTabActive : .paneTab)
      row.append(blank: 2, .pane)
    }
    return row
  }

  private func label(of kind: ListKind) -> String {
    let list = kind.list
    guard let count = list.count(in: reader) else { return list.title }
    return "\(list.title) \(count)"
  }

  private func row(of listRow: ListRow, isCursor: Bool) -> Row {
    let count = listRow.count.map { " \($0) " } ?? " "
    let fold = listRow.isUnfolded.map { $0 ? "▾ " : "▸ " } ?? ""
    var row = Row()
    row.append(blank: Self.margin + listRow.depth * Self.indent, .pane)
    row.append(fold, .paneDim)
    append(
      reader.pane.list.list.label(of: listRow, in: reader), to: &row,
      limit: width - row.cells - count.count)
    row.append(blank: width - row.cells - count.count, .pane)
    row.append(count, .paneCount)
    guard isCursor else { return row }
    let face: Face = reader.focus == .pane ? .paneCursorFocused : .paneCursor
    return Row(
      row.fitted(to: width, .pane).runs.map {
        Run($0.text, cells: $0.cells, faces: $0.faces + [face])
      })
  }

  private func append(_ label: RowLabel, to row: inout Row, limit: Int) {
    switch label {
    case .text(let text, let face):
      row.append(text, face, limit: limit)
    case .detailed(let text, let face, let detail):
      let room = limit - CellText.width(detail) - 2
      let start = row.cells
      row.append(text, face, limit: max(room, limit / 2))
      row.append(blank: 2, .pane)
      row.append(detail, .paneDim, limit: limit - (row.cells - start))
    case .inContext(let left, let hit, let right):
      appendContext(left: left, hit: hit, right: right, to: &row, limit: limit)
    }
  }

  /// The hit stands in the same column in every row, a third in.
  private func appendContext(
    left: String, hit: String, right: String, to row: inout Row, limit: Int
  ) {
    let start = row.cells
    let room = max(0, limit / 3)
    let context = CellText.width(left) > room ? CellText.ending(of: left, cells: room) : left
    row.append(blank: room - CellText.width(context), .pane)
    row.append(context, .paneDim, limit: limit)
    row.append(hit, .paneGroup, limit: limit - (row.cells - start))
    row.append(right, .paneDim, limit: limit - (row.cells - start))
  }
}
