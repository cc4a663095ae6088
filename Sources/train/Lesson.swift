import Analysis

/// One choice with its right answers.
struct Lesson {
  var stage: SpeakerChoice.Stage
  var candidates: [SpeakerChoice.Candidate]
  var answers: [Int]
  /// The candidate that the weights hold for the likeliest.
  var best: Int
  /// How much it counts.
  var weight: Float

  /// The choices of a document.
  /// - Parameter isFirst: Whether the turns are told by the gold; later they are those of the weights.
  static func lessons(
    of document: GoldDocument, weights: [Float]?, first isFirst: Bool
  ) -> [Lesson] {
    let gold = Gold(document: document)
    var lessons: [Lesson] = []
    _ = document.quotes(weights: weights) { choice in
      let answers = gold.answers(to: choice)
      guard !answers.isEmpty else { return nil }
      if choice.candidates.count > 1 {
        lessons.append(
          Lesson(
            stage: choice.stage, candidates: choice.candidates, answers: answers,
            best: choice.best,
            weight: gold.weight(of: choice, answers)))
      }
      return !isFirst && choice.stage == .turn ? nil : answers[0]
    }
    return lessons
  }
}
