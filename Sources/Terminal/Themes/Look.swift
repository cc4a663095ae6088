/// How text is set, besides its colours.
nonisolated package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let italic = Attributes(rawValue: 4)
  package static let underline = Attributes(rawValue: 8)
  package static let reverse = Attributes(rawValue: 16)

  package static let all: Attributes = [.bold, .dim, .italic, .underline, .reverse]

  /// The words of a theme file.
  static let names: [(String, Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]
}

/// What a face asks for: colours, attributes to set, attributes to clear. What it leaves out stays as it is.
nonisolated package struct Look: Hashable, Sendable {
  package var foreground: Colour?
  package var background: Colour?
  package var set: Attributes = []
  package var cleared: Attributes = []

  /// The two together; where both speak, `later` wins.
  func merging(_ later: Look) -> Look {
    Look(
      foreground: later.foreground ?? foreground,
      background: later.background ?? background,
      set: set.subtracting(later.cleared).union(later.set),
      cleared: cleared.subtracting(later.set).union(later.cleared))
  }
}
