import Articles

/// Finds who says each quotation of an article, in the order of the text.
///
/// Three choices, each by the ranker: which words name the speaker, whom these stand for, and where no words
/// do, whose turn it is.
struct SpeakerFinder {
  /// Answers a choice with a candidate's index in place of the ranker; nil leaves it to the ranker.
  typealias Judge = (SpeakerChoice) -> Int?

  let text: SpeechText
  let cast: Cast
  private let mentions: MentionStage
  let dialogue: Dialogue
  let names: NameStage
  let turns: TurnStage
  private let ranker: Ranker
  private let judge: Judge?
  /// Decides in place of the ranker where the language has rules of its own.
  private let german: GermanAttribution?
  let antecedents: GermanAntecedent?
  private let unspaced: UnspacedAttribution?
  private let incise: FrenchIncise?
  var conversation = Conversation()

  init(
    text: SpeechText, entities: [Entity], sites: [QuotationSite], style: Int, ranker: Ranker,
    judge: Judge?
  ) {
    self.text = text
    self.ranker = ranker
    self.judge = judge
    let clauses = text.document.language == "de" ? GermanClause(text: text) : nil
    german = clauses.map(GermanAttribution.init)
    antecedents = clauses.map(GermanAntecedent.init)
    unspaced = UnspacedAttribution(text.document)
    incise = FrenchIncise(text)
    cast = Cast(entities, in: text, spans: sites.map(\.span))
    mentions = MentionStage(text: text, cast: cast)
    dialogue = Dialogue(sites, mentions)
    names = NameStage(
      text: text, cast: cast, descriptors: Descriptors(of: cast, in: text), dialogue: dialogue)
    turns = TurnStage(text: text, cast: cast, style: style, dialogue: dialogue)
  }

  /// What was said last; the attribution counts for those to come.
  mutating func note(_ span: QuotationSpan, _ attribution: Attribution?) {
    conversation.add(
      Conversation.Turn(
        span: span, speaker: attribution?.speaker, cue: attribution?.cue,
        member: attribution?.member, isUnnamed: attribution?.isUnnamed ?? false,
        rule: attribution?.rule,
        confidence: attribution?.confidence ?? 0))
  }
}

// MARK: - Choosing

extension SpeakerFinder {
  /// A candidate of any stage, as `train` sees it.
  struct Candidate {
    var speaker: Range<Int>?
    var member: Int?
    var features: Features
  }

  struct Answer {
    var index: Int
    var probability: Double
    /// The next best, nobody left out.
    var second: Int?
    var secondProbability: Double
  }

  func choose(
    _ stage: SpeakerChoice.Stage, _ span: QuotationSpan, _ candidates: [Candidate]
  ) -> Answer {
    let probabilities = ranker.probabilities(candidates.map(\.features))
    var best = candidates.count - 1
    for index in candidates.indices where probabilities[index] > probabilities[best] {
      best = index
    }
    if let judge {
      let choice = SpeakerChoice(
        stage: stage, quote: span.inner,
        candidates: candidates.map {
          .init(
            speaker: $0.speaker.map { text.document.range(of: $0) }, entity: $0.member,
            features: $0.features.indices, prior: $0.features.prior)
        }, best: best)
      if let index = judge(choice), candidates.indices.contains(index) { best = index }
    }
    var second: Int?
    for index in candidates.indices.dropLast() where index != best {
      if probabilities[index] > second.map({ probabilities[$0] }) ?? 0.02 { second = index }
    }
    return Answer(
      index: best, probability: probabilities[best], second: second,
      secondProbability: second.map { probabilities[$0] } ?? 0)
  }
}

// MARK: - By words beside the quotation

extension SpeakerFinder {
  /// The speaker that words beside a quotation name; nil where none do.
  mutating func attribution(of index: Int) -> Attribution? {
    let site = dialogue.sites[index]
    if let german { return attribution(of: index, by: german) }
    if let unspaced {
      return unspaced.words(of: site).map {
        Attribution(words: $0, place: .direct, confidence: 0.8, rule: .before)
      }
    }
    if let found = incise?.found(behind: site) { return attribution(by: found, index) }
    // A report quotes single words between one saying and the next.
    if text.isReport {
      let wide = site.reaching(backTo: conversation.lastSaid(in: site.span.block))
      return attribution(of: index, wide, mentions.proposals(for: wide))
    }
    return attribution(of: index, site, dialogue.proposals[index])
  }

