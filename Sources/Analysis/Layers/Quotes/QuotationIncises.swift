import Articles

/// Finds the attributions that stand inside a quotation without marks of their own: “— Oui, dit-il, je viens.”
///
/// Dialogue opened by a dash, and quotations in French, run on over “he said”; so does one whose close was
/// forgotten.
/// - Source: Grevisse, Le bon usage, on the incise; Ortografía de la lengua española (2010), on the raya.
struct QuotationIncises {
  let document: Document

  /// One span for each stretch of speech in `span`, without the attributions between them.
  func parts(of span: QuotationSpan) -> [QuotationSpan] {
    let ranges = speech(in: span.tokens, byDashes: span.marks == .dash)
    guard ranges.count > 1 || ranges.first != span.tokens else { return [span] }
    return ranges.enumerated().map { number, tokens in
      var part = span
      part.tokens = tokens
      part.inner = document.range(of: tokens)
      part.start = number == 0 ? span.start : tokens.lowerBound
      let isLast = tokens.upperBound == span.tokens.upperBound
      part.end = isLast ? span.end : tokens.upperBound
      part.outer = document.range(of: part.start..<part.end)
      part.isClosed = span.isClosed || !isLast
      part.goesOn = number > 0 || span.goesOn
      return part
    }
  }

  /// The stretches of tokens that are speech.
  /// - Complexity: Linear.
  private func speech(in tokens: Range<Int>, byDashes: Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = tokens.lowerBound
    var token = start
    while token < tokens.upperBound {
      guard let incise = incise(at: token, in: start..<tokens.upperBound, byDashes: byDashes) else {
        token += 1
        continue
      }
      if start < token { parts.append(start..<token) }
      start = max(token + 1, incise.end)
      token = start
      if !incise.leadsToSpeech { start = tokens.upperBound }
      if !incise.leadsToSpeech { break }
    }
    if start < tokens.upperBound { parts.append(start..<tokens.upperBound) }
    return parts.filter { $0.contains { document.isWord($0) } }
  }

  private struct Incise {
    /// The first token behind it.
    var end: Int
    /// Whether what follows is speech again.
    var leadsToSpeech = true
  }

  private func incise(at token: Int, in tokens: Range<Int>, byDashes: Bool) -> Incise? {
    guard token > tokens.lowerBound else { return nil }
    if byDashes, document.isMark(token, "["), let close = bracketEnd(token, in: tokens) {
      return Incise(end: close)
    }
    if byDashes, let end = DialogueDash.dashEnd(at: token, in: tokens, of: document),
      opensIncise(dash: token..<end, in: tokens)
    {
      return dashedIncise(from: end, in: tokens)
    }
    guard document.isWord(token), isPause(token - 1) else { return nil }
    let isInsideSentence = document.isMark(token - 1, ",")
    return says(at: token, in: tokens).map {
      plainIncise(from: $0, in: tokens, isInsideSentence: isInsideSentence)
    }
  }

  private func bracketEnd(_ token: Int, in tokens: Range<Int>) -> Int? {
    (token..<tokens.upperBound).first { document.isMark($0, "]") }.map { $0 + 1 }
  }
}

// MARK: - Between dashes

extension QuotationIncises {
  /// A dash opens an attribution where a small word follows: set like a bracket (“ —dijo”), behind a stop or
  /// comma, or before a verb of saying.
  private func opensIncise(dash: Range<Int>, in tokens: Range<Int>) -> Bool {
    let next = dash.upperBound
    guard next < tokens.upperBound, document.facts[next].shape.contains(.lower) else {
      return false
    }
    let isOpeningBracket =
      document.facts[dash.lowerBound].shape.contains(.spaceBefore)
      && !document.facts[next].shape.contains(.spaceBefore)
    return isOpeningBracket || isPause(dash.lowerBound - 1)
      || document.isMark(dash.lowerBound - 1, ".") || says(at: next, in: tokens) != nil
  }

