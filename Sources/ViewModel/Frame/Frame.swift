/// What the screen should show, as a value.
package struct Frame: Equatable, Sendable {
  /// Exactly `size.rows` rows, each exactly `size.columns` cells wide.
  package var rows: [Row]
  package var size: Size
  /// Where the hardware cursor rests: on the focused item, so that screen readers follow.
  package var cursor: Position
  /// Whether the cursor is drawn, as in a prompt.
  package var showsCursor: Bool

  package init(rows: [Row], size: Size, cursor: Position, showsCursor: Bool) {
    self.rows = rows
    self.size = size
    self.cursor = cursor
    self.showsCursor = showsCursor
  }
}

/// A size in cells.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place on the screen in cells, from 0 at the top left.
package struct Position: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// One line of the screen.
package struct Row: Equatable, Sendable {
  package var runs: [Run]

  package init(_ runs: [Run] = []) { self.runs = runs }

  /// The width of all runs in cells.
  package var cells: Int { runs.reduce(0) { $0 + $1.cells } }

  package static func == (row: Row, other: Row) -> Bool {
    let (runs, others) = (row.runs.span, other.runs.span)
    if runs.isIdentical(to: others) { return true }
    guard runs.count == others.count else { return false }
    // To take hold of the texts costs more than to compare all else.
    for number in runs.indices where runs[number].cells != others[number].cells { return false }
    for number in runs.indices where runs[number] != others[number] { return false }
    return true
  }
}

/// Text with one look.
package struct Run: Equatable, Sendable {
  /// Printable text only: no control characters, no bidi controls, nothing that moves the cursor.
  package var text: String
  /// Its width.
  package var cells: Int
  package var faces: Faces

  package init(_ text: String, cells: Int, faces: Faces) {
    self.text = text
    self.cells = cells
    self.faces = faces
  }

  /// Byte by byte: a terminal need not draw alike what Unicode calls canonically equivalent.
  package static func == (run: Run, other: Run) -> Bool {
    guard run.cells == other.cells, run.faces == other.faces,
      run.text.utf8.count == other.text.utf8.count
    else { return false }
    // ASCII has one spelling, and is compared faster as a string; other text would be normalised.
    if run.text.utf8Span.isKnownASCII, other.text.utf8Span.isKnownASCII {
      return run.text == other.text
    }
    return run.text.utf8.withContiguousStorageIfAvailable { bytes in
      other.text.utf8.withContiguousStorageIfAvailable { bytes.elementsEqual($0) }
    } == true
  }
}
