import Articles

/// Finds the noun phrase that names a speaker beside a cue.
///
/// There is no parser: a phrase is read off the small words round it. To the left it goes on over nouns,
/// adjectives, names and “of”, “from”, “at” to the determiner that opens it; a comma before the cue may be an
/// apposition or a relative clause behind the name.
struct SpeakerPhrase {
  let text: SpeechText
  var document: Document { text.document }
  /// Longest phrase, in tokens: what keeps the search linear.
  static let reach = 24

  func roles(_ token: Int) -> CueRoles { text.roles(at: token) }

  /// A capitalised word; false outside the text.
  func isName(_ token: Int) -> Bool {
    document.facts.indices.contains(token) && document.isWord(token)
      && document.isCapitalised(token)
  }

  /// Weekdays and months stand beside names and are none.
  func isTime(_ token: Int) -> Bool {
    let hash = document.facts[token].hash
    let roles = NameLexicon.listedRoles(of: hash)
    if roles.contains(.weekday) { return true }
    guard roles.contains(.month), isName(token) else { return false }
    if NameLexicon.roles(of: hash).contains(.givenName) {
      // “in May”, “an August speech”, but “May Lee” and “told May”.
      return token > 0 && !isName(token + 1)
        && !self.roles(token - 1).isDisjoint(with: [.determiner, .connector, .preposition])
    }
    let isSurname =
      token > 0 && isName(token - 1)
      && NameLexicon.roles(of: document.facts[token - 1].hash).contains(.givenName)
    return !isSurname
  }

  /// “quickly” beside a verb; short words such as “only” are in the table.
  func isAdverb(_ token: Int) -> Bool {
    let fact = document.facts[token]
    // The French “M.” is no “m’”.
    if isInitial(token) { return false }
    if roles(token).contains(.adverb) { return true }
    guard fact.shape.contains(.lower) else { return false }
    return document.bytes(of: token).suffix(2).elementsEqual("ly".utf8)
      && document.tokens[token].end - document.tokens[token].start > 5
  }
}

// MARK: - Before the cue

extension SpeakerPhrase {
  /// The subject of a verb at `cue`: the phrase that ends before it.
  /// - Parameter limit: Tokens before this one belong to something else.
  func subject(before cue: Int, from limit: Int) -> Range<Int>? {
    let limit = max(limit, cue - Self.reach * 2)
    var last = cue - 1
    while last >= limit, document.isWord(last), isHelper(last) { last -= 1 }
    if last > limit, isHabit(last) { last -= 2 }
    guard last >= limit else { return nil }
    if let speaker = standIn(endingAt: cue - 1, from: limit) { return speaker }
    if roles(last).contains(.relative) { return antecedent(of: last, from: limit) }
    if roles(last).contains(.pronoun), document.isWord(last) { return last..<(last + 1) }
    if document.isMark(last, ",") { return apposed(before: last, from: limit) }
    if document.isMark(last, ")") || document.isMark(last, ">"),
      let open = opening(of: last, from: limit)
    {
      return phrase(endingAt: open - 1, from: limit)
    }
    return phrase(endingAt: last, from: limit).map { whoever($0, from: limit) ?? $0 }
  }

  /// “The man” of “The man who robbed the baker said”, of which `phrase` is the end, and “those who know Amy Lee”; nil
  /// where no such clause stands before it.
  private func whoever(_ phrase: Range<Int>, from limit: Int) -> Range<Int>? {
    let near = max(limit, phrase.lowerBound - Self.clause)..<phrase.upperBound
    guard let who = near.last(where: { document.facts[$0].hash == Self.who }),
      opensClause(who, endingWith: phrase), let antecedent = antecedent(of: who, from: limit)
    else { return nil }
    let isBare = antecedent.count == 1 && roles(antecedent.lowerBound).contains(.determiner)
    return isBare ? antecedent.lowerBound..<phrase.upperBound : antecedent
  }

  /// Tokens between “who” and the last phrase of its clause.
  private static let clause = 8

  /// Whether “who” is the subject of a clause that ends with `phrase`: in “who the police say” it is not.
  private func opensClause(_ who: Int, endingWith phrase: Range<Int>) -> Bool {
    let verb = who + 1
    // A verb that no table knows is read as a part of the phrase.
    guard verb < phrase.upperBound - 1, document.isWord(verb), !isName(verb),
      roles(verb).isDisjoint(with: [.determiner, .pronoun])
    else { return false }
    return !(verb..<phrase.lowerBound).dropFirst().contains {
      !document.isWord($0) || roles($0).contains(.conjunction)
    }
  }

