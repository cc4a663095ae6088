import Articles

/// A stretch in quotation marks, before anything is known about it but where it is.
struct QuotationSpan: Equatable, Sendable {
  /// With the marks.
  var outer: TextRange
  /// Without the marks and the white space inside them; never empty.
  var inner: TextRange
  /// The tokens inside the marks.
  var tokens: Range<Int>
  /// The first token behind the span: behind its closing mark where it has one.
  var end: Int
  /// The token of the opening mark; of a part without one its first token.
  var start: Int
  /// Index of its block.
  var block: Int
  var marks: QuotationMarks
  /// False where the block ends before the quotation does.
  var isClosed: Bool
  /// It goes on with the span before it: reopened in a new paragraph, or cut by “he said” inside its marks.
  var goesOn = false
  /// Its marks are those that the article sets inside others.
  var isMinor = false
  /// It is the name of a paper that somebody speaks to: see `GermanOutlet`.
  var namesOutlet = false
  /// The tokens of the line under a block quotation that names its author.
  var signature: Range<Int>?
}

/// The kinds of marks that a quotation can stand in.
enum QuotationMarks: Equatable, Sendable {
  /// “ ”, and straight marks, which writers mix with them.
  case double
  /// ‘ ’ and straight single marks.
  case single
  /// „ “ and „ ”.
  case low
  /// ‚ ‘.
  case singleLow
  /// « ».
  case guillemets
  /// » « and » ».
  case chevrons
  /// ‹ › and › ‹.
  case singleGuillemets
  /// 「 」.
  case corner
  /// 『 』.
  case whiteCorner
  /// Two single marks, `` and '' of TeX among them.
  case doubled
  /// A dash opens the paragraph, nothing closes it.
  case dash
  /// None: the whole of a block quotation.
  case block
}
