import Articles

/// What the reader knows better than the analysis, for one article: a list of corrections, each of which can be
/// taken back.
///
/// They are applied to the annotations before anything is arranged for reading, so that text, lists, cards and
/// whatever is written out all follow. A correction of another kind is a case of `Correction` and its line in `apply`.
struct Corrections: Equatable, Sendable {
  enum Correction: Equatable, Sendable {
    case speaker(SpeakerCorrection)
    case entity(EntityCorrection)
  }

  /// The findings as the reader has them, and what in them is the reader's word.
  struct Corrected: Equatable, Sendable {
    var annotations: Annotations
    /// Where the quotations begin whose speaker the reader gave.
    var quotations: Set<Int> = []
    /// What the reader said of an entity, in the order in which it was said.
    var entities: [Entity.Identity: [EntityCorrection]] = [:]
  }

  /// In the order in which the reader made them: each builds on those before.
  private(set) var made: [Correction] = []

  var isEmpty: Bool { made.isEmpty }

  mutating func make(_ correction: Correction) { made.append(correction) }

  /// Takes back who said the quotation that begins at `place`.
  /// - Returns: Whether anybody had said so.
  mutating func takeBack(speakerAt place: Int) -> Bool {
    let before = made.count
    made.removeAll {
      if case .speaker(let speaker) = $0 { speaker.quotation == place } else { false }
    }
    return made.count < before
  }

  /// Takes the last back.
  /// - Returns: What it was, nil where there is none.
  mutating func undo() -> Correction? { made.popLast() }

  /// Takes all places over into a changed text.
  mutating func move(offset: (Int) -> Int, range: (TextRange) -> TextRange) {
    made = made.map { correction in
      switch correction {
      case .speaker(var speaker):
        speaker.quotation = offset(speaker.quotation)
        speaker.mention = speaker.mention.map(range)
        return .speaker(speaker)
      case .entity(.part(let whole, let mention)):
        return .entity(.part(whole, mention: offset(mention)))
      case .entity: return correction
      }
    }
  }

  /// The annotations as the reader has them; a correction of what is not found waits, and does nothing.
  func applied(to annotations: Annotations, in article: Article) -> Corrected {
    var corrected = Corrected(annotations: annotations)
    for correction in made { corrected.apply(correction, in: article) }
    return corrected
  }
}

extension Corrections.Corrected {
  fileprivate mutating func apply(_ correction: Corrections.Correction, in article: Article) {
    switch correction {
    case .speaker(let speaker):
      if speaker.apply(to: &annotations) { quotations.insert(speaker.quotation) }
    case .entity(let correction):
      guard let shaped = annotations.apply(correction, in: article) else { return }
      // What was said of one that is now another was said of that one.
      var said = correction.subjects.flatMap { entities.removeValue(forKey: $0) ?? [] }
      said.append(correction)
      for identity in shaped { entities[identity, default: []] += said }
    }
  }
}

extension EntityCorrection {
  /// Those that it is about, as they were known before it.
  fileprivate var subjects: [Entity.Identity] {
    switch self {
    case .merge(let other, let main): [main, other]
    case .split(let whole, _), .part(let whole, _): [whole]
    case .change(let one, _), .ignore(let one): [one]
    }
  }
}