  private static let who = WordHash.of("who")

  private func isHelper(_ token: Int) -> Bool {
    roles(token).contains(.auxiliary) || isAdverb(token) || isTime(token)
  }

  /// The “to” of “used to say”.
  private func isHabit(_ token: Int) -> Bool {
    document.facts[token].hash == Self.to
      && Self.habits.contains(document.facts[token - 1].hash)
  }

  private static let to = WordHash.of("to")
  private static let habits = WordHash.set("used", "liked", "likes", "loved", "loves", "tended")
  private static let of = WordHash.of("of")

  private func opening(of bracket: Int, from limit: Int) -> Int? {
    (max(limit, bracket - Self.reach)..<bracket).last {
      document.isMark($0, document.isMark(bracket, ">") ? "<" : "(")
    }
  }

  /// “Amy Lee, who leads the team” and “teachers who left”.
  private func antecedent(of relative: Int, from limit: Int) -> Range<Int>? {
    let last = relative > limit && document.isMark(relative - 1, ",") ? relative - 2 : relative - 1
    guard last >= limit, let phrase = phrase(endingAt: last, from: limit) else { return nil }
    // “It was steep for Amy Lee, who said”.
    let name = text.head(of: phrase) + 2
    let isOfNobody =
      name < phrase.upperBound && isName(name) && !isPhrase(phrase.lowerBound...name - 2)
    return isOfNobody ? name..<phrase.upperBound : phrase
  }

  /// The phrase before an apposition that ends at a comma: “Amy Lee, a diver, said”.
  private func apposed(before comma: Int, from limit: Int) -> Range<Int>? {
    var commas: [Int] = []
    var token = comma - 1
    while token >= limit, comma - token < Self.reach {
      if document.isMark(token, ",") { commas.append(token) }
      token -= 1
    }
    // A list of offices has commas of its own: the name stands before the first of them.
    for inner in commas.reversed() where inner > limit && isName(inner - 1) {
      guard let name = phrase(endingAt: inner - 1, from: limit),
        name.contains(where: { isName($0) && !isTime($0) }),
        name.lowerBound == limit || commas.last == inner
      else { continue }
      if isName(name.lowerBound) || commas.count == 1 {
        return whole(name, until: comma, apposition: inner + 1)
      }
    }
    guard let inner = commas.first, inner > limit else { return nil }
    guard let name = phrase(endingAt: inner - 1, from: limit) else { return nil }
    return whole(name, until: comma, apposition: inner + 1)
  }

  /// A role with the name behind it is one mention: “One Kenyan farmer, Asha Kariuki”.
  private func whole(_ phrase: Range<Int>, until comma: Int, apposition: Int) -> Range<Int> {
    let isNamed =
      phrase.contains { isName($0) && !isNationality($0) } && isName(phrase.upperBound - 1)
      && isName(text.head(of: phrase))
    let namesSomebody =
      apposition < comma && isName(apposition) && isName(comma - 1)
      && (apposition..<comma).allSatisfy {
        isName($0) || document.facts[$0].shape.contains(.abbreviating)
          || document.facts[$0].hash == Self.of
          || NameLexicon.roles(of: document.facts[$0].hash).contains(.particle)
      }
    return !isNamed && namesSomebody ? phrase.lowerBound..<comma : phrase
  }

  func isNationality(_ token: Int) -> Bool {
    document.isCapitalised(token) && Nationalities.contains(document.facts[token].hash)
  }

  /// The noun phrase whose last token is `last`.
  func phrase(endingAt last: Int, from limit: Int) -> Range<Int>? {
    guard last >= limit, document.isWord(last) || document.facts[last].shape.contains(.abbreviating)
    else { return nil }
    var start: Int?
    var token = last
    let limit = max(limit, last - Self.reach)
    while token >= limit {
      if !document.isWord(token) {
        guard document.facts[token].shape.contains(.abbreviating) || isMeasure(token) else { break }
        token -= 1
        continue
      }
      if isTime(token) { break }
      let roles = roles(token)
      if roles.contains(.determiner) {
        start = token
        if opensBeforeCount(token, from: limit) {
          token -= 1
          continue
        }
        guard token > limit, joinsNouns(token - 1, from: limit) else { break }
        token -= 2
        continue
      }
      if joinsNouns(token, from: limit), start != nil {
        token -= 1
        continue
      }
      if !isNoun(token) || start != nil && isYear(token) { break }
      start = token
      token -= 1
    }
    guard let start else { return nil }
    return isPhrase(start...last) ? start..<(last + 1) : nil
  }

