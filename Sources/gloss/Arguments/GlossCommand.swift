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
      gloss annotate [--format <format>] FILE...
      gloss config [--check [FILE]]
      gloss themes [--show <theme>]
      gloss man | gloss --print-keys | gloss --version [--licenses] | gloss help
      """,
    discussion: """
      gloss article.txt           read one article
      gloss essays/               read all texts in a folder
      pdftotext paper.pdf - | gloss
      gloss tour                  learn the keys from a short article
      gloss annotate --format csv *.txt > finds.csv
      gloss annotate a.txt | jq '.quotes[].entity'

      While you read, ? shows the keys and q leaves. Where standard output is not a terminal, the article is \
      printed as plain text. A file that is named like a command is read as ./tour.
      """,
    version: "gloss 0.1.0",
    subcommands: [
      TourCommand.self, AnnotateCommand.self, ThemesCommand.self, ConfigCommand.self,
      ManCommand.self,
    ])

  /// The words that are commands when they come first. The parser does not look for them itself: a command
  /// that takes any number of files would take them for files.
  static let commands: [String: any Requesting.Type] = [
    "tour": TourCommand.self, "annotate": AnnotateCommand.self, "themes": ThemesCommand.self,
    "config": ConfigCommand.self, "man": ManCommand.self,
  ]

  /// The command that was probably meant by a word that is none; nil where no command is near.
  static func command(near word: String) -> String? {
    // Of a word of two letters every other one is near.
    word.count > 2 ? nearest(to: word, among: commands.keys.sorted()) : nil
  }

  @OptionGroup var options: AppearanceOptions
  @Flag(name: .customLong("print-keys"), help: "Print the table of keys and exit.")
  var printsKeys = false
  @Flag(name: .customLong("licenses"), help: "Print whose data is in the program and exit.")
  var printsLicences = false
  @Argument(help: "Files, folders, or - for standard input.", completion: .file())
  var files: [String] = []

  var request: Request {
    if printsLicences { return .show(Listings.licences()) }
    return printsKeys ? .printKeys : .read(files, options.appearance)
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
    discussion: """
      \(ExportFormat.allCases.map(Self.line).joined(separator: "\n"))

      All offsets count Unicode scalars in the text, half-open.

      gloss annotate --format markdown speech.txt > notes.md
      pdftotext paper.pdf - | gloss annotate --format html - > paper.html
      """)

  private static func line(_ format: ExportFormat) -> String {
    let name = format.rawValue
    return name + String(repeating: " ", count: 10 - name.count) + format.summary
  }

  @Option(help: "How to write it.")
  var format = ExportFormat.jsonl
  @Argument(help: "Files, or - for standard input.", completion: .file())
  var files: [String]

  func validate() throws {
    guard !format.holdsSeveralArticles, files.count > 1 else { return }
    throw ValidationError(
      """
      a file of \(format.rawValue) belongs to one text. Run it once for each:
        for file in *.txt; do gloss annotate --format \(format.rawValue) "$file" > "${file%.txt}.ann"; done
      """)
  }

  var request: Request { .annotate(files, format) }
}

struct ThemesCommand: Requesting {
  static let configuration = CommandConfiguration(
    commandName: "gloss themes", abstract: "Lists the themes, or shows one of them.",
    discussion: """
      gloss themes --show nord
      gloss themes --show nord --color always | less -R

      While you read, F10 goes through them and :theme shows each as you choose. One of your own stands in \
      $XDG_CONFIG_HOME/gloss/themes, and may say inherits = "nord".
      """)

  @Option(help: ArgumentHelp("Print a sample with every face.", valueName: "theme"))
  var show: String?
  @Option(name: .customLong("color"), help: "When to use colour.")
  var colour = ColourChoice.auto

  var request: Request { show.map { .showTheme($0, colour) } ?? .themes }
}

struct ConfigCommand: Requesting {
  static let configuration = CommandConfiguration(
    commandName: "gloss config",
    abstract: "Prints a configuration file with everything that can be set.",
    discussion:
      "It is read from $XDG_CONFIG_HOME/gloss/config.toml, or ~/.config/gloss/config.toml.")

  @Flag(help: "Say what is wrong with a file instead: yours, unless another is named.")
  var check = false
  @Argument(help: "The file to check.", completion: .file())
  var file: String?

  func validate() throws {
    if file != nil, !check { throw ValidationError("To look at a file, say --check.") }
  }

  var request: Request { check ? .checkConfiguration(file) : .configuration }
}

struct ManCommand: Requesting {
  static let configuration = CommandConfiguration(
    commandName: "gloss man", abstract: "Prints the manual page.",
    discussion: "To read it at once: gloss man | man -l -")

  var request: Request { .show(ManPage.text) }
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

extension ExportFormat: ExpressibleByArgument {}
extension ColourChoice: ExpressibleByArgument {}
