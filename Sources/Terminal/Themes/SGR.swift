import ViewModel

nonisolated extension FittedTheme {
  /// What sets the faces on a terminal, as an escape sequence; empty when they look like plain text.
  ///
  /// For text that is printed among other text: the ground (`text`) is left to the terminal. `\u{1B}[0m` ends it.
  /// - Source: ECMA-48, 8.3.117 (SGR); ITU-T T.416 for colours beyond the first eight, with the semicolons
  ///   that terminals read.
  package func sgr(for faces: Faces) -> String {
    Self.sgr(faces.reduce(Look()) { $0.merging(look(ofFace: $1)) })
  }

  /// The same for text that stands by itself: with the ground.
  package func sgrOnGround(for faces: Faces) -> String { Self.sgr(look(of: faces)) }

  private static func sgr(_ look: Look) -> String {
    var codes: [String] = []
    for (attribute, code) in attributeCodes where look.set.contains(attribute) {
      codes.append(code)
    }
    if let colour = look.foreground { codes += colour.sgr(base: 30) }
    if let colour = look.background { codes += colour.sgr(base: 40) }
    return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private static let attributeCodes: [(Attributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
  ]
}

nonisolated extension Theme {
  /// What sets the faces on a terminal that has all attributes; see `FittedTheme.sgr(for:)`.
  package func sgr(for faces: Faces, depth: ColourDepth) throws(ThemeError) -> String {
    try FittedTheme(self, depth: depth, attributes: .all).sgr(for: faces)
  }
}

nonisolated extension Colour {
  /// - Parameter base: 30 for a foreground, 40 for a background.
  fileprivate func sgr(base: Int) -> [String] {
    switch self {
    case .terminal: ["\(base + 9)"]
    case .palette(let number) where number < 8: ["\(base + Int(number))"]
    case .palette(let number) where number < 16: ["\(base + 60 + Int(number) - 8)"]
    case .palette(let number): ["\(base + 8)", "5", "\(number)"]
    case .rgb(let colour):
      ["\(base + 8)", "2", "\(colour.red)", "\(colour.green)", "\(colour.blue)"]
    }
  }
}
