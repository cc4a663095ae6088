import Articles

/// The last line of the screen: the status, or what is typed into a prompt.
struct BottomLine {
  let row: Row
  /// Where the cursor of the prompt is, nil without a prompt.
  let cursorColumn: Int?

  /// - Parameter visible: The text that is in view.
  init(of reader: ReaderState, showing visible: TextRange) {
    if case .searchPrompt(let prompt) = reader.overlay {
      let line = Self.line(
        of: prompt, found: reader.reading.search?.matches.count, columns: reader.size.columns)
      row = line.row
      cursorColumn = line.cursor
    } else {
      row = StatusLine(of: reader, showing: visible).row
      cursorColumn = nil
    }
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