  /// By the ranker.
  private mutating func attribution(
    of index: Int, _ site: QuotationSite, _ list: ProposalList
  ) -> Attribution? {
    let shape = QuoteShape(site, in: text)
    let last = conversation.turns.last.flatMap {
      $0.isNamed && $0.span.block == site.span.block && !mentions.isHeard(site)
        && !isSaidAnew(site, list, after: $0)
        && !(shape.goesOn && isSaidBehind(list))
        ? $0 : nil
    }
    let options = mentions.options(list, for: site, shape, after: last?.speaker)
    var candidates = options.map {
      Candidate(speaker: $0.proposal.speaker, member: $0.member, features: $0.features)
    }
    if let last {
      candidates.append(
        Candidate(
          speaker: last.speaker, member: last.member,
          features: carryFeatures(site, shape, last, list)))
    }
    candidates.append(
      Candidate(features: mentions.nobody(list, shape, isFirst: conversation.turns.isEmpty)))
    let answer = choose(.mention, site.span, candidates)
    let second = answer.second.map {
      Attribution.Alternative(
        speaker: candidates[$0].speaker, member: candidates[$0].member,
        confidence: answer.secondProbability)
    }
    if answer.index < options.count {
      return named(options[answer.index], answer.probability, second, index)
    }
    guard let last, answer.index == options.count else { return nil }
    return Attribution(
      speaker: last.speaker, cue: last.cue, place: .inherited,
      confidence: answer.probability * last.confidence, rule: .carried,
      member: last.member, isUnnamed: last.isUnnamed, runnerUp: second)
  }

  /// Whether the sentence of a quotation says who says it, and so takes it from the speaker before.
  private func isSaidAnew(
    _ site: QuotationSite, _ list: ProposalList, after last: Conversation.Turn
  ) -> Bool {
    let own = site.ownSentence(in: text)
    guard let speaker = last.speaker?.lowerBound, !own.isEmpty, speaker < own.lowerBound else {
      return false
    }
    return list.items.contains { item in
      item.first.rule == .before && own.contains(item.first.speaker.lowerBound)
        && !text.roles[item.first.speaker.lowerBound].contains(.pronoun)
        && item.first.cue.map {
          let verb = $0.upperBound - 1
          return
            (text.roles[verb].contains(.say)
            || QuotationKind.judging.contains(text.document.facts[verb].hash))
            && !text.isParticiple(verb)
        } ?? false
    }
  }

  /// Whether words right behind a quotation plainly say who says it: “another said”, not “he said”.
  private func isSaidBehind(_ list: ProposalList) -> Bool {
    list.items.contains { item in
      item.first.isBehind && item.first.isDirect
        && [.verbThenName, .nameThenVerb].contains(item.first.rule)
        && !text.roles[item.first.speaker.lowerBound].contains(.pronoun)
        && item.first.cue.map { text.roles[$0.upperBound - 1].contains(.say) } ?? false
    }
  }

  private func carryFeatures(
    _ site: QuotationSite, _ shape: QuoteShape, _ last: Conversation.Turn, _ list: ProposalList
  ) -> Features {
    var features = Features(isReport: text.isReport)
    let gap = site.before
    let consumed = last.speaker.map { gap.contains($0.lowerBound) } ?? false
    // A name may reach into the quotation, where odd marks stand.
    let from = min(max(gap.lowerBound, last.speaker?.upperBound ?? 0), gap.upperBound)
    let rest = consumed ? from..<gap.upperBound : gap
    let isOneSentence =
      rest.isEmpty || text.sentence(of: rest.lowerBound) == text.sentence(of: rest.upperBound - 1)
    let leads = rest.contains { text.isCue($0, .verb) } ? 1 : 0
    let state = (consumed ? 2 : 0) | (isOneSentence ? 1 : 0)
    let own = site.ownSentence(in: text)
    let best = Cascade.best(of: list)
    let proposed = list.items.first { $0.first.speaker == last.speaker }
    let prior = RulePrior(list, shape, in: text, isReport: text.isReport)
    features.prior = max(
      proposed.map { prior.value(of: $0.first) } ?? -9,
      RulePrior.carried(
        isAlone: consumed && own.isEmpty, rest: rest.count, leads: leads == 1,
        isReport: text.isReport))
    features.add(.carry, state, leads)
    features.add(.carryLead, state, shape.lead, leads)
    features.add(
      .carryOwn, own.isEmpty || own.lowerBound < rest.lowerBound ? 0 : 1, shape.isPartial, best)
    features.add(.carryCascade, best, state, shape.isPartial)
    if text.isReport { return features }
    features.add(.carryGap, state, Features.step(rest.count), leads)
    features.add(.carryQuote, state, shape.whole)
    features.add(.carryRule, last.rule?.index ?? 31, state, shape.lead)
    features.add(.carryStart, state, shape.follow, shape.end)
    var rules: UInt32 = 0
    for item in list.items where item.first.speaker != last.speaker {
      if item.first.isDirect { rules |= 1 << UInt32(item.first.rule.index) }
    }
    for rule in 0..<16 where rules & 1 << UInt32(rule) != 0 {
      features.add(.carryRule, 40 + rule, state)
    }
    return features
  }

