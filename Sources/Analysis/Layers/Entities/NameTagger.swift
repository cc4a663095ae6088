import Articles

/// Tokens and sentences in, typed mentions of names out.
///
/// The tagger (`NameScores`) reads the document twice: the second time it knows what it has made of the other mentions of
/// each word. What it is sure of then decides what it doubted (`SureNames`). Names of other kinds than people,
/// organisations and places are kept where `OtherNames` can say what they are.
enum NameTagger {
  /// What the tables that are built in find.
  static func mentions(in document: Document) -> [NameMention] {
    mentions(in: document, tables: .builtIn, models: .builtIn(for: document.tokens.count))
  }

  /// - Returns: In the order of the text, not overlapping.
  /// - Complexity: Linear in the number of tokens.
  static func mentions(
    in document: Document, tables: NameTables, models: NameModels
  ) -> [NameMention] {
    let scores = NameScores(readingTwice: document, tables: tables, models: models)
    let (units, sentences) = (scores.units.units, scores.units.sentences)
    let capitals = scores.capitals
    let others = OtherNames(document: document, units: units)
    let lists = ListedNames(units: units, tables: tables)
    let phrases = ListedPhrases(units: units)
    var names = scores.names()
    if document.utf8.contains(UInt8(ascii: "&")) {
      var joints = JoinedNames(names, of: units, tables: tables)
      names = joints.joined(capitals)
    }
    names = WholeNames(units: units, tables: tables).whole(lists.apart(names))
    names = CompoundSurnames(units: units).whole(names)
    names = phrases.added(to: names, scores.phrases, sentences: sentences)
    names = NamesWithTail(document: document, units: units, tables: tables)
      .kept(in: names, capitals)
    if document.language == "en" {
      names = PartyNames(units: units).added(to: names, capitals)
    }
    names = BracketedAcronyms(units: units, tables: tables).added(to: names)
    names = PossessiveNames(names, of: units, tables: tables).apart()
    let countries = CountryNames(units: units, tables: tables)
    let contexts = PlaceContexts(units: units)
    let houses = HouseNames(units: units)
    for index in names.indices {
      names[index] = contexts.reread(houses.reread(countries.reread(others.reread(names[index]))))
    }
    names = SureNames(names, of: units, in: document, tables: tables)
      .agreed(names, capitals)
    var ships = ShipNames(units: units, tables: tables)
    names = ships.named(among: names, capitals)
    names = others.withoutPartsOfPeoples(names)
    var mentions: [NameMention] = []
    var next = 0
    for name in names where name.kind == .other || name.confidence >= leastSure {
      mentions += others.nationalities(in: next..<name.units.lowerBound)
      if let kind = Entity.Kind(name.kind) {
        mentions.append(
          document.mention(
            units[name.units], kind, name.confidence, keepsTail: name.keepsTail))
      } else {
        mentions += others.mentions(of: name)
      }
      next = name.units.upperBound
    }
    return mentions + others.nationalities(in: next..<units.count)
  }

  /// A name that is less sure than this is not shown: where the F1 of the development files is highest.
  private static let leastSure = 0.3
}

extension Entity.Kind {
  /// Nil for a name of another kind.
  init?(_ kind: NameKind) {
    switch kind {
    case .person: self = .person
    case .organisation: self = .organisation
    case .place: self = .place
    case .other: return nil
    }
  }
}

extension Document {
  /// A mention that spans units.
  /// - Parameter keepsTail: Whether a possessive tail is a part of the name.
  func mention(
    _ units: Slice<NameUnitList>, _ kind: Entity.Kind, _ confidence: Double, keepsTail: Bool = false
  ) -> NameMention {
    guard let first = units.first, let last = units.last else {
      return mention(0..<1, kind, confidence)
    }
    let tokens = Int(first.token)..<Int(last.token) + 1
    var range = TextRange(Int(first.start), Int(last.end))
    let isWhole = range == nameRange(of: tokens) || last.end != last.core
    if keepsTail { range = TextRange(range.start, Int(self.tokens[tokens.upperBound - 1].end)) }
    var key: UInt64 = 0
    for unit in units where unit.shape.contains(.word) {
      key = key == 0 ? unit.hash : WordHash.join(key, unit.hash)
    }
    return NameMention(
      tokens: tokens, range: range, kind: kind, confidence: confidence,
      key: isWhole ? joinedHash(of: tokens) : key)
  }
}
