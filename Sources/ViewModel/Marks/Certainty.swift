/// How far an attribution can be trusted, in a word.
enum Certainty: String, Sendable {
  case sure, likely, unsure

  /// From here up 92 of 100 attributions are right: 94 on news, 90 on novels (`train quotes --measure`).
  static let leastSure = 0.9
  /// From here up 77 of 100 are right. Below, where the speaker is shown as a question, 69 of 100 on news and 54
  /// on novels.
  static let leastLikely = 0.6

  /// - Parameter confidence: 0 to 1.
  init(confidence: Double) {
    self =
      confidence >= Self.leastSure ? .sure : confidence >= Self.leastLikely ? .likely : .unsure
  }
}

/// What stands beside a speaker or the type of a name that the article does not plainly say, or beside what the reader
/// put right. It reads without colours.
enum CertaintySign: String, Sendable {
  /// The analysis is not sure.
  case unsure = "?"
  /// The reader said so.
  case reader = "✓"
}
