/// A box over the text.
struct Popup {
  /// Where in the window it stands.
  enum Place: Equatable {
    case centre
    /// Above the status line.
    case bottom
    /// Above what is typed, at the left edge.
    case line
    /// There, and so wide; without `hasSides` ruled above and below only.
    case at(top: Int, left: Int, columns: Int, hasSides: Bool)
  }

  var title: String
  var rows: [Row]
  var place: Place
  /// The cell of the screen that has the focus, where the keys move in the box.
  var cursor: Position?
  /// On the rule below.
  var foot = ""

  /// Cells between the edge and the text on each side, the rule included.
  private static let padding = 2
  /// Rows that are not text, where there is room for a rule all round.
  static let frameRows = 3
  /// The rules above and below.
  static let ruleRows = 2
  /// Cells of the lower rule that are no text.
  static let footColumns = 6

  /// A window so low or narrow has no cells to spare for a rule: the box takes all of it.
  static func isWhole(in size: Size) -> Bool { size.rows < 16 || size.columns < 60 }

  /// Lays the box over `screen`, whose last row is the status line. What has no room is cut off.
  /// - Parameter size: The window's.
  func lay(over screen: inout [Row], in size: Size) {
    guard screen.count > 1 else { return }
    if case .at(let top, let left, let columns, let hasSides) = place {
      let box = ruled(width: columns, height: screen.count - 1 - top, hasSides)
      return lay(box.map { $0.cut(to: size.columns - left) }, over: &screen, top, left)
    }
    let isWhole = Self.isWhole(in: size)
    let widest = max(rows.map(\.cells).max() ?? 0, CellText.width(title))
    let width = isWhole ? size.columns : min(size.columns, widest + 2 * Self.padding)
    let room = screen.count - 1
    let box = isWhole ? plain(width: width, height: room) : ruled(width: width, height: room)
    let top = place == .centre ? (room - box.count) / 2 : room - box.count
    lay(box, over: &screen, top, place == .line ? 0 : (size.columns - width) / 2)
  }

  private func lay(_ box: [Row], over screen: inout [Row], _ top: Int, _ left: Int) {
    // The rules take two rows even where the window has only one.
    for (number, row) in box.enumerated() where top + number < screen.count - 1 {
      screen[top + number] = screen[top + number].covered(by: row, at: left, .text)
    }
  }

  /// Title and rows from edge to edge; at the bottom no higher than need be.
  private func plain(width: Int, height: Int) -> [Row] {
    var head = Row()
    head.append(" " + title, .popupTitle, limit: width)
    let body = rows.map { Row([.blank(1, .popup)] + $0.ending(at: width - 1, .popup).runs) }
    let box = ([head] + body).prefix(height).map { $0.fitted(to: width, .popup) }
    let filler = place == .centre ? height - box.count : 0
    return box + Array(repeating: Row().fitted(to: width, .popup), count: filler)
  }

  /// With a thin rule round it, or above and below, that carries the title.
  private func ruled(width: Int, height: Int, _ hasSides: Bool = true) -> [Row] {
    let inner = max(0, width - (hasSides ? 2 * Self.padding : 2))
    let corners = hasSides ? ["╭", "╮", "╰", "╯"] : ["─", "─", "─", "─"]
    var head = Row()
    head.append("\(corners[0])─ ", .popupBorder)
    head.append(title, .popupTitle, limit: width - 6)
    head.append(
      " " + String(repeating: "─", count: max(0, width - head.cells - 2)) + corners[1], .popupBorder
    )
    let side = hasSides ? "│ " : " "
    let body = rows.prefix(max(0, height - Self.ruleRows)).map { row -> Row in
      let text = row.ending(at: inner, .popup).fitted(to: inner, .popup)
      return Row(
        [Run(side, .popupBorder)] + text.runs
          + [Run(String(side.reversed()), .popupBorder)])
    }
    return [head] + body + [ruledFoot(width, corners[2], corners[3])]
  }

  private func ruledFoot(_ width: Int, _ left: String, _ right: String) -> Row {
    var row = Row()
    let words = foot.isEmpty || CellText.width(foot) + Self.footColumns > width ? "" : " \(foot) "
    let rest = max(0, width - 3 - CellText.width(words))
    row.append(left + String(repeating: "─", count: rest), .popupBorder)
    row.append(words, .popupDim)
    row.append("─" + right, .popupBorder)
    return row.cut(to: width)
  }
}
