import Articles

extension ReaderState {
  /// The open article set in the width of now, nil while none is open.
  var layout: Layout? {
    reading.shownArticle.map {
      Layout(
        article: $0, width: geometry.lineColumns, folded: reading.kept?.folded ?? [:],
        known: reading.rows)
    }
  }

  /// Down, or up where negative, in whatever has the focus.
  mutating func moveLines(_ lines: Int) {
    if case .help = overlay { return scrollHelp(by: lines) }
    if case .peek(let peek) = overlay { return movePeek(peek, by: lines) }
    if focus == .pane { return moveListCursor(by: lines) }
    scroll(by: lines)
  }

  /// Has the mouse reported to the reader, or leaves it to the terminal, which then selects text with it.
  mutating func toggleMouse() -> [Effect] {
    settings.takesMouse.toggle()
    message = Message(
      text: settings.takesMouse
        ? "Wheel scrolls, click selects; hold Shift to select text"
        : "The mouse is the terminal's")
    return [.reportMouse(settings.takesMouse)]
  }

  /// A page keeps two lines of the one before in view.
  mutating func movePages(_ pages: Int) {
    moveLines(clamping: pages, times: max(1, geometry.rows - 2))
  }

  mutating func moveHalfPages(_ halves: Int) {
    moveLines(clamping: halves, times: max(1, geometry.rows / 2))
  }

  private mutating func moveLines(clamping count: Int, times rows: Int) {
    moveLines(count.multipliedReportingOverflow(by: rows).overflow ? count : count * rows)
  }

  /// - Parameter percent: Where in the text to go instead, 0 to 100.
  mutating func moveToTop(percent: Int?) {
    if case .help = overlay { return scrollHelp(to: 0) }
    if case .peek(let peek) = overlay { return movePeek(peek, by: -peek.link) }
    if focus == .pane { return moveListCursor(to: 0) }
    guard let article = reading.article else { return }
    leavePlace()
    reading.goal = reading.isBegun ? percent.map { .percent($0) } : nil
    let offset = article.byteCount * min(percent ?? 0, 100) / 100
    reading.anchor = layout?.anchor(showing: offset, above: 0) ?? reading.anchor
    clampAnchor()
  }

  mutating func moveToBottom() {
    if case .help = overlay { return scrollHelp(to: .max) }
    if case .peek(let peek) = overlay { return movePeek(peek, by: .max) }
    if focus == .pane { return moveListCursor(to: .max) }
    guard let layout else { return }
    leavePlace()
    reading.goal = reading.isBegun ? .end : nil
    reading.anchor = layout.lastAnchor(height: geometry.rows)
    let visible = visibleRange
    if reading.selection.map({ !visible.overlaps($0.range) }) ?? true {
      reading.putCursor(at: max(visible.start, visible.end - 1))
    }
    followText()
  }

  /// The text, whatever has the focus.
  mutating func scroll(by rows: Int) {
    guard let layout else { return }
    reading.goal = nil
    let last = layout.lastAnchor(height: geometry.rows)
    if rows > 0, reading.top.offset >= last.offset { return }
    let moved = layout.anchor(reading.top, movedBy: rows)
    reading.anchor = rows > 0 && moved.offset > last.offset ? last : moved
    followText()
  }

  /// Goes where the reader wanted to go before there was such a place.
  mutating func reachGoal() {
    guard let goal = reading.goal, let article = reading.article, let layout else { return }
    reading.goal = nil
    switch goal {
    case .end: reading.anchor = layout.lastAnchor(height: geometry.rows)
    case .percent(let percent):
      let offset = article.byteCount * min(percent, 100) / 100
      reading.anchor = layout.anchor(showing: offset, above: 0)
      clampAnchor()
    }
  }

  /// No farther down than the last screen.
  mutating func clampAnchor() {
    guard let layout else { return }
    let last = layout.lastAnchor(height: geometry.rows)
    if reading.anchor.offset > last.offset { reading.anchor = last }
    followText()
  }

  /// Brings `range` into view: as it is where it is comfortably in view, else a third down the screen.
  mutating func reveal(_ range: TextRange) {
    reading.unfold(range)
    guard let layout else { return }
    let rows = geometry.rows
    let lowest = max(0, rows - 1 - rows / 6)
    if reading.top.offset <= range.start,
      layout.rowDistance(from: reading.top, to: range.start, limit: lowest) != nil
    {
      return
    }
    reading.anchor = layout.anchor(showing: range.start, above: rows / 3, height: rows)
  }

  /// The text on the screen, from the first byte to after the last.
  var visibleRange: TextRange {
    layout?.rows(from: reading.top, count: geometry.rows).visibleRange ?? TextRange(0, 0)
  }
}

// MARK: A window of another shape

extension ReaderState {
  /// What decides which text is on the screen.
  var textShape: Size { Size(columns: geometry.lineColumns, rows: geometry.rows) }

  var isSelectionInView: Bool {
    reading.selection.map { visibleRange.overlaps($0.range) } ?? false
  }

  /// The text took another shape. What is selected stays in view; the anchor stays where the reader left it, and the
  /// screen begins there again as soon as it can.
  mutating func keepSelectionInView(if wasInView: Bool) {
    reading.lowered = nil
    if wasInView { holdSelection() }
    followText()
  }

  /// Where the anchor's screen does not show what is selected, a lower one does.
  mutating func holdSelection() {
    guard let range = reading.selection?.range, let layout, !visibleRange.overlaps(range) else {
      return
    }
    let rows = geometry.rows
    reading.lowered = layout.anchor(showing: range.start, above: rows / 3, height: rows)
  }
}

extension [LayoutRow] {
  /// From the first byte of the first line to after the last of the last; empty where there is no line.
  var visibleRange: TextRange {
    guard let first = lazy.compactMap(\.line).first, let last = lazy.compactMap(\.line).last else {
      return TextRange(0, 0)
    }
    return TextRange(first.range.start, last.range.end)
  }
}

extension LayoutRow {
  /// The line of text, nil for a blank row.
  var line: TextLine? {
    if case .line(let line) = self { line } else { nil }
  }
}
