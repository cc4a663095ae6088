/// One line of a text that is not blank, with what its edges say about its place in a paragraph.
struct SourceLine: Equatable {
  /// What a line opens with, quotation marks and brackets aside.
  enum Opening: UInt8 {
    case upper, lower, digit
    /// A letter of a script without capitals.
    case uncased
    case other
  }

  /// What a line closes with, quotation marks and brackets aside.
  enum Closing: UInt8 {
    /// A letter, a digit, a symbol: the sentence goes on, or there is none.
    case open
    case stop, exclamation, question, colon, comma
    /// A hyphen or soft hyphen: the word goes on.
    case hyphen
    /// A long dash at a word: the speech is cut off.
    case dash
  }

  /// The first byte after the line end or form feed before; indentation and mail marks included.
  var start: Int
  /// What is read, without mail marks and outer white space; never empty.
  var content: TextRange
  /// Cells before the content.
  var indent: Int
  /// Cells of the content: 2 for a wide scalar, 1 for any other.
  var width: Int
  /// Cells up to the first white space.
  var firstWord: Int
  /// Scalars of two cells.
  var wideCount: Int
  /// Whether a tab or two spaces in a row stand in the line; a hint that it may be a row of a table.
  var hasWideGap: Bool
  /// Mail marks before the content.
  var depth: Int
  /// Whether a blank line, a page break or the start of the text is before it.
  var followsGap: Bool
  var opening: Opening
  /// Whether the first scalar is a quotation mark.
  var opensWithQuote: Bool
  var closing: Closing
  /// Whether the last scalar closes a quotation or bracket.
  var closesWithMark: Bool

  /// The column after the last scalar.
  var edge: Int { indent + width }

  /// Whether half of the line is set in a script without spaces.
  var isEastAsian: Bool { wideCount * 4 >= width }

  /// Whether the line ends with the end of a sentence, or leads in what follows.
  var closes: Bool {
    switch closing {
    case .stop, .exclamation, .question, .colon: true
    case .open, .comma, .hyphen, .dash: false
    }
  }

  /// Whether the line can be the middle of a sentence.
  var opensMidSentence: Bool { opening == .lower && !opensWithQuote }
}
