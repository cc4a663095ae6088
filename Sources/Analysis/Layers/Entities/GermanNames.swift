import Articles

/// Keeps the names among what capitals suggest in a German text, where every noun has a capital.
///
/// A person's name begins with a known given name, or stands behind an office (“Vereinschef”, “Sprecherin”); a
/// surname alone needs its full name elsewhere. Places and organisations are those of a list, and what the tagger is sure of,
/// without the article inside.
/// - Source: Duden, “Die deutsche Rechtschreibung”, D 133 (names and their particles).
struct GermanNames {
  let document: Document
  /// Most words of a name.
  private static let longest = 5

  /// The names among these mentions, cut to their words, with those that their surnames and offices add.
  /// - Complexity: Linear in the tokens.
  func names(among mentions: [NameMention]) -> [NameMention] {
    var taken = [Bool](repeating: false, count: document.tokens.count)
    func free(_ mentions: [NameMention]) -> [NameMention] {
      let free = mentions.filter { mention in !mention.tokens.contains { taken[$0] } }
      for mention in free { for token in mention.tokens { taken[token] = true } }
      return free
    }
    let list = KnownNames(document: document)
    let listed = list?.mentions() ?? []
    // “New York Times” before York, who might be somebody.
    let long = free(listed.filter { $0.tokens.count > 1 }) + free(firms(besides: list))
    let people = nominatives(free(people()))
    let others = free(mentions.compactMap { named($0, list) }) + free(listed)
    let all =
      long + people + others + surnames(of: people, besides: taken)
      + givenNames(of: people, besides: taken)
    return all.sorted { $0.range < $1.range }
  }
}

// MARK: - People

extension GermanNames {
  static let confidence = 0.85
  private static let particles = WordHash.set(
    "von", "zu", "zum", "vom", "van", "der", "den", "dem", "ten")
  private static let foreign = WordHash.set(
    "de", "da", "di", "del", "van", "bin", "al", "el", "dos", "du")
  private func people() -> [NameMention] {
    document.mentions { token, end in
      name(at: token, before: end).map { document.mention($0, .person, Self.confidence) }
    }
  }

  /// The name that begins at a token: of a given name, or behind an office.
  private func name(at token: Int, before end: Int) -> Range<Int>? {
    guard isCapital(token) else { return nil }
    let isKnown = isGivenName(token) && !document.isGermanTitle(token)
    guard isKnown || isBehindOffice(token, before: end) else { return nil }
    var last = token + 1
    var next = last
    var words = 1
    while next < end, words < Self.longest {
      if document.facts[next].shape.contains(.abbreviating) {
        next += 1
      } else if isCapital(next), words == 1 || !document.isGermanTitle(next) {
        // “Richter” is a surname too.
        next += 1
        words += 1
        last = next
      } else if isParticle(next, isSecond: words == 1) {
        next += 1
      } else {
        break
      }
    }
    return words > 1 ? token..<last : nil
  }

  func isGivenName(_ token: Int) -> Bool {
    NameLexicon.roles(of: document.facts[token].hash).contains(.givenName)
  }

  func isCapital(_ token: Int) -> Bool {
    document.isWord(token) && document.isCapitalised(token) && document.cueRoles(token).isEmpty
      && !document.facts[token].shape.contains(.possessive)
  }

  private func isParticle(_ token: Int, isSecond: Bool) -> Bool {
    guard document.isWord(token), document.facts[token].shape.contains(.lower) else { return false }
    let hash = document.facts[token].hash
    return Self.foreign.contains(hash) || isSecond && Self.particles.contains(hash)
  }

  /// Whether an office stands before two capitals, of which the first may be an unknown given name.
  private func isBehindOffice(_ token: Int, before end: Int) -> Bool {
    var before = token - 1
    if before > 0, document.facts[before].shape.contains(.abbreviating) { before -= 1 }
    guard before >= 0, document.isWord(before), document.isCapitalised(before),
      document.isGermanTitle(before),
      !document.isGermanTitle(token), token + 1 < end
    else { return false }
    return isCapital(token + 1)
  }

  /// The places where the surname of somebody named stands alone, with the name before it where it has two, and without
  /// the s of its genitive.
  private func surnames(of people: [NameMention], besides taken: [Bool]) -> [NameMention] {
    var names: Set<UInt64> = []
    var doubles: Set<UInt64> = []
    for name in people {
      let last = name.tokens.upperBound - 1
      names.insert(surname(name))
      if name.tokens.count > 2, document.isWord(last - 1) {
        doubles.insert(document.joinedHash(of: last - 1..<last + 1))
      }
    }
    var found: [NameMention] = []
    for sentence in document.sentences.map(\.tokens) {
      // Where the last one ends: of “Berg Holt Reyk” both pairs may be somebody's.
      var free = sentence.lowerBound
      for token in sentence
      where !taken[token] && document.isWord(token) && document.isCapitalised(token) {
        let isName = names.contains(document.facts[token].hash)
        guard isName || genitive(token).map(names.contains) == true else { continue }
        let isDouble =
          isName && token > free && !taken[token - 1]
          && doubles.contains(document.joinedHash(of: token - 1..<token + 1))
        free = token + 1
        let mention = document.mention(
          (isDouble ? token - 1 : token)..<(token + 1), .person, Self.confidence)
        found.append(isName ? mention : withoutGenitive(mention))
      }
    }
    return found
  }

