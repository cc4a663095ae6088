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
    /// Whether only `speaker` is told of who speaks, which describes `member`.
    var isUnnamed = false
    /// The attribution's rule, nil where nobody was found.
    var rule: Quote.Rule?
    /// How sure that is, 0 to 1.
    var confidence = 0.0
    /// Its number among the turns; the quotations of one block by one speaker are one turn.
    fileprivate(set) var number = 0

    /// Whether two turns have one speaker, as far as that is known.
    func hasSpeaker(of other: Turn) -> Bool {
      member != nil ? member == other.member : speaker != nil && speaker == other.speaker
    }

    var isNamed: Bool { member != nil || speaker != nil }
  }

  /// Turns that can still matter.
  private static let reach = 12
  private(set) var turns: [Turn] = []
  /// Whom a pronoun of each gender last stood for.
  private(set) var lastPronoun: [PronounKind: Int] = [:]

  mutating func add(_ turn: Turn) {
    var turn = turn
    turn.number = turns.last.map { $0.number + (goesOn(turn, $0) ? 0 : 1) } ?? 0
    if turns.count == Self.reach { turns.removeFirst() }
    turns.append(turn)
  }

  private func goesOn(_ turn: Turn, _ last: Turn) -> Bool {
    let isSame = !turn.isNamed || !last.isNamed || turn.hasSpeaker(of: last)
    return turn.span.block == last.span.block && isSame
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

  /// The speaker of the turn so many turns ago; nil where that is open.
  func speaker(ago: Int) -> Int? {
    guard let last = turns.last else { return nil }
    return turns.last { last.number - $0.number + 1 == ago && $0.member != nil }?.member
  }

  private func ago(_ isSame: (Turn) -> Bool) -> Int {
    guard let last = turns.last, let turn = turns.last(where: isSame) else { return 0 }
    return last.number - turn.number + 1
  }
}
