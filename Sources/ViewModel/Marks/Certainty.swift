/// How far an attribution can be trusted, in a word.
enum Certainty: String, Sendable {
  case sure, likely, unsure

  /// From here up 95 of 100 attributions are right, on news (`train quotes --measure`) and on novels that were not learnt
  /// from (`train quotes`).
  static let leastSure = 0.9
  /// From here up to that 90 of 100 are right on news and 75 on novels. Below, where the speaker is shown as a question,
  /// 81 and 56.
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
