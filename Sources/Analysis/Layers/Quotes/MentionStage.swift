import Articles

/// The first choice: which words beside a quotation name its speaker.
struct MentionStage {
  /// One candidate, with its features.
  struct Option {
    var proposal: Proposal
    var member: Int?
    var features: Features
  }

  let text: SpeechText
  let cast: Cast
  private let phrases: SpeakerPhrase
  private let behind: RulesBehind
  private let before: RulesBefore

  init(text: SpeechText, cast: Cast) {
    self.text = text
    self.cast = cast
    phrases = SpeakerPhrase(text: text)
    behind = RulesBehind(text: text, phrases: phrases)
    before = RulesBefore(text: text, phrases: phrases)
  }

  /// What all rules propose for a quotation.
  func proposals(for site: QuotationSite) -> ProposalList {
    var list = ProposalList()
    behind.propose(for: site, to: &list)
    before.propose(in: site.ownSentence(in: text), to: &list)
    if site.ownSentence(in: text).isEmpty {
      before.proposeNeighbour(site.sentenceBefore(in: text), to: &list)
    }
    list.add(before.agent(behind: site))
    list.add(behind.signatureBelow(site))
    if let announcing = site.announcing, site.span.start == site.block.lowerBound {
      var announced = ProposalList()
      before.propose(in: announcing, to: &announced)
      for var item in announced.items {
        item.first.rule = .announced
        item.first.isDirect = true
        list.add(item.first)
      }
    }
    list.extend { cast.end(ofName: $0) }
    list.remove { cast.isValue($0) }
    if !site.quoted.isEmpty {
      list.remove { speaker in site.quoted.contains { $0.contains(speaker.lowerBound) } }
    }
    return list
  }

  /// Whether the sentence of a quotation says only who hears it, or of whom it is said.
  func isHeard(_ site: QuotationSite) -> Bool { before.isHeard(site.ownSentence(in: text)) }

  /// The options among proposals.
  /// - Parameter last: The mention that named the speaker of the quotation before in the block.
  func options(
    _ list: ProposalList, for site: QuotationSite, _ shape: QuoteShape, after last: Range<Int>?
  ) -> [Option] {
    var seen: [Quote.Rule: Int] = [:]
    let direct = list.items.first { $0.first.isDirect && $0.first.cue != nil }
    let nearness = Nearness(list, text)
    let best = Cascade.best(of: list)
    let prior = RulePrior(list, shape, in: text, isReport: text.isReport)
    var options: [Option] = []
    for item in list.items where item.first.speaker != last {
      let proposal = item.first
      if text.isReport, prior.isDecided, prior.value(of: proposal) < 0 { continue }
      let member = cast.member(namedIn: proposal.speaker) ?? antecedent(of: proposal)
      let mention = MentionShape(proposal.speaker, member, cast, in: text)
      let side =
        proposal.rule.index << 2 | (proposal.isDirect ? 2 : 0) | (proposal.isBehind ? 1 : 0)
      let gap = gap(between: proposal.speaker, and: site.span)
      var features = Features(isReport: text.isReport)
      let isFirst = Cascade.step(of: proposal) <= best ? 1 : 0
      features.add(.rule, side)
      features.add(.ruleType, side, mention.type)
      features.add(.ruleLead, side, shape.lead)
      features.add(.ruleVerb, side, verbUse(proposal), Features.step(verbGap(proposal, site.span)))
      features.add(.typeNext, mention.type, mention.next, mention.previous)
      features.add(.cascade, isFirst, Cascade.step(of: proposal), shape.isPartial)
      features.add(
        .nearSubject, nearness.rankAsSubject(of: proposal), direct == nil ? 1 : 0, shape.isPartial)
      features.add(.clause, clauses(between: proposal, and: site.span), side, shape.isPartial)
      if !text.isReport {
        features.add(.ruleEnd, side, shape.end, shape.opens)
        features.add(.ruleFollow, side, shape.follow)
        features.add(
          .verbGap, verbUse(proposal), Features.step(verbGap(proposal, site.span)), shape.lead)
        features.add(.ruleQuote, side, shape.whole)
        features.add(.ruleNext, side, mention.next)
        features.add(.rulePrevious, side, mention.previous)
        features.add(.ruleGap, side, Features.step(gap))
        features.add(.ruleRank, side, min(seen[proposal.rule] ?? 0, 5))
        features.add(.type, mention.type)
        features.add(
          .head, mention.type, text.isSubject(proposal.speaker) ? 1 : 0, proposal.cue == nil ? 1 : 0
        )
        for rule in 0..<16
        where item.rules & 1 << UInt32(rule) != 0 && rule != proposal.rule.index {
          features.add(.otherRule, proposal.rule.index, rule)
        }
        if let direct, direct.first != proposal {
          features.add(.rival, direct.first.rule.index, direct.first.isBehind ? 1 : 0)
          features.add(.rivalRule, side, direct.first.rule.index, direct.first.isBehind ? 1 : 0)
        } else if direct == nil {
          features.add(.rival, 60, proposal.rule.index)
        }
        features.add(.cascade, 10 + isFirst, mention.type)
        features.add(
          .near, nearness.rank(of: proposal), proposal.isDirect ? 1 : 0, mention.previous)
        if text.document.language != "en" { features.add(.language, side) }
      }
      features.prior = prior.value(of: proposal, isNamed: member != nil)
      seen[proposal.rule, default: 0] += 1
      options.append(Option(proposal: proposal, member: member, features: features))
    }
    return options
  }

