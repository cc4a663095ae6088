import Articles

/// What the order of the rules says of a proposal before anything is learnt, in log-odds.
///
/// Attributions that stand directly at a quotation name its speaker in every kind of text. In a report the
/// subject of a verb of saying goes before every other name, and a quotation without any speaker is rare. The
/// ranker learns how far to depart from this.
struct RulePrior {
  /// That no words name a speaker, where a report offers some.
  static let nobody: Float = -1.5

  /// That the speaker of the quotation before goes on.
  /// - Parameters:
  ///   - isAlone: Whether it opens its own sentence, right behind the words that name that speaker.
  ///   - rest: Words between, without those that name that speaker.
  ///   - leads: Whether a verb of saying is among them.
  static func carried(isAlone: Bool, rest: Int, leads: Bool, isReport: Bool) -> Float {
    if isAlone || rest < 4 { return isReport ? 3 : 2 }
    guard isReport else { return 0 }
    return leads ? -1 : 0.5
  }

  private let text: SpeechText
  private let isReport: Bool
  /// The quotation ends its sentence, so that what stands behind is another.
  private let isWhole: Bool
  /// Words before it lead to it: “shouted, ‘…’”.
  private let isIntroduced: Bool
  /// Words directly behind it name its speaker.
  private(set) var isDecided = false
  /// The last verb before it that may lead to it.
  private let lastVerb: Int?
  /// The last verb of saying before it in its sentence, in no clause about its own subject.
  private let governing: Int?

  init(
    _ list: ProposalList, _ shape: QuoteShape, in text: SpeechText, isReport: Bool
  ) {
    self.text = text
    self.isReport = isReport
    isWhole = shape.end == 1
    let said = list.items.map(\.first).filter { proposal in
      guard !proposal.isBehind, proposal.rule != .neighbour, proposal.rule != .verbThenName,
        let cue = proposal.cue
      else { return false }
      return text.roles[cue.upperBound - 1].contains(.say)
    }
    lastVerb =
      list.items.compactMap { $0.first.isBehind ? nil : $0.first.cue?.lowerBound }.max()
    isIntroduced = said.contains { $0.isDirect }
    governing =
      said.filter { !Self.isEmbedded($0, in: text) }.compactMap { $0.cue?.lowerBound }.max()
    isDecided = list.items.contains { $0.first.isBehind && value(of: $0.first) >= 4 }
  }

  /// - Parameter isNamed: Whether the article names whoever is meant.
  func value(of proposal: Proposal, isNamed: Bool = false) -> Float {
    if isReport, isNamed, isRelative(proposal) { return 3.5 }
    return proposal.isBehind ? behind(proposal) : before(proposal)
  }

  private func isSaid(_ proposal: Proposal) -> Bool {
    proposal.cue.map { text.roles[$0.upperBound - 1].contains(.say) } ?? false
  }

  /// “said he hoped …”, “said that she felt …”: somebody speaks of themselves.
  private static func isEmbedded(_ proposal: Proposal, in text: SpeechText) -> Bool {
    let first = proposal.speaker.lowerBound
    guard proposal.speaker.count == 1, text.roles[first].contains(.pronoun), first > 0 else {
      return false
    }
    return (max(0, first - 4)..<first).contains { text.roles[$0].contains(.say) }
      && text.document.isWord(first - 1)
      && text.roles[first - 1].isDisjoint(with: [.conjunction, .adverb])
  }
}

// MARK: - Behind

extension RulePrior {
  private func behind(_ proposal: Proposal) -> Float {
    switch proposal.rule {
    case .signature, .colon: return 6
    case .source: return isStated(proposal) ? 4.5 : isReport ? 3 : 2
    case .verbThenName, .nameThenVerb:
      if proposal.isDirect { return direct(proposal) }
      return isReport && !isWhole && isSaid(proposal) && isApart(proposal) && !goesOn(proposal)
        ? 3 : 0
    case .neighbour, .subject: return isReport ? -2.5 : -0.5
    default: return 0
    }
  }

