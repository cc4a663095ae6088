import Articles

/// Who says a German quotation, by the grammar of the sentence round it.
///
/// The weights of the ranker were learnt on English, where word order tells the subject; in German the case
/// and the place of the verb do. So rules in a fixed order decide, the surest first.
struct GermanAttribution {
  /// One answer, with how sure its rule is.
  struct Claim {
    var proposal: Proposal
    /// 0 to 1.
    var confidence: Double
  }

  let clauses: GermanClause
  private var text: SpeechText { clauses.text }
  private var phrases: GermanPhrase { clauses.phrases }
  private var document: Document { text.document }
  /// Tokens looked at on either side.
  private static let reach = 80

  /// The answers of the words beside a quotation, the surest first.
  func claims(for site: QuotationSite) -> [Claim] {
    var found: [Claim] = []
    let lead = site.ownSentence(in: text).last(Self.reach)
    let isAnnounced = lead.last.map { text.isColon($0) } ?? false
    let sides = [behind(site), before(lead)].compactMap { $0 }
    let isSaidBehind = (sides.first?.confidence ?? 0) >= 0.9
    found += isAnnounced && !isSaidBehind ? sides.reversed() : sides
    if let announcing = site.announcing, site.span.start == site.block.lowerBound,
      var claim = before(announcing.last(Self.reach))
    {
      claim.proposal.rule = .announced
      found.append(claim)
    }
    return found
  }

  /// Whether nothing but “und” parts a quotation from the next.
  func shares(_ site: QuotationSite) -> Bool {
    site.behind.count == 1 && text.roles[site.behind.lowerBound].contains(.conjunction)
  }

  /// The subject of the sentence before, where that reports nothing itself.
  func neighbour(of site: QuotationSite) -> Claim? {
    let sentence = site.sentenceBefore(in: text).last(Self.reach)
    if site.ownSentence(in: text).isEmpty, let claim = reporter(of: sentence) { return claim }
    guard site.ownSentence(in: text).isEmpty, !sentence.isEmpty,
      let subject = clauses.subject(of: sentence, isOpen: false), !phrases.isThing(subject.phrase),
      clauses.isSaid(subject)
        || !sentence.contains(where: { Self.reported.contains(document.facts[$0].hash) })
    else { return nil }
    return Claim(
      proposal: Proposal(
        speaker: subject.phrase, cue: subject.verb.map { $0..<($0 + 1) }, rule: .neighbour),
      confidence: 0.5)
  }

  /// Who is named at the end of a sentence that reports: “Die Brücke sei zu, so Sprecherin Maria Roth.”
  private func reporter(of sentence: Range<Int>) -> Claim? {
    guard let so = sentence.last(where: { document.facts[$0].hash == Self.so }),
      so > sentence.lowerBound, text.isPause(so - 1),
      let speaker = phrases.phrase(startingAt: so + 1, before: sentence.upperBound),
      !(speaker.upperBound..<sentence.upperBound).contains(where: { document.isWord($0) })
    else { return nil }
    return Claim(
      proposal: Proposal(speaker: speaker, cue: so..<(so + 1), rule: .neighbour), confidence: 0.7)
  }

  /// Forms of indirect speech: what they stand in is said by somebody named before.
  private static let reported = WordHash.set(
    "sei", "seien", "habe", "werde", "könne", "müsse", "solle", "wolle", "dürfe", "gebe", "gehe",
    "komme", "stehe", "bleibe", "bestehe", "wäre", "hätte", "hätten", "würde", "würden")
}

// MARK: - Behind the quotation

extension GermanAttribution {
  private static let so = WordHash.of("so")
  private static let wie = WordHash.of("wie")
  private static let heisst = WordHash.set("heißt", "hieß", "heiße", "geheißen", "steht", "stand")
  private static let things = WordHash.set("es", "darin", "darauf", "dort", "da")
  private static let es = WordHash.of("es")
  private static let words = WordHash.set("worten", "worte")

