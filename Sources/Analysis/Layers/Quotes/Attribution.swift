/// Who says a quotation, and the words that say so.
struct Attribution: Equatable, Sendable {
  /// How the attribution stands to the quotation.
  enum Place: Equatable, Sendable {
    /// Directly before or behind it, parted from it by a comma, colon or nothing.
    case direct
    /// In the same sentence, with other words between.
    case indirect
    /// Taken over from another part of the quotation.
    case inherited
  }

  var speaker: Range<Int>?
  var cue: Range<Int>?
  var place: Place
  var confidence: Double
  /// The tokens of the text that the attribution takes up; empty when inherited.
  var extent: Range<Int>
}
