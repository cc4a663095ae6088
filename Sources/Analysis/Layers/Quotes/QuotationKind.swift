import Articles

/// Decides what words in quotation marks are: speech, the name of a work, or words held at a distance.
///
/// Three words and more that are no title are taken for speech: news quotes phrases. One or two are scare
/// quotes unless somebody plainly says them.
struct QuotationKind {
  let document: Document

  /// - Parameter before: The token before the opening mark, nil at the beginning of the block.
  func kind(of span: QuotationSpan, attribution: Attribution?, before: Int?) -> Quote.Kind {
    if span.marks == .dash || span.marks == .block || span.goesOn { return .speech }
    let shape = QuotationShape(of: span, in: document)
    let place = QuotationPlace(of: span, before: before, in: document)
    let isDirect = attribution.map { $0.place != .indirect } ?? false
    if span.isMinor, place.isWholeBlock, shape.words <= 6 { return .title }
    if place.isExample, shape.words <= 3, !place.isSpokenBehind { return .scare }
    if let announced = kindAnnounced(shape, place, isDirect: isDirect) { return announced }
    if isJudgement(span, shape, behind: before, attribution) { return .speech }
    if shape.isTitle, !place.isInHeadline {
      return isSpokenTitle(shape, place, isDirect: isDirect)
        ? .speech : isNoun(shape, behind: before) ? .scare : .title
    }
    if place.isSpoken || place.isBehindColon { return .speech }
    if isName(span, shape, behind: before, attribution) { return .title }
    if isReported(attribution) { return .speech }
    if isDirect, place.opensClause || shape.words > 2 { return .speech }
    if shape.isSentence, shape.words > 3 || place.opensClause || shape.isUnspaced { return .speech }
    if shape.words <= 2 {
      return place.isFirst && (shape.endsInPause || place.isCutOff) ? .speech : .scare
    }
    if shape.words == 3, attribution == nil, place.isBehindDeterminer { return .scare }
    return .speech
  }

  /// “Das Land fördert „Sport für alle““, “aus dem Topf „Sport für alle““: what stands right behind a German noun, or a
  /// verb that tells of no words, is its name.
  private func isName(
    _ span: QuotationSpan, _ shape: QuotationShape, behind before: Int?, _ attribution: Attribution?
  ) -> Bool {
    guard document.language == "de", let before, document.isWord(before),
      shape.startsWithCapital, !shape.isSentence, shape.words <= 6,
      attribution.map({ $0.rule == .subject }) ?? true
    else { return false }
    let isVerb = attribution?.cue?.last == before
    guard !span.tokens.contains(where: { document.cueRoles($0).contains(.auxiliary) }) else {
      return false
    }
    return document.cueRoles(before).isDisjoint(with: .verb)
      && (isVerb || document.isCapitalised(before))
  }

  /// Whether the lone word is a German noun rather than a name: every noun has a capital, and behind “ein” or “als”
  /// stands no name.
  private func isNoun(_ shape: QuotationShape, behind before: Int?) -> Bool {
    guard document.language == "de", shape.words == 1, let before, document.isWord(before) else {
      return false
    }
    return Self.beforeNouns.contains(document.facts[before].hash) || opensNoun(before)
  }

  private static let beforeNouns = WordHash.set(
    "als", "ein", "eine", "einem", "einen", "einer", "eines", "kein", "keine", "keinem", "keinen",
    "keiner", "keines", "von", "zum", "zur")

  /// An adjective without a definite article before it: “über erste „Landnahmen““, but not “im konservativen „Figaro““.
  private func opensNoun(_ token: Int) -> Bool {
    guard document.facts[token].shape.contains(.lower), document.cueRoles(token).isEmpty,
      document.bytes(of: token).count > 4
    else { return false }
    let ending = document.bytes(of: token).suffix(2)
    let isAdjective =
      ending.last == UInt8(ascii: "e")
      || ending.first == UInt8(ascii: "e")
        && (ending.last.map { Self.endings.contains($0) } ?? false)
    return isAdjective && token > 0 && !Self.definite.contains(document.facts[token - 1].hash)
  }

  private static let endings = Set("nrsm".utf8)
  private static let definite = WordHash.set(
    "der", "die", "das", "dem", "den", "des", "im", "am", "vom", "beim", "zum", "zur", "ins", "ans")

