/// Finds the attribution of each quotation of a block.
///
/// In this order: behind it (“…,” said NAME; “…,” NAME said), the one that cuts it from the part before, before
/// it (NAME said, “…”), elsewhere in its sentence.
struct AttributionFinder {
  private let document: Document
  private let phrases: SpeakerPhrase
  private let block: Range<Int>
  private let sentences: [Range<Int>]

  /// - Parameter sentences: Those of the block, in order.
  init(document: Document, block: Range<Int>, sentences: [Range<Int>]) {
    self.document = document
    self.block = block
    self.sentences = sentences
    phrases = SpeakerPhrase(document: document)
  }

  /// One for each span, nil where the text names nobody.
  func attributions(of spans: [QuotationSpan]) -> [Attribution?] {
    var found: [Attribution?] = []
    var sentence = 0
    for (index, span) in spans.enumerated() {
      let gapBefore = (index == 0 ? block.lowerBound : spans[index - 1].end)..<span.start
      let next = index + 1 < spans.count ? spans[index + 1].start : block.upperBound
      let gapBehind = span.end..<max(span.end, next)
      while sentence + 1 < sentences.count, sentences[sentence].upperBound <= span.start {
        sentence += 1
      }
      let before = gapBefore.clamped(to: sentences[sentence].lowerBound..<block.upperBound)
      found.append(
        behind(span, in: gapBehind, from: sentence)
          ?? carried(from: index == 0 ? nil : found[index - 1], over: gapBefore)
          ?? beforehand(span, in: before)
          ?? indirect(span, before: before, behind: gapBehind, from: sentence))
    }
    return found
  }

  private func roles(_ token: Int) -> CueRoles { CueLexicon.roles(of: document.facts[token].hash) }
}

// MARK: - Behind

extension AttributionFinder {
  /// The part of a gap that belongs to the sentence of its first token.
  private func firstSentence(of gap: Range<Int>, from index: Int) -> Range<Int> {
    var index = index
    while index < sentences.count, sentences[index].upperBound <= gap.lowerBound { index += 1 }
    guard index < sentences.count else { return gap.lowerBound..<gap.lowerBound }
    return gap.lowerBound..<max(gap.lowerBound, min(gap.upperBound, sentences[index].upperBound))
  }

  private func behind(
    _ span: QuotationSpan, in gap: Range<Int>, from sentence: Int
  ) -> Attribution? {
    let gap = firstSentence(of: gap, from: sentence)
    guard let first = start(of: gap), goesOn(span, at: gap.lowerBound) else { return nil }
    if let dash = epigraph(span, in: gap) { return dash }
    if let according = accordingTo(at: first, in: gap) { return according }
    if isCue(first), let speaker = phrases.phrase(startingAt: first + 1, before: gap.upperBound) {
      return Attribution(
        speaker: speaker, cue: first..<(first + 1), place: .direct, confidence: 0.95,
        extent: gap.lowerBound..<speaker.upperBound)
    }
    if let compound = compoundCue(at: first, in: gap) { return compound }
    guard let cue = firstCue(in: first..<gap.upperBound),
      let speaker = phrases.subject(before: cue, from: first),
      speaker.lowerBound - first < 2
    else { return nil }
    return Attribution(
      speaker: speaker, cue: cue..<(cue + 1), place: .direct, confidence: 0.92,
      extent: gap.lowerBound..<(cue + 1))
  }

  /// A verb with its auxiliary before the speaker: “a répondu Anne Morel”.
  private func compoundCue(at first: Int, in gap: Range<Int>) -> Attribution? {
    guard first + 2 < gap.upperBound, roles(first).contains(.auxiliary), isCue(first + 1),
      let speaker = phrases.phrase(startingAt: first + 2, before: gap.upperBound)
    else { return nil }
    return Attribution(
      speaker: speaker, cue: first..<(first + 2), place: .direct, confidence: 0.9,
      extent: gap.lowerBound..<speaker.upperBound)
  }

  /// The first word of a gap, behind a comma or dash.
  private func start(of gap: Range<Int>) -> Int? {
    var token = gap.lowerBound
    while token < gap.upperBound, !document.isWord(token), token - gap.lowerBound < 2 {
      guard isPause(token) else { return nil }
      token += 1
    }
    return token < gap.upperBound && document.isWord(token) ? token : nil
  }

  private func isPause(_ token: Int) -> Bool {
    guard !document.isWord(token) else { return false }
    switch UInt32(document.facts[token].hash) {
    case 0x2C, 0x2013, 0x2014, 0x3001, 0xFF0C: return true
    default: return false
    }
  }

