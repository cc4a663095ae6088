import Articles

/// What the rest of a text knows about a name that its own words leave open.
struct NameMemory {
  /// Kinds by the joined hash of a whole name, as `Entity.Kind.allCases` indices.
  private var names = Lexicon(minimumCapacity: 256)
  /// Surnames of people.
  private var surnames = Lexicon(minimumCapacity: 256)
  /// Acronyms that brackets explain, with the kind of what they stand for.
  private var acronyms: [UInt64: Entity.Kind] = [:]

  private static let kinds = Entity.Kind.allCases

  init(of mentions: [NameMention], in document: Document) {
    for mention in mentions where mention.confidence >= 0.6 {
      let hash = document.joinedHash(of: mention.tokens)
      if let kind = Self.kinds.firstIndex(of: mention.kind) { names[hash] = UInt32(kind) }
      if mention.kind == .person, mention.tokens.count > 1 {
        surnames[document.facts[mention.tokens.upperBound - 1].hash] = 1
      }
      if let acronym = Self.acronym(behind: mention.tokens, in: document) {
        acronyms[document.facts[acronym].hash] = mention.kind
      }
    }
  }

  /// An open run with its kind; nil where the text does not say.
  func settle(_ run: OpenRun, in document: Document) -> NameMention? {
    let hash = document.joinedHash(of: run.tokens)
    if let kind = names[hash] { return document.mention(run.tokens, Self.kinds[Int(kind)], 0.85) }
    let first = document.facts[run.tokens.lowerBound]
    if run.tokens.count == 1 {
      if surnames.contains(first.hash) { return document.mention(run.tokens, .person, 0.9) }
      if let kind = acronyms[first.hash] { return document.mention(run.tokens, kind, 0.85) }
    }
    if Self.acronym(behind: run.tokens, in: document) != nil {
      return document.mention(run.tokens, .organisation, 0.8)
    }
    return guess(run, in: document)
  }

  /// The names in a headline that the rest of the text explains.
  func known(in headline: OpenRun, in document: Document) -> [NameMention] {
    var found: [NameMention] = []
    var token = headline.tokens.lowerBound
    while token < headline.tokens.upperBound {
      let end = (token + 1...min(token + 4, headline.tokens.upperBound)).reversed()
        .first { names.contains(document.joinedHash(of: token..<$0)) }
      if let end {
        found +=
          settle(OpenRun(tokens: token..<end, isDoubtful: true), in: document).map { [$0] } ?? []
      } else if surnames.contains(document.facts[token].hash), document.isCapitalised(token) {
        found.append(document.mention(token..<(token + 1), .person, 0.85))
      }
      token = end ?? token + 1
    }
    return found
  }

  /// What stands beside the name.
  private func guess(_ run: OpenRun, in document: Document) -> NameMention? {
    let words = run.tokens.count
    let roles = NameLexicon.roles(of: document.facts[run.tokens.lowerBound].hash)
    if let confidence = personhood(of: run.tokens, in: document) {
      let isSure = words > 1 || roles.contains(.givenName)
      return document.mention(run.tokens, .person, isSure ? confidence : confidence - 0.25)
    }
    guard !run.isDoubtful else { return nil }
    if words == 1, document.facts[run.tokens.lowerBound].shape.contains(.allCapitals) {
      return acronym(run.tokens, in: document)
    }
    if words > 1, words < 4 { return document.mention(run.tokens, .person, 0.45) }
    if roles.contains(.givenName) { return document.mention(run.tokens, .person, 0.5) }
    let before = run.tokens.lowerBound - 1
    guard before >= 0, document.facts[before].hash == Self.in else { return nil }
    return document.mention(run.tokens, .place, 0.4)
  }

  /// How sure it is that a name is a person's, by what stands beside it: “economist NAME”, “NAME said”,
  /// “NAME, who”, “NAME, 45,”, “NAME, the mayor”; nil where nothing does.
  private func personhood(of name: Range<Int>, in document: Document) -> Double? {
    let facts = document.facts
    let before = name.lowerBound - 1
    if before >= 0, facts[before].shape.contains(.lower),
      NameLexicon.roles(of: facts[before].hash).contains(.title)
    {
      return 0.9
    }
    var after = name.upperBound
    guard after < facts.count, !facts[after - 1].shape.contains(.possessive) else { return nil }
    let isApposed = document.isMark(after, ",")
    if isApposed { after += 1 }
    guard after < facts.count else { return nil }
    if Self.who.contains(facts[after].hash) { return 0.85 }
    if document.cueRoles(after).contains(.say), facts[after].shape.contains(.lower) {
      return 0.8
    }
    guard isApposed else { return nil }
    if facts[after].shape.contains(.numeric), after + 1 < facts.count,
      document.isMark(after + 1, ",")
    {
      return 0.85
    }
    let apposition = after..<min(facts.count, after + 4)
    let isOffice = apposition.prefix { document.isWord($0) && !document.isCapitalised($0) }
      .contains { NameLexicon.roles(of: facts[$0].hash).contains(.title) }
    return isOffice ? 0.85 : nil
  }

  private static let who = WordHash.set("who", "whom", "whose")
  private static let the = WordHash.of("the")

  /// Capitals alone: an organisation more often than anything else, the more so behind “the”.
  private func acronym(_ name: Range<Int>, in document: Document) -> NameMention? {
    let token = name.lowerBound
    let length = document.tokens[token].end - document.tokens[token].start
    let hasDigits = document.facts[token].shape.contains(.digits)
    guard (2...6).contains(length), !hasDigits else { return nil }
    let isNamed = token > 0 && document.facts[token - 1].hash == Self.the && length > 2
    return document.mention(name, .organisation, isNamed ? 0.6 : 0.4)
  }

  private static let `in` = WordHash.of("in")
}

// MARK: - Acronyms

extension NameMemory {
  /// The acronym in brackets behind a name whose initials it is: “(WFP)”.
  static func acronym(behind name: Range<Int>, in document: Document) -> Int? {
    let token = name.upperBound + 1
    guard token + 1 < document.facts.count, document.isMark(token - 1, "("),
      document.isMark(token + 1, ")"), document.facts[token].shape.contains(.allCapitals),
      document.initials(of: name).elementsEqual(document.bytes(of: token))
    else { return nil }
    return token
  }

  /// The acronyms that brackets explain, where no other mention covers them.
  func acronyms(in document: Document, besides found: [NameMention]) -> [NameMention] {
    let taken = Set(found.map(\.tokens.lowerBound))
    return found.compactMap { mention in
      guard let token = Self.acronym(behind: mention.tokens, in: document), !taken.contains(token)
      else { return nil }
      return document.mention(token..<(token + 1), mention.kind, 0.9)
    }
  }
}

extension Document {
  /// The first bytes of the capitalised words of a name.
  func initials(of name: Range<Int>) -> [UInt8] {
    name.compactMap { isWord($0) && isCapitalised($0) ? article.utf8[Int(tokens[$0].start)] : nil }
  }

  func bytes(of token: Int) -> ArraySlice<UInt8> {
    article.utf8[Int(tokens[token].start)..<Int(tokens[token].start + facts[token].core)]
  }
}