  /// The features of the answer that no words here name the speaker.
  func nobody(_ list: ProposalList, _ shape: QuoteShape, isFirst: Bool) -> Features {
    var features = Features(isReport: text.isReport)
    features.add(.nobody, isFirst ? 1 : 0)
    features.add(.nobodyQuote, shape.whole)
    features.add(.nobodyLead, shape.lead, shape.opens, shape.closes)
    features.add(.nobodyStart, shape.opens, shape.closes, shape.end)
    if text.isReport {
      if !list.items.isEmpty { features.prior = RulePrior.nobody }
      return features
    }
    features.add(.nobodyFollow, shape.follow, shape.end, shape.opens)
    var rules: UInt32 = 0
    for item in list.items {
      rules |= item.rules
      if item.first.isDirect {
        features.add(.nobodyBest, item.first.rule.index, shape.lead, shape.follow)
      }
    }
    for rule in 0..<16 where rules & 1 << UInt32(rule) != 0 { features.add(.nobodyHas, rule) }
    return features
  }

  private static let who = WordHash.of("who")

  /// Whom “who” stands for: the name before it.
  private func antecedent(of proposal: Proposal) -> Int? {
    let first = proposal.speaker.lowerBound
    guard proposal.speaker.count == 1, text.document.facts[first].hash == Self.who, first > 1 else {
      return nil
    }
    let end = text.isPause(first - 1) ? first - 1 : first
    return phrases.phrase(endingAt: end - 1, from: max(0, first - 12)).flatMap {
      cast.member(namedIn: $0)
    }
  }

  /// What parts a phrase before a quotation from it: 1 a comma, 2 a conjunction, 4 a relative; 8 it is behind.
  private func clauses(between proposal: Proposal, and span: QuotationSpan) -> Int {
    guard proposal.speaker.upperBound <= span.start else { return 8 }
    var found = 0
    for token in (proposal.speaker.upperBound..<span.start).suffix(24) {
      if text.document.isMark(token, ",") { found |= 1 }
      if text.roles[token].contains(.conjunction) { found |= 2 }
      if text.roles[token].contains(.relative) { found |= 4 }
    }
    return found
  }

  private func gap(between speaker: Range<Int>, and span: QuotationSpan) -> Int {
    speaker.lowerBound >= span.end ? speaker.lowerBound - span.end : span.start - speaker.upperBound
  }

  private func verbGap(_ proposal: Proposal, _ span: QuotationSpan) -> Int {
    guard let cue = proposal.cue else { return -1 }
    return gap(between: cue, and: span)
  }

  /// 0 none, 1 say, 2 name, 3 act, 4 other.
  private func verbUse(_ proposal: Proposal) -> Int {
    guard let cue = proposal.cue else { return 0 }
    let roles = text.roles[cue.upperBound - 1]
    let use = roles.contains(.say) ? 1 : roles.contains(.name) ? 2 : roles.contains(.act) ? 3 : 4
    return text.isParticiple(cue.upperBound - 1) ? use + 4 : use
  }
}

/// The order of proposals by how near they stand to the quotation.
private struct Nearness {
  private var ends: [(end: Int, isBehind: Bool, isSubject: Bool)] = []

  init(_ list: ProposalList, _ text: SpeechText) {
    ends = list.items.map {
      let speaker = $0.first.speaker
      return (speaker.upperBound, $0.first.isBehind, text.isSubject(speaker))
    }
  }

  /// How many proposals on its side stand nearer, at most 5; 10 more behind the quotation.
  func rank(of proposal: Proposal) -> Int { rank(of: proposal) { _ in true } }

  /// The same among those that look like subjects.
  func rankAsSubject(of proposal: Proposal) -> Int { rank(of: proposal) { $0 } }

  private func rank(of proposal: Proposal, _ counts: (Bool) -> Bool) -> Int {
    let end = proposal.speaker.upperBound
    let nearer = ends.count {
      $0.isBehind == proposal.isBehind && counts($0.isSubject)
        && (proposal.isBehind ? $0.end < end : $0.end > end)
    }
    let isSubject = ends.contains { $0.end == end && $0.isSubject } ? 20 : 0
    return min(nearer, 5) + (proposal.isBehind ? 10 : 0) + isSubject
  }
}

/// The order in which a reader without a model would try the rules.
enum Cascade {
  /// The step at which a phrase would be taken; the first wins.
  static func step(of proposal: Proposal) -> Int {
    switch proposal.rule {
    case .verbThenName, .nameThenVerb, .signature:
      return proposal.isDirect ? (proposal.isBehind ? 0 : 2) : 5
    case .source: return proposal.isBehind ? 1 : 4
    case .before, .participle: return proposal.isDirect ? 2 : 4
    case .announced, .colon: return 3
    case .possessive: return proposal.isDirect ? 4 : 6
    case .subject: return 6
    default: return 7
    }
  }

  static func best(of list: ProposalList) -> Int {
    list.items.map { step(of: $0.first) }.min() ?? 9
  }
}
