import Articles

/// Attributions behind a quotation: “…,” said NAME; “…,” NAME said; “…,” according to NAME; “…” — NAME.
struct RulesBehind {
  let text: SpeechText
  let phrases: SpeakerPhrase
  private var document: Document { text.document }

  /// Verbs looked at in the rest of the sentence.
  private static let verbs = 3
  /// Tokens looked at.
  private static let reach = 40
  /// What stands before a signature.
  private static let dashes: [Unicode.Scalar] = ["—", "–", "―"]

  func propose(for site: QuotationSite, to list: inout ProposalList) {
    let rest = site.rest(in: text)
    guard let first = firstWord(of: rest) else { return }
    list.add(signature(site))
    list.add(headline(site))
    let near = first..<min(rest.upperBound, first + Self.reach)
    var seen = 0
    for token in near {
      if text.roles[token].contains(.source) {
        list.add(text.source(at: token, before: rest.upperBound, phrases, isBehind: true))
      }
      guard text.isCue(token, .verb), !text.isObject(token) else { continue }
      let isClitic = isClitic(token - 1, from: first)
      var inverted: Proposal?
      if token == first || text.isPause(token - 1) || isHelper(token - 1, from: first) || isClitic {
        inverted = self.inverted(token, opensAt: first, in: rest)
      }
      list.add(inverted)
      // “lui demande Anna”: “lui” hears it.
      if !isClitic || inverted == nil { list.add(subject(of: token, opensAt: first, in: rest)) }
      seen += 1
      if seen == Self.verbs { break }
    }
    list.add(opening(at: first, in: rest))
  }

  /// The first word, behind a comma or dash.
  private func firstWord(of rest: Range<Int>) -> Int? {
    var token = rest.lowerBound
    while token < rest.upperBound, token - rest.lowerBound < 3 {
      if document.isWord(token) { return token }
      token += 1
    }
    return nil
  }

  private func isHelper(_ token: Int, from first: Int) -> Bool {
    token >= first && text.roles[token].contains(.auxiliary)
  }

  private static let clitics = WordHash.set("me", "te", "se", "lui", "leur", "nous", "vous")

  /// The French object before its verb.
  private func isClitic(_ token: Int, from first: Int) -> Bool {
    token >= first && document.language == "fr"
      && Self.clitics.contains(document.facts[token].hash)
  }

  private func inverted(_ verb: Int, opensAt first: Int, in rest: Range<Int>) -> Proposal? {
    guard var speaker = phrases.phrase(startingAt: verb + 1, before: rest.upperBound) else {
      return nil
    }
    speaker = phrases.withNameBehind(speaker, before: rest.upperBound)
    let isLed = isHelper(verb - 1, from: first) || isClitic(verb - 1, from: first)
    let start = isLed ? verb - 1 : verb
    return Proposal(
      speaker: speaker, cue: start..<(verb + 1), rule: .verbThenName, isDirect: start == first,
      isBehind: true)
  }

  private func subject(of verb: Int, opensAt first: Int, in rest: Range<Int>) -> Proposal? {
    let from = (first..<verb).last { text.isPause($0) && $0 + 1 < verb && verb - $0 < 8 }
    guard
      let speaker = phrases.subject(before: verb, from: first)
        ?? from.flatMap({ phrases.subject(before: verb, from: $0 + 1) })
    else { return nil }
    return Proposal(
      speaker: speaker, cue: verb..<(verb + 1), rule: .nameThenVerb,
      isDirect: isDirect(speaker, opensAt: first), isBehind: true)
  }

  /// Whether nothing but an adverb stands before the speaker: “until she said” is another clause.
  private func isDirect(_ speaker: Range<Int>, opensAt first: Int) -> Bool {
    speaker.lowerBound <= first
      || speaker.lowerBound == first + 1
        && text.roles[first].isDisjoint(with: [
          .conjunction, .preposition, .connector, .relative,
        ])
  }

  /// The phrase that opens the rest or the next sentence: “…” Tom smiled.
  private func opening(at first: Int, in rest: Range<Int>) -> Proposal? {
    guard let speaker = phrases.phrase(startingAt: first, before: rest.upperBound) else {
      return nil
    }
    let isOwn = !document.isCapitalised(first) || text.isPause(max(rest.lowerBound, first - 1))
    return Proposal(speaker: speaker, rule: isOwn ? .subject : .neighbour, isBehind: true)
  }

  /// “We were young”: Amy Lee on forty years of glass
  private func headline(_ site: QuotationSite) -> Proposal? {
    guard document.article.blocks[site.span.block].kind == .heading,
      site.span.start == site.block.lowerBound, let colon = site.behind.first, text.isColon(colon),
      let speaker = phrases.phrase(startingAt: colon + 1, before: site.behind.upperBound),
      phrases.isName(speaker.lowerBound)
    else { return nil }
    return Proposal(speaker: speaker, rule: .colon, isDirect: true, isBehind: true)
  }

  /// “Salt keeps what it is given.” — Amy Lee
  private func signature(_ site: QuotationSite) -> Proposal? {
    let gap = site.behind
    guard let mark = gap.first, Self.dashes.contains(where: { document.isMark(mark, $0) }),
      text.opensLine(site.span.start)
    else { return nil }
    let end = gap.dropFirst().first { text.opensLine($0) } ?? gap.upperBound
    return signature(in: mark + 1..<end)
  }

  /// The same in a paragraph of its own below the quotation: “- Amy Lee, tweeting from the gate”.
  func signatureBelow(_ site: QuotationSite) -> Proposal? {
    guard site.span.start == site.block.lowerBound, site.behind.isEmpty,
      site.span.block + 1 < document.blocks.count
    else { return nil }
    let next = site.span.block + 1
    let below = document.blocks[next]
    // A hyphen makes the line an item, whose tokens begin behind it.
    let block = document.article.blocks[next]
    if block.kind == .item, document.utf8[block.range.start] == UInt8(ascii: "-") {
      return signature(in: below)
    }
    guard let mark = below.first, below.count < Self.signed,
      document.isMark(mark, "-") || Self.dashes.contains(where: { document.isMark(mark, $0) })
    else { return nil }
    return signature(in: mark + 1..<below.upperBound)
  }

  /// Tokens of a signature with what is told of its bearer.
  private static let signed = 14

  private func signature(in words: Range<Int>) -> Proposal? {
    guard words.count < Self.signed,
      let speaker = phrases.phrase(startingAt: words.lowerBound, before: words.upperBound),
      document.isCapitalised(speaker.lowerBound),
      speaker.upperBound == words.upperBound || !document.isWord(speaker.upperBound)
    else { return nil }
    return Proposal(speaker: speaker, rule: .signature, isDirect: true, isBehind: true)
  }
}

extension SpeechText {
  /// “according to NAME”, “laut NAME”, “selon NAME”, and “so NAME” behind a quotation.
  func source(
    at token: Int, before end: Int, _ phrases: SpeakerPhrase, isBehind: Bool
  ) -> Proposal? {
    let isEnglish = document.facts[token].hash == Self.according
    let first = isEnglish ? token + 2 : token + 1
    guard first < end, !isEnglish || document.facts[token + 1].hash == Self.to,
      isBehind || document.facts[token].hash != Self.so,
      let role = phrases.phrase(startingAt: first, before: end)
    else { return nil }
    let speaker = phrases.withNameBehind(role, before: end)
    return Proposal(
      speaker: speaker, cue: token..<first, rule: .source, isDirect: isBehind, isBehind: isBehind)
  }

  private static let according = WordHash.of("according")
  private static let to = WordHash.of("to")
  private static let so = WordHash.of("so")
}
