import ArgumentParser
import ViewModel

/// `gloss man`: the manual page, made from the argument parser's help, the table of keys and the formats.
struct ManPage {
  /// The page in roff, for man(1).
  static var text: String {
    [
      head, synopsis, description, options, commands, keys, typed, settings, formats,
      environment, ending,
    ].joined()
  }

  private static let configuration = GlossCommand.configuration

  private static var head: String {
    """
    .TH GLOSS 1 "" "\(escaped(configuration.version))" "User Commands"
    .SH NAME
    gloss \\- \(escaped(configuration.abstract))

    """
  }

  private static var synopsis: String {
    ".SH SYNOPSIS\n.nf\n\(lines(configuration.usage ?? ""))\n.fi\n"
  }

  private static var description: String {
    ".SH DESCRIPTION\n" + paragraphs(configuration.discussion)
  }

  private static var options: String {
    let page = HelpPage(of: GlossCommand.self)
    return ".SH OPTIONS\n" + list(page.arguments + page.options)
  }

  private static var commands: String {
    configuration.subcommands.reduce(".SH COMMANDS\n") { text, command in
      let page = HelpPage(of: command)
      return text + ".SS \(page.usage.map(escaped).joined(separator: "\n"))\n"
        + "\(escaped(command.configuration.abstract))\n"
        + paragraphs(command.configuration.discussion)
        + list((page.arguments + page.options).filter { !$0.options.contains("--help") })
    }
  }

  private static var keys: String {
    Command.Section.allCases.reduce(".SH KEYS\nCounts work: 5j, 3]q.\n") { text, section in
      Command.all.filter { $0.section == section && !$0.keys.isEmpty }.reduce(
        text + ".SS \(escaped(section.rawValue))\n"
      ) {
        $0 + item($1.keys.map(\.description).joined(separator: "  "), $1.summary)
      }
    }
  }

  private static var typed: String {
    let head = """
      .SH COMMANDS TYPED AFTER :
      The name of any command, or as much of it as says which; Tab shows them. Besides:

      """
    return TypedCommand.all.reduce(head) { $0 + item($1.usage, $1.summary) }
  }

  private static var settings: String {
    let head = """
      .SH SETTINGS
      For :set, and for the configuration file that gloss config prints.

      """
    return Setting.all.reduce(head) {
      $0 + item($1.name, "\($1.summary): \($1.kind.description)")
    }
  }

  private static var formats: String {
    ExportFormat.allCases.reduce(
      ".SH FORMATS\nOf gloss annotate \\-\\-format, and of the key s while reading.\n"
    ) { $0 + item($1.rawValue, "\($1.summary) (.\($1.fileExtension))") }
  }

  private static var environment: String {
    [
      ("TERM, COLORTERM, NO_COLOR", "what the terminal can show, and whether to use colour"),
      ("VISUAL, EDITOR", "the editor for the key E; vi without them"),
      ("BROWSER", "opens links for the key o; xdg-open without it"),
      ("LC_ALL, LC_CTYPE, LANG", "the encoding of the terminal"),
      ("XDG_CONFIG_HOME", "holds gloss/config.toml and gloss/themes; ~/.config without it"),
      ("XDG_STATE_HOME", "holds gloss/readings, the places kept; ~/.local/state without it"),
    ].reduce(".SH ENVIRONMENT\n") { $0 + item($1.0, $1.1) }
  }

  private static let ending = """
    .SH EXIT STATUS
    0: done. 1: an article could not be read. 2: wrong usage.
    .SH SEE ALSO
    .BR less (1),
    .BR newsboat (1)

    """

  // MARK: roff

  private static func list(_ entries: [HelpPage.Entry]) -> String {
    entries.reduce("") { $0 + item($1.label, $1.text) }
  }

  private static func item(_ label: String, _ text: String) -> String {
    ".TP\n.B \(escaped(label))\n\(escaped(text))\n"
  }

  /// Prose, with lines that are indented or hold commands kept as they are.
  private static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n\n").reduce("") { page, paragraph in
      paragraph.contains("\n")
        ? page + ".PP\n.nf\n\(lines(String(paragraph)))\n.fi\n"
        : page + ".PP\n\(escaped(String(paragraph)))\n"
    }
  }

  private static func lines(_ text: String) -> String {
    text.split(separator: "\n").map { escaped(String($0)) }.joined(separator: "\n")
  }

  /// Text in which nothing is a request or an escape, and hyphens are what can be copied.
  /// - Source: groff(7), “Escapes” and “Control characters”.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      // In a request it would hold words together.
      case "\"": escaped += "\\(dq"
      case "\n": escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
