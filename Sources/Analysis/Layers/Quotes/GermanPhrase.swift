import Articles

/// Finds German noun phrases and says whether they can be subjects.
///
/// German writes every noun with a capital and inflects articles, so a phrase is read off its article, its
/// adjectives in small letters and the capitals behind them; the article's form tells the case.
/// - Source: Duden, “Die Grammatik” (Nominalphrase, Deklination der Artikelwörter, Genitivattribut).
struct GermanPhrase {
  let text: SpeechText
  var document: Document { text.document }
  /// Longest phrase, in tokens.
  private static let reach = 32

  func roles(_ token: Int) -> CueRoles { text.roles(at: token) }

  /// A word written with a capital that is no time and no small word at the beginning of a sentence.
  func isNoun(_ token: Int) -> Bool {
    guard document.isWord(token), document.isCapitalised(token), !isTime(token) else {
      return isAge(token)
    }
    if text.opensSentence(token) {
      return roles(token).isDisjoint(with: Self.small) && !isVerbOpening(token)
    }
    return !roles(token).contains(.pronoun)
  }

  /// “54-Jähriger”, by which a report names somebody again.
  func isAge(_ token: Int) -> Bool {
    guard document.facts[token].shape.isSuperset(of: [.word, .numeric, .hyphen]) else {
      return false
    }
    let bytes = document.bytes(of: token)
    return Self.ages.contains { bytes.suffix($0.count).elementsEqual($0) }
  }

  private static let ages = ["-Jährige", "-Jähriger", "-Jährigen"].map { Array($0.utf8) }

  /// “Montag”, “Jahr”: stands beside names and is none.
  func isTime(_ token: Int) -> Bool { roles(token).contains(.time) }

  private static let small: CueRoles = [
    .determiner, .pronoun, .connector, .preposition, .conjunction, .auxiliary, .adverb, .relative,
    .source,
  ]

  /// A verb with the capital of a sentence: “Sagte”.
  private func isVerbOpening(_ token: Int) -> Bool {
    text.opensSentence(token) && !roles(token).isDisjoint(with: .verb)
  }

  /// A small word with an ending of adjectives: “neue”, “84-jährige”.
  private func isAdjective(_ token: Int) -> Bool {
    guard document.isWord(token), !document.isCapitalised(token) else { return false }
    let shape = document.facts[token].shape
    if shape.contains(.numeric) { return !isAge(token) }
    guard roles(token).isDisjoint(with: Self.small) else { return false }
    let bytes = document.bytes(of: token)
    return bytes.count > 3
      && Self.endings.contains { bytes.suffix($0.count).elementsEqual($0) }
  }

  private static let endings = ["e", "en", "er", "es", "em"].map { Array($0.utf8) }
  private static let participles = [
    "nde", "nden", "nder", "te", "ten", "ter", "ene", "enen", "ener",
  ]
  .map { Array($0.utf8) }
}

// MARK: - Where a phrase ends

extension GermanPhrase {
  /// The noun phrase that begins at `first`; nil where none does.
  /// - Parameter isWide: Whether “in” and “an” belong to it, as they do before the verb.
  func phrase(startingAt first: Int, before end: Int, isWide: Bool = false) -> Range<Int>? {
    let limit = min(end, first + Self.reach)
    if let last = quotedName(at: first, before: limit) { return first..<last }
    guard first < limit, document.isWord(first) else { return nil }
    if roles(first).contains(.pronoun), !opensNouns(first + 1, before: limit) {
      return first..<(first + 1)
    }
    guard var last = nouns(from: first, before: limit) else {
      return Self.demonstratives.contains(document.facts[first].hash) ? first..<(first + 1) : nil
    }
    while let next = attribute(at: last, of: first, before: limit, isWide: isWide) { last = next }
    return first..<named(first..<last, before: end)
  }

  private static let demonstratives = WordHash.set(
    "dieser", "diese", "jener", "jene", "alle", "beide", "einer", "eine", "keiner", "letzterer",
    "letztere")

