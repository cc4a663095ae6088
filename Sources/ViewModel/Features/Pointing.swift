import Articles

extension ReaderState {
  /// The mouse was used at a cell of the screen.
  mutating func point(_ button: MouseButton, at place: Position) -> [Effect] {
    if button == .drag || button == .release {
      drag(to: place)
      if button == .release { isDraggingBorder = false }
      return []
    }
    if button == .press, overlay != nil {
      pressOverlay(at: place)
      return []
    }
    let part = part(at: place)
    switch button {
    case .wheelDown: turnWheel(by: Self.wheelRows, over: part)
    case .wheelUp: turnWheel(by: -Self.wheelRows, over: part)
    case .press: return press(part)
    case .doublePress: spotlight(part)
    case .drag, .release: break
    }
    return []
  }

  /// Rows for one notch of the wheel.
  private static let wheelRows = 3

  /// What is under the pointer scrolls, whatever has the focus; a card or help over all.
  private mutating func turnWheel(by rows: Int, over part: ScreenPart) {
    if overlay != nil { return moveLines(rows) }
    switch part {
    case .tab, .listRow, .pane: scrollList(by: rows)
    case .text, .strip, .border, .nothing: scroll(by: rows)
    }
  }

  private mutating func press(_ part: ScreenPart) -> [Effect] {
    isDraggingBorder = false
    switch part {
    case .text(let offset):
      if focus == .pane { leavePane() }
      if let offset { selectMark(at: offset) }
    case .strip(let percent):
      if focus == .pane { leavePane() }
      moveToTop(percent: percent)
    case .border: isDraggingBorder = true
    case .tab(let kind): show(list: kind)
    case .listRow(let number, let isFoldSign):
      focusPane()
      setListCursor(number, of: listRows.count)
      if !isFoldSign { return choose() }
      foldRow()
    case .pane: focusPane()
    case .nothing: break
    }
    return []
  }

  /// Follows the link of a card under the pointer; elsewhere a press puts away what lies over the text.
  private mutating func pressOverlay(at place: Position) {
    isDraggingBorder = false
    let geometry = geometry
    let text = TextFrame(of: self, in: geometry)
    if case .peek(var peek) = overlay,
      let link = PeekPopup(peek, of: self, over: text, in: geometry)?.link(at: place)
    {
      peek.link = link
      follow(peek)
    } else {
      overlay = nil
    }
  }

  /// Selects the mark of a visible layer at `offset`, of several the shortest; beside all of them nothing is selected,
  /// and jumps count from there. The text stays where it is.
  private mutating func selectMark(at offset: Int) {
    let range = TextRange(offset, offset + 1)
    let marks = Layer.allCases.filter(reading.isShown).flatMap {
      reading.findings?.marks.marks(of: $0, in: range) ?? []
    }
    let mark = marks.min { $0.range.end - $0.range.start < $1.range.end - $1.range.start }
    if let mark {
      reading.selection = Reading.Selection(mark)
    } else {
      reading.putCursor(at: offset)
    }
    followText()
  }

  /// What is under the pointer becomes the current item: what the first press selected, else the word.
  private mutating func spotlight(_ part: ScreenPart) {
    guard overlay == nil, case .text(let offset?) = part else { return }
    if let selection = reading.selection, let spotlight = reading.spotlight(on: selection) {
      reading.spotlight = spotlight
    } else if let spotlight = reading.spotlight(onWordAt: offset) {
      reading.spotlight = spotlight
    }
  }

  /// The border that was pressed goes along with the mouse.
  private mutating func drag(to place: Position) {
    guard isDraggingBorder else { return }
    setPaneWidth(
      settings.paneSide == .right
        ? size.columns - place.column - Geometry.borderColumns : place.column)
  }
}
