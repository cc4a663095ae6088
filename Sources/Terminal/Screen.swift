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
  /// Of each row, whether ncurses knows what is there: of those that the terminal moves it is told only when they change.
  private var isKnown: [Bool] = []
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
      if isKnown.contains(false) { screen_repaint_all() }
      isKnown = Array(repeating: true, count: size.rows)
      for (row, content) in frame.rows.prefix(size.rows).enumerated() { paint(content, at: row) }
      return
    }
    let shift = screen_scrolls() ? FrameShift(from: shown, to: frame) : .none
    if shift.rows != 0 {
      screen_scroll(Int32(shift.moving.count), Int32(shift.rows))
      for row in shift.moving { isKnown[row] = false }
    }
    for row in frame.rows.indices {
      let origin = shift.origin(of: row)
      if let origin, shown.rows[origin] == frame.rows[row] { continue }
      guard let origin else {
        leaveBlank(row)
        paint(frame.rows[row], at: row)
        isKnown[row] = true
        continue
      }
      // What both begin with is the same to ncurses too, whatever it takes it for.
      if !isKnown[row] { paint(shown.rows[origin], at: row, over: frame.rows[row], isShown: true) }
      paint(frame.rows[row], at: row, over: shown.rows[origin])
    }
  }

  /// Tells ncurses of a row of blanks that came in.
  private func leaveBlank(_ row: Int) {
    let blanks = Run("", cells: size.columns, faces: [])
    let plain = Brush.Stroke(attributes: 0, pair: 0)
    send(blanks, to: Position(row: row, column: 0), plain, isShown: true)
  }

  /// - Parameters:
  ///   - old: What the row begins with already; of most rows that changed only the end is another.
  ///   - isShown: Nothing changes: ncurses is told what the row shows.
  private func paint(_ content: Row, at row: Int, over old: Row = Row(), isShown: Bool = false) {
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
      send(run, to: Position(row: row, column: column), paint.stroke, isShown: isShown)
      column += run.cells
    }
    if column < size.columns {
      let rest = Run("", cells: size.columns - column, faces: [])
      let stroke = brush.paint(for: []).stroke
      send(rest, to: Position(row: row, column: column), stroke, isShown: isShown)
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
nonisolated private func send(
  _ run: Run, to place: Position, _ stroke: Brush.Stroke, isShown: Bool
) {
  var text = run.text
  text.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) { characters in
      screen_paint(
        Int32(place.row), Int32(place.column), Int32(run.cells), characters.baseAddress,
        characters.count, stroke.attributes, stroke.pair, isShown)
    }
  }
}