  /// Whether the sentence goes on behind a quotation: it does not end in a full stop, or a small letter follows.
  private func goesOn(_ span: QuotationSpan, at next: Int) -> Bool {
    let last = span.tokens.upperBound - 1
    if !document.isMark(last, ".") || document.facts[last].shape.contains(.abbreviating) {
      return true
    }
    return document.facts[next].shape.contains(.lower) || isPause(next)
  }

  private func isCue(_ token: Int) -> Bool {
    document.isWord(token) && !roles(token).isDisjoint(with: [.say, .act])
      && !document.isCapitalised(token)
  }

  /// The first verb of saying, not too far off.
  private func firstCue(in tokens: Range<Int>) -> Int? {
    tokens.prefix(40).first { isCue($0) && $0 > tokens.lowerBound }
  }

  private static let according = WordHash.of("according")
  private static let to = WordHash.of("to")

  private func accordingTo(at token: Int, in gap: Range<Int>) -> Attribution? {
    guard token + 2 < gap.upperBound, document.facts[token].hash == Self.according,
      document.facts[token + 1].hash == Self.to,
      let speaker = phrases.phrase(startingAt: token + 2, before: gap.upperBound)
    else { return nil }
    return Attribution(
      speaker: speaker, cue: token..<(token + 2), place: .direct, confidence: 0.95,
      extent: gap.lowerBound..<speaker.upperBound)
  }

  /// “Salt keeps what it is given.” — Amy Lee
  private func epigraph(_ span: QuotationSpan, in gap: Range<Int>) -> Attribution? {
    guard gap.upperBound == block.upperBound, span.start == block.lowerBound, gap.count < 8,
      document.isMark(gap.lowerBound, "—") || document.isMark(gap.lowerBound, "–"),
      let speaker = phrases.phrase(startingAt: gap.lowerBound + 1, before: gap.upperBound),
      document.isCapitalised(speaker.lowerBound), speaker.upperBound == gap.upperBound
    else { return nil }
    return Attribution(speaker: speaker, place: .direct, confidence: 0.8, extent: gap)
  }
}

// MARK: - Before

extension AttributionFinder {
  /// The attribution of the part before, where nothing else stands between the two.
  private func carried(from last: Attribution?, over gap: Range<Int>) -> Attribution? {
    guard var last else { return nil }
    if gap.isEmpty {
      last.place = .inherited
      last.extent = gap
      return last
    }
    guard !last.extent.isEmpty, last.extent.lowerBound == gap.lowerBound, last.place == .direct
    else { return nil }
    let rest = last.extent.upperBound..<gap.upperBound
    guard !announces(rest), rest.count < 40, isOneSentence(rest) else { return nil }
    last.place = .inherited
    last.confidence *= 0.95
    last.extent = gap.upperBound..<gap.upperBound
    return last
  }

  /// Whether the words before a quotation lead to it, so that it is not the next part of the one before.
  private func announces(_ rest: Range<Int>) -> Bool {
    guard let last = rest.last else { return false }
    if document.isMark(last, ":") || isCue(last) { return true }
    return document.isMark(last, ",") && rest.contains { isCue($0) }
  }

  /// Whether at most the end of one sentence lies in these tokens.
  private func isOneSentence(_ tokens: Range<Int>) -> Bool {
    !tokens.dropLast().contains {
      !document.isWord($0) && !document.facts[$0].shape.contains(.abbreviating)
        && (document.isMark($0, ".") || document.isMark($0, "!") || document.isMark($0, "?"))
    }
  }

  private func beforehand(_ span: QuotationSpan, in gap: Range<Int>) -> Attribution? {
    guard let cue = lastCue(in: gap) else { return colon(in: gap) }
    guard introduces(cue, in: gap) else { return nil }
    return subject(of: cue, in: gap, place: .direct, confidence: 0.95) ?? colon(in: gap)
  }

  private func lastCue(in gap: Range<Int>) -> Int? {
    gap.suffix(40).last {
      document.isWord($0) && !roles($0).isDisjoint(with: .verb)
        && (!document.isCapitalised($0) || $0 == gap.lowerBound)
    }
  }

  private static let that = WordHash.of("that")

  /// Whether a verb leads straight to the quotation: “said, “…”, “told the court: “…”, “said that “…”.
  private func introduces(_ cue: Int, in gap: Range<Int>) -> Bool {
    guard !roles(cue).isDisjoint(with: [.say, .act]) else { return false }
    let last = gap.upperBound - 1
    if cue == last { return true }
    return document.isMark(last, ",") || document.isMark(last, ":")
      || document.facts[last].hash == Self.that && last - cue < 5
  }

