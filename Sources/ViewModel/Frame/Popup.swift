/// A box over the text.
struct Popup {
  /// Where in the window it stands.
  enum Place {
    case centre
    /// Above the status line.
    case bottom
  }

  var title: String
  var rows: [Row]
  var place: Place

  /// Cells between border and text on each side.
  private static let padding = 2

  /// - Parameters:
  ///   - rows: The screen, all of one width.
  ///   - columns: That width. A window too small for the box shows what it has room for.
  func lay(over screen: inout [Row], columns: Int) {
    let inner = min(self.rows.map(\.cells).max() ?? 0, columns - 2 * Self.padding)
    let width = min(columns, max(inner, CellText.width(title)) + 2 * Self.padding)
    guard width > 2 * Self.padding, screen.count > 2 else { return }
    let box = boxed(width: width, isAiry: !Self.isLow(screen.count))
    let height = min(box.count, screen.count - 1)
    let top = place == .centre ? max(0, (screen.count - 1 - height) / 2) : screen.count - 1 - height
    let left = (columns - width) / 2
    for (number, row) in box.prefix(height).enumerated() {
      screen[top + number] = screen[top + number].covered(by: row, at: left, .text)
    }
  }

  /// A low window has no rows to spare for air.
  static func isLow(_ rows: Int) -> Bool { rows < 16 }

  private func boxed(width: Int, isAiry: Bool) -> [Row] {
    var head = Row()
    head.append(blank: Self.padding, .popup)
    head.append(title, .popupTitle, limit: width - 2 * Self.padding)
    let body = rows.map { row -> Row in
      var padded = Row()
      padded.append(blank: Self.padding, .popup)
      padded.runs += row.cut(to: width - 2 * Self.padding).runs
      return padded
    }
    let air = isAiry ? [Row()] : []
    return (air + [head] + air + body + air).map { $0.fitted(to: width, .popup) }
  }
}
