import Articles

/// Attributions before a quotation: NAME said, “…”; NAME shrugged, adding “…”; NAME: “…”; NAME's “…”; the
/// subject of the sentence in which words are quoted.
struct RulesBefore {
  let text: SpeechText
  let phrases: SpeakerPhrase
  private let passive: Passive
  private var document: Document { text.document }

  private static let verbs = 4
  /// Tokens looked at.
  static let reach = 60
  private static let names = 4

  init(text: SpeechText, phrases: SpeakerPhrase) {
    self.text = text
    self.phrases = phrases
    passive = Passive(text: text, phrases: phrases)
  }

  /// - Parameter lead: The words before the quotation in its sentence.
  func propose(in lead: Range<Int>, to list: inout ProposalList) {
    guard let last = lead.last else { return }
    let lead = max(lead.lowerBound, lead.upperBound - Self.reach)..<lead.upperBound
    if let quoted = quoted(in: lead) { return list.add(quoted) }
    list.add(possessive(at: last, in: lead))
    if text.isColon(last) { list.add(colon(in: lead)) } else { list.add(heading(of: lead)) }
    var seen = 0
    for verb in lead.reversed() where text.isCue(verb, .verb) && !text.isObject(verb) {
      proposeVerb(verb, isLast: seen == 0, in: lead, to: &list)
      seen += 1
      if seen == Self.verbs { break }
    }
    for token in lead where text.roles[token].contains(.source) {
      list.add(text.source(at: token, before: lead.upperBound, phrases, isBehind: false))
    }
    if isHeard(lead) { return }
    list.add(mainSubject(of: lead, rule: .subject))
    proposeNames(in: lead, to: &list)
  }

  /// Whether the subject of a lead hears the quotation: “was warned in May that “…””.
  func isHeard(_ lead: Range<Int>) -> Bool { passive.governing(lead) != nil }

  /// “was described as “…” by NAME”.
  func agent(behind site: QuotationSite) -> Proposal? {
    let rest = site.rest(in: text)
    guard let by = rest.first, let verb = passive.governing(site.ownSentence(in: text)),
      let speaker = passive.agent(behind: by, before: rest.upperBound)
    else { return nil }
    return Proposal(
      speaker: speaker, cue: verb..<verb + 1, rule: .source, isDirect: true, isBehind: true)
  }

  /// The subjects of a sentence beside the quotation's own.
  func proposeNeighbour(_ sentence: Range<Int>, to list: inout ProposalList) {
    let near = max(sentence.lowerBound, sentence.upperBound - Self.reach)..<sentence.upperBound
    if let verb = near.last(where: { text.isCue($0, .verb) }),
      let speaker = phrases.subject(before: verb, from: near.lowerBound)
    {
      list.add(Proposal(speaker: speaker, cue: verb..<(verb + 1), rule: .neighbour))
    }
    list.add(mainSubject(of: near, rule: .neighbour))
  }
}

// MARK: - Verbs

extension RulesBefore {
  private func proposeVerb(
    _ verb: Int, isLast: Bool, in lead: Range<Int>, to list: inout ProposalList
  ) {
    let cue = verb..<(verb + 1)
    let isDirect = isLast && introduces(verb, in: lead)
    if passive.isPassive(verb, from: lead.lowerBound) {
      let agent = passive.agent(of: verb, before: lead.upperBound)
      return list.add(
        agent.map { Proposal(speaker: $0, cue: cue, rule: .before, isDirect: isLast) })
    }
    if isAdded(verb, in: lead) {
      let finite = (lead.lowerBound..<verb).last {
        text.isCue($0, .verb) && !text.isParticiple($0)
      }
      let speaker =
        finite.flatMap { phrases.subject(before: $0, from: lead.lowerBound) }
        ?? phrases.mainSubject(of: lead)
      if let speaker {
        list.add(Proposal(speaker: speaker, cue: cue, rule: .participle, isDirect: isDirect))
      }
    }
    if let speaker = phrases.subject(before: verb, from: lead.lowerBound), !isAsked(speaker, verb) {
      list.add(Proposal(speaker: speaker, cue: cue, rule: .before, isDirect: isDirect))
    } else if let speaker = phrases.mainSubject(of: lead), speaker.upperBound <= verb {
      list.add(Proposal(speaker: speaker, cue: cue, rule: .subject, isDirect: isDirect))
    }
    if let speaker = phrases.phrase(startingAt: verb + 1, before: lead.upperBound) {
      let whole = phrases.withNameBehind(speaker, before: lead.upperBound)
      list.add(
        Proposal(
          speaker: whole, cue: cue, rule: .verbThenName,
          isDirect: isLast && whole.upperBound + 1 >= lead.upperBound))
    }
  }

  private static let quoting = WordHash.set(
    "quote", "quotes", "quoted", "quoting", "cite", "cites", "cited", "citing", "paraphrased",
    "paraphrasing")
  private static let saying = WordHash.set("saying", "telling")

  /// “Lee quoted Ada Roth: “…””, “cited Roth as saying, “…””: whoever is quoted speaks.
  private func quoted(in lead: Range<Int>) -> Proposal? {
    guard let verb = lead.last(where: { Self.quoting.contains(document.facts[$0].hash) }),
      let role = phrases.phrase(startingAt: verb + 1, before: lead.upperBound)
    else { return nil }
    let speaker = phrases.withNameBehind(role, before: lead.upperBound)
    let isSaying = (speaker.upperBound..<lead.upperBound).contains {
      Self.saying.contains(document.facts[$0].hash)
    }
    let isDirect = speaker.upperBound == lead.upperBound - 1 && text.isColon(speaker.upperBound)
    guard isDirect || isSaying else { return nil }
    return Proposal(speaker: speaker, cue: verb..<(verb + 1), rule: .colon, isDirect: true)
  }

