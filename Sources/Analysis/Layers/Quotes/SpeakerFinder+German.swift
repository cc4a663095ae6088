import Articles

// MARK: - By German rules

extension SpeakerFinder {
  /// The first claim of a language's rules; else the speaker before goes on, as far as nothing parts them.
  mutating func attribution(of index: Int, by rules: GermanAttribution) -> Attribution? {
    let site = dialogue.sites[index]
    var claims = rules.claims(for: site)
    if claims.isEmpty, rules.shares(site), index + 1 < dialogue.sites.count,
      dialogue.sites[index + 1].block == site.block
    {
      claims = rules.claims(for: dialogue.sites[index + 1])
    }
    if let claim = claims.first { return named(claim, next: claims.dropFirst().first, index) }
    let last = conversation.turns.last.flatMap {
      $0.isNamed && $0.span.block == site.span.block ? $0 : nil
    }
    let isSplit = last?.speaker.map { site.before.contains($0.lowerBound) } ?? false
    if !isSplit || !site.sentenceBefore(in: text).contains(last?.speaker?.lowerBound ?? -1),
      let claim = rules.neighbour(of: site)
    {
      return named(claim, next: nil, index)
    }
    let isBare = isSplit && site.ownSentence(in: text).isEmpty
    let isAnswer = turns.style > 1 && site.ownSentence(in: text).isEmpty
    guard let last, !site.before.isEmpty,
      !isAnswer || !text.document.isMark(last.span.tokens.upperBound - 1, "?")
    else { return nil }
    return Attribution(
      speaker: last.speaker, cue: last.cue, place: .inherited,
      confidence: (isBare ? 0.95 : 0.8) * last.confidence, rule: .carried, member: last.member)
  }

  private mutating func named(
    _ claim: GermanAttribution.Claim, next: GermanAttribution.Claim?, _ index: Int
  ) -> Attribution {
    let other = next.map {
      Attribution.Alternative(
        speaker: $0.proposal.speaker, member: cast.member(namedIn: $0.proposal.speaker),
        confidence: $0.confidence * (1 - claim.confidence))
    }
    let option = MentionStage.Option(
      proposal: claim.proposal, member: cast.member(namedIn: claim.proposal.speaker),
      features: Features())
    guard option.member == nil, let member = antecedent(of: claim.proposal.speaker, at: index)
    else {
      return named(option, claim.confidence, other, index)
    }
    conversation.remember(
      PronounKind.of(text.document.facts[claim.proposal.speaker.lowerBound].hash), member)
    return Attribution(
      speaker: claim.proposal.speaker, cue: claim.proposal.cue,
      place: claim.proposal.isDirect ? .direct : .indirect,
      confidence: claim.confidence * Self.antecedentTrust, rule: claim.proposal.rule,
      member: member, runnerUp: other)
  }

  /// How far the rules are right about whom a word stands for.
  private static let antecedentTrust = 0.75

  /// Whom the subject of the sentence before names, where a pronoun stands for it, or who is of an age or role.
  private func antecedent(of mention: Range<Int>, at index: Int) -> Int? {
    let block = dialogue.sites[index].span.block
    // “…“, erzählt er, „…“
    if let last = conversation.turns.last, last.speaker == mention { return last.member }
    if let member = member(ofAge: mention, in: block) ?? member(ofRole: mention) { return member }
    return antecedents?.phrase(for: mention, at: dialogue.sites[index]).flatMap {
      cast.member(namedIn: $0) ?? cast.nameless(in: $0) ?? member(ofAge: $0, in: block)
    }
  }

  /// The only person of fitting gender beside whose name the noun of “der Trainer”, or one that takes it up, stands.
  private func member(ofRole mention: Range<Int>) -> Int? {
    guard mention.count == 2 else { return nil }
    let gender: Gender
    switch text.document.facts[mention.lowerBound].hash {
    case Self.der: gender = .masculine
    case Self.die: gender = .feminine
    default: return nil
    }
    let described = names.descriptors.described(by: mention, in: text).map(\.member)
      .filter { [gender, .unknown].contains(cast.members[$0].gender) }
    return described.count == 1 ? described[0] : nil
  }

  private static let der = WordHash.of("der")
  private static let die = WordHash.of("die")
  /// Mentions looked back over.
  private static let reach = 40

  /// The person of fitting gender who is named last before “die 32-Jährige”, in her paragraph or the one before; nobody
  /// where these begin with “eine 32-Jährige”.
  private func member(ofAge mention: Range<Int>, in block: Int) -> Int? {
    guard let gender = antecedents?.genderOfAge(mention) else { return nil }
    let document = text.document
    let isProse =
      block > 0 && ![.heading, .byline].contains(document.article.blocks[block - 1].kind)
    let start = document.blocks[isProse ? block - 1 : block].lowerBound
    if antecedents?.isNameless(mention, from: start) == true { return nil }
    let before = cast.places[..<cast.firstPlace(from: mention.lowerBound)].suffix(Self.reach)
    return before.last { place in
      let member = cast.members[place.member]
      return place.token >= start && !place.isQuoted && member.kind == .person
        && !member.isNameless && (member.gender == gender || member.gender == .unknown)
    }?.member
  }
}
