import Analysis
import Articles
import Glibc
import Terminal
import ViewModel

/// `gloss FILE` into a pipe or a file: the articles as text, marked only where colour is asked for.
@MainActor
enum Printing {
  static func run(_ articles: [Article], _ appearance: Appearance) throws {
    let escape = try escape(for: appearance)
    for (number, article) in articles.enumerated() {
      if number > 0 { try Output.write("\n\n") }
      guard let escape else {
        try Output.write(ArticlePrinter.text(of: article))
        continue
      }
      let annotations = Analyzer.annotations(in: article)
      try Output.write(ArticlePrinter.text(of: article, annotations: annotations, escape: escape))
    }
  }

  /// Nil where there is to be no colour.
  private static func escape(for appearance: Appearance) throws -> (([Face]) -> String)? {
    let terminal = try? Abilities.of(term: Surroundings.variable("TERM"))
    let depth = Surroundings.wish(appearance.colour)
      .inPipe(colours: terminal?.colours ?? 0, direct: terminal?.direct ?? false)
    guard depth != .none else { return nil }
    let theme = try FittedTheme(
      Surroundings.theme(appearance.theme), depth: depth, attributes: .all)
    return { theme.sgr(for: $0) }
  }
}
