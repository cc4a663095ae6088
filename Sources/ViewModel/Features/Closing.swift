extension ReaderState {
  /// Esc: one thing at a time; at the top it does nothing.
  mutating func escape() {
    if overlay != nil {
      overlay = nil
    } else if focus == .pane, !listState.filter.isEmpty {
      filterList(by: "")
    } else if focus == .pane {
      leavePaneForOrigin()
    } else if reading.kept != nil {
      keepAll()
    } else if reading.search != nil {
      reading.search = nil
      reading.selection = nil
    } else {
      reading.spotlight = nil
      reading.selection = nil
    }
  }

  /// `q`: the popup, then the pane, then Gloss.
  mutating func closeOrQuit() -> [Effect] {
    if overlay != nil {
      overlay = nil
    } else if focus == .pane {
      leavePane()
    } else {
      return [.quit]
    }
    return []
  }
}
