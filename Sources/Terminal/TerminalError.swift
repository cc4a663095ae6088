/// Why a terminal cannot be read on.
nonisolated package enum TerminalError: Error, Equatable {
  case noTerm
  case unknownTerm(String)
  case noDatabase(String)
  case cannotAddressCursor(String)
  case notATerminal
  case failed
}

nonisolated extension TerminalError: CustomStringConvertible {
  /// What happened and what to do next.
  package var description: String {
    switch self {
    case .noTerm:
      "The variable TERM is not set, so it is not known what this terminal can do. Set it, for example: export TERM=xterm"
    case .unknownTerm(let term):
      "The terminal “\(term)” (TERM) is not known here. Set TERM to one that is, for example: export TERM=xterm"
    case .noDatabase(let term):
      "There is no terminfo database in which to look up “\(term)” (TERM). Install ncurses-base, or set TERMINFO to where the database is."
    case .cannotAddressCursor(let term):
      "The terminal “\(term)” (TERM) cannot move its cursor about the screen. Use another terminal, or print the article: gloss FILE | cat"
    case .notATerminal:
      "There is no terminal to read on. Run this in a terminal window, or print the article: gloss FILE | cat"
    case .failed:
      "The terminal could not be opened. Open a new terminal window and try again."
    }
  }
}
