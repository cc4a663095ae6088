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
  private var painter: FramePainter
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
    painter = FramePainter(Brush(fitted, numbers: numbers))
    size = Self.fit()
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
    painter.use(Brush(fitted, numbers: numbers))
  }
}

// MARK: - Painting

extension Screen {
  /// Shows a frame: paints the rows that differ from the last one, of which ncurses sends the cells that do.
  /// Nothing is written when nothing changed. What lies outside the window is left out.
  package func paint(_ frame: Frame) {
    guard isOpen, !isSuspended else { return }
    painter.paint(frame, in: size)
  }

  /// Paints every cell anew, for a screen that somebody else has written on.
  package func redraw() {
    guard isOpen, let frame = painter.shown else { return }
    painter.forget()
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
      painter.forget()
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
    painter.forget()
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
