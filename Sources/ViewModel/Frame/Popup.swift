/// A box over the text.
struct Popup {
  /// Where in the window it stands.
  enum Place {
    case centre
    /// Above the status line.
    case bottom
    /// Above what is typed, at the left edge.
    case line
  }

  var title: String
  var rows: [Row]
  var place: Place

  /// Cells between the edge and the text on each side, the rule included.
  private static let padding = 2
  /// Rows that are not text, where there is room for a rule all round.
  static let frameRows = 3

  /// A window so low or narrow has no cells to spare for a rule: the box takes all of it.
  static func isWhole(in size: Size) -> Bool { size.rows < 16 || size.columns < 60 }

  /// Lays the box over `screen`, whose last row is the status line. What has no room is cut off.
  /// - Parameter size: The window's.
  func lay(over screen: inout [Row], in size: Size) {
    guard screen.count > 1 else { return }
    let isWhole = Self.isWhole(in: size)
    let widest = max(rows.map(\.cells).max() ?? 0, CellText.width(title))
    let width = isWhole ? size.columns : min(size.columns, widest + 2 * Self.padding)
    let room = screen.count - 1
    let box = isWhole ? plain(width: width, height: room) : ruled(width: width, height: room)
    let top = place == .centre ? (room - box.count) / 2 : room - box.count
    let left = place == .line ? 0 : (size.columns - width) / 2
    for (number, row) in box.enumerated() {
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

  /// With a thin rule round it that carries the title.
  private func ruled(width: Int, height: Int) -> [Row] {
    let inner = width - 2 * Self.padding
    var head = Row()
    head.append("╭─ ", .popupBorder)
    head.append(title, .popupTitle, limit: width - 6)
    head.append(
      " " + String(repeating: "─", count: max(0, width - head.cells - 2)) + "╮", .popupBorder)
    var foot = Row()
    foot.append("╰" + String(repeating: "─", count: max(0, width - 2)) + "╯", .popupBorder)
    let body = rows.prefix(max(0, height - 2)).map { row -> Row in
      let text = row.ending(at: inner, .popup).fitted(to: inner, .popup)
      return Row([Run("│ ", .popupBorder)] + text.runs + [Run(" │", .popupBorder)])
    }
    return [head] + body + [foot]
  }
}
