import CPty

/// What a terminal shows after the bytes that a program has written to it: as much of an xterm as ncurses
/// uses with the terminals that these tests name.
struct ScreenModel {
  struct Cell: Equatable {
    /// Empty for the right half of a wide character.
    var text = " "
    var look = CellLook()
  }

  private(set) var columns: Int
  private(set) var rows: Int
  private var cells: [[Cell]]
  private var look = CellLook()
  private(set) var row = 0
  private(set) var column = 0
  private(set) var isAlternate = false
  private(set) var isCursorVisible = true
  private var top = 0
  private var bottom: Int
  private var saved = (row: 0, column: 0)
  private var last = " "
  private var drawsLines = false
  private var parser = EscapeParser()

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Self.blank(columns, rows)
    bottom = rows - 1
  }

  private static func blank(_ columns: Int, _ rows: Int) -> [[Cell]] {
    [[Cell]](repeating: [Cell](repeating: Cell(), count: columns), count: rows)
  }

  private var erased: Cell { Cell(look: look.erased) }

  /// The rows as they are seen: of blanks the look that shows.
  var picture: [[Cell]] {
    cells.map { line in
      line.map { $0.text == " " ? Cell(look: $0.look.onBlank) : $0 }
    }
  }

  /// The rows as text, white space at their ends cut.
  var lines: [String] {
    cells.map { line in
      var text = line.map(\.text).joined()
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }

  var text: String { lines.joined(separator: "\n") }

  mutating func resize(columns: Int, rows: Int) {
    var resized = Self.blank(columns, rows)
    for r in 0..<min(rows, self.rows) {
      for c in 0..<min(columns, self.columns) { resized[r][c] = cells[r][c] }
    }
    (cells, self.columns, self.rows) = (resized, columns, rows)
    (top, bottom) = (0, rows - 1)
    (row, column) = (min(row, rows - 1), min(column, columns - 1))
  }

  mutating func feed(_ bytes: [UInt8]) {
    for token in parser.tokens(in: bytes) { apply(token) }
  }

  private mutating func apply(_ token: EscapeParser.Token) {
    switch token {
    case .text(let scalar): put(scalar)
    case .control(let byte): control(byte)
    case .escape(let intermediate, let final): escape(intermediate, final)
    case .sequence(let sequence): control(sequence)
    }
  }

  // MARK: Characters

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.value < 0x80 ? 1 : Int(pty_cells(scalar.value))
    guard width > 0 else {
      if column > 0 { cells[row][min(column, columns) - 1].text.unicodeScalars.append(scalar) }
      return
    }
    put(drawsLines ? Self.lineDrawing[scalar] ?? String(scalar) : String(scalar), width: width)
  }

  private static let lineDrawing: [Unicode.Scalar: String] = [
    "j": "┘", "k": "┐", "l": "┌", "m": "└", "n": "┼", "q": "─", "t": "├", "u": "┤", "v": "┴",
    "w": "┬", "x": "│",
  ]

  private mutating func put(_ text: String, width: Int) {
    if column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = Cell(text: text, look: look)
    if width == 2, column + 1 < columns { cells[row][column + 1] = Cell(text: "", look: look) }
    column += width
    last = text
  }

  private mutating func lineFeed() {
    if row == bottom { scroll(up: 1, from: top) } else if row < rows - 1 { row += 1 }
  }

  private mutating func scroll(up count: Int, from start: Int) {
    for _ in 0..<min(count, rows) {
      cells.remove(at: start)
      cells.insert([Cell](repeating: erased, count: columns), at: bottom)
    }
  }

  private mutating func scroll(down count: Int, from start: Int) {
    for _ in 0..<min(count, rows) {
      cells.remove(at: bottom)
      cells.insert([Cell](repeating: erased, count: columns), at: start)
    }
  }

  // MARK: Controls

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: column = max(0, min(column, columns - 1) - 1)
    case 0x09: column = min((column / 8 + 1) * 8, columns - 1)
    case 0x0A...0x0C: lineFeed()
    case 0x0D: column = 0
    case 0x0E: drawsLines = true
    case 0x0F: drawsLines = false
    default: break
    }
  }

  private mutating func escape(_ intermediate: UInt8, _ final: UInt8) {
    switch (intermediate, UnicodeScalar(final)) {
    case (UInt8(ascii: "("), let set): drawsLines = set == "0"
    case (0, "7"): saved = (row, column)
    case (0, "8"): (row, column) = saved
    case (0, "D"): lineFeed()
    case (0, "M"): if row == top { scroll(down: 1, from: top) } else { row = max(0, row - 1) }
    case (0, "c"): self = ScreenModel(columns: columns, rows: rows)
    default: break
    }
  }

  private mutating func control(_ sequence: EscapeParser.Sequence) {
    let n = max(1, sequence[0] ?? 1)
    switch (sequence.prefix, sequence.final) {
    case (0, "A"): row = max(0, row - n)
    case (0, "B"), (0, "e"): row = min(rows - 1, row + n)
    case (0, "C"): column = min(columns - 1, column + n)
    case (0, "D"): column = max(0, min(column, columns - 1) - n)
    case (0, "G"), (0, "`"): column = min(columns, n) - 1
    case (0, "d"): row = min(rows, n) - 1
    case (0, "H"), (0, "f"):
      (row, column) = (min(rows, n) - 1, min(columns, max(1, sequence[1] ?? 1)) - 1)
    case (0, "I"): for _ in 0..<n { control(0x09) }
    case (0, "Z"): for _ in 0..<n { column = max(0, (column - 1) / 8 * 8) }
    case (0, "J"): eraseDisplay(sequence[0] ?? 0)
    case (0, "K"): eraseLine(sequence[0] ?? 0)
    case (0, "X"): erase(row, column..<min(columns, column + n))
    case (0, "P"): shift(deleting: n)
    case (0, "@"): shift(inserting: n)
    case (0, "L"): scroll(down: n, from: row)
    case (0, "M"): scroll(up: n, from: row)
    case (0, "S"): scroll(up: n, from: top)
    case (0, "T"): scroll(down: n, from: top)
    case (0, "b"): for _ in 0..<n { put(last, width: 1) }
    case (0, "m"): look.apply(sequence.parameters)
    case (0, "r"):
      (top, bottom) = (n - 1, min(rows, sequence[1] ?? rows) - 1)
      (row, column) = (0, 0)
    case (UInt8(ascii: "?"), "h"): setModes(sequence.parameters, to: true)
    case (UInt8(ascii: "?"), "l"): setModes(sequence.parameters, to: false)
    default: break
    }
  }

  private mutating func setModes(_ modes: [Int?], to on: Bool) {
    for mode in modes {
      switch mode {
      case 25: isCursorVisible = on
      case 47, 1047, 1049:
        if on != isAlternate { cells = Self.blank(columns, rows) }
        isAlternate = on
      default: break
      }
    }
  }

  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    for column in range { cells[row][column] = erased }
  }

  private mutating func eraseLine(_ mode: Int) {
    let column = min(column, columns - 1)
    erase(row, mode == 0 ? column..<columns : mode == 1 ? 0..<column + 1 : 0..<columns)
  }

  private mutating func eraseDisplay(_ mode: Int) {
    if mode < 2 { eraseLine(mode) }
    for other in mode == 0 ? row + 1..<rows : 0..<(mode == 1 ? row : rows) {
      erase(other, 0..<columns)
    }
  }

  private mutating func shift(deleting count: Int) {
    let column = min(column, columns - 1)
    let count = min(count, columns - column)
    cells[row].removeSubrange(column..<column + count)
    cells[row] += [Cell](repeating: erased, count: count)
  }

  private mutating func shift(inserting count: Int) {
    let column = min(column, columns - 1)
    cells[row].insert(
      contentsOf: [Cell](repeating: erased, count: min(count, columns - column)), at: column)
    cells[row].removeLast(cells[row].count - columns)
  }
}