  /// “… the ferry,” according to Amy Lee: nothing but a mark before it.
  private func isStated(_ proposal: Proposal) -> Bool {
    guard let cue = proposal.cue, cue.lowerBound > 1 else { return false }
    return !isWhole && !text.document.isWord(cue.lowerBound - 1)
  }

  private func direct(_ proposal: Proposal) -> Float {
    if isWhole || isReport && goesOn(proposal) { return 0 }
    if isReport && isIntroduced { return 1.5 }
    return isSaid(proposal) ? 4 : 1.5
  }

  /// Whether an attribution is parted by a comma from the words before it: “… in the meetings, he said”.
  private func isApart(_ proposal: Proposal) -> Bool {
    let first = min(proposal.speaker.lowerBound, proposal.cue?.lowerBound ?? .max)
    return first > 0 && text.isPause(first - 1)
  }

  /// Whether it leads to words of its own: “he claimed they had never met”, “Trump said: …”.
  private func goesOn(_ proposal: Proposal) -> Bool {
    guard let cue = proposal.cue, proposal.rule == .nameThenVerb else { return false }
    let next = cue.upperBound
    guard next < text.document.tokens.count else { return false }
    if text.isColon(next) { return true }
    return text.roles[next].contains(.pronoun) || Self.that.contains(text.document.facts[next].hash)
  }

  private static let that = WordHash.set("that")
}

// MARK: - Before

extension RulePrior {
  private func before(_ proposal: Proposal) -> Float {
    switch proposal.rule {
    case .verbThenName:
      guard isInverted(proposal) else { return isReport ? -2 : -1 }
      return proposal.isDirect ? 3 : 2
    case .before, .participle, .subject: return subject(proposal)
    case .colon: return proposal.isDirect ? 3 : isReport ? 1.5 : 0
    case .announced: return 2
    case .source: return isReport ? 1 : 0
    case .nearby: return isReport ? -1 : 0
    case .neighbour: return isReport ? -2 : -0.5
    default: return 0
    }
  }

  private static let who = WordHash.of("who")

  /// “Amy Lee, who had called it …”: the verb that leads to the quotation is that of the relative clause.
  private func isRelative(_ proposal: Proposal) -> Bool {
    let first = proposal.speaker.lowerBound
    guard !proposal.isBehind, proposal.speaker.count == 1, let lastVerb,
      text.document.facts[first].hash == Self.who, first < lastVerb, lastVerb - first < 7
    else { return false }
    return (first + 1..<lastVerb).allSatisfy { text.document.isWord($0) }
  }

  private func subject(_ proposal: Proposal) -> Float {
    guard let cue = proposal.cue else { return 0 }
    if proposal.rule == .before, text.isParticiple(cue.upperBound - 1), !isAbsolute(proposal) {
      return 0
    }
    if isReport, Self.isEmbedded(proposal, in: text) { return 0.5 }
    if proposal.isDirect { return isSaid(proposal) ? 3 : 1.5 }
    guard isReport, isSaid(proposal) else { return isReport ? 0.5 : 0 }
    return cue.lowerBound == governing ? 2 : 1
  }

  /// “…, with Lee noting “…”: a participle with a subject of its own.
  private func isAbsolute(_ proposal: Proposal) -> Bool {
    let first = proposal.speaker.lowerBound
    return first > 0 && text.document.facts[first - 1].hash == Self.with
  }

  private static let with = WordHash.of("with")

  /// “Said Amy Lee: “…””, “his plans, said Amy Lee, would …”, not “told Amy Lee: “…””.
  private func isInverted(_ proposal: Proposal) -> Bool {
    guard let verb = proposal.cue?.lowerBound, isSaid(proposal), !text.isParticiple(verb),
      !text.document.isWord(proposal.speaker.upperBound)
    else { return false }
    return text.opensSentence(verb) || text.isPause(verb - 1)
  }
}