  private func opensNouns(_ token: Int, before end: Int) -> Bool {
    token < end && roles(token - 1).contains(.determiner) && (isNoun(token) || isAdjective(token))
  }

  /// The token behind the article, adjectives and nouns at `first`.
  private func nouns(from first: Int, before end: Int) -> Int? {
    var token = first
    let hasArticle = roles(first).contains(.determiner)
    if hasArticle { token += 1 }
    if !hasArticle, isPossessor(first), first + 1 < end, isAdjective(first + 1) { token += 1 }
    let opensAsVerb = !hasArticle && !roles(first).isDisjoint(with: .verb)
    while token < end, isAdjective(token), !opensAsVerb { token += 1 }
    if hasArticle, let last = quotedName(at: token, before: end) { return last }
    if token < end, isNoun(token) {
      let last = capitals(from: token, before: end)
      return quotedName(at: last, before: end) ?? last
    }
    if token < end, isTime(token) { return token + 1 }
    if !hasArticle, token > first, isNoun(first) { return capitals(from: first, before: end) }
    return hasArticle ? extended(from: first, before: end) : nil
  }

  /// The token behind a name in quotation marks: beside a quotation no others are left than those of `GermanOutlet`.
  private func quotedName(at token: Int, before end: Int) -> Int? {
    guard token + 2 < end, document.isQuotationMark(token), document.isWord(token + 1) else {
      return nil
    }
    return ((token + 2)..<end).first { document.isQuotationMark($0) }.map { $0 + 1 }
  }

  /// “Berlins neuer Senator”.
  private func isPossessor(_ token: Int) -> Bool {
    isNoun(token) && document.bytes(of: token).last == UInt8(ascii: "s")
  }

  /// “die in New York geborene Lopez”: an attribute with words of its own before the noun.
  private func extended(from first: Int, before end: Int) -> Int? {
    var token = first + 1
    while token + 1 < end, token - first < 12 {
      if document.isMark(token, ",") || document.isMark(token, ":") { return nil }
      let bytes = document.bytes(of: token)
      if document.facts[token].shape.contains(.lower), bytes.count > 5, isNoun(token + 1),
        Self.participles.contains(where: { bytes.suffix($0.count).elementsEqual($0) })
      {
        return capitals(from: token + 1, before: end)
      }
      token += 1
    }
    return nil
  }

  /// The token behind nouns and names in a row: “Bundeskanzlerin Angela Merkel”, “Ursula von der Leyen”.
  private func capitals(from first: Int, before end: Int) -> Int {
    var last = first + 1
    var token = last
    while token < end {
      if document.isWord(token) {
        let fact = document.facts[token]
        if isNoun(token) || fact.shape.contains(.numeric) && isNoun(token - 1) && !isDate(token) {
          last = token + 1
        } else if !isParticle(token) {
          break
        }
      } else if document.facts[token].shape.contains(.abbreviating) || document.isMark(token, "/") {
        if document.isMark(token, "/") == false { last = token + 1 }
      } else {
        break
      }
      token += 1
    }
    return last
  }

  /// “20 Millionen”, “3. Mai”: a number that opens something else.
  private func isDate(_ token: Int) -> Bool {
    token + 1 < document.facts.count
      && (document.isMark(token + 1, ".") || document.isCapitalised(token + 1))
  }

  /// “von der” between a given name and a surname.
  private func isParticle(_ token: Int) -> Bool {
    NameLexicon.roles(of: document.facts[token].hash).contains(.particle)
      && document.facts[token].shape.contains(.lower)
      && roles(token).isDisjoint(with: [.determiner, .preposition])
      || roles(token).contains(.determiner) && document.isCapitalised(token + 1)
        && Self.von.contains(document.facts[token - 1].hash) && isGivenName(token - 2)
      || Self.von.contains(document.facts[token].hash) && isGivenName(token - 1)
  }

  private static let von = WordHash.set("von", "zu", "van")

  func isGivenName(_ token: Int) -> Bool {
    token >= 0 && document.isCapitalised(token)
      && NameLexicon.roles(of: document.facts[token].hash).contains(.givenName)
  }
}

