import Articles

/// What stands round words in quotation marks.
struct QuotationPlace: Equatable, Sendable {
  /// It opens its block.
  var isFirst = false
  /// It is all of its block.
  var isWholeBlock = false
  /// No word stands directly before it.
  var opensClause = false
  var isBehindColon = false
  var isBehindComma = false
  var isBehindDeterminer = false
  /// A verb of saying stands directly before it.
  var isSpokenBefore = false
  /// A word of shouting stands before it: “chanted “…”, “cries of “…”.
  var isChanted = false
  /// One stands directly behind it, with at most its subject between.
  var isSpokenBehind = false
  /// A dash stands directly behind it: “My father”—he looked up—“is no fool.”
  var isCutOff = false
  /// The word before announces a word spoken of: “the term”.
  var isTerm = false
  /// It stands in a bracket or behind “e.g.”.
  var isExample = false
  /// That word is “words” or “phrase”: “with the words”.
  var isBehindWords = false
  /// The word before is that of a work: “the film”.
  var isWork = false
  /// The block is a headline, in which every word may have a capital.
  var isInHeadline = false

  var isSpoken: Bool { isSpokenBefore || isSpokenBehind }

  /// - Parameter before: The token before the opening mark, nil at the beginning of the block.
  init(of span: QuotationSpan, before: Int?, in document: Document) {
    let context = QuotationContext(document: document, block: document.blocks[span.block])
    isFirst = before == nil
    isWholeBlock = isFirst && span.end >= context.block.upperBound
    isInHeadline = context.isHeadline(span)
    isSpokenBehind = context.isSpoken(behind: span)
    isCutOff = DialogueDash.dashEnd(at: span.end, in: context.block, of: document) != nil
    guard let before else {
      opensClause = true
      return
    }
    opensClause = !document.isWord(before)
    isBehindColon = document.isMark(before, ":") || document.isMark(before, "：")
    isBehindComma = document.isMark(before, ",") || document.isMark(before, "(")
    isBehindDeterminer = context.roles(before).contains(.determiner) || context.isPossessive(before)
    isSpokenBefore = context.isSpoken(before: before)
    isChanted = context.isChanted(before)
    isTerm = context.isTerm(before)
    isExample = context.isExample(before)
    isBehindWords = isTerm && QuotationContext.words.contains(document.facts[before].hash)
    isWork = context.namesWork(before)
  }
}

/// Looks at the words round a span.
private struct QuotationContext {
  let document: Document
  let block: Range<Int>

  static let words = WordHash.set("word", "words", "phrase")
  private static let called = WordHash.of("called")
  private static let example = WordHash.set("e.g", "i.e", "eg", "ie")
  private static let of = WordHash.of("of")
  private static let works = Lexicon(wordsOf: .workWords)

  func roles(_ token: Int) -> CueRoles { document.cueRoles(token) }

  func isPossessive(_ token: Int) -> Bool {
    document.isWord(token) && document.facts[token].shape.contains(.possessive)
  }

  /// “the term”, “a so-called”, but not “what Anna called”.
  func isTerm(_ token: Int) -> Bool {
    guard roles(token).contains(.term) else { return false }
    guard document.facts[token].hash == Self.called, block.contains(token - 1) else { return true }
    return !roles(token - 1).contains(.pronoun) && !document.isCapitalised(token - 1)
  }

  func isExample(_ token: Int) -> Bool {
    if document.isMark(token, "(") { return true }
    return (max(block.lowerBound, token - 2)...token).contains {
      Self.example.contains(document.facts[$0].hash)
    }
  }

  private func isCue(_ token: Int) -> Bool {
    block.contains(token) && document.isWord(token) && !document.isCapitalised(token)
      && !roles(token).isDisjoint(with: [.say, .act])
  }

