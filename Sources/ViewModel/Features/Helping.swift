extension ReaderState {
  mutating func toggleHelp() {
    if case .help = overlay { overlay = nil } else { overlay = .help(firstRow: 0) }
  }

  /// Scrolls no farther than the last screen of help.
  mutating func scrollHelp(to row: Int) {
    overlay = .help(firstRow: min(max(row, 0), HelpPopup.lastRow(in: size)))
  }
}
