import Articles

extension ReaderState {
  /// The mouse was used at a cell of the screen.
  mutating func point(_ button: MouseButton, at place: Position) -> [Effect] {
    if button == .drag || button == .release {
      drag(to: place)
      if button == .release { isDraggingBorder = false }
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
    guard overlay == nil else {
      overlay = nil
      return []
    }
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

extension Reading {
  /// All places of the word at `offset`, in whatever case; nil where there is no word.
  mutating func spotlight(onWordAt offset: Int) -> Spotlight? {
    guard let article, let block = article.blocks.first(where: { $0.range.contains(offset) })
    else { return nil }
    let text = article.text(in: block.range)
    let place = text.utf8.index(text.startIndex, offsetBy: offset - block.range.start)
    let before = text[..<place].reversed().prefix(while: \.isOfWord)
    let after = text[place...].prefix(while: \.isOfWord)
    guard !after.isEmpty else { return nil }
    let word = String(before.reversed()) + after
    let matches = search(for: "/\\b\(word.lowercased())\\b/")?.matches ?? []
    guard !matches.isEmpty else { return nil }
    return Spotlight(
      title: "“\(word)”", places: matches.map { Selection(range: $0, item: nil) })
  }
}

extension Character {
  /// Letters and digits have no meaning of their own in a pattern.
  fileprivate var isOfWord: Bool { isLetter || isNumber }
}
