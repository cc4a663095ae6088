import ViewModel

/// Writes on a terminal: knows where its cursor is and which look is in force, and sends no more than what changes
/// them.
nonisolated struct Pen {
  let strings: Strings
  /// What is to be sent.
  private(set) var bytes: [UInt8] = []
  /// Nil where nobody knows.
  private var position: Position?
  private(set) var look: Brush.Number?

  init(_ strings: Strings) { self.strings = strings }

  /// Gives away what is to be sent.
  mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  mutating func use(_ number: Brush.Number, of brush: inout Brush) {
    if number == look { return }
    bytes += brush.change(from: look, to: number)
    look = number
  }

  /// - Returns: How many cells before `place` the cursor is, in the same row; nil where it is elsewhere.
  func distance(to place: Position) -> Int? {
    guard let position, position.row == place.row, position.column <= place.column else {
      return nil
    }
    return place.column - position.column
  }

  /// Whether the next row is `row`, and there is a way down to it.
  func isInRow(above row: Int) -> Bool {
    position?.row == row - 1 && !strings.down.isEmpty && !strings.carriageReturn.isEmpty
  }

  func isInColumn(_ column: Int) -> Bool { position?.column == column }

  /// Goes one row down, which must be within those that scroll.
  mutating func goDown() {
    bytes += strings.down
    position?.row += 1
  }

  /// Goes to the first cell of the next row, which must be within those that scroll.
  mutating func beginNextRow() {
    bytes += strings.carriageReturn
    position?.column = 0
    goDown()
  }

  mutating func move(to place: Position) {
    guard place != position else { return }
    switch (position, strings.column, strings.row) {
    case (let before?, let column?, _) where before.row == place.row:
      column.append(place.column, to: &bytes)
    case (let before?, _, let row?) where before.column == place.column:
      row.append(place.row, to: &bytes)
    default: strings.address.append(place.row, place.column, to: &bytes)
    }
    position = place
  }

  /// Writes a cell in the look of now, in a screen of `columns`.
  mutating func write(_ cell: Cell, columns: Int) {
    cell.append(to: &bytes)
    guard let before = position else { return }
    let column = before.column + Int(cell.width)
    if column < columns {
      position?.column = column
    } else if strings.stopWrapping.isEmpty {
      // Where it is now differs from terminal to terminal.
      position = nil
    } else {
      position?.column = columns - 1
    }
  }
}

// MARK: Clearing and scrolling

nonisolated extension Pen {
  /// Begins anew on a terminal of which nothing is known, and clears it in a look.
  /// - Parameter rows: How many of the first rows are to scroll by themselves, at least one.
  mutating func begin(in number: Brush.Number, of brush: inout Brush, scrolling rows: Int) {
    (look, position) = (nil, nil)
    use(number, of: &brush)
    bytes += strings.stopWrapping
    // The least region has two rows.
    if rows > 1 { strings.region?.append(0, rows - 1, to: &bytes) }
    bytes += strings.clear
  }

  /// Clears from the cursor to the end of its row.
  mutating func clearToEnd() { bytes += strings.clearToEnd }

  /// Clears cells from the cursor on, which stays.
  mutating func erase(_ cells: Int) { strings.erase?.append(cells, to: &bytes) }

  /// Whether the terminal can scroll the rows of its region up, or down.
  func canScroll(up: Bool) -> Bool {
    strings.region != nil
      && (up
        ? strings.scrollUp != nil || !strings.lineFeed.isEmpty
        : strings.scrollDown != nil || !strings.reverseLineFeed.isEmpty)
  }

  /// Scrolls the first `rows` rows, which are the region, up by so many of them; down where negative.
  mutating func scroll(up count: Int, of rows: Int) {
    if let template = count > 0 ? strings.scrollUp : strings.scrollDown {
      template.append(abs(count), to: &bytes)
      return
    }
    move(to: Position(row: count > 0 ? rows - 1 : 0, column: 0))
    for _ in 0..<abs(count) { bytes += count > 0 ? strings.lineFeed : strings.reverseLineFeed }
  }
}