// MARK: - Attributes behind the noun

extension GermanPhrase {
  private static let genitives = WordHash.set(
    "des", "der", "eines", "einer", "seines", "seiner", "ihres", "ihrer", "dieses", "dieser",
    "unserer", "unseres", "deren", "dessen")
  private static let links = WordHash.set("von", "vom", "für", "aus", "beim")
  private static let places = WordHash.set(
    "in", "im", "an", "am", "bei", "auf", "zu", "zum", "zur", "gegen", "über", "nach")

  /// The token behind an attribute at `token`: “des Verbands”, “von der Zeitung”, “(CDU)”; nil where there is none.
  private func attribute(at token: Int, of first: Int, before end: Int, isWide: Bool) -> Int? {
    guard token + 1 < end else { return nil }
    if document.isMark(token, "("), token + 2 < end, isNoun(token + 1),
      document.isMark(token + 2, ")"), isWide || !document.isMark(token + 3, ":")
    {
      return isWide || continues(token + 3, before: end) ? token + 3 : nil
    }
    guard document.isWord(token) else { return nil }
    let hash = document.facts[token].hash
    if Self.genitives.contains(hash) {
      guard !isName(first..<token), let last = nouns(from: token, before: end) else { return nil }
      return !isWide && hash == Self.der && isOutlet(token..<last) ? nil : last
    }
    if Self.links.contains(hash) || isWide && Self.places.contains(hash) {
      return nouns(from: token + 1, before: end)
    }
    if Self.places.contains(hash), let last = nouns(from: token + 1, before: end),
      named(first..<last, before: end) > last
    {
      return last
    }
    let joins = roles(token).contains(.conjunction) && !document.isMark(token, "/")
    if joins, isNoun(token - 1), isNoun(token + 1) { return capitals(from: token + 1, before: end) }
    return nil
  }

  /// Whether it is one that things are said to: “sagte ein Sprecher der Nachrichtenagentur Reuters”.
  private func isOutlet(_ phrase: Range<Int>) -> Bool {
    phrase.contains { token in
      let bytes = document.bytes(of: token)
      return document.isQuotationMark(token)
        || isNoun(token)
          && (Self.agencies.contains(document.facts[token].hash)
            || Self.outlets.contains { bytes.suffix($0.count).elementsEqual($0) })
    }
  }

  private static let der = WordHash.of("der")
  private static let agencies = WordHash.set("dpa", "afp", "reuters", "apa", "bild", "taz", "faz")
  private static let outlets = [
    "achrichtenagentur", "resseagentur", "resse-Agentur", "eitung", "undschau", "Presse",
  ].map { Array($0.utf8) }

  /// Whether a phrase goes on behind a bracket with a comma and a name, or an attribute.
  private func continues(_ token: Int, before end: Int) -> Bool {
    token < end && document.isWord(token) && Self.genitives.contains(document.facts[token].hash)
  }

  /// Two capitals or more that begin with a given name, without an article.
  func isName(_ phrase: Range<Int>) -> Bool {
    isGivenName(phrase.lowerBound) && phrase.count > 1 && phrase.count < 5
      || phrase.dropFirst().dropLast().contains { isGivenName($0) && isNoun($0 + 1) }
  }

  /// “der Präsident des Verbands, Karl Weber,”: an office and the name behind it are one mention.
  func named(_ phrase: Range<Int>, before end: Int) -> Int {
    let comma = phrase.upperBound
    guard comma + 1 < end, document.isMark(comma, ","), isNoun(comma + 1), !isName(phrase),
      roles(phrase.lowerBound).contains(.determiner) || phrase.count == 1 || phrase.count > 2
    else { return comma }
    let last = capitals(from: comma + 1, before: end)
    let isWhole = last - comma > 2 || isGivenName(comma + 1)
    guard isWhole, last - comma < 7, last == end || endsApposition(last) else { return comma }
    return last
  }

  private func endsApposition(_ token: Int) -> Bool {
    !document.isWord(token) || !roles(token).isDisjoint(with: [.preposition, .connector])
  }
}
