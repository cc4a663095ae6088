/// A regular expression, understood but not yet made into a program.
indirect enum Pattern: Equatable, Sendable {
  /// One scalar out of a set.
  case one(ScalarSet)
  case sequence([Pattern])
  /// The first that matches wins.
  case either([Pattern])
  /// - Parameter most: Nil for any number.
  case repeated(Pattern, least: Int, most: Int?, isLazy: Bool)
  case edge(Edge)

  /// A place between two scalars.
  enum Edge: Equatable, Sendable {
    /// Of the paragraph.
    case start, end
    /// Between a word and what is none; or not there.
    case word, noWord
  }
}

/// Some of all Unicode scalars.
struct ScalarSet: Hashable, Sendable {
  /// What `\w`, `\d` and `\s` stand for.
  enum Class: Hashable, Sendable {
    case word, digit, space
  }

  var ranges: [ClosedRange<UInt32>] = []
  var classes: [Class] = []
  /// Classes whose opposite is meant, such as `\W`.
  var opposites: [Class] = []
  var isNegated = false

  /// `.`, for what stands between paragraphs is never asked about.
  static let any = ScalarSet(isNegated: true)

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let isIn =
      ranges.contains { $0.contains(scalar.value) } || classes.contains { $0.contains(scalar) }
      || opposites.contains { !$0.contains(scalar) }
    return isIn != isNegated
  }
}

extension ScalarSet.Class {
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .word: scalar.isInWord
    case .digit: scalar.properties.numericType == .decimal
    case .space: scalar == " "
    }
  }
}

extension Unicode.Scalar {
  /// - Source: Unicode Technical Standard #18, annex C, `\w`.
  var isInWord: Bool {
    if isASCII {
      switch self {
      case "a"..."z", "A"..."Z", "0"..."9", "_": return true
      default: return false
      }
    }
    return properties.isAlphabetic || properties.numericType == .decimal
      || properties.generalCategory == .nonspacingMark
  }
}

/// What is wrong with a regular expression that is being typed: some words, lower case, no full stop.
struct PatternError: Error, Equatable, Sendable {
  var message: String
}
