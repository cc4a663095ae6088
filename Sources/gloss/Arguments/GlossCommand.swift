import ArgumentParser
import ViewModel

/// The command line: `gloss [FILE | FOLDER | -]...` and its subcommands. It is only understood here;
/// `Program` does what it asks.
struct GlossCommand: Requesting {
  static let configuration = CommandConfiguration(
    commandName: "gloss",
    abstract:
      "Reads articles in the terminal: who is quoted, which names appear, what is said again.",
    usage: """
      gloss [FILE | FOLDER | -]... [--theme <theme>] [--color <colour>] [--width <cells>] [--no-state]
      gloss tour
      gloss annotate [--format jsonl|json] FILE...
      gloss themes | gloss --print-keys | gloss --version | gloss help
      """,
    discussion: """
      gloss article.txt           read one article
      gloss essays/               read all texts in a folder
      pdftotext paper.pdf - | gloss
      gloss tour                  learn the keys from a short article

      While you read, ? shows the keys and q leaves. Where standard output is not a terminal, the article is \
      printed as plain text. A file that is named like a command is read as ./tour.
      """,
    version: "gloss 0.1.0",
    subcommands: [TourCommand.self, AnnotateCommand.self, ThemesCommand.self])

  /// The words that are commands when they come first. The parser does not look for them itself: a command
  /// that takes any number of files would take them for files.
  static let commands: [String: any Requesting.Type] = [
    "tour": TourCommand.self, "annotate": AnnotateCommand.self, "themes": ThemesCommand.self,
  ]

  @OptionGroup var options: AppearanceOptions
  @Flag(name: .customLong("print-keys"), help: "Print the table of keys and exit.")
  var printsKeys = false
  @Argument(help: "Files, folders, or - for standard input.", completion: .file())
  var files: [String] = []

  var request: Request {
    printsKeys ? .printKeys : .read(files, options.appearance)
  }
}

struct TourCommand: Requesting {
  static let configuration = CommandConfiguration(
    commandName: "gloss tour", abstract: "A short article that teaches the keys.")

  @OptionGroup var options: AppearanceOptions

  var request: Request { .tour(options.appearance) }
}

struct AnnotateCommand: Requesting {
  static let configuration = CommandConfiguration(
    commandName: "gloss annotate", abstract: "Prints what is found in each article and exits.",
    discussion: "All offsets count Unicode scalars in \"text\", half-open.")

  @Option(help: "jsonl: one object a line for each article; json: one array of them.")
  var format = AnnotationFormat.jsonl
  @Argument(help: "Files, or - for standard input.", completion: .file())
  var files: [String]

  var request: Request { .annotate(files, format) }
}

struct ThemesCommand: Requesting {
  static let configuration = CommandConfiguration(
    commandName: "gloss themes", abstract: "Lists the themes.")

  var request: Request { .themes }
}

/// The options that change how an article looks.
struct AppearanceOptions: ParsableArguments {
  @Option(help: "The theme; `gloss themes` lists them.")
  var theme: String?
  @Option(name: .customLong("color"), help: "When to use colour.")
  var colour = ColourChoice.auto
  @Option(help: ArgumentHelp("The greatest width of the text.", valueName: "cells"))
  var width: Int?
  @Flag(
    name: .customLong("no-state"),
    help: "Take up no place or mark of an earlier reading, and keep none.")
  var forgets = false

  func validate() throws {
    guard let width, !Settings.textWidths.contains(width) else { return }
    throw ValidationError(
      "--width \(width): give a number of cells from \(Settings.textWidths.lowerBound) to \(Settings.textWidths.upperBound)."
    )
  }

  var appearance: Appearance {
    Appearance(theme: theme, colour: colour, width: width, remembers: !forgets)
  }
}

extension AnnotationFormat: ExpressibleByArgument {}
extension ColourChoice: ExpressibleByArgument {}