  private func behind(_ site: QuotationSite) -> Claim? {
    let rest = site.rest(in: text).first(Self.reach)
    var first = rest.lowerBound
    while first < rest.upperBound, first - rest.lowerBound < 2, text.isPause(first) { first += 1 }
    guard first < rest.upperBound, document.isWord(first),
      !document.isCapitalised(first)
    else { return nil }
    let isParted = first > rest.lowerBound
    let hash = document.facts[first].hash
    if hash == Self.so { return told(by: first, in: rest) }
    if hash == Self.wie, isParted {
      return claim(
        phrases.phrase(startingAt: first + 1, before: rest.upperBound), first, .source, 0.8)
    }
    if text.roles[first].contains(.source) {
      return claim(
        phrases.phrase(startingAt: first + 1, before: rest.upperBound), first, .source, 0.85)
    }
    if clauses.isVerb(first) {
      return inverted(first, in: rest, isParted: isParted || site.ownSentence(in: text).isEmpty)
    }
    guard isParted, let verb = rest.first(where: { $0 > first && clauses.isVerb($0) }),
      text.roles[verb].contains(.say)
        || (first..<verb).contains(where: { Self.words.contains(document.facts[$0].hash) })
    else { return nil }
    if Self.heisst.contains(document.facts[verb].hash) { return nil }
    if let subject = clauses.subject(behind: verb, before: rest.upperBound) {
      return claim(subject, verb, .verbThenName, 0.8)
    }
    guard let subject = phrases.phrase(startingAt: first, before: verb), subject.upperBound == verb
    else { return nil }
    return claim(subject, verb, .nameThenVerb, 0.8)
  }

  /// “…“, so der Minister”, “…“, so beschrieb es der Minister”.
  private func told(by so: Int, in rest: Range<Int>) -> Claim? {
    guard so + 1 < rest.upperBound else { return nil }
    if clauses.isVerb(so + 1) {
      return claim(
        clauses.subject(behind: so + 1, before: rest.upperBound), so + 1, .verbThenName, 0.85)
    }
    return claim(phrases.phrase(startingAt: so + 1, before: rest.upperBound), so, .source, 0.9)
  }

  /// “…“, sagte der Minister”; of “…“, heißt es in der Studie” the study.
  private func inverted(_ verb: Int, in rest: Range<Int>, isParted: Bool) -> Claim? {
    guard verb + 1 < rest.upperBound else { return nil }
    if let source = impersonal(at: verb, in: rest) { return claim(source, verb, .source, 0.7) }
    guard let subject = clauses.subject(behind: verb, before: rest.upperBound),
      isParted || text.roles[verb].contains(.say) && subject.lowerBound - verb < 3
    else { return nil }
    if isMan(subject),
      let quoted = phrases.phrase(startingAt: subject.upperBound, before: rest.upperBound)
    {
      return claim(quoted, verb, .verbThenName, 0.7)
    }
    if document.facts[subject.lowerBound].hash == Self.es, subject.count == 1 { return nil }
    return claim(subject, verb, .verbThenName, text.roles[verb].contains(.say) ? 0.95 : 0.8)
  }

  private static let man = WordHash.of("man")

  /// “zitierte man ihn”: nobody.
  private func isMan(_ subject: Range<Int>) -> Bool {
    subject.count == 1 && document.facts[subject.lowerBound].hash == Self.man
  }

  private static let containers = WordHash.set("in", "im", "aus", "von", "vom", "auf")

  /// What “heißt es” quotes from; nil where the verb is another.
  private func impersonal(at verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard Self.heisst.contains(document.facts[verb].hash) else { return nil }
    for token in sentence where Self.containers.contains(document.facts[token].hash) {
      if let found = phrases.phrase(startingAt: token + 1, before: sentence.upperBound) {
        return found
      }
    }
    return nil
  }

  private func claim(
    _ speaker: Range<Int>?, _ cue: Int, _ rule: Quote.Rule, _ confidence: Double
  ) -> Claim? {
    speaker.map {
      Claim(
        proposal: Proposal(
          speaker: $0, cue: cue..<(cue + 1), rule: rule, isDirect: true,
          isBehind: $0.lowerBound > cue - 1),
        confidence: confidence)
    }
  }
}

// MARK: - Before the quotation

