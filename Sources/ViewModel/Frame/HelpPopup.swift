/// The keys, from the one table of commands.
enum HelpPopup {
  /// Cells of the column of keys.
  private static let keyColumns = 22

  static let lines: [Row] = Command.Section.allCases.flatMap { section -> [Row] in
    var head = Row()
    head.append(section.rawValue, .popupTitle)
    return [head] + Command.all.filter { $0.section == section }.map(line) + [Row()]
  }

  /// Rows of keys that a window has room for.
  static func height(in size: Size) -> Int {
    max(1, size.rows - (Popup.isLow(size.rows) ? 3 : 6))
  }

  static func popup(from first: Int, in size: Size) -> Popup {
    let height = height(in: size)
    let shown = Array(lines.dropFirst(first).prefix(height))
    let more = lines.count - first > height ? " · j k scroll" : ""
    let filled =
      shown + Array(repeating: Row(), count: max(0, min(height, lines.count) - shown.count))
    return Popup(title: "Keys\(more) · q closes", rows: filled, place: .centre)
  }

  private static func line(of command: Command) -> Row {
    var row = Row()
    row.append(
      command.keys.map(\.description).joined(separator: "  "), .popupKey, limit: keyColumns)
    row.append(blank: keyColumns + 1 - row.cells, .popup)
    row.append(command.summary, .popup)
    return row
  }
}

/// The keys that can follow those typed so far.
enum HintPopup {
  static func popup(for keys: [Key], in size: Size) -> Popup {
    let rows = KeyMap.continuations(of: keys, in: Command.all).map { rest, command -> Row in
      var row = Row()
      row.append(rest, .popupKey)
      row.append(blank: 3 - row.cells, .popup)
      row.append(command.summary, .popup)
      return row
    }
    let title = keys.map(\.description).joined() + " …"
    return Popup(title: title, rows: Array(rows.prefix(max(1, size.rows - 5))), place: .bottom)
  }
}
