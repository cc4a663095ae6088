import CNcurses
import ViewModel

/// The terminal, in our hands from `init` to `end()`: paints frames. There is at most one at a time.
package final class Screen {
  /// The window, in cells.
  package private(set) var size: Size
  package let abilities: Abilities
  /// How many colours the screen uses.
  package let depth: ColourDepth
  private let numbers: ColourNumbers.Meaning

  /// Descriptors of the terminal.
  let input: Int32
  let output: Int32
  private var brush: Brush
  /// What the terminal shows, nil when that is not known.
  private var shown: Frame?
  private var isOpen = true
  private var isSuspended = false

  /// Takes the terminal: the alternate screen, keys at once and without echo.
  ///
  /// Nothing was written when this throws.
  /// - Parameters:
  ///   - input: A file descriptor of the terminal, for keys; see `controllingTerminal()`.
  ///   - output: A file descriptor of the terminal.
  ///   - term: The value of `TERM`.
  ///   - wish: What the reader wants of colours.
  /// - Throws: `TerminalError`, or `ThemeError` when the theme has to borrow from one that is broken.
  package init(
    input: Int32, output: Int32, term: String?, theme: Theme, wish: ColourDepth.Wish
  ) throws {
    (self.input, self.output) = (input, output)
    abilities = try Abilities.of(term: term, output: output)
    depth = wish.onScreen(
      colours: abilities.colours, direct: abilities.direct,
      takesTrueColour: abilities.takesTrueColour)
    numbers =
      switch depth {
      case .direct: abilities.direct ? .direct : .given
      default: .palette
      }
    let fitted = try FittedTheme(theme, depth: depth, attributes: abilities.attributes)
    switch screen_open(term, input, output, depth != .none, numbers == .given) {
    case Int32(SCREEN_FINE): break
    case Int32(SCREEN_NOT_A_TERMINAL): throw TerminalError.notATerminal
    default: throw TerminalError.failed
    }
    brush = Brush(fitted, numbers: numbers)
    size = Self.fit()
    layGround()
  }

  /// The terminal that controls this process, for keys when standard input is the article.
  /// - Returns: A file descriptor, nil when there is none. It stays open.
  package static func controllingTerminal() -> Int32? {
    let descriptor = screen_controlling_terminal()
    return descriptor < 0 ? nil : descriptor
  }

  /// Changes how faces look; the next frame is painted whole.
  package func use(_ theme: Theme) throws(ThemeError) {
    let fitted = try FittedTheme(theme, depth: depth, attributes: abilities.attributes)
    brush = Brush(fitted, numbers: numbers)
    shown = nil
    layGround()
  }

  private func layGround() {
    let ground = brush.paint(for: []).stroke
    screen_set_ground(ground.attributes, ground.pair)
  }
}

// MARK: - Painting

extension Screen {
  /// Shows a frame: paints the rows that differ from the last one, of which ncurses sends the cells that do.
  /// Nothing is written when nothing changed. What lies outside the window is left out.
  package func paint(_ frame: Frame) {
    guard isOpen, !isSuspended, frame != shown else { return }
    paintRows(of: frame)
    if brush.isExhausted {
      brush.beginAnew()
      shown = nil
      paintRows(of: frame)
    }
    screen_show(
      Int32(min(max(frame.cursor.row, 0), size.rows - 1)),
      Int32(min(max(frame.cursor.column, 0), size.columns - 1)), frame.showsCursor)
    shown = frame
  }

  private func paintRows(of frame: Frame) {
    guard let shown, shown.size == frame.size, size == frame.size else {
      for (row, content) in frame.rows.prefix(size.rows).enumerated() {
        paint(content, at: row, over: Row())
      }
      return
    }
    let shift = FrameShift(from: shown, to: frame)
    // The cells that ncurses keeps go along: to make them anew is most of the work of painting.
    if shift.rows != 0 { screen_scroll(Int32(shift.moving.count), Int32(shift.rows)) }
    for row in frame.rows.indices {
      var old = Row()
      if let origin = shift.origin(of: row) { old = shown.rows[origin] }
      if old != frame.rows[row] { paint(frame.rows[row], at: row, over: old) }
    }
  }

  /// - Parameter old: What the row begins with already; of most rows that moved only the end is another.
  private func paint(_ content: Row, at row: Int, over old: Row) {
    var same = 0
    var column = 0
    while same < min(content.runs.count, old.runs.count), content.runs[same] == old.runs[same] {
      column += content.runs[same].cells
      same += 1
    }
    var paint = brush.paint(for: same == 0 ? [] : content.runs[same - 1].faces)
    for run in content.runs.dropFirst(same) where column < size.columns {
      let own = brush.paint(for: run.faces)
      // A gap takes the look before it, which need not be sent again.
      if !isGap(run) || !paint.looksAlikeOnBlanks(own) { paint = own }
      send(run, to: Position(row: row, column: column), paint.stroke)
      column += run.cells
    }
    if column < size.columns {
      let rest = Run("", cells: size.columns - column, faces: [])
      send(rest, to: Position(row: row, column: column), brush.paint(for: []).stroke)
    }
  }

  /// Paints every cell anew, for a screen that somebody else has written on.
  package func redraw() {
    guard isOpen, let frame = shown else { return }
    shown = nil
    screen_repaint_all()
    paint(frame)
  }
}

// MARK: - Size, and giving the terminal back

extension Screen {
  /// Takes the size that the window has now; the next frame is painted whole if it changed.
  /// - Returns: The new size, at least 1x1.
  @discardableResult
  package func resize() -> Size {
    guard isOpen else { return size }
    let now = Self.fit()
    if now != size {
      size = now
      shown = nil
    }
    return size
  }

  private static func fit() -> Size {
    var columns: Int32 = 1
    var rows: Int32 = 1
    screen_fit(&columns, &rows)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Hands the terminal to others, as it was before `init`. Until `resume()` nothing is painted.
  package func suspend() {
    guard isOpen else { return }
    isSuspended = true
    screen_suspend()
  }

  /// Takes the terminal back and paints the next frame whole: after `suspend()`, and after a stop that nobody
  /// announced (`Signal.continued`). Waits while the shell keeps this job in the background.
  /// - Returns: The size of the window, which may have changed meanwhile.
  @discardableResult
  package func resume() -> Size {
    guard isOpen else { return size }
    isSuspended = false
    screen_resume()
    shown = nil
    return resize()
  }

  /// Reports presses and the wheel of the mouse as keys, or stops doing so, when selecting text is the
  /// terminal's own affair again. Off at first.
  package func reportMouse(_ on: Bool) {
    if isOpen { screen_report_mouse(on) }
  }

  /// Gives the terminal back for good. May be called twice.
  package func end() {
    guard isOpen else { return }
    isOpen = false
    screen_close()
  }
}

// Outside of every actor: a closure of one is asked for its actor at every call.

/// More blanks than these are cleared, which gives them the look of the ground.
nonisolated private func isGap(_ run: Run) -> Bool {
  run.cells <= 2 && run.text.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
}

/// Gives ncurses the cells of a run, filled up with spaces.
nonisolated private func send(_ run: Run, to place: Position, _ stroke: Brush.Stroke) {
  var text = run.text
  text.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) { characters in
      screen_paint(
        Int32(place.row), Int32(place.column), Int32(run.cells), characters.baseAddress,
        characters.count, stroke.attributes, stroke.pair)
    }
  }
}
