import Articles

/// Who has spoken so far, the last at the end.
struct Conversation {
  /// One quotation with its speaker.
  struct Turn: Equatable, Sendable {
    var span: QuotationSpan
    /// The words that named the speaker, wherever they stand.
    var speaker: Range<Int>?
    var cue: Range<Int>?
    /// An index into `Annotations.entities`.
    var member: Int?
    /// The attribution's rule, nil where nobody was found.
    var rule: Quote.Rule?
    /// How sure that is, 0 to 1.
    var confidence = 0.0

    /// Whether two turns have one speaker, as far as that is known.
    func hasSpeaker(of other: Turn) -> Bool {
      member != nil ? member == other.member : speaker != nil && speaker == other.speaker
    }

    var isNamed: Bool { member != nil || speaker != nil }
  }

  /// Turns that can still matter.
  private static let reach = 8
  private(set) var turns: [Turn] = []
  /// Whom a pronoun of each gender last stood for.
  private(set) var lastPronoun: [PronounKind: Int] = [:]

  mutating func add(_ turn: Turn) {
    if turns.count == Self.reach { turns.removeFirst() }
    turns.append(turn)
  }

  /// Where the last quotation of a block ends whose speaker is known; nil where there is none.
  func lastSaid(in block: Int) -> Int? {
    turns.last { $0.isNamed && $0.span.block == block }?.span.end
  }

  mutating func remember(_ pronoun: PronounKind, _ member: Int?) { lastPronoun[pronoun] = member }

  /// The last speakers, each once, the last first.
  var speakers: [Turn] {
    var found: [Turn] = []
    for turn in turns.reversed() where turn.isNamed {
      if !found.contains(where: { $0.hasSpeaker(of: turn) }) { found.append(turn) }
    }
    return found
  }

  /// How many turns ago somebody spoke, 1 for the last; 0 where they have not.
  func ago(_ member: Int) -> Int { ago { $0.member == member } }

  func ago(_ turn: Turn) -> Int { ago { $0.hasSpeaker(of: turn) } }

  private func ago(_ isSame: (Turn) -> Bool) -> Int {
    turns.lastIndex(where: isSame).map { turns.count - $0 } ?? 0
  }
}
