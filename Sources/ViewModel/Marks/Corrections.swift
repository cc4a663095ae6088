import Articles

/// What the reader knows better than the analysis, for one article: a list of corrections, each of which can be
/// taken back.
///
/// They are applied to the annotations before anything is arranged for reading, so that text, lists, cards and
/// whatever is written out all follow. A correction of another kind is a case of `Change` and its line in `apply`.
struct Corrections: Equatable, Sendable {
  /// What is otherwise.
  enum Change: Equatable, Sendable {
    /// Who said the quotation.
    case speaker(Quote.Alternative)
  }

  struct Correction: Equatable, Sendable {
    /// Where the thing begins in the text, in UTF-8 bytes: an analysis anew counts its findings anew, but the text stays.
    var place: Int
    var change: Change
  }

  /// In the order in which the reader made them.
  private(set) var made: [Correction] = []

  var isEmpty: Bool { made.isEmpty }

  mutating func make(_ change: Change, at place: Int) {
    made.append(Correction(place: place, change: change))
  }

  /// Takes back what was corrected at `place`.
  /// - Returns: Whether anything was.
  mutating func takeBack(at place: Int) -> Bool {
    let before = made.count
    made.removeAll { $0.place == place }
    return made.count < before
  }

  /// Takes the last back.
  /// - Returns: What it was, nil where there is none.
  mutating func undo() -> Correction? { made.popLast() }

  /// Whether the reader said who speaks in the quotation that begins at `place`.
  func nameSpeaker(ofQuotationAt place: Int) -> Bool {
    made.contains {
      if case .speaker = $0.change { $0.place == place } else { false }
    }
  }

  /// The annotations as the reader has them.
  func applied(to annotations: Annotations) -> Annotations {
    var corrected = annotations
    for correction in made { correction.apply(to: &corrected) }
    return corrected
  }
}

extension Corrections.Correction {
  fileprivate func apply(to annotations: inout Annotations) {
    switch change {
    case .speaker(let speaker): attribute(to: speaker, in: &annotations.quotes)
    }
  }

  /// All parts of the quotation get the reader's speaker; whom the analysis had becomes the other candidate.
  private func attribute(to speaker: Quote.Alternative, in quotes: inout [Quote]) {
    guard let group = quotes.first(where: { $0.outer.start == place })?.group else { return }
    for number in quotes.indices where quotes[number].group == group {
      let quote = quotes[number]
      quotes[number].runnerUp = Quote.Alternative(
        speaker: quote.speaker, entity: quote.entity, confidence: quote.confidence)
      quotes[number].speaker = speaker.speaker
      quotes[number].entity = speaker.entity
      quotes[number].confidence = 1
      quotes[number].rule = nil
    }
  }
}