extension GermanAttribution {
  private func before(_ lead: Range<Int>) -> Claim? {
    guard let last = lead.last else { return nil }
    let isParted = text.isColon(last) || text.isPause(last)
    if let verb = lead.first(where: { Self.heisst.contains(document.facts[$0].hash) }),
      lead.contains(where: { Self.things.contains(document.facts[$0].hash) })
    {
      return impersonal(at: verb, in: lead).map {
        Claim(
          proposal: Proposal(speaker: $0, cue: verb..<(verb + 1), rule: .source, isDirect: true),
          confidence: 0.6)
      }
    }
    let source = source(in: lead)
    if let subject = clauses.subject(of: lead, isOpen: !isParted),
      source == nil || clauses.isSaid(subject)
    {
      if let verb = subject.verb, isPassive(verb, in: lead) {
        return agent(behind: verb, in: lead)
      }
      let isSaid = clauses.isSaid(subject)
      return Claim(
        proposal: Proposal(
          speaker: subject.phrase, cue: subject.verb.map { $0..<($0 + 1) },
          rule: isSaid ? .before : isParted ? .colon : .subject,
          isDirect: isParted || isSaid && lead.upperBound - (subject.verb ?? 0) < 3),
        confidence: isParted ? (isSaid ? 0.95 : 0.75) : isSaid ? 0.8 : 0.6)
    }
    return source
  }

  private static let passives = WordHash.set("wird", "werden", "wurde", "wurden")
  private static let quoted = WordHash.set("zitiert", "gefragt")
  private static let by = WordHash.set("von", "vom")

  private func isPassive(_ verb: Int, in lead: Range<Int>) -> Bool {
    Self.passives.contains(document.facts[verb].hash)
      && !lead.contains { Self.quoted.contains(document.facts[$0].hash) }
  }

  /// “wird von Kennern „…“ genannt”.
  private func agent(behind verb: Int, in lead: Range<Int>) -> Claim? {
    let by = (verb..<lead.upperBound).first { Self.by.contains(document.facts[$0].hash) }
    guard let by, let agent = phrases.phrase(startingAt: by + 1, before: lead.upperBound) else {
      return nil
    }
    return Claim(
      proposal: Proposal(speaker: agent, cue: verb..<(verb + 1), rule: .subject), confidence: 0.5)
  }

  private static let nach = WordHash.of("nach")
  private static let views = WordHash.set(
    "ansicht", "angaben", "meinung", "einschätzung", "worten", "auffassung", "überzeugung",
    "aussage",
    "aussagen", "darstellung")
  private static let zufolge = WordHash.of("zufolge")

  /// “laut Müller „…“”, “nach Ansicht von Müller „…“”, “dem Bericht zufolge „…“”.
  private func source(in lead: Range<Int>) -> Claim? {
    for token in lead.reversed() {
      guard let speaker = source(at: token, in: lead) else { continue }
      return Claim(
        proposal: Proposal(
          speaker: speaker, cue: token..<(token + 1), rule: .source, isDirect: true),
        confidence: 0.8)
    }
    return nil
  }

  private func source(at token: Int, in lead: Range<Int>) -> Range<Int>? {
    let hash = document.facts[token].hash
    if hash == Self.zufolge {
      return (lead.lowerBound..<token).lazy
        .compactMap { phrases.phrase(startingAt: $0, before: token, isWide: true) }
        .first { $0.upperBound == token }
    }
    if hash == Self.so { return nil }
    if text.roles[token].contains(.source) {
      return phrases.phrase(startingAt: token + 1, before: lead.upperBound)
    }
    guard hash == Self.nach, token + 2 < lead.upperBound,
      Self.views.contains(document.facts[token + 1].hash)
    else { return nil }
    let isBy = Self.by.contains(document.facts[token + 2].hash)
    return phrases.phrase(startingAt: token + (isBy ? 3 : 2), before: lead.upperBound)
  }
}

extension Range<Int> {
  /// The last of its numbers.
  fileprivate func last(_ count: Int) -> Range<Int> {
    Swift.max(lowerBound, upperBound - count)..<upperBound
  }

  /// The first of its numbers.
  fileprivate func first(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