  /// The word of which a token may be the genitive: “Patersons”.
  func genitive(_ token: Int) -> UInt64? {
    let bytes = document.bytes(of: token)
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s"), bytes.dropLast().last != bytes.last
    else {
      return nil
    }
    return WordHash.of(Array(bytes.dropLast()))
  }

  func withoutGenitive(_ mention: NameMention) -> NameMention {
    var mention = mention
    mention.range = TextRange(mention.range.start, mention.range.end - 1)
    return mention
  }

  /// “John F. Kennedys” without the s, where the text also names somebody Kennedy.
  private func nominatives(_ people: [NameMention]) -> [NameMention] {
    let surnames = Set(people.map(surname))
    return people.map { name in
      guard name.tokens.count > 1, let surname = genitive(name.tokens.upperBound - 1),
        surnames.contains(surname)
      else { return name }
      return withoutGenitive(name)
    }
  }

  /// The hash of the last word of a name, as far as it is a part of it.
  func surname(_ name: NameMention) -> UInt64 {
    let last = name.tokens.upperBound - 1
    let isWhole = name.range == document.nameRange(of: name.tokens)
    return isWhole ? document.facts[last].hash : genitive(last) ?? document.facts[last].hash
  }
}

// MARK: - Places and organisations

extension GermanNames {
  /// Capitals before a legal form: “Nordex SE”, “Meyer Werft GmbH & Co. KG”. What the list knows it names without.
  private func firms(besides known: KnownNames?) -> [NameMention] {
    document.mentions { token, end in
      guard isCapital(token), !isLegalForm(token) else { return nil }
      var form = token + 1
      while form < end, form - token < Self.longest, isCapital(form), !isLegalForm(form) {
        form += 1
      }
      guard form < end, isLegalForm(form) else { return nil }
      var last = form + 1
      if last + 1 < end, document.facts[last].hash == Self.ampersand,
        document.facts[last + 1].hash == Self.company
      {
        last += 2
        if last < end, document.facts[last].shape.contains(.abbreviating) { last += 1 }
        if last < end, isLegalForm(last) { last += 1 }
      }
      var name = document.mention(token..<last, .organisation, Self.confidence)
      while name.tokens.lowerBound + 1 < form, isKind(name) {
        name = document.mention(name.tokens.dropFirst(), name.kind, name.confidence)
      }
      return known?.contains(name.tokens.lowerBound..<form) == true ? nil : name
    }
  }

  private func isLegalForm(_ token: Int) -> Bool {
    Self.legalForms.contains(document.facts[token].hash)
      && !document.facts[token].shape.contains(.lower)
  }

  private static let legalForms = WordHash.set("ag", "se", "kg", "gmbh", "ohg", "kgaa", "gbr")
  private static let ampersand = WordHash.of("&")
  private static let company = WordHash.of("co")

  /// What the tagger found, cut to its name; nil for somebody, for what the list has, and for what is more likely a noun:
  /// it was learnt from English, where a capital says more.
  private func named(_ mention: NameMention, _ known: KnownNames?) -> NameMention? {
    // What works there are, quotation marks say: in German every noun looks like one.
    guard mention.kind != .person, mention.kind != .work, var name = cut(mention) else {
      return nil
    }
    while name.tokens.count > 1, isKind(name) {
      name = document.mention(name.tokens.dropFirst(), name.kind, name.confidence)
    }
    return known?.contains(name.tokens) != true && isLikely(name) ? name : nil
  }

  /// Whether a mention begins with a word that says what is named behind it: “Hauptstadt Lhasa”, “Konkurrent Boeing”.
  private func isKind(_ name: NameMention) -> Bool {
    let first = name.tokens.lowerBound
    return GermanTitles.isThing(document.bytes(of: first), hash: document.facts[first].hash)
      || document.isGermanTitle(first)
  }

  private func isLikely(_ name: NameMention) -> Bool {
    let classes = NameTables.builtIn.phrase(document.joinedHash(of: name.tokens)) ?? 0
    let isAlone = name.tokens.count == 1
    switch name.kind {
    case .place:
      return name.confidence >= (classes & Self.places != 0 ? 0.5 : isAlone ? 0.9 : 0.75)
    case .organisation:
      let isAcronym =
        isAlone && document.facts[name.tokens.lowerBound].shape.contains(.allCapitals)
      return name.confidence
        >= (isAcronym ? 0.3 : classes & Self.organisations != 0 ? 0.5 : isAlone ? 0.9 : 0.6)
    default: return true
    }
  }

  /// Classes of the gazetteer: cities, regions and countries; companies, other bodies and universities.
  private static let places: UInt32 = 0b1_1100
  private static let organisations: UInt32 = 0b1_1100_0000

  /// A mention without the words up to the last small one inside it: of “Chef der Deutschen Bank” the bank.
  private func cut(_ mention: NameMention) -> NameMention? {
    let small = mention.tokens.last {
      document.facts[$0].shape.contains(.lower) && document.isWord($0)
        && !document.cueRoles($0).isEmpty
    }
    guard let small, mention.confidence < 0.9 else { return mention }
    guard small + 1 < mention.tokens.upperBound else { return nil }
    return document.mention(
      (small + 1)..<mention.tokens.upperBound, mention.kind, mention.confidence)
  }
}
