import Articles

/// Cuts one run of capitals into names and says what they are, from the words alone.
struct NameParser {
  struct Result {
    var mentions: [NameMention] = []
    var open: [OpenRun] = []
  }

  let document: Document
  /// Words that stand in the text with a small letter too.
  private let smallWords: Lexicon

  init(document: Document) {
    self.document = document
    var words = Lexicon(minimumCapacity: 1_024)
    for fact in document.facts where fact.shape.contains(.lower) { words[fact.hash] = 1 }
    smallWords = words
  }

  /// Whether most words of a sentence are capitalised and no full stop ends it, so that a capital says nothing.
  func isHeadline(_ sentence: Range<Int>) -> Bool {
    if document.isMark(sentence.upperBound - 1, ".") { return false }
    var capitals = 0
    var smalls = 0
    for token in sentence.dropFirst() {
      let shape = document.facts[token].shape
      if shape.contains(.capitalised) { capitals += 1 }
      let isLong = document.tokens[token].end - document.tokens[token].start > 3
      if shape.contains(.lower), isLong { smalls += 1 }
    }
    return capitals >= 3 && smalls * 3 < capitals
  }

  /// - Parameters:
  ///   - run: A run of `CapitalisedRuns`.
  ///   - isHeadline: What `isHeadline(_:)` says of the sentence.
  func parse(_ run: Range<Int>, in sentence: Range<Int>, isHeadline: Bool) -> Result {
    var result = Result()
    var start = run.lowerBound
    while start < run.upperBound {
      start = parseName(at: start, in: run, sentence, isHeadline, &result)
    }
    return result
  }

  /// Parses one name, title or other word; returns where to go on.
  private func parseName(
    at start: Int, in run: Range<Int>, _ sentence: Range<Int>, _ isHeadline: Bool,
    _ result: inout Result
  ) -> Int {
    if !document.isCapitalised(start) { return start + 1 }
    let rest = start..<run.upperBound
    let match = Gazetteer.shared.longestMatch(at: start, before: run.upperBound, in: document)
    if let match, let name = extended(match, in: rest) {
      result.mentions.append(name)
      return name.tokens.upperBound
    }
    if match == nil, isPlain(start, in: sentence, isHeadline) { return start + 1 }
    if match == nil, isShouted(start) { return start + 1 }
    if let compound = compoundParts(of: start), !compound.isEmpty {
      result.mentions += compound
      return start + 1
    }
    if let end = endOfTitle(at: start, in: run) {
      return parsePerson(from: end, in: run, sentence, &result)
    }
    let name = start..<endOfName(from: start, in: run, sentence)
    if isHeadline {
      result.open.append(OpenRun(tokens: name, isDoubtful: true))
    } else if let mention = classified(name, in: sentence) {
      result.mentions.append(mention)
    } else {
      let isFirst = isSentenceStart(name.lowerBound, in: sentence)
      result.open.append(OpenRun(tokens: name, isDoubtful: isFirst))
    }
    return name.upperBound
  }
}

// MARK: - What is no name

extension NameParser {
  func roles(_ token: Int) -> NameRoles { NameLexicon.roles(of: document.facts[token].hash) }

  /// Whether a capital may only mark the beginning of a sentence, of a quotation or of what follows a colon.
  func isSentenceStart(_ token: Int, in sentence: Range<Int>) -> Bool {
    token == sentence.lowerBound
      || !document.isWord(token - 1)
        && !document.facts[token - 1].shape.contains(.abbreviating)
        && !document.isMark(token - 1, ",")
  }

  /// A capitalised word that is no part of a name: “The”, “Monday”, an ordinary word that opens a sentence.
  private func isPlain(_ token: Int, in sentence: Range<Int>, _ isHeadline: Bool) -> Bool {
    let fact = document.facts[token]
    if Language.isFunctionWord(fact.hash, in: document.language) { return true }
    let roles = roles(token)
    if !roles.isDisjoint(with: [.weekday, .numeral]) { return true }
    if roles.contains(.month), !roles.contains(.givenName) || isDate(token) { return true }
    guard isSentenceStart(token, in: sentence), !isHeadline else { return false }
    guard roles.isDisjoint(with: [.title, .givenName, .placeFirst]) else { return false }
    if smallWords.contains(fact.hash) { return true }
    return document.cueRoles(token).contains(.adverb)
  }

  /// An ordinary word in capitals: “GOOD”.
  private func isShouted(_ token: Int) -> Bool {
    let fact = document.facts[token]
    return fact.shape.contains(.allCapitals) && smallWords.contains(fact.hash)
  }

  /// A word that the text uses with a small letter too, or that heads names of other things: “Prime Minister Team”.
  func isOrdinary(_ token: Int) -> Bool {
    let roles = roles(token)
    if roles.contains(.givenName) { return false }
    return kindOfHead(roles) != nil || smallWords.contains(document.facts[token].hash)
  }

