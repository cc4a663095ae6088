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
    /// A command for the shell that a part of the text goes to.
    case pipe(TextPart)
    /// The file that an export is written to.
    case exportFile(ExportChoice)
  }

  /// What was before the prompt, to come back to.
  struct Before: Equatable, Sendable {
    var place: Place
    var search: Search?
    var kept: KeptParagraphs?
    var filter = ""
    var listCursor = 0
  }

  var kind: Kind
  var line: EditedLine
  var before: Before
  var history = HistoryCursor()
  var completions = CompletionList()
  /// The line has changed since it was last looked for.
  var isAhead = false
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
    case .pipe(let part): "\(part.title) | "
    case .exportFile(let choice): "\(choice.format.title) to: "
    }
  }

  /// Whether it asks for something outside: what to do is said all the time, for nothing else is there to say.
  var isErrand: Bool {
    switch self {
    case .search, .keep, .rows, .help, .command: false
    case .pipe, .exportFile: true
    }
  }

  /// The kind whose history it has: one for all parts, one for all exports.
  var ofHistory: LinePrompt.Kind {
    switch self {
    case .search, .keep, .rows, .help, .command: self
    case .pipe: .pipe(.text)
    case .exportFile: .exportFile(ExportChoice())
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
    case .pipe: "Enter runs it, Tab: another part, Esc returns"
    case .exportFile: "Enter writes, Tab goes through files, Esc returns"
    }
  }
}
