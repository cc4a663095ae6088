import Articles

/// All quotations of an article as a conversation, read before any speaker is chosen: who is spoken to in each,
/// and what the words beside each plainly say of its speaker.
///
/// Whose turn it is shows as much from what comes as from what went before: in “…” “…,” said Anna, the first
/// is hardly Anna's.
struct Dialogue {
  /// What plain words beside a quotation say of its speaker.
  struct Voice: Equatable, Sendable {
    /// Whom they name; nil for pronouns and roles.
    var member: Int?
    /// The nameless character that a role is, who may have a name elsewhere.
    var nameless: Int?
    var pronoun = PronounKind.none
  }

  let sites: [QuotationSite]
  /// For each quotation what its rules propose.
  let proposals: [ProposalList]
  /// For each quotation whom it speaks to.
  let addresses: [Address]
  /// Who tells the story.
  let narrator: Int?
  /// For each quotation its voice; nil where no words beside it say.
  private let voices: [Voice?]
  /// For each quotation the first of its block.
  private let rounds: [Int]

  init(_ sites: [QuotationSite], _ mentions: MentionStage) {
    self.sites = sites
    narrator = mentions.cast.narrator
    proposals = sites.map { mentions.proposals(for: $0) }
    addresses = sites.map { Address(in: $0.span, mentions.cast, mentions.text) }
    voices = proposals.map { Self.voice(in: $0, mentions.cast, mentions.text) }
    var rounds: [Int] = []
    for (index, site) in sites.enumerated() {
      let isSame = index > 0 && sites[index - 1].span.block == site.span.block
      rounds.append(isSame ? rounds[index - 1] : index)
    }
    self.rounds = rounds
  }

  private static func voice(
    in list: ProposalList, _ cast: Cast, _ text: SpeechText
  ) -> Voice? {
    let direct = list.items.lazy.map(\.first).filter { $0.isDirect && $0.cue != nil }
    guard let plain = direct.min(by: { Cascade.step(of: $0) < Cascade.step(of: $1) }) else {
      return nil
    }
    let pronoun =
      plain.speaker.count == 1
      ? PronounKind.of(text.document.facts[plain.speaker.lowerBound].hash) : .none
    return Voice(
      member: cast.member(namedIn: plain.speaker), nameless: cast.nameless(in: plain.speaker),
      pronoun: pronoun)
  }
}

// MARK: - Ahead

extension Dialogue {
  /// How many turns ahead count.
  static let horizon = 4
  /// Blocks without quotations that may part two turns of one conversation.
  private static let pause = 2

  /// What is known of the turns ahead.
  struct Prospect {
    /// At 0 the rest of the block, at 1 the next turn; outer nil where the conversation has ended.
    fileprivate(set) var voices: [Voice??] = []
  }

  /// - Complexity: Linear in the quotations of the next blocks, of each at most a few.
  func prospect(from index: Int) -> Prospect {
    var prospect = Prospect()
    var next = index + 1
    var block = sites[index].span.block
    for turn in 0..<Self.horizon {
      guard next < sites.count, sites[next].span.block - block <= Self.pause else {
        prospect.voices.append(.none)
        continue
      }
      if turn == 0, sites[next].span.block != block {
        prospect.voices.append(.none)
        continue
      }
      block = sites[next].span.block
      var voice: Voice?
      var seen = 0
      while next < sites.count, sites[next].span.block == block {
        if voice == nil, seen < 6 { voice = voices[next] }
        seen += 1
        next += 1
      }
      prospect.voices.append(.some(voice))
    }
    return prospect
  }

  /// The quotations of the block that speaks before the one of `index`; empty where there is none.
  func roundBefore(_ index: Int) -> Range<Int> {
    let first = rounds[index]
    guard first > 0 else { return 0..<0 }
    return max(rounds[first - 1], first - 6)..<first
  }
}

extension Dialogue.Prospect {
  /// How somebody stands to a turn ahead: 0 there is none, 1 nothing is said of its speaker, 2 it is theirs,
  /// 3 somebody else's, 4 a pronoun's that fits, 5 one's that does not, 6 one's that may, 7 a role's.
  func relation(of member: Int?, at turn: Int, in cast: Cast) -> Int {
    guard turn < voices.count, let known = voices[turn] else { return 0 }
    guard let voice = known else { return 1 }
    if let other = voice.member { return other == member ? 2 : 3 }
    if let other = voice.nameless { return other == member ? 2 : 7 }
    guard voice.pronoun.gender != .unknown else { return 7 }
    let gender = member.map { cast.members[$0].gender } ?? .unknown
    return gender == .unknown ? 6 : gender == voice.pronoun.gender ? 4 : 5
  }

  /// Who is named ahead.
  var members: [Int] { voices.compactMap { $0??.member } }
}