  /// It ends with the next dash; a stop directly behind that belongs to the speech before.
  private func dashedIncise(from first: Int, in tokens: Range<Int>) -> Incise {
    for token in first..<tokens.upperBound {
      guard let end = DialogueDash.dashEnd(at: token, in: tokens, of: document) else { continue }
      var next = end
      while next < tokens.upperBound, !document.isWord(next), isStop(next) || isPause(next) {
        next += 1
      }
      return Incise(end: next)
    }
    return Incise(end: tokens.upperBound, leadsToSpeech: false)
  }
}

// MARK: - Between commas

extension QuotationIncises {
  /// A comma, question or exclamation mark, or an ellipsis.
  private func isPause(_ token: Int) -> Bool {
    guard token >= 0, !document.isWord(token) else { return false }
    switch document.facts[token].hash {
    case 0x2C, 0x21, 0x3F, 0x2026: return true
    case 0x2E: return token > 0 && document.isMark(token - 1, ".")
    default: return false
    }
  }

  private func isStop(_ token: Int) -> Bool {
    guard !document.isWord(token) else { return false }
    switch document.facts[token].hash {
    case 0x2E: return !document.facts[token].shape.contains(.abbreviating)
    case 0x21, 0x3F, 0x3A, 0x3B, 0x2026: return true
    default: return false
    }
  }

  /// The token behind “dit-il”, “s’écria Anna”, “she said”, where such words stand at `token`.
  private func says(at token: Int, in tokens: Range<Int>) -> Int? {
    document.language == "fr" ? inverted(at: token, in: tokens) : named(at: token, in: tokens)
  }

  private static let clitics = WordHash.set(
    "me", "te", "se", "lui", "leur", "nous", "vous", "y", "en")
  private static let that = WordHash.set("que", "qu")

  /// Verb before subject, after at most two clitics.
  private func inverted(at token: Int, in tokens: Range<Int>) -> Int? {
    var verb = token
    while verb < tokens.upperBound, verb - token < 2,
      Self.clitics.contains(document.facts[verb].hash)
    {
      verb += 1
    }
    guard verb + 1 < tokens.upperBound || verb + 1 == tokens.upperBound && document.isWord(verb),
      document.facts[verb].shape.contains(.lower), InciseLexicon.isVerb(document.bytes(of: verb))
    else { return nil }
    let next = verb + 1
    let hasSubject = document.facts[verb].shape.contains(.hyphen)
    guard hasSubject || next < tokens.upperBound && document.isWord(next) else { return nil }
    if next < tokens.upperBound, Self.that.contains(document.facts[next].hash) { return nil }
    return next
  }

  /// “said Anna”, “she said”, “Anna Lee said”.
  private func named(at token: Int, in tokens: Range<Int>) -> Int? {
    if isCue(token) {
      let next = token + 1
      guard next < tokens.upperBound, document.isWord(next) else { return nil }
      let roles = document.cueRoles(next)
      let isSubject =
        document.isCapitalised(next) || roles.contains(.pronoun)
        || roles.contains(.determiner)
      return isSubject ? next : nil
    }
    var next = token
    if document.cueRoles(token).contains(.pronoun) {
      next += 1
    } else {
      while next < tokens.upperBound, next - token < 4, document.isWord(next),
        document.isCapitalised(next)
      { next += 1 }
    }
    guard next > token, next < tokens.upperBound, isCue(next) else { return nil }
    let isWhole = next + 1 >= tokens.upperBound || !isObject(next + 1)
    return isWhole ? next + 1 : nil
  }

  private static let objects = WordHash.set("that", "it", "so", "this", "what", "nothing")

  /// What a verb of saying governs where it does not attribute: “I said that”.
  private func isObject(_ token: Int) -> Bool { Self.objects.contains(document.facts[token].hash) }

  private func isCue(_ token: Int) -> Bool {
    document.facts[token].shape.contains(.lower) && document.isWord(token)
      && document.cueRoles(token).contains(.say)
  }