  /// How far the ranker is right when it is sure whom a pronoun stands for, by the reliability table of `train`.
  static let nameTrust = 0.9
  /// What is left of that where two people share a surname: less than is shown without doubt.
  private static let namesakeTrust = 0.55

  /// Whom “I” stands for in the turn of an interview: the name before its colon.
  private func turnLabel(for speaker: Range<Int>, at index: Int) -> Int? {
    let document = text.document
    let block = dialogue.sites[index].block
    guard speaker.count == 1, PronounKind.of(document.facts[speaker.lowerBound].hash) == .first,
      let colon = block.prefix(6).first(where: { text.isColon($0) }), colon < speaker.lowerBound
    else { return nil }
    return cast.member(namedIn: block.lowerBound..<colon)
  }

  /// An attribution with the name behind its mention.
  mutating func named(
    _ option: MentionStage.Option, _ probability: Double, _ second: Attribution.Alternative?,
    _ index: Int
  ) -> Attribution {
    let proposal = option.proposal
    var attribution = Attribution(
      speaker: proposal.speaker, cue: proposal.cue, place: proposal.isDirect ? .direct : .indirect,
      confidence: probability, rule: proposal.rule, member: option.member, runnerUp: second)
    if let member = option.member {
      if let other = cast.namesake(of: member, namedIn: proposal.speaker) {
        attribution.confidence *= Self.namesakeTrust
        attribution.runnerUp = Attribution.Alternative(
          speaker: proposal.speaker, member: other, confidence: attribution.confidence)
      }
      return attribution
    }
    if let member = turnLabel(for: proposal.speaker, at: index) {
      attribution.member = member
      return attribution
    }
    let people = names.options(
      for: proposal.speaker, of: index, cue: proposal.cue, conversation)
    guard !people.isEmpty else {
      attribution.describe(as: cast.nameless(in: proposal.speaker))
      return attribution
    }
    let candidates = people.map { Candidate(member: $0.member, features: $0.features) }
    let answer = choose(.name, dialogue.sites[index].span, candidates)
    attribution.member = people[answer.index].member
    attribution.confidence *= answer.probability * Self.nameTrust
    if let other = answer.second, answer.secondProbability > second?.confidence ?? 0 {
      attribution.runnerUp = Attribution.Alternative(
        speaker: proposal.speaker, member: people[other].member,
        confidence: answer.secondProbability * probability)
    }
    if attribution.member == nil, proposal.speaker.count > 1 {
      let likeliest = answer.second.flatMap { people[$0].member }
      let isLikely = answer.secondProbability >= Self.leastConfidence
      attribution.describe(
        as: isLikely ? likeliest : cast.nameless(in: proposal.speaker) ?? likeliest)
    }
    if proposal.speaker.count == 1 {
      conversation.remember(
        PronounKind.of(text.document.facts[proposal.speaker.lowerBound].hash), attribution.member)
    }
    return attribution
  }
}

// MARK: - By turns

extension SpeakerFinder {
  /// How far the ranker is right when it is sure of a turn, by the reliability table of `train`.
  private static let turnTrust = 0.85
  /// Below this, nobody rather than a guess.
  private static let leastConfidence = 0.3

  /// Whose turn it is to speak; nil where that is open.
  mutating func turn(of index: Int) -> Attribution? {
    let site = dialogue.sites[index]
    if mentions.isHeard(site) { return nil }
    let shape = QuoteShape(site, in: text)
    let options = turns.options(for: index, shape, conversation)
    guard options.count > 1 else { return nil }
    let answer = choose(
      .turn, site.span,
      options.map { Candidate(speaker: $0.speaker, member: $0.member, features: $0.features) })
    guard answer.index < options.count - 1,
      judge != nil || answer.probability >= Self.leastConfidence
    else { return nil }
    let option = options[answer.index]
    let second = answer.second.map {
      Attribution.Alternative(
        speaker: options[$0].speaker, member: options[$0].member,
        confidence: answer.secondProbability)
    }
    return Attribution(
      speaker: option.isLast || option.member == nil ? option.speaker : nil, place: .inherited,
      confidence: answer.probability * Self.turnTrust, rule: .turn, member: option.member,
      runnerUp: second)
  }
}
