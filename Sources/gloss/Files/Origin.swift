/// Where an article comes from, as far as other programs can go there.
enum Origin: Equatable, Sendable {
  case standardInput
  /// A part of the program.
  case builtIn
  case link(String)
  case file(String)

  /// The source of the tour. A file of that name is read as `./gloss:tour`.
  static let tour = "gloss:tour"

  /// - Parameter source: As `Article.source` has it.
  init(_ source: String) {
    switch source {
    case "-": self = .standardInput
    case Self.tour: self = .builtIn
    case _ where source.hasPrefix("https://") || source.hasPrefix("http://"): self = .link(source)
    default: self = .file(source)
    }
  }

  /// A path that no program takes for an option.
  static func argument(_ path: String) -> String { path.hasPrefix("-") ? "./" + path : path }
}
