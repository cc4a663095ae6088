import Articles

extension ReaderState {
  /// The screen of this state.
  package func frame() -> Frame {
    let geometry = geometry
    let textFrame = TextFrame(of: self, in: geometry)
    let text = geometry.textColumns > 0 ? textFrame.rows : []
    let pane = geometry.paneColumns > 0 ? PaneFrame(of: self, in: geometry).rows : []
    var rows = text.isEmpty ? pane : text
    if !text.isEmpty, !pane.isEmpty { rows = zip(text, pane).map(joined) }
    var cursor = focusPosition(in: geometry, textFrame)
    var complaint: String?
    if size.rows > 1 {
      let bottom = BottomLine(of: self, showing: textFrame.visibleRange)
      complaint = bottom.complaint
      rows.append(bottom.row)
      cursor = bottom.cursorColumn.map { Position(row: size.rows - 1, column: $0) } ?? cursor
    }
    if let popup = popup(over: textFrame, in: geometry) {
      popup.lay(over: &rows, in: size)
      if prompt == nil { cursor = popup.cursor ?? cursor }
    }
    hint?.lay(over: &rows, in: size)
    promptPopup(complaint: complaint)?.lay(over: &rows, in: size)
    return Frame(rows: rows, size: size, cursor: cursor, showsCursor: prompt != nil)
  }

  /// What is wrong with the line that is typed, or how it can go on.
  private func promptPopup(complaint: String?) -> Popup? {
    guard let complaint else {
      return prompt.flatMap { CompletionPopup.popup(for: $0.completions, in: size) }
    }
    let lines = CellText.wrapped(complaint, to: max(1, min(60, size.columns - 4)))
    return Popup(
      title: "Not understood", rows: lines.map { Row([Run($0, .popup)]) }, place: .line)
  }

  /// The keys that can follow those typed so far, or the marks whose letters can.
  private var hint: Popup? {
    guard typed.isHinting else { return nil }
    return typed.question == nil
      ? HintPopup.popup(for: typed.keys, in: self) : HintPopup.popup(ofMarksIn: self)
  }

  private func popup(over text: TextFrame, in geometry: Geometry) -> Popup? {
    switch overlay {
    case .help(let help): HelpPopup(help, of: self).popup
    case .peek(let peek): PeekPopup(peek, of: self, over: text, in: geometry)?.popup
    case .exportChoice(let choice): ExportPopup(choice, of: self).popup
    case .replaceQuestion, nil: nil
    }
  }

  /// The cell of what has the focus: the row under the pane's cursor, or the selection, or the text's corner.
  private func focusPosition(in geometry: Geometry, _ textFrame: TextFrame) -> Position {
    if focus == .pane {
      let row = PaneFrame.headRows(in: geometry) + listState.cursor - listState.first
      return Position(
        row: min(max(row, 0), geometry.rows - 1),
        column: min(geometry.paneStart, size.columns - 1))
    }
    return textFrame.selectionPosition
      ?? Position(row: 0, column: min(geometry.textStart + geometry.leftMargin, size.columns - 1))
  }

  /// Text and pane side by side.
  private func joined(_ text: Row, _ pane: Row) -> Row {
    let border = [Run("▏", .paneBorder)]
    return Row(
      settings.paneSide == .right
        ? text.runs + border + pane.runs : pane.runs + border + text.runs)
  }
}
