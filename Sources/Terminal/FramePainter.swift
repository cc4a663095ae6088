import CNcurses
import ViewModel

/// Paints frames on the open screen, of each what differs from the one before.
///
/// A value of its own: what a class keeps is asked for at every use whether somebody else is at it.
struct FramePainter {
  private var brush: Brush
  /// What the terminal shows, nil when that is not known.
  private(set) var shown: Frame?
  /// Of each row, whether ncurses knows what is there: of those that the terminal moves it is told only when they change.
  private var isKnown: [Bool] = []

  /// The next frame is painted whole.
  init(_ brush: Brush) {
    self.brush = brush
    layGround()
  }

  /// Changes how faces look; the next frame is painted whole.
  mutating func use(_ brush: Brush) {
    self.brush = brush
    shown = nil
    layGround()
  }

  private mutating func layGround() {
    let ground = brush.paint(for: []).stroke
    screen_set_ground(ground.attributes, ground.pair)
  }

  /// What the terminal shows is not known any more; the next frame is painted whole.
  mutating func forget() { shown = nil }

  /// Shows a frame in a window of `size`; see `Screen.paint`.
  mutating func paint(_ frame: Frame, in size: Size) {
    guard frame != shown else { return }
    paintRows(of: frame, in: size)
    if brush.isExhausted {
      brush.beginAnew()
      shown = nil
      paintRows(of: frame, in: size)
    }
    screen_show(
      Int32(min(max(frame.cursor.row, 0), size.rows - 1)),
      Int32(min(max(frame.cursor.column, 0), size.columns - 1)), frame.showsCursor)
    shown = frame
  }

  private mutating func paintRows(of frame: Frame, in size: Size) {
    guard let shown, shown.size == frame.size, size == frame.size else {
      if isKnown.contains(false) { screen_repaint_all() }
      isKnown = Array(repeating: true, count: size.rows)
      for (row, content) in frame.rows.prefix(size.rows).enumerated() {
        paint(content, over: Row(), at: row, of: size.columns)
      }
      return
    }
    let shift = screen_scrolls() ? FrameShift(from: shown, to: frame) : .none
    if shift.rows != 0 {
      screen_scroll(Int32(shift.moving.count), Int32(shift.rows))
      for row in shift.moving { isKnown[row] = false }
    }
    let (rows, old) = (frame.rows.span, shown.rows.span)
    for row in rows.indices {
      let origin = shift.origin(of: row)
      if let origin, old[origin] == rows[row] { continue }
      guard let origin else {
        leaveBlank(row, of: size.columns)
        paint(rows[row], over: Row(), at: row, of: size.columns)
        isKnown[row] = true
        continue
      }
      // What both begin with is the same to ncurses too, whatever it takes it for.
      if !isKnown[row] {
        paint(old[origin], over: rows[row], at: row, of: size.columns, isShown: true)
      }
      paint(rows[row], over: old[origin], at: row, of: size.columns)
    }
  }

  /// Tells ncurses of a row of blanks that came in.
  private func leaveBlank(_ row: Int, of columns: Int) {
    let plain = Brush.Stroke(attributes: 0, pair: 0)
    send(blanks: columns, to: Position(row: row, column: 0), plain, isShown: true)
  }

  /// - Parameters:
  ///   - old: What the row begins with already; of most rows that changed only the end is another.
  ///   - isShown: Nothing changes: ncurses is told what the row shows.
  private mutating func paint(
    _ content: Row, over old: Row, at row: Int, of columns: Int, isShown: Bool = false
  ) {
    let (runs, others) = (content.runs.span, old.runs.span)
    var same = 0
    var column = 0
    while same < min(runs.count, others.count), runs[same] == others[same] {
      column += runs[same].cells
      same += 1
    }
    var paint = brush.paint(for: same == 0 ? [] : runs[same - 1].faces)
    for number in same..<runs.count where column < columns {
      let own = brush.paint(for: runs[number].faces)
      // A gap takes the look before it, which need not be sent again.
      if !isGap(runs[number]) || !paint.looksAlikeOnBlanks(own) { paint = own }
      send(runs[number], to: Position(row: row, column: column), paint.stroke, isShown: isShown)
      column += runs[number].cells
    }
    if column < columns {
      let ground = brush.paint(for: []).stroke
      send(
        blanks: columns - column, to: Position(row: row, column: column), ground, isShown: isShown)
    }
  }
}

// Outside of every actor: a closure of one is asked for its actor at every call.

/// More blanks than these are cleared, which gives them the look of the ground.
nonisolated private func isGap(_ run: borrowing Run) -> Bool {
  guard run.cells <= 2 else { return false }
  for byte in run.text.utf8 where byte != UInt8(ascii: " ") { return false }
  return true
}

/// Gives ncurses the cells of a run, filled up with spaces.
nonisolated private func send(
  _ run: borrowing Run, to place: Position, _ stroke: Brush.Stroke, isShown: Bool
) {
  run.text.utf8Span.span.withUnsafeBytes { bytes in
    screen_paint(
      Int32(place.row), Int32(place.column), Int32(run.cells), bytes.baseAddress, bytes.count,
      stroke.attributes, stroke.pair, isShown)
  }
}

nonisolated private func send(
  blanks: Int, to place: Position, _ stroke: Brush.Stroke, isShown: Bool
) {
  screen_paint(
    Int32(place.row), Int32(place.column), Int32(blanks), nil, 0, stroke.attributes, stroke.pair,
    isShown)
}
