import Glibc
import Terminal
import ViewModel

/// `gloss themes --show NAME`: what a theme looks like, in what the terminal has of its colours.
@MainActor
enum ThemePrinting {
  static func run(_ name: String, _ colour: ColourChoice) throws {
    let theme = try Surroundings.theme(name)
    let fitted = try fitted(theme, colour)
    var text = ""
    for row in ThemeSample(title: "\(theme.name): \(theme.description)").rows {
      guard let fitted else {
        text += row.trimmedText + "\n"
        continue
      }
      text += row.runs.map { $0.escaped(onGroundOf: fitted) }.joined() + "\n"
    }
    try Output.write(text)
  }

  /// As the reader would show it on this terminal; in a pipe only by force. Nil for plain text.
  private static func fitted(_ theme: Theme, _ colour: ColourChoice) throws -> FittedTheme? {
    let terminal = try? Abilities.of(term: Surroundings.variable("TERM"))
    let wish = Surroundings.wish(colour)
    let (colours, direct) = (terminal?.colours ?? 0, terminal?.direct ?? false)
    if isatty(STDOUT_FILENO) == 1 {
      guard let terminal else { return nil }
      return try FittedTheme(
        theme, depth: wish.onScreen(colours: colours, direct: direct),
        attributes: terminal.attributes)
    }
    let depth = wish.inPipe(colours: colours, direct: direct)
    return depth == .none ? nil : try FittedTheme(theme, depth: depth, attributes: .all)
  }
}

extension Row {
  /// Without the blanks at its end.
  fileprivate var trimmedText: String {
    let text = runs.map(\.text).joined()
    return String(
      text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
  }
}

extension Run {
  /// The text between the escape sequences that set its faces upon the ground and end them.
  fileprivate func escaped(onGroundOf theme: FittedTheme) -> String {
    let start = theme.sgrOnGround(for: faces)
    return start.isEmpty ? text : start + text + "\u{1B}[0m"
  }
}
