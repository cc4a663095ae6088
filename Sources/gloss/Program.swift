import Articles
import Glibc
import Terminal
import ViewModel

/// Does what the command line asks for.
@MainActor
enum Program {
  /// - Parameter arguments: Without the program's name.
  static func run(_ arguments: [String]) -> ExitStatus {
    do {
      return try perform(Request.parse(arguments))
    } catch let error as UsageError {
      Output.complain(error.description)
      return .wrongUsage
    } catch let error as ConfigurationError {
      for line in error.description.split(separator: "\n") { Output.complain(String(line)) }
      return .wrongUsage
    } catch let error as ThemeError {
      Output.complain("\(error)")
      if case .unknownTheme = error { return .wrongUsage }
      return .failed
    } catch Output.Failure.closed {
      return .done
    } catch {
      Output.complain("\(error)")
      return .failed
    }
  }

  private static func perform(_ request: Request) throws -> ExitStatus {
    switch request {
    case .read(let files, let appearance):
      guard !files.isEmpty || isatty(STDIN_FILENO) == 0 else { throw UsageError.nothingToRead }
      return try read(files.isEmpty ? ["-"] : files, appearance)
    case .tour(let appearance):
      return try show(
        [Opened(source: Origin.tour, article: ArticleReading.tour())], appearance, store: nil)
    case .annotate(let files, let format): return try Annotate.run(files, format: format)
    case .themes:
      let themes = Listings.themes()
      try Output.write(themes.text)
      for problem in themes.problems { Output.complain("\(problem)") }
      return themes.problems.isEmpty ? .done : .failed
    case .showTheme(let name, let colour): try ThemePrinting.run(name, colour)
    case .printKeys: try Output.write(KeyTable.text(of: ConfigurationFile.load().bindings))
    case .configuration: try Output.write(DefaultConfiguration.text)
    case .checkConfiguration(let file):
      guard let file = file ?? ConfigurationFile.own else {
        try Output.write("You have no configuration file; the defaults hold.\n")
        break
      }
      try ConfigurationFile.check(file)
      try Output.write("\(FileBytes.name(of: file)): all is well.\n")
    case .show(let text): try Output.write(text)
    }
    return .done
  }

  /// Reads what can be read; the rest is reported and does not stop it.
  private static func read(
    _ arguments: [String], _ appearance: Appearance
  ) throws -> ExitStatus {
    let shelf = Shelf(arguments)
    var problems = shelf.problems.map { "\($0)" }
    if case .missing(let word)? = shelf.problems.first, word == arguments.first,
      let command = GlossCommand.command(near: word)
    {
      problems[0] += " Or did you mean: gloss \(command)?"
    }
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let store = appearance.remembers ? StateFolder.own : nil
    var opened: [Opened] = []
    for source in shelf.sources {
      // On a terminal only the first article is needed before the screen is; and standard input, which
      // may be the keyboard later.
      if isTerminal, source != "-", opened.contains(where: { $0.article != nil }) {
        opened.append(Opened(source: source))
        continue
      }
      do {
        // Who was here before goes on at their place, which may be anywhere.
        if isTerminal, store?.glimpse(of: source) == nil,
          let beginning = try ArticleReading.beginning(source)
        {
          opened.append(Opened(source: source, article: beginning, isWhole: false))
          continue
        }
        opened.append(Opened(source: source, article: try ArticleReading.readable(source)))
      } catch {
        problems.append("\(error)")
      }
    }
    for problem in problems { Output.complain(problem) }
    let shown =
      opened.isEmpty
      ? .done : try show(opened, appearance, store: store, notice: problems.first)
    return problems.isEmpty ? shown : .failed
  }

  /// - Parameters:
  ///   - store: Keeps readings; nil where nothing is to be kept.
  ///   - notice: What the reader should know at once.
  private static func show(
    _ opened: [Opened], _ appearance: Appearance, store: (any ReadingStore)?,
    notice: String? = nil
  ) throws -> ExitStatus {
    var configuration = try ConfigurationFile.load()
    appearance.apply(to: &configuration.settings)
    if isatty(STDOUT_FILENO) == 1 {
      return try TerminalReading.run(
        opened, configuration, appearance.colour, store: store, notice: notice)
    }
    try Printing.run(opened.compactMap(\.article), configuration.settings, appearance.colour)
    return .done
  }
}

/// An article that was named, and read if it was needed yet.
struct Opened {
  var source: String
  var article: Article?
  /// False where the article is only the beginning of the file.
  var isWhole = true
}