  /// “said the film was “boring””: a verb of saying governs the clause that the words stand in.
  private func isReported(_ attribution: Attribution?) -> Bool {
    guard let attribution, attribution.place == .indirect, attribution.confidence >= 0.6,
      attribution.rule == .before || attribution.rule == .participle,
      let cue = attribution.cue?.last
    else { return false }
    return document.cueRoles(cue).contains(.say)
      && !Self.silent.contains(document.facts[cue].hash)
  }

  /// Verbs that lead to what was thought or read.
  private static let silent = WordHash.set(
    "think", "thinks", "thought", "thinking", "read", "reads", "reading", "wonder", "wondered")

  /// “the term”, “so-called”, “the film”: the words before say what follows.
  private func kindAnnounced(
    _ shape: QuotationShape, _ place: QuotationPlace, isDirect: Bool
  ) -> Quote.Kind? {
    if place.isTerm, shape.words <= 2 || !isDirect && !place.isSpokenBehind && !place.isBehindWords
    {
      return .scare
    }
    let isShort = shape.startsWithCapital && shape.words <= 6
    let isName = shape.isTitle || isShort && (!shape.isSentence || !place.opensClause)
    if place.isWork, isName, !place.isSpokenBefore { return .title }
    return nil
  }

  /// Whether what looks like a title is a short utterance all the same: “Yes, Beatrice.”
  private func isSpokenTitle(
    _ shape: QuotationShape, _ place: QuotationPlace, isDirect: Bool
  ) -> Bool {
    if place.isChanted { return true }
    if place.isSpokenBefore, place.opensClause || shape.words < 3 || shape.endsInPause {
      return true
    }
    // German writes every noun with a capital.
    if document.language == "de", shape.words > 2, isDirect { return true }
    guard place.opensClause else { return false }
    if place.isFirst {
      // A title may open a paragraph too: “‘The Long Dry’ is her third film.”
      return shape.endsInPause || isDirect || place.isSpokenBehind
    }
    if place.isBehindColon { return shape.words > 1 || shape.endsInPause || isDirect }
    if place.isBehindComma {
      // Only American English sets its stops inside the marks of a title.
      let isSentence = document.language != "en" && shape.isSentence
      return isDirect || place.isSpokenBehind || isSentence
    }
    return shape.endsInPause || isDirect
  }
}

/// What the words in quotation marks look like.
struct QuotationShape: Equatable, Sendable {
  var words = 0
  /// Every word but small ones is capitalised, and there are few.
  var isTitle = false
  var startsWithCapital = false
  /// It ends in a full stop, question or exclamation mark or an ellipsis.
  var isSentence = false
  /// It ends in one of those, in a comma or in a dash.
  var endsInPause = false
  /// It ends in a stop of a script that sets no spaces, so that its words cannot be counted.
  var isUnspaced = false

  /// - Complexity: Linear in the words of the span.
  init(of span: QuotationSpan, in document: Document) {
    var capitals = 0
    var smalls = 0
    for token in span.tokens where document.isWord(token) {
      let fact = document.facts[token]
      words += 1
      if words == 1 { startsWithCapital = fact.shape.contains(.capitalised) }
      if fact.shape.contains(.capitalised) { capitals += 1 }
      let isSmallWord = Language.isFunctionWord(fact.hash, in: document.language) && words > 1
      if fact.shape.contains(.lower), !isSmallWord { smalls += 1 }
    }
    // Where no spaces part words, a character or two make one.
    if document.language == "zh" || document.language == "ja" {
      words = max(words, document.range(of: span.tokens).count / 4)
    }
    isTitle = smalls == 0 && capitals > 0 && words <= 14 && (words < 3 || capitals > 1)
    let last = span.tokens.upperBound - 1
    guard last >= span.tokens.lowerBound, !document.isWord(last) else { return }
    let scalar = document.facts[last].hash
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F: isSentence = true
    case 0x2C, 0x2D, 0x2013, 0x2014, 0x3001, 0xFF0C: endsInPause = true
    default: break
    }
    endsInPause = endsInPause || isSentence
    isUnspaced = isSentence && scalar >= 0x3000
  }
}
