import Analysis
import Articles
import Glibc
import Terminal
import ViewModel

/// `gloss FILE` into a pipe or a file: the articles as text, marked only where colour is asked for.
@MainActor
enum Printing {
  static func run(_ articles: [Article], _ settings: Settings, _ colour: ColourChoice) throws {
    let theme = try theme(settings.theme, colour)
    for article in articles { Output.note(article) }
    for (number, article) in articles.filter({ !$0.blocks.isEmpty }).enumerated() {
      if number > 0 { try Output.write("\n\n") }
      try print(article, theme: theme, width: settings.textWidth)
    }
  }

  /// Nil where there is to be no colour.
  private static func theme(_ name: String, _ colour: ColourChoice) throws -> FittedTheme? {
    let theme = try Surroundings.theme(name)
    let terminal = try? Abilities.of(term: Surroundings.variable("TERM"))
    let depth = Surroundings.wish(colour)
      .inPipe(colours: terminal?.colours ?? 0, direct: terminal?.direct ?? false)
    guard depth != .none else { return nil }
    return try FittedTheme(theme, depth: depth, attributes: .all)
  }

  private static func print(_ article: Article, theme: FittedTheme?, width: Int) throws {
    let annotations = theme.map { _ in Analyzer.annotations(in: article) }
    var text = ""
    try PrintedArticle(article, annotations: annotations, width: width).forEachRow { row in
      for run in row.runs { text += theme.map { run.escaped(by: $0) } ?? run.text }
      text += "\n"
      if text.utf8.count > 1 << 16 {
        try Output.write(text)
        text = ""
      }
    }
    try Output.write(text)
  }
}

extension Run {
  /// The text between the escape sequences that set its faces and end them.
  fileprivate func escaped(by theme: FittedTheme) -> String {
    let start = theme.sgr(for: faces)
    return start.isEmpty ? text : start + text + "\u{1B}[0m"
  }
}
