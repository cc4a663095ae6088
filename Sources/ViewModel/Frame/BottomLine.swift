import Articles

/// The last line of the screen: the status, or what is typed into a prompt.
struct BottomLine {
  let row: Row
  /// Where the cursor of the prompt is, nil without a prompt.
  let cursorColumn: Int?

  /// - Parameter visible: The text that is in view.
  init(of reader: ReaderState, showing visible: TextRange) {
    let columns = reader.size.columns
    switch reader.overlay {
    case .searchPrompt(let prompt):
      let line = Self.line(
        of: prompt, found: reader.reading.search?.matches.count, columns: columns)
      (row, cursorColumn) = line
    case .prompt(let prompt): (row, cursorColumn) = Self.line(of: prompt, columns: columns)
    case .replaceQuestion(let export):
      (row, cursorColumn) = (Self.question(about: export, columns: columns), nil)
    case .help, .keyHint, .exportChoice, nil:
      row = StatusLine(of: reader, showing: visible).row
      cursorColumn = nil
    }
  }

  /// The line scrolls so that its cursor, and a few cells behind it, are in view.
  private static func line(of prompt: Prompt, columns: Int) -> (row: Row, cursor: Int?) {
    var row = Row()
    row.append(prompt.kind.label, .statusLayer, limit: columns / 2)
    let room = max(1, columns - row.cells - 1)
    let before = CellText.printable(prompt.line.textBeforeCursor)
    let shown = CellText.ending(of: before, cells: room)
    let cursor = row.cells + CellText.width(shown)
    let behind = prompt.line.characters[prompt.line.cursor...]
    row.append(shown, .prompt)
    row.append(CellText.printable(String(behind)), .prompt, limit: columns - row.cells)
    let hint = prompt.kind.hint
    if row.cells + CellText.width(hint) + 3 < columns {
      row.append(blank: columns - row.cells - CellText.width(hint) - 1, .prompt)
      row.append(hint, .statusLayer)
    }
    return (row.fitted(to: columns, .prompt), min(cursor, columns - 1))
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

  private static func line(of prompt: SearchPrompt, found: Int?, columns: Int) -> (
    row: Row, cursor: Int
  ) {
    var row = Row()
    let shown = CellText.ending(of: CellText.printable(prompt.text), cells: max(0, columns - 2))
    row.append("/" + shown, .prompt, limit: columns)
    let cursor = min(row.cells, columns - 1)
    let hint =
      found.map { $0 == 0 ? "no match" : $0 == 1 ? "1 match" : "\($0) matches" }
      ?? "type to search, Enter to stay, Esc to return"
    if row.cells + CellText.width(hint) + 2 < columns {
      row.append(blank: columns - row.cells - CellText.width(hint) - 1, .prompt)
      row.append(hint, .statusLayer)
    }
    return (row.fitted(to: columns, .prompt), cursor)
  }
}
