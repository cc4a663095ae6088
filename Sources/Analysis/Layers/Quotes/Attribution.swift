import Articles

/// Who says a quotation, and the words that say so.
struct Attribution: Equatable, Sendable {
  /// How the attribution stands to the quotation.
  enum Place: Equatable, Sendable {
    /// Directly before or behind it, parted from it by a comma, colon or nothing.
    case direct
    /// In the same sentence, with other words between.
    case indirect
    /// Taken over from another part of the quotation, or from the conversation.
    case inherited
  }

  /// Another answer, less likely.
  struct Alternative: Equatable, Sendable {
    var speaker: Range<Int>?
    var member: Int?
    var confidence: Double
  }

  var speaker: Range<Int>?
  var cue: Range<Int>?
  /// The exact words, where they are parts of tokens.
  var words: UnspacedAttribution.Words?
  var place: Place
  /// 0 to 1.
  var confidence: Double
  var rule: Quote.Rule
  /// Who the speaker is: an index into `Annotations.entities`.
  var member: Int?
  /// Whether the words are all that is told of the speaker: `member` has no name, or is not sure enough.
  var isUnnamed = false
  var runnerUp: Alternative?

  /// The words stay all that is told of the speaker; the conversation takes them for `member`.
  mutating func describe(as member: Int?) {
    self.member = member
    isUnnamed = member != nil
  }
}
