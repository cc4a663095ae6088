import Articles

/// The side pane: its tabs, a line about the list, and the rows.
struct PaneFrame {
  private let reader: ReaderState
  private let geometry: Geometry
  private let width: Int

  /// Cells left of everything, so that the text does not touch the border.
  private static let margin = 1
  private static let indent = 2
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

  /// The tabs: all with their counts, or with only that of the active one; else those round it that have room, each
  /// whole, with signs that there are more.
  private var tabs: Row {
    let kinds = ListKind.allCases.filter {
      $0 == reader.pane.list || $0.list.isOffered(in: reader)
    }
    let active = kinds.firstIndex(of: reader.pane.list) ?? 0
    let full = kinds.map(label)
    let short = kinds.map { $0 == reader.pane.list ? label(of: $0) : $0.list.title }
    for labels in [full, short] where Self.cells(of: labels[...], in: labels) <= width {
      return row(of: labels[...], in: labels, active)
    }
    let windows = (0...active).lazy.compactMap { first in
      (active..<short.count).last { Self.cells(of: short[first...$0], in: short) <= width }
        .map { short[first...$0] }
    }
    return row(of: windows.first ?? short[active...active], in: short, active)
  }

  private static let tabGap = 2

  /// The cells that some of the labels take, with the signs of those that are left out.
  private static func cells(of shown: ArraySlice<String>, in all: [String]) -> Int {
    let signs = (shown.startIndex > 0 ? 1 : 0) + (shown.endIndex < all.count ? tabGap + 1 : 0)
    return shown.reduce(margin + tabGap * (shown.count - 1) + signs) { $0 + CellText.width($1) }
  }

  private func row(of shown: ArraySlice<String>, in all: [String], _ active: Int) -> Row {
    var row = Row()
    row.append(shown.startIndex > 0 ? "‹ " : " ", .paneTab)
    for (number, label) in zip(shown.indices, shown) {
      if number > shown.startIndex { row.append(blank: Self.tabGap, .pane) }
      row.append(label, number == active ? .paneTabActive : .paneTab)
    }
    if shown.endIndex < all.count { row.append("  ›", .paneTab) }
    return row
  }

  private func label(of kind: ListKind) -> String {
    let list = kind.list
    guard let count = list.count(in: reader) else { return list.title }
    return "\(list.title) \(count)"
  }

  /// Whether the keys move in a card and not here.
  private var isPeeking: Bool { if case .peek = reader.overlay { true } else { false } }

  private func row(of listRow: ListRow, isCursor: Bool) -> Row {
    let count = listRow.count.map { " \($0) " } ?? " "
    let label = reader.pane.list.list.label(of: listRow, in: reader)
    var row = Row()
    row.append(blank: Self.margin + listRow.depth * Self.indent - label.hang, .pane)
    row.append(listRow.isUnfolded.map { $0 ? "▾ " : "▸ " } ?? "", .paneDim)
    append(label, to: &row, limit: width - row.cells - count.count)
    row.append(blank: width - row.cells - count.count, .pane)
    row.append(count, .paneCount)
    guard isCursor else { return row }
    let face: Face = reader.focus == .pane && !isPeeking ? .paneCursorFocused : .paneCursor
    return Row(
      row.fitted(to: width, .pane).runs.map {
        Run($0.text, cells: $0.cells, faces: $0.faces + [face])
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
      row.append(blank: 2, .pane)
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
