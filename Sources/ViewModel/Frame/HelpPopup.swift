import Articles

/// The keys in force, from the one table of commands, and what can be typed after `:`.
struct HelpPopup {
  private let help: Help
  private let size: Size
  /// The rows of all keys, and those that the filter leaves.
  private let all: [Row]
  private let rows: [Row]

  init(_ help: Help, of reader: ReaderState) {
    self.help = help
    size = reader.size
    let columns = Popup.isWhole(in: size) ? 12 : 17
    let sections = Self.sections(of: reader.bindings)
    all = Self.rows(of: sections.map { ($0, $1.filter(\.hasKeys)) }, columns)
    guard !help.filter.isEmpty else {
      rows = all
      return
    }
    let filter = ListFilter(help.filter)
    rows = Self.rows(
      of: sections.map { title, lines in
        (title, lines.filter { filter.matches("\($0.keys) \($0.summary) \($0.name)") })
      }, columns)
  }

  /// Each section that has lines, under its title.
  private static func rows(of sections: [(title: String, lines: [Line])], _ columns: Int) -> [Row] {
    sections.filter { !$0.lines.isEmpty }.flatMap { title, lines -> [Row] in
      [Row([Run(title, .popupTitle)])] + lines.map { row($0, columns) } + [Row()]
    }.dropLast()
  }

  /// A line of help.
  private struct Line {
    var keys: String
    var summary: String
    /// What it is called after `:`.
    var name: String
    /// Lines without keys are shown only where a filter finds them.
    var hasKeys = true
  }

  private static func sections(of bindings: Bindings) -> [(String, [Line])] {
    Command.Section.allCases.map { section in
      let commands = bindings.commands.filter { $0.command.section == section }
      return (
        section.rawValue,
        commands.map { command, keys in
          Line(
            keys: keys.isEmpty
              ? ":\(command.name)" : keys.map(\.description).joined(separator: "  "),
            summary: command.summary, name: command.name, hasKeys: !keys.isEmpty)
        }
      )
    } + [
      (
        "Typed after :",
        TypedCommand.all.map { Line(keys: $0.usage, summary: $0.summary, name: $0.name) }
      )
    ]
  }

  /// Rows of keys that the window has room for.
  private var height: Int { max(1, size.rows - (Popup.isWhole(in: size) ? 2 : Popup.frameRows)) }

  /// The row at the top of the last screen of help.
  var lastRow: Int { max(0, rows.count - height) }

  var popup: Popup {
    let more = rows.count > height ? " · j k scroll" : ""
    let filter = help.filter.isEmpty ? " · / finds" : " with “\(help.filter)”"
    var shown = rows.isEmpty ? [Self.nothing] : Array(rows.dropFirst(help.firstRow).prefix(height))
    // A box that changed its size with every key of a filter would be hard to read.
    shown += repeatElement(Row(), count: max(0, min(height, all.count) - shown.count))
    let width = all.map(\.cells).max() ?? 0
    shown[0] = shown[0].fitted(to: max(width, shown[0].cells), .popup)
    return Popup(title: "Keys\(filter)\(more) · q closes", rows: shown, place: .centre)
  }

  private static var nothing: Row { Row([Run("no key for that", .popupDim)]) }

  private static func row(_ line: Line, _ columns: Int) -> Row {
    var row = Row()
    row.append(line.keys, .popupKey)
    // What is to be typed is of no use cut off.
    row.append(blank: max(1, columns + 1 - row.cells), .popup)
    row.append(line.summary, .popup)
    return row
  }
}

/// The keys that can follow those typed so far.
enum HintPopup {
  static func popup(for keys: [Key], in reader: ReaderState) -> Popup {
    let commands = reader.bindings.continuations(of: keys)
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
