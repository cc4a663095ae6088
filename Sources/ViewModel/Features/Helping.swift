/// The page of keys: how far it is scrolled, and what it is filtered by.
struct Help: Equatable, Sendable {
  var firstRow = 0
  /// Only rows that hold it are shown; empty for all.
  var filter = ""
}

extension ReaderState {
  mutating func toggleHelp() {
    if case .help = overlay { overlay = nil } else { overlay = .help(Help()) }
  }

  /// Opens help on what holds `word`.
  mutating func showHelp(on word: String) { overlay = .help(Help(filter: word)) }

  mutating func filterHelp(by word: String) {
    guard case .help = overlay else { return }
    overlay = .help(Help(filter: word))
  }

  mutating func scrollHelp(by rows: Int) {
    guard case .help(let help) = overlay else { return }
    let (row, overflow) = help.firstRow.addingReportingOverflow(rows)
    scrollHelp(to: overflow ? (rows > 0 ? .max : 0) : row)
  }

  /// Scrolls no farther than the last screen of help.
  mutating func scrollHelp(to row: Int) {
    guard case .help(var help) = overlay else { return }
    help.firstRow = min(max(row, 0), HelpPopup(help, of: self).lastRow)
    overlay = .help(help)
  }
}
