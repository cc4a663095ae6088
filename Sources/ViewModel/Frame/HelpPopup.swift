/// The keys, from the one table of commands.
enum HelpPopup {
  /// Cells of the column of keys: as wide as the widest, or where the window is narrow as most.
  private static func keyColumns(in size: Size) -> Int { Popup.isWhole(in: size) ? 12 : 17 }

  /// The rows of all keys under their headings.
  private static func lines(in size: Size) -> [Row] {
    let columns = keyColumns(in: size)
    return Command.Section.allCases.flatMap { section -> [Row] in
      var head = Row()
      head.append(section.rawValue, .popupTitle)
      return [head] + Command.withKeys.filter { $0.section == section }.map { line($0, columns) }
        + [
          Row()
        ]
    }.dropLast()
  }

  /// Rows of keys that a window has room for.
  private static func height(in size: Size) -> Int {
    max(1, size.rows - (Popup.isWhole(in: size) ? 2 : Popup.frameRows))
  }

  /// The row at the top of the last screen of help.
  static func lastRow(in size: Size) -> Int { max(0, lines(in: size).count - height(in: size)) }

  static func popup(from first: Int, in size: Size) -> Popup {
    let lines = lines(in: size)
    let height = height(in: size)
    let more = lines.count > height ? " · j k scroll" : ""
    return Popup(
      title: "Keys\(more) · q closes", rows: Array(lines.dropFirst(first).prefix(height)),
      place: .centre)
  }

  private static func line(_ command: Command, _ columns: Int) -> Row {
    var row = Row()
    row.append(command.keys.map(\.description).joined(separator: "  "), .popupKey, limit: columns)
    row.append(blank: columns + 1 - row.cells, .popup)
    row.append(command.summary, .popup)
    return row
  }
}

/// The keys that can follow those typed so far.
enum HintPopup {
  static func popup(for keys: [Key], in reader: ReaderState) -> Popup {
    let commands = KeyMap.continuations(of: keys, in: Command.all)
    let widest = commands.map { CellText.width($0.command.summary) }.max() ?? 0
    let rows = commands.map { rest, command -> Row in
      var row = Row()
      row.append(rest, .popupKey)
      row.append(blank: 3 - row.cells, .popup)
      row.append(command.summary, .popup)
      let detail = command.detail(reader)
      if !detail.isEmpty {
        row.append(blank: widest + 5 - row.cells, .popup)
        row.append(detail, .popupDim)
      }
      return row
    }
    return Popup(title: keys.map(\.description).joined() + " …", rows: rows, place: .bottom)
  }

  /// The marks that there are, for the letter that is asked for.
  static func popup(ofMarksIn reader: ReaderState) -> Popup {
    let room = max(0, min(reader.size.columns - 8, 72))
    let rows = reader.reading.bookmarks.inOrder.map { letter, bookmark -> Row in
      var row = Row()
      row.append("\(letter)", .popupKey)
      row.append(blank: 3 - row.cells, .popup)
      let words = reader.reading.article.map { $0.proseText($0.passage(at: bookmark.place)) }
      row.append(words ?? "", .popup, limit: room)
      return row
    }
    return Popup(title: "Marks", rows: rows, place: .bottom)
  }
}
