/// The line at the bottom of the screen that something is typed into.
struct LinePrompt: Equatable, Sendable {
  /// What the line is for. Each kind has a history of its own.
  enum Kind: Hashable, Sendable {
    /// Finds a text in the article.
    case search
    /// Keeps the paragraphs that match.
    case keep
    /// Filters the rows of the pane.
    case rows
    /// Filters the rows of help.
    case help
    /// Names a command, a setting or a theme.
    case command
  }

  /// What was before the prompt, to come back to.
  struct Before: Equatable, Sendable {
    var place: Place
    var search: Search?
    var kept: KeptParagraphs?
    var filter = ""
    var listCursor = 0
  }

  let kind: Kind
  var line: EditedLine
  var before: Before
  var history = HistoryCursor()
  var completions = CompletionList()
  /// Why Enter did not do it: some words, until the next key.
  var problem: String?
}

extension LinePrompt.Kind {
  /// What stands before the typed text.
  var sign: String {
    switch self {
    case .search, .rows, .help: "/"
    case .keep: "&"
    case .command: ":"
    }
  }

  /// What to type, while nothing is.
  var invitation: String {
    switch self {
    case .search: "type to search, /…/ for a pattern, Enter to stay, Esc to return"
    case .keep: "type what paragraphs should hold, Enter to keep them, Esc to return"
    case .rows: "type to filter the list, Enter to keep it so, Esc for all"
    case .help: "type to find a key, Enter to keep it so, Esc for all"
    case .command: "type a command, Tab to choose, Enter to do it"
    }
  }
}