  private static let asking = WordHash.set("asked", "asks", "inquired", "wondered")
  private static let to = WordHash.of("to")

  /// “to every visitor who asked”: whoever asks there is told the answer.
  private func isAsked(_ speaker: Range<Int>, _ verb: Int) -> Bool {
    Self.asking.contains(document.facts[verb].hash) && speaker.lowerBound > 0
      && document.facts[speaker.lowerBound - 1].hash == Self.to
      && (speaker.upperBound..<verb).contains { text.roles[$0].contains(.relative) }
  }

  private static let that = WordHash.set("that", "as", "dass", "que")

  /// Whether a verb leads straight to the quotation: “said, “…”, “told the court: “…”, “said that “…”.
  private func introduces(_ verb: Int, in lead: Range<Int>) -> Bool {
    let last = lead.upperBound - 1
    if verb == last { return true }
    return document.isMark(last, ",") || text.isColon(last)
      || Self.that.contains(document.facts[last].hash) && last - verb < 5
  }

  /// A participle behind a comma has its subject further back: “…, adding that”.
  private func isAdded(_ verb: Int, in lead: Range<Int>) -> Bool {
    text.isParticiple(verb) && verb > lead.lowerBound
      && (document.isMark(verb - 1, ",") || text.roles[verb - 1].contains(.conjunction)
        || text.roles[verb - 1].contains(.preposition))
  }
}

// MARK: - Without a verb of saying

extension RulesBefore {
  private func mainSubject(of lead: Range<Int>, rule: Quote.Rule) -> Proposal? {
    phrases.mainSubject(of: lead).map { Proposal(speaker: $0, rule: rule) }
  }

  /// A name, pronoun or phrase that opens the clause before a colon: “Keane: ‘…’”, “Keane was brief: ‘…’”.
  private func colon(in lead: Range<Int>) -> Proposal? {
    let colon = lead.upperBound - 1
    let comma = lead.last { document.isMark($0, ",") }
    for first in [comma.map { $0 + 1 }, lead.lowerBound] {
      if let first, first == lead.lowerBound || mayOpen(first),
        let speaker = phrases.phrase(startingAt: first, before: colon)
      {
        if speaker.upperBound == colon || !phrases.isName(colon - 1) {
          let speaker = phrases.withNameBehind(speaker, before: colon)
          return Proposal(speaker: speaker, rule: .colon, isDirect: speaker.upperBound == colon)
        }
      }
    }
    // “TOO EARLY - Rita Moss: “…””
    guard phrases.isName(colon - 1),
      let speaker = phrases.phrase(endingAt: colon - 1, from: lead.lowerBound)
    else { return nil }
    return Proposal(
      speaker: speaker, rule: .colon,
      isDirect: speaker.lowerBound == lead.lowerBound || !document.isWord(speaker.lowerBound - 1))
  }

  /// Whether a phrase behind a comma may be somebody's: “The letter, which she showed me, consists of a line: “…”” has
  /// a verb there.
  private func mayOpen(_ token: Int) -> Bool {
    document.language != "en" || phrases.isName(token)
      || !text.roles(at: token).isDisjoint(with: [.determiner, .pronoun])
      || NameLexicon.roles(of: document.facts[token].hash).contains(.title)
  }

  /// “Keane: Rivals ‘…’ and ‘…’”.
  private func heading(of lead: Range<Int>) -> Proposal? {
    guard let colon = lead.first(where: { text.isColon($0) }), colon - lead.lowerBound < 6,
      phrases.isName(lead.lowerBound), text.opensSentence(lead.lowerBound),
      let speaker = phrases.phrase(startingAt: lead.lowerBound, before: colon),
      speaker == lead.lowerBound..<colon
    else { return nil }
    return Proposal(speaker: speaker, rule: .colon)
  }

  /// “Trump’s “…”.
  private func possessive(at last: Int, in lead: Range<Int>) -> Proposal? {
    var last = last
    while last > lead.lowerBound, lead.upperBound - last < 5, document.isWord(last),
      !document.facts[last].shape.contains(.possessive)
    {
      last -= 1
    }
    guard document.isWord(last), document.facts[last].shape.contains(.possessive),
      let speaker = phrases.phrase(endingAt: last, from: lead.lowerBound)
    else { return nil }
    return Proposal(speaker: speaker, rule: .possessive, isDirect: last == lead.upperBound - 1)
  }

  /// The last names and pronouns of the sentence.
  private func proposeNames(in lead: Range<Int>, to list: inout ProposalList) {
    var seen = 0
    var token = lead.upperBound - 1
    while token >= lead.lowerBound, seen < Self.names {
      defer { token -= 1 }
      guard document.isWord(token) else { continue }
      if text.roles[token].contains(.pronoun) {
        list.add(Proposal(speaker: token..<(token + 1), rule: .nearby))
        seen += 1
      } else if phrases.isName(token), !phrases.isTime(token),
        !text.roles[token].contains(.source),
        let name = phrases.phrase(endingAt: token, from: lead.lowerBound)
      {
        list.add(Proposal(speaker: name, rule: .nearby))
        seen += 1
        token = name.lowerBound
      }
    }
  }
}