  private static let counts = WordHash.set(
    "next", "last", "other", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "few", "many", "several")

  /// Whether an article or owner stands before a word that counts: “the next”, “his two”.
  private func opensBeforeCount(_ token: Int, from limit: Int) -> Bool {
    token > limit && Self.counts.contains(document.facts[token].hash)
      && roles(token - 1).contains(.determiner)
      && !Self.counts.contains(document.facts[token - 1].hash)
  }

  /// The mark of feet or inches behind a number: “the 6\" pipe”.
  private func isMeasure(_ token: Int) -> Bool {
    guard token > 0, document.facts[token - 1].shape.contains(.numeric) else { return false }
    switch document.facts[token].hash {
    case 0x22, 0x27, 0x2019, 0x201D, 0x2032, 0x2033: return true
    default: return false
    }
  }

  /// The year of “In 2016 Gov. Lee said”.
  private func isYear(_ token: Int) -> Bool {
    document.facts[token].shape.contains(.numeric) && document.facts[token].core == 4 && token > 0
      && !roles(token - 1).isDisjoint(with: [.preposition, .connector])
  }

  /// A word that may be a noun, an adjective or a name.
  func isNoun(_ token: Int) -> Bool {
    let roles = roles(token)
    if isFinite(token) { return false }
    if isName(token) {
      if isInitial(token) { return true }
      // “Will” and “May” are names too, but not at the beginning of a question.
      if roles.contains(.auxiliary) { return !text.opensSentence(token) && isName(token + 1) }
      return roles.isDisjoint(with: [.preposition, .connector, .pronoun, .adverb])
    }
    if roles.contains(.term) { return true }
    return roles.isDisjoint(
      with: [
        .verb, .preposition, .connector, .conjunction, .pronoun, .adverb, .auxiliary, .relative,
      ])
      && !isAdverb(token)
  }

  /// “of” in “head of the union”, “and” between two names.
  private func joinsNouns(_ token: Int, from limit: Int) -> Bool {
    guard token > limit, document.isWord(token - 1), token + 1 < document.facts.count else {
      return false
    }
    let roles = roles(token)
    if roles.contains(.connector), !isName(token) { return isNoun(token - 1) && !isTime(token - 1) }
    if text.tellsWhose(token) { return !text.isClose(token - 1) || isNoun(token - 2) }
    return roles.contains(.conjunction) && isName(token - 1) && isName(token + 1)
  }

  func isInitial(_ token: Int) -> Bool {
    document.facts[token].shape.contains(.initial) && token + 1 < document.facts.count
      && document.facts[token + 1].shape.contains(.abbreviating)
  }

  /// A verb with its subject: “went”, and “lauded” behind a name.
  func isFinite(_ token: Int) -> Bool {
    guard document.facts[token].shape.contains(.lower) else { return false }
    if roles(token).contains(.finite) { return true }
    return token > 0 && isName(token - 1)
      && !document.facts[token - 1].shape.contains(.possessive)
      && document.tokens[token].end - document.tokens[token].start > 4
      && document.bytes(of: token).suffix(2).elementsEqual("ed".utf8)
      && document.language == "en"
  }

  private static let articles = WordHash.set(
    "the", "a", "an", "its", "their", "his", "my", "our", "your")

  /// Nouns that need no article and do not end in “s”: “police said”.
  private static let collectives = WordHash.set(
    "police", "management", "counsel", "people", "men", "women", "children", "policemen", "firemen",
    "fishermen", "spokesmen", "congressmen", "businessmen", "staff", "media", "clergy", "personnel")

  /// A bare singular noun with a small letter is no phrase: “later edition said”.
  func isPhrase(_ tokens: ClosedRange<Int>) -> Bool {
    if Self.articles.contains(document.facts[tokens.upperBound].hash) { return false }
    if tokens.contains(where: { isName($0) || roles($0).contains(.determiner) }) { return true }
    return document.bytes(of: tokens.upperBound).last == UInt8(ascii: "s")
      || Self.collectives.contains(document.facts[tokens.upperBound].hash)
      || tokens.contains {
        NameLexicon.roles(of: document.facts[$0].hash).contains(.title)
      }
      || document.utf8[Int(document.tokens[tokens.lowerBound].start)] >= 0xC3
  }
}
