import ArgumentParser

/// What the command line asks for.
enum Request: Equatable {
  /// Files, folders and `-`; none means standard input where it is not a terminal.
  case read([String], Appearance)
  case tour(Appearance)
  case annotate([String], AnnotationFormat)
  case themes
  case printKeys
  /// Text that was asked for, such as help.
  case show(String)
}

/// How the article is to look, as far as the command line says.
struct Appearance: Equatable, Sendable {
  /// A theme's name, or nil for the default.
  var theme: String?
  var colour = ColourChoice.auto
  /// The greatest width of the text in cells, nil for the default.
  var width: Int?
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
}

extension Request {
  /// Understands the command line.
  /// - Parameter arguments: Without the program's name.
  static func parse(_ arguments: [String]) throws(UsageError) -> Request {
    if let files = plainFiles(arguments) { return .read(files, Appearance()) }
    do {
      let command = try GlossCommand.parseAsRoot(arguments)
      guard let command = command as? any Requesting else { return .show(GlossCommand.helpMessage()) }
      return command.request
    } catch {
      let message = GlossCommand.fullMessage(for: error)
      if GlossCommand.exitCode(for: error) == .success { return .show(message + "\n") }
      throw UsageError(description: message)
    }
  }

  /// The arguments, if they are only names of files and folders.
  ///
  /// This is the ordinary call, and the parser, which builds a tree of all commands and options first, costs
  /// as much processor time as everything else up to the first text. A test holds the two together.
  private static func plainFiles(_ arguments: [String]) -> [String]? {
    let hasOption = arguments.contains { $0.hasPrefix("-") && $0 != "-" }
    if hasOption { return nil }
    if let first = arguments.first, GlossCommand.names.contains(first) { return nil }
    return arguments
  }
}

/// A command that says what it asks for.
protocol Requesting: ParsableCommand {
  var request: Request { get }
}
