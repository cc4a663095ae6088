/// A word or a mark of the text.
struct Token: Equatable, Sendable {
  enum Kind: UInt8, Sendable {
    /// A word as the definition of repeated phrases has it: “don’t”, “long-term”, “1,000”, “U.S.”.
    case word
    /// One scalar that is neither white space nor part of a word: punctuation, a currency sign, a symbol.
    case mark
  }

  /// What a word is made of; empty for a mark.
  struct Traits: OptionSet, Sendable {
    var rawValue: UInt8

    /// An upper-case or title-case letter.
    static let upper = Traits(rawValue: 1)
    /// A lower-case letter.
    static let lower = Traits(rawValue: 2)
    /// A number of any kind (N*).
    static let digit = Traits(rawValue: 4)
    /// A letter without case, as in Arabic or Chinese.
    static let uncased = Traits(rawValue: 8)
    /// The first letter is upper-case or title-case.
    static let capitalised = Traits(rawValue: 16)
    /// A scalar outside ASCII, an invisible one included.
    static let nonASCII = Traits(rawValue: 32)
    /// A hyphen, apostrophe, ampersand, full stop or comma joins its parts.
    static let joined = Traits(rawValue: 64)
    /// Lone letters with full stops between them: “U.S.”, “a.m”.
    static let dotted = Traits(rawValue: 128)

    static let letters: Traits = [.upper, .lower, .uncased]
  }

  /// UTF-8 offsets into the article's text, half-open.
  var start: Int32
  var end: Int32
  var kind: Kind
  var traits: Traits = []

  /// Whether a word has capitals and no other letters: “NATO”, “F-16”, “I”.
  var isAllCaps: Bool { traits.isDisjoint(with: [.lower, .uncased]) && traits.contains(.upper) }
}
