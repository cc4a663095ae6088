/// A word or a mark of the text.
struct Token: Equatable, Sendable {
  enum Kind: UInt8, Sendable {
    /// A word as the definition of repeated phrases has it: “don’t”, “long-term”, “1,000”, “U.S.”.
    case word
    /// One scalar that is neither white space nor part of a word: punctuation, a currency sign, a symbol.
    case mark
  }

  /// UTF-8 offsets into the article's text, half-open.
  var start: Int32
  var end: Int32
  var kind: Kind
}