  private func subject(
    of cue: Int, in gap: Range<Int>, place: Attribution.Place, confidence: Double
  ) -> Attribution? {
    if isAdded(cue, in: gap) {
      let main = gap.lowerBound..<cue
      let verb = main.last { isCue($0) && !isParticiple($0) }
      let speaker =
        verb.flatMap { phrases.subject(before: $0, from: main.lowerBound) }
        ?? mainSubject(of: gap, before: cue)
      if let speaker {
        return Attribution(
          speaker: speaker, cue: cue..<(cue + 1), place: place, confidence: confidence * 0.9,
          extent: gap)
      }
    }
    if let speaker = phrases.subject(before: cue, from: gap.lowerBound) {
      return Attribution(
        speaker: speaker, cue: cue..<(cue + 1), place: place, confidence: confidence, extent: gap)
    }
    if cue == gap.lowerBound || isPause(cue - 1) {
      let behind = phrases.phrase(startingAt: cue + 1, before: gap.upperBound)
      if let behind, document.isCapitalised(cue) {
        return Attribution(
          speaker: behind, cue: cue..<(cue + 1), place: place, confidence: confidence, extent: gap)
      }
    }
    guard let main = mainSubject(of: gap, before: cue) else { return nil }
    return Attribution(
      speaker: main, cue: cue..<(cue + 1), place: place, confidence: confidence * 0.8, extent: gap)
  }

  private func isParticiple(_ token: Int) -> Bool {
    document.bytes(of: token).suffix(3).elementsEqual("ing".utf8)
  }

  /// A participle behind a comma has its subject further back: “…, adding that”.
  private func isAdded(_ cue: Int, in gap: Range<Int>) -> Bool {
    isParticiple(cue) && cue > gap.lowerBound
      && (document.isMark(cue - 1, ",") || roles(cue - 1).contains(.conjunction))
  }

  /// The phrase that opens the sentence: “Amy nodded, adding that”.
  private func mainSubject(of gap: Range<Int>, before cue: Int) -> Range<Int>? {
    var first = gap.lowerBound
    while first < cue, !document.isWord(first) { first += 1 }
    guard first < cue else { return nil }
    if roles(first).contains(.pronoun) { return first..<(first + 1) }
    guard document.isCapitalised(first), roles(first).isDisjoint(with: [.preposition, .connector])
    else {
      return nil
    }
    return phrases.phrase(startingAt: first, before: cue)
  }

  /// A name or pronoun that opens the clause before a colon: “Keane: ‘…’”, “Pressed again, Keane was brief: ‘…’”.
  private func colon(in gap: Range<Int>) -> Attribution? {
    guard let colon = gap.last, document.isMark(colon, ":") else { return nil }
    let comma = gap.last { document.isMark($0, ",") }
    let first = comma.map { $0 + 1 } ?? gap.lowerBound
    guard let speaker = phrases.phrase(startingAt: first, before: colon),
      speaker.allSatisfy({
        document.isCapitalised($0) || document.facts[$0].shape.contains(.abbreviating)
      }) || roles(speaker.lowerBound).contains(.pronoun)
    else { return nil }
    return Attribution(speaker: speaker, place: .direct, confidence: 0.7, extent: gap)
  }
}

// MARK: - In the same sentence

extension AttributionFinder {
  private func indirect(
    _ span: QuotationSpan, before: Range<Int>, behind: Range<Int>, from sentence: Int
  ) -> Attribution? {
    for token in before.prefix(60) where document.facts[token].hash == Self.according {
      if let found = accordingTo(at: token, in: before) { return found }
    }
    if let cue = lastCue(in: before),
      let found = subject(of: cue, in: before, place: .indirect, confidence: 0.75)
    {
      return found
    }
    let rest = firstSentence(of: behind, from: sentence)
    for token in rest.prefix(40) where document.facts[token].hash == Self.according {
      if let found = accordingTo(at: token, in: rest) { return found }
    }
    guard goesOn(span, at: span.end - 1), let cue = firstCue(in: rest),
      let comma = (rest.lowerBound..<cue).last(where: { document.isMark($0, ",") }),
      let speaker = phrases.subject(before: cue, from: comma + 1)
    else { return nil }
    return Attribution(
      speaker: speaker, cue: cue..<(cue + 1), place: .indirect, confidence: 0.7,
      extent: rest.lowerBound..<(cue + 1))
  }
}