  private static let phraseOpeners = WordHash.set(
    "en", "avec", "d'un", "d'une", "tout", "le", "la", "les", "l'autre", "du", "à", "au", "sans",
    "sur",
    "dans", "qui", "dont", "un", "une", "with", "in", "as", "who", "turning", "looking", "the", "a",
    "and")
  private static let narrated = WordHash.set(
    "il", "elle", "ils", "elles", "on", "he", "she", "they", "él", "ella", "ellos", "ellas")

  /// It ends at a stop or, where it broke into a sentence, at a comma with no further detail behind it.
  private func plainIncise(
    from first: Int, in tokens: Range<Int>, isInsideSentence: Bool
  ) -> Incise {
    for token in first..<tokens.upperBound where !document.isWord(token) {
      let next = token + 1
      let isEnd =
        isStop(token)
        || isInsideSentence && document.isMark(token, ",") && !opensPhrase(next, in: tokens)
          && !opensApposition(next, behind: token, in: tokens)
      guard isEnd else { continue }
      guard next < tokens.upperBound else { break }
      return Incise(end: next, leadsToSpeech: !opensNarration(next, behind: token))
    }
    return Incise(end: tokens.upperBound, leadsToSpeech: false)
  }

  private static let then = WordHash.set("et", "puis")

  /// “. Il sortit”, “ ; et il sortit”: what follows an attribution is no speech.
  private func opensNarration(_ token: Int, behind stop: Int) -> Bool {
    if document.isMark(stop, ".") {
      return document.isCapitalised(token) && Self.narrated.contains(document.facts[token].hash)
    }
    guard document.isMark(stop, ";"), Self.then.contains(document.facts[token].hash),
      token + 1 < document.facts.count
    else { return false }
    return Self.narrated.contains(document.facts[token + 1].hash)
  }

  /// “affirme Paul Morin, ingénieur à Lyon. Nous …”: a few words behind a name, up to a stop with more speech behind it.
  private func opensApposition(_ first: Int, behind comma: Int, in tokens: Range<Int>) -> Bool {
    guard document.isWord(comma - 1), document.isCapitalised(comma - 1),
      let stop = (first..<tokens.upperBound).first(where: { !document.isWord($0) }),
      stop > first, stop - first <= 6, document.isMark(stop, "."), stop + 1 < tokens.upperBound,
      document.facts[first].shape.contains(.lower), document.cueRoles(first).isEmpty
    else { return false }
    return (first..<stop).allSatisfy {
      document.cueRoles($0).isDisjoint(with: [.pronoun, .auxiliary, .say, .relative])
    }
  }

  private func opensPhrase(_ token: Int, in tokens: Range<Int>) -> Bool {
    tokens.contains(token) && Self.phraseOpeners.contains(document.facts[token].hash)
  }
}

// MARK: - A forgotten close

extension QuotationIncises {
  /// Where the first attribution begins: behind a comma, question or exclamation mark, who says so.
  func attribution(in tokens: Range<Int>) -> Int? {
    tokens.dropFirst(2).first {
      isPause($0 - 1) && document.isWord($0) && says(at: $0, in: tokens) != nil
    }
  }

  /// The same, where it plainly ends the speech of these tokens: nothing but narration stands behind.
  func lastAttribution(in tokens: Range<Int>) -> Int? {
    attribution(in: tokens).flatMap { isNarration($0..<tokens.upperBound) ? $0 : nil }
  }

  private static let first = WordHash.set(
    "i", "we", "my", "our", "me", "us", "you", "your", "i'm", "i've", "we're", "we've", "you're",
    "je", "nous", "vous", "mon", "notre", "votre", "ich", "wir", "mein", "unser")

  /// No word by which a speaker means himself or the listener.
  private func isNarration(_ tokens: Range<Int>) -> Bool {
    !tokens.contains { document.isWord($0) && Self.first.contains(document.facts[$0].hash) }
  }
}
