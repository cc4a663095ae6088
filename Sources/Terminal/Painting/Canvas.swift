import ViewModel

/// What a terminal shows, and what must be sent to it to have it show something else.
nonisolated struct Canvas {
  private let size: Size
  private var pen: Pen
  private var brush: Brush
  /// What stands on the terminal: rows of a frame, nil for what is none, and their cells.
  private var rows: [Row?]
  private var cells: [[Cell]]
  private var isKnown = false

  /// A terminal on which nobody knows what stands.
  /// - Parameter size: What of a frame lies outside is left out.
  init(_ size: Size, _ theme: FittedTheme, _ strings: Strings) {
    self.size = size
    pen = Pen(strings)
    brush = Brush(theme, strings)
    rows = [Row?](repeating: nil, count: size.rows)
    cells = []
  }

  /// Somebody else may have written on the terminal: the next frame is painted whole.
  mutating func forget() { isKnown = false }

  /// What to send to have the terminal show `new`: nothing where it does.
  mutating func bytes(toShow new: Frame) -> [UInt8] {
    if isKnown { scroll(to: new.rows) } else { begin() }
    // The last column goes down in one go: what stands there, a strip or a border, is one below the other.
    var below: [Int] = []
    for row in 0..<size.rows {
      let content = row < new.rows.count ? new.rows[row] : Row()
      if rows[row] == content { continue }
      let wanted = [Cell](content, columns: size.columns, brush: &brush)
      let shown = cells[row]
      let last = size.columns - 1
      if wanted[last].isBlank || wanted[last].width == 0 {
        update(row, shown, to: wanted, in: 0..<size.columns)
      } else {
        update(row, shown, to: wanted, in: 0..<last)
        if wanted[last] != shown[last] { below.append(row) }
      }
      cells[row] = wanted
      rows[row] = content
    }
    for row in below { write(row, at: size.columns - 1) }
    pen.move(
      to: Position(
        row: min(max(new.cursor.row, 0), size.rows - 1),
        column: min(max(new.cursor.column, 0), size.columns - 1)))
    return pen.takeBytes()
  }

  /// The rows that scroll: all but the last, which is the status line.
  private var scrollingRows: Int { max(1, size.rows - 1) }

  /// The look that cells have once they were cleared: the ground if the terminal can clear in it.
  private var cleared: Brush.Number { brush.canClear(in: brush.ground) ? brush.ground : Brush.bare }

  private mutating func begin() {
    pen.begin(in: cleared, of: &brush, scrolling: scrollingRows)
    let cell = pen.strings.clear.isEmpty ? Cell.unknown : .blank(cleared)
    cells = [[Cell]](
      repeating: [Cell](repeating: cell, count: size.columns), count: size.rows)
    rows = [Row?](repeating: nil, count: size.rows)
    isKnown = true
  }

  /// Moves the rows that `new` has in other places, if there are enough of them.
  private mutating func scroll(to new: [Row]) {
    let count = scrollingRows
    guard new.count >= count else { return }
    let shift = RowShift.best(from: rows[..<count], to: new[..<count])
    guard shift != 0, pen.canScroll(up: shift > 0) else { return }
    if brush.paper(of: pen.look ?? Brush.bare) != cleared { pen.use(cleared, of: &brush) }
    pen.scroll(up: shift, of: count)
    let blank = [Cell](repeating: .blank(cleared), count: size.columns)
    RowShift.shift(&rows, first: count, up: shift, filling: nil)
    RowShift.shift(&cells, first: count, up: shift, filling: blank)
  }
}

// MARK: - A row

nonisolated extension Canvas {
  /// Moving the cursor takes some bytes; up to so many cells are rather written again.
  private static let shortWay = 4
  /// Blanks from here on are rather cleared than written.
  private static let manyBlanks = 9

  /// Writes the cells of a row that differ from those shown.
  private mutating func update(
    _ row: Int, _ shown: [Cell], to wanted: [Cell], in columns: Range<Int>
  ) {
    var column = columns.lowerBound
    while column < columns.upperBound {
      let cell = wanted[column]
      if cell == shown[column] || cell.width == 0 {
        column += 1
      } else if let next = clear(from: column, in: row, shown, to: wanted) {
        column = next
      } else {
        write(cell, of: wanted, row, column)
        column += Int(cell.width)
      }
    }
  }

  /// Writes a cell that is on the screen by now.
  private mutating func write(_ row: Int, at column: Int) {
    let wanted = cells[row]
    write(wanted[column], of: wanted, row, column)
  }

  private mutating func write(_ cell: Cell, of wanted: [Cell], _ row: Int, _ column: Int) {
    let isLast = row == size.rows - 1 && column == size.columns - 1
    if isLast, pen.strings.lastCellScrolls { return }
    go(to: column, in: row, of: wanted)
    prepare(for: column, of: wanted)
    pen.write(cell, columns: size.columns)
  }

  /// Clears blanks that are many.
  /// - Returns: The column after them, nil where there are none.
  private mutating func clear(
    from column: Int, in row: Int, _ shown: [Cell], to wanted: [Cell]
  ) -> Int? {
    let blank = wanted[column]
    guard blank.isBlank, brush.canClear(in: blank.look) else { return nil }
    var end = column
    // After the last that is not blank as it is.
    var last = column
    while end < wanted.count, wanted[end] == blank {
      end += 1
      if shown[end - 1] != blank { last = end }
    }
    let isToEnd = end == wanted.count && !pen.strings.clearToEnd.isEmpty
    guard last - column >= (isToEnd ? Self.shortWay : Self.manyBlanks),
      isToEnd || pen.strings.erase != nil
    else { return nil }
    pen.move(to: Position(row: row, column: column))
    prepare(for: column, of: wanted)
    if isToEnd { pen.clearToEnd() } else { pen.erase(last - column) }
    return isToEnd ? end : last
  }

  /// Brings the cursor to a cell; over a short way by writing once more what stands there.
  private mutating func go(to column: Int, in row: Int, of wanted: [Cell]) {
    let place = Position(row: row, column: column)
    let isNext = pen.isInRow(above: row) && row < scrollingRows
    if isNext, pen.isInColumn(column) { return pen.goDown() }
    let distance = isNext ? column : pen.distance(to: place)
    guard let distance, distance <= Self.shortWay,
      wanted[column - distance..<column].allSatisfy({ $0.width == 1 && isReady(for: $0) })
    else { return pen.move(to: place) }
    if isNext { pen.beginNextRow() }
    for cell in wanted[column - distance..<column] { pen.write(cell, columns: size.columns) }
  }

  /// Whether a cell can be written in the look of now.
  private func isReady(for cell: Cell) -> Bool {
    guard let look = pen.look else { return false }
    return look == cell.look || cell.isBlank && brush.paper(of: look) == cell.look
  }

  /// Takes the look that a cell has; for a blank, if it will do, that of the glyph which comes after it.
  private mutating func prepare(for column: Int, of wanted: [Cell]) {
    guard !isReady(for: wanted[column]) else { return }
    let paper = wanted[column].look
    let next = wanted[column...].first { !$0.isBlank }.map(\.look) ?? paper
    pen.use(brush.paper(of: next) == paper ? next : paper, of: &brush)
  }
}
