import ArgumentParser
import ViewModel

/// What the command line asks for.
enum Request: Equatable {
  /// Files, folders and `-`; none means standard input where it is not a terminal.
  case read([String], Appearance)
  case tour(Appearance)
  case annotate([String], ExportFormat)
  case themes
  /// What the theme of that name looks like.
  case showTheme(String, ColourChoice)
  case printKeys
  /// The configuration that changes nothing.
  case configuration
  /// Look whether a configuration file is right; nil for the reader's own.
  case checkConfiguration(String?)
  /// Text that was asked for, such as help.
  case show(String)
}

/// How the article is to look, as far as the command line says.
struct Appearance: Equatable, Sendable {
  /// A theme's name, or nil for the one of the configuration.
  var theme: String?
  var colour = ColourChoice.auto
  /// The greatest width of the text in cells, nil for that of the configuration.
  var width: Int?
  /// Whether places and marks are kept from one reading to the next.
  var remembers = true

  /// Changes settings as far as the command line says.
  func apply(to settings: inout Settings) {
    if let theme { settings.theme = theme }
    if let width { settings.textWidth = width }
  }
}

/// When to use colour.
enum ColourChoice: String, CaseIterable, Sendable {
  /// On a terminal that has colours, unless `NO_COLOR` is set.
  case auto
  case always, never
}

/// The command line makes no sense: what is wrong, and how it should look.
struct UsageError: Error, Equatable, CustomStringConvertible {
  var description: String

  static let nothingToRead = UsageError(
    description: """
      there is nothing to read. Name a file, a folder, or - for standard input:
        gloss article.txt
        gloss essays/
        pdftotext paper.pdf - | gloss
        gloss tour
      See: gloss help
      """)
}

extension Request {
  /// Understands the command line.
  /// - Parameter arguments: Without the program's name.
  static func parse(_ arguments: [String]) throws(UsageError) -> Request {
    if let files = plainFiles(arguments) { return .read(files, Appearance()) }
    guard let first = arguments.first else { return .read([], Appearance()) }
    if first == "---complete" { return .show(Completion.text(for: Array(arguments.dropFirst()))) }
    if first == "--generate-completion-script" {
      return .show(try Completion.script(for: arguments.dropFirst().first))
    }
    if first == "help" { return try help(Array(arguments.dropFirst())) }
    if let command = GlossCommand.commands[first] {
      return try request(of: command, arguments.dropFirst())
    }
    let asked = try request(of: GlossCommand.self, arguments[...])
    // Options may come before a command, which then looks like a file.
    if case .read(let files, _) = asked, let word = files.first,
      let command = GlossCommand.commands[word], !arguments.contains("--"),
      let place = arguments.lastIndex(of: word)
    {
      return try request(of: command, (arguments[..<place] + arguments[(place + 1)...])[...])
    }
    return asked
  }

  private static func request<Command: Requesting>(
    of command: Command.Type, _ arguments: ArraySlice<String>
  ) throws(UsageError) -> Request {
    do {
      return try command.parse(Array(arguments)).request
    } catch {
      if command.exitCode(for: error) == .success {
        let message = command.fullMessage(for: error) + "\n"
        // The parser stops at --version.
        let isVersion = message == "\(GlossCommand.configuration.version)\n"
        let adds = isVersion && arguments.contains("--licenses")
        return .show(adds ? message + "\n" + Listings.licences() : message)
      }
      throw UsageError(description: command.message(for: error) + "\nSee: gloss help")
    }
  }

  private static func help(_ topics: [String]) throws(UsageError) -> Request {
    guard let topic = topics.first else { return .show(GlossCommand.helpMessage() + "\n") }
    guard let command = GlossCommand.commands[topic] else {
      let meant = GlossCommand.command(near: topic).map { " Did you mean \($0)?" } ?? ""
      throw UsageError(description: "there is no command \(topic).\(meant) gloss help lists them.")
    }
    return .show(command.helpMessage() + "\n")
  }

  /// The arguments, if they are only names of files and folders.
  ///
  /// This is the ordinary call, and the parser, which builds a tree of all commands and options first, costs
  /// as much processor time as everything else up to the first text. A test holds the two together.
  private static func plainFiles(_ arguments: [String]) -> [String]? {
    let hasOption = arguments.contains { $0.hasPrefix("-") && $0 != "-" }
    if hasOption { return nil }
    guard let first = arguments.first, first != "help" else { return nil }
    return GlossCommand.commands[first] == nil ? arguments : nil
  }
}

/// A command that says what it asks for.
protocol Requesting: ParsableCommand {
  var request: Request { get }
}