  /// “said, “…”, “said only “…”, “chants of “…”.
  func isSpoken(before token: Int) -> Bool {
    var token = token
    if !document.isWord(token) {
      guard document.isMark(token, ",") || document.isMark(token, ":") else { return false }
      token -= 1
    }
    guard block.contains(token) else { return false }
    if isCue(token) { return !(block.contains(token - 1) && document.isMark(token - 1, "(")) }
    guard block.contains(token - 1), isCue(token - 1) else { return false }
    return roles(token).contains(.adverb) || roles(token).contains(.pronoun)
      || document.facts[token].hash == Self.of
  }

  private static let chants = WordHash.set(
    "chant", "chants", "chanted", "chanting", "shouts", "shouted", "shouting", "cries", "yelled",
    "yelling")

  func isChanted(_ token: Int) -> Bool {
    let word = document.facts[token].hash == Self.of ? token - 1 : token
    return block.contains(word) && Self.chants.contains(document.facts[word].hash)
  }

  /// “…,” said Anna; “…,” she said; “…,” Anna Lee said.
  func isSpoken(behind span: QuotationSpan) -> Bool {
    var token = span.end
    while block.contains(token), !document.isWord(token), token - span.end < 2 {
      guard
        document.isMark(token, ",") || document.isMark(token, "–") || document.isMark(token, "—")
      else { return false }
      token += 1
    }
    guard block.contains(token), document.isWord(token) else { return false }
    if isCue(token) { return true }
    let last = span.tokens.upperBound - 1
    guard token > span.end || !document.isWord(last), !document.isMark(last, ".") else {
      return false
    }
    if roles(token).contains(.pronoun) || roles(token).contains(.determiner) {
      return isCue(token + 1) || isCue(token + 2) && document.isWord(token + 1)
    }
    var next = token
    while block.contains(next), next - token < 4, document.isWord(next),
      document.isCapitalised(next)
    {
      next += 1
    }
    return next > token && isCue(next)
  }

  /// “the film “…”, “the film, “…”.
  func namesWork(_ token: Int) -> Bool {
    var token = token
    if document.isMark(token, ",") || document.isMark(token, ":") || document.isMark(token, "(") {
      token -= 1
    }
    if block.contains(token - 1), document.facts[token].shape.contains(.numeric) { token -= 1 }
    guard block.contains(token), document.isWord(token) else { return false }
    if Self.works.contains(document.facts[token].hash) || isCompound(token) { return true }
    return document.facts[token].hash == Self.of && block.contains(token - 1)
      && Self.works.contains(document.facts[token - 1].hash)
  }

  /// German nouns that others are put before: “Förderprogramm”, “Bürgerinitiative”.
  private static let heads = [
    "programm", "programms", "projekt", "projekts", "projektes", "initiative", "kampagne", "reihe",
    "bündnis", "verein", "stiftung", "wettbewerb", "aktion", "gruppe", "zeitung", "zeitschrift",
    "magazin", "sendung", "serie", "gesetz", "titel", "motto", "slogan",
  ].map { Array($0.utf8) }

  private func isCompound(_ token: Int) -> Bool {
    guard document.language == "de", document.isCapitalised(token) else { return false }
    let word = document.bytes(of: token)
    return Self.heads.contains { head in
      word.count >= head.count && word.suffix(head.count).elementsEqual(head)
        || word.count == head.count && word.dropFirst().elementsEqual(head.dropFirst())
    }
  }

  /// Whether a block is a short one whose words outside the span are capitalised.
  func isHeadline(_ span: QuotationSpan) -> Bool {
    if document.article.blocks[span.block].kind == .heading { return true }
    guard block.count <= 40 else { return false }
    var capitals = 0
    var smalls = 0
    for token in block where !span.tokens.contains(token) && document.isWord(token) {
      let fact = document.facts[token]
      if fact.shape.contains(.capitalised) {
        capitals += 1
      } else if fact.shape.contains(.lower),
        !Language.isFunctionWord(fact.hash, in: document.language)
      {
        smalls += 1
      }
    }
    return capitals >= 3 && smalls * 5 <= capitals
  }
}