  /// Whether a month's name stands beside a number, so that it is no given name.
  private func isDate(_ token: Int) -> Bool {
    let facts = document.facts
    return token + 1 < facts.count && facts[token + 1].shape.contains(.numeric)
      || token > 0 && facts[token - 1].shape.contains(.numeric)
  }
}

// MARK: - Known names

extension NameParser {
  /// A known name, or the longer name that it opens: “London” in “London Bridge”; nil where it is a person's.
  private func extended(_ match: Gazetteer.Match, in rest: Range<Int>) -> NameMention? {
    let whole = document.mention(match.tokens, match.kind, 0.95, key: match.key)
    let end = match.tokens.upperBound
    guard end < rest.upperBound, !document.facts[end - 1].shape.contains(.possessive),
      document.isCapitalised(end)
    else { return whole }
    let next = roles(end)
    if let longer = headed(rest.lowerBound..<rest.upperBound, from: end) { return longer }
    let opensPerson =
      match.tokens.count == 1 && match.kind != .nationality
      && roles(match.tokens.lowerBound).contains(.givenName)
      && next.isDisjoint(with: [.title, .modifier, .weekday, .month])
    return opensPerson ? nil : whole
  }

  /// The name from the start of `run` to the first head word of an organisation, place or event at or after `token`.
  func headed(_ run: Range<Int>, from token: Int) -> NameMention? {
    var end: Int?
    var kind = Entity.Kind.organisation
    for next in token..<run.upperBound where document.isWord(next) {
      let roles = roles(next)
      if roles.contains(.title), !roles.contains(.organisation) { break }
      if let found = kindOfHead(roles) {
        kind = found
        end = next + 1
      }
    }
    guard var end else { return nil }
    if let link = linked(from: end, in: run) { end = link }
    return document.mention(run.lowerBound..<end, kind, 0.85)
  }

  func kindOfHead(_ roles: NameRoles) -> Entity.Kind? {
    if !roles.isDisjoint(with: [.organisation, .suffix]) { return .organisation }
    if roles.contains(.place) { return .place }
    return roles.contains(.event) ? .event : nil
  }

  /// The end of “of England” behind a head.
  private func linked(from token: Int, in run: Range<Int>) -> Int? {
    guard token < run.upperBound, document.isWord(token), !document.isCapitalised(token) else {
      return nil
    }
    return run.upperBound
  }

  /// The parts of a compound that are known names: “Kyiv-based”, “Poland-Ukraine”.
  private func compoundParts(of token: Int) -> [NameMention]? {
    guard document.facts[token].shape.contains(.hyphen) else { return nil }
    let span = document.nameRange(of: token..<(token + 1))
    return document.article.utf8.withUnsafeBufferPointer { bytes in
      var parts: [NameMention] = []
      var start = span.start
      while start < span.end {
        let end = bytes[start..<span.end].firstIndex(of: UInt8(ascii: "-")) ?? span.end
        if end > start {
          let facts = TokenFacts(ofWord: bytes, from: start, to: end)
          if let known = Gazetteer.shared.match(facts) {
            parts.append(
              NameMention(
                tokens: token..<(token + 1), range: TextRange(start, end), kind: known.kind,
                confidence: 0.9, key: known.key))
          }
        }
        start = end + 1
      }
      return parts
    }
  }
}

// MARK: - Unknown names

extension NameParser {
  /// What the words of a name say it is; nil where they say nothing.
  private func classified(_ name: Range<Int>, in sentence: Range<Int>) -> NameMention? {
    let words = name.count { document.isWord($0) && document.isCapitalised($0) }
    let first = roles(name.lowerBound)
    let last = roles(name.upperBound - 1)
    if words > 1 {
      if let kind = kindOfHead(last), !last.contains(.givenName) || kind == .organisation {
        return document.mention(name, kind, last.contains(.suffix) ? 0.95 : 0.8)
      }
      if let linked = headed(name, from: name.lowerBound), linked.tokens.count > 1,
        linked.tokens.count == name.count
      {
        return linked
      }
      if first.contains(.placeFirst), !first.contains(.givenName) {
        return document.mention(name, .place, 0.75)
      }
      if first.contains(.compass) { return document.mention(name, .place, 0.5) }
      if first.contains(.givenName) || hasPersonMark(name) {
        return document.mention(name, .person, 0.9)
      }
    }
    return nil
  }

  /// Initials, particles and “Jr.” stand in people's names.
  private func hasPersonMark(_ name: Range<Int>) -> Bool {
    name.contains { token in
      let shape = document.facts[token].shape
      if shape.contains(.initial), token + 1 < name.upperBound, !document.isWord(token + 1) {
        return true
      }
      return token > name.lowerBound && shape.contains(.lower) && roles(token).contains(.particle)
        || token > name.lowerBound && roles(token).contains(.generation)
    }
  }
}
