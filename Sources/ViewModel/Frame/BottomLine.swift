import Articles

/// The last line of the screen: the status, or what is typed into a prompt.
struct BottomLine {
  let row: Row
  /// Where the cursor of the prompt is, nil without a prompt.
  let cursorColumn: Int?
  /// What is wrong with what is typed, where the line has no room for it.
  let complaint: String?

  /// - Parameter visible: The text that is in view.
  init(of reader: borrowing ReaderState, showing visible: TextRange) {
    let columns = reader.size.columns
    if let prompt = reader.prompt {
      let line = PromptLine(prompt, note: reader.promptNote, columns: columns)
      row = line.row
      cursorColumn = line.cursor
      let note = reader.promptNote
      complaint = note.isError && !line.hasNote ? note.text : nil
    } else if case .replaceQuestion(let export) = reader.overlay {
      row = Self.question(about: export, columns: columns)
      cursorColumn = nil
      complaint = nil
    } else {
      row = StatusLine(of: reader, showing: visible).row
      cursorColumn = nil
      complaint = nil
    }
  }

  private static func question(about export: Export, columns: Int) -> Row {
    var row = Row()
    row.append(blank: 1, .prompt)
    let answers = " is there already. Replace it? y / n"
    row.append(
      export.path, .prompt, limit: max(1, columns - CellText.width(answers) - row.cells))
    row.append(answers, .prompt, limit: max(1, columns - row.cells))
    return row.fitted(to: columns, .prompt)
  }
}

/// A prompt in one line; a text that is wider scrolls.
struct PromptLine {
  private(set) var row = Row()
  private(set) var cursor: Int
  /// Whether there was room for the note.
  let hasNote: Bool

  /// - Parameter note: What stands at the right where there is room, and whether it is an error.
  init(_ prompt: LinePrompt, note: (text: String, isError: Bool), columns: Int) {
    let sign = Row([Run(prompt.kind.sign, .prompt)]).cut(to: max(1, columns / 2))
    let before = CellText.printable(String(prompt.line.parts.before))
    let after = CellText.printable(String(prompt.line.parts.after))
    let room = max(1, columns - sign.cells - 1)
    let width = CellText.width(before)
    let skipped = Self.skipped(before: width, in: room)
    row = skipped > 0 ? Row([Run("…", .prompt)]) : sign
    row.append(CellText.suffix(of: before, from: skipped), .prompt)
    cursor = min(row.cells, max(0, columns - 1))
    row.append(after, .prompt)
    let noteWidth = CellText.width(note.text)
    hasNote = row.cells + noteWidth + 2 < columns
    if hasNote {
      row.append(blank: columns - row.cells - noteWidth - 1, .prompt)
      row.append(note.text, note.isError ? .statusError : .statusLayer)
    }
    row = row.fitted(to: columns, .prompt)
  }

  /// How many cells of the line are left out at its start, so that the cursor is in view: whole halves of the
  /// window, for a line that runs with every key is hard to read.
  private static func skipped(before width: Int, in room: Int) -> Int {
    guard width >= room else { return 0 }
    let half = max(1, room / 2)
    return ((width - room) / half + 1) * half
  }
}

extension ReaderState {
  /// What stands at the right of a prompt: what it found, what is wrong, or how to use it.
  var promptNote: (text: String, isError: Bool) {
    guard let prompt else { return ("", false) }
    if let problem = prompt.problem { return (problem, true) }
    let isErrand = prompt.kind.isErrand
    guard !prompt.line.isEmpty, !isErrand else { return (prompt.kind.invitation, false) }
    switch prompt.kind {
    case .search, .keep:
      guard let search = reading.search else { return ("", false) }
      return (search.tally, search.matches.isEmpty && !search.isUnderWay)
    case .rows:
      let count = listRows.count
      return (
        count == 0 ? "nothing in this list" : count == 1 ? "1 row" : "\(count) rows", count == 0
      )
    case .help, .pipe, .exportFile: return ("", false)
    case .command: return ("Enter does it, Esc not", false)
    }
  }
}
