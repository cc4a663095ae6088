import Articles

extension ReaderState {
  /// The screen of this state.
  package func frame() -> Frame {
    let geometry = geometry
    let textFrame = TextFrame(of: self, in: geometry)
    let text = geometry.textColumns > 0 ? textFrame.rows : []
    let pane = geometry.paneColumns > 0 ? PaneFrame(of: self, in: geometry).rows : []
    var rows = (0..<geometry.rows).map { number -> Row in
      switch (text.isEmpty, pane.isEmpty) {
      case (false, false): Row(text[number].runs + [Run("▏", .paneBorder)] + pane[number].runs)
      case (true, _): pane[number]
      case (_, true): text[number]
      }
    }
    var cursor = focusPosition(in: geometry, textFrame)
    if size.rows > 1 {
      let bottom = BottomLine(of: self, showing: textFrame.visibleRange)
      rows.append(bottom.row)
      cursor = bottom.cursorColumn.map { Position(row: size.rows - 1, column: $0) } ?? cursor
    }
    if let popup = popup(over: textFrame, in: geometry) {
      popup.lay(over: &rows, in: size)
      cursor = popup.cursor ?? cursor
    }
    return Frame(rows: rows, size: size, cursor: cursor, showsCursor: isPrompting)
  }

  private var isPrompting: Bool {
    if case .searchPrompt = overlay { true } else { false }
  }

  private func popup(over text: TextFrame, in geometry: Geometry) -> Popup? {
    switch overlay {
    case .help(let first): HelpPopup.popup(from: first, in: size)
    case .keyHint:
      typed.question == nil
        ? HintPopup.popup(for: typed.keys, in: self) : HintPopup.popup(ofMarksIn: self)
    case .peek(let peek): PeekPopup(peek, of: self, over: text, in: geometry)?.popup
    case .searchPrompt, nil: nil
    }
  }

  /// The cell of what has the focus: the row under the pane's cursor, or the selection, or the text's corner.
  private func focusPosition(in geometry: Geometry, _ textFrame: TextFrame) -> Position {
    if focus == .pane {
      let row = PaneFrame.headRows(in: geometry) + listState.cursor - listState.first
      let column = geometry.textColumns > 0 ? geometry.textColumns + Geometry.borderColumns : 0
      return Position(
        row: min(max(row, 0), geometry.rows - 1), column: min(column, size.columns - 1))
    }
    return textFrame.selectionPosition
      ?? Position(row: 0, column: min(geometry.leftMargin, size.columns - 1))
  }
}
