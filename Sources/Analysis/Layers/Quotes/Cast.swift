import Articles

/// The people, organisations and places of an article as those who may speak in it.
struct Cast {
  struct Member {
    var kind: Entity.Kind
    var gender: Gender
    /// Mentions in the whole article.
    var count: Int
    /// Whether it is a character without a name.
    var isNameless = false
  }

  /// One mention.
  struct Place {
    var range: TextRange
    /// The first token.
    var token: Int
    /// The token behind.
    var end: Int
    var member: Int
    /// Whether it stands inside a quotation.
    var isQuoted = false
    /// Whether it is the subject of its clause.
    var isSubject = false
  }

  /// As in `Annotations.entities`.
  let members: [Member]
  /// In the order of the text, only of those who can speak.
  let places: [Place]
  /// Who says “I” in the narration of a story.
  let narrator: Int?
  private let values: ValuePlaces
  /// Whether the text is one, in which the conversation tells who is meant.
  let isStory: Bool
  /// Who bears each surname, by its hash; only people of whom the article gives the whole name.
  let bearers: [UInt64: [Int]]
  let text: SpeechText

  /// - Parameter spans: In the order of the text.
  /// - Complexity: Linear in the mentions, but for sorting.
  init(_ entities: [Entity], in text: SpeechText, spans: [QuotationSpan]) {
    let document = text.document
    var places: [Place] = []
    for (index, entity) in entities.enumerated() where entity.kind.canSpeak {
      for mention in entity.mentions {
        let token = document.firstToken(at: mention.range.start)
        guard token < document.tokens.count else { continue }
        let end = document.firstToken(at: mention.range.end)
        places.append(
          Place(range: mention.range, token: token, end: max(end, token + 1), member: index))
      }
    }
    values = ValuePlaces(entities, in: document)
    places.sort { $0.range < $1.range }
    Self.mark(&places, in: text, spans: spans)
    self.places = places
    self.text = text
    bearers = Self.bearers(places, entities, in: document)
    isStory = text.isStory(spans)
    let isStory = isStory
    let told = PronounVotes(
      places, entities.count, in: text, leastVotes: Self.leastVotes(isStory: isStory, in: text))
    let members = entities.enumerated().map { index, entity in
      let gender = Self.gender(of: entity, in: text)
      let isTold = gender == .unknown && entity.kind == .person
      return Member(
        kind: entity.kind, gender: isTold ? told.gender(of: index) : gender,
        count: entity.mentions.count, isNameless: Self.isNameless(entity, in: text))
    }
    self.members = members
    narrator = members.indices.first {
      members[$0].isNameless
        && document.isFirstPerson(document.firstToken(at: entities[$0].mentions[0].range.start))
    }
  }

  /// How many pronouns it takes to tell a gender: in a report one, since few are named in each paragraph. German “sie” are
  /// they as well, whom reports are full of.
  private static func leastVotes(isStory: Bool, in text: SpeechText) -> Int {
    if isStory { return 2 }
    return text.document.language != "en" ? .max : text.isReport ? 1 : 2
  }

  private static func isNameless(_ entity: Entity, in text: SpeechText) -> Bool {
    let first = text.document.firstToken(at: entity.mentions[0].range.start)
    return entity.kind == .person && entity.mentions[0].confidence == NamelessCharacters.confidence
      && first < text.roles.count
      && !text.roles[first].isDisjoint(with: [.determiner, .pronoun])
  }

  private static func mark(
    _ places: inout [Place], in text: SpeechText, spans: [QuotationSpan]
  ) {
    var span = 0
    for index in places.indices {
      let token = places[index].token
      while span < spans.count, spans[span].end <= token { span += 1 }
      places[index].isQuoted = span < spans.count && spans[span].start <= token
      places[index].isSubject = text.isSubject(token..<places[index].end)
    }
  }

  /// By a title or noun before a mention, else by the given name of the first full one.
  private static func gender(of entity: Entity, in text: SpeechText) -> Gender {
    guard entity.kind == .person else { return .unknown }
    let document = text.document
    if isNameless(entity, in: text) {
      let end = document.firstToken(at: entity.mentions[0].range.end)
      return Gender.ofNoun(document.facts[end - 1].hash)
    }
    var votes = [0, 0, 0]
    for mention in entity.mentions.prefix(12) {
      let first = document.firstToken(at: mention.range.start)
      if let title = document.title(before: first) {
        votes[Gender.ofNoun(document.facts[title].hash).rawValue] += 1
      }
    }
    if votes[1] != votes[2] { return votes[1] > votes[2] ? .masculine : .feminine }
    for mention in entity.mentions.prefix(30) {
      let first = document.firstToken(at: mention.range.start)
      guard first < document.tokens.count else { continue }
      let gender = Gender.ofGivenName(document.facts[first].hash)
      let isFull = Int(document.tokens[first].end) < mention.range.end
      if gender != .unknown, isFull || entity.mentions.count < 30 { return gender }
    }
    return .unknown
  }
}

extension Cast {
  /// Who a speaker mention names.
  ///
  /// A person is preferred, the last where there are several: “Lopes’ lawyer Ada Roth”. A name behind a
  /// preposition is somebody else's (“a spokesman for Maria Lopes”, “aides to Ms Lopes”), and so is one in a clause
  /// (“those who know Lopes”); two names joined by “and” are no one entity. A place or an organisation must be all of
  /// the mention: “the mayor of Halden” is no town.
  /// - Complexity: Logarithmic in the number of mentions, linear in those inside `speaker`.
  func member(namedIn speaker: Range<Int>) -> Int? {
    var person: Int?
    var whole: Int?
    let end = speaker.first { text.roles[$0].contains(.relative) } ?? speaker.upperBound
    for place in places[firstPlace(from: speaker.lowerBound)...] {
      guard place.token < end else { break }
      guard place.end <= speaker.upperBound else { continue }
      if members[place.member].isNameless { continue }
      if members[place.member].kind == .person {
        let first = start(ofRoleBefore: start(ofTitleBefore: place.token), in: speaker)
        let before: CueRoles = first > 0 ? text.roles[first - 1] : []
        // The article of “der Vorsitzende Karl Weber” is no “of”; but “der Anwalt Karl Webers” is another.
        let isOpening =
          first == speaker.lowerBound + 1 && before.contains(.determiner) && !isGenitive(place)
        if first > speaker.lowerBound, !isOpening,
          before.contains(.connector) || text.tellsWhose(first - 1)
        {
          continue
        }
        if person != nil, before.contains(.conjunction) { return nil }
        if text.document.facts[place.end - 1].shape.contains(.possessive),
          place.end < speaker.upperBound
        {
          continue
        }
        person = place.member
      } else if covers(place, speaker) {
        whole = place.member
      }
    }
    return person ?? whole
  }

  /// Whether a phrase is a time or a sum, which says nothing: “the last six minutes gave her …”.
  func isValue(_ phrase: Range<Int>) -> Bool { values.contains(phrase) }

  /// Whether a German mention leaves the “s” of its last word out.
  private func isGenitive(_ place: Place) -> Bool {
    place.range.end < Int(text.document.tokens[place.end - 1].end)
  }

  /// Where the title before a name begins, which may be the name itself: at the “Mr.” of “for Education Mr. Reyk”.
  private func start(ofTitleBefore name: Int) -> Int {
    let document = text.document
    if let word = document.title(before: name), Honorific.contains(document.facts[word].hash) {
      return word
    }
    return document.titleRange(before: name).map { document.firstToken(at: $0.start) } ?? name
  }

  /// Where the words before a name begin that belong to its title: at the “Democratic” of “for Democratic presidential
  /// candidate Ida Holt”. “The editor for local news Ida Holt” has none.
  private func start(ofRoleBefore title: Int, in speaker: Range<Int>) -> Int {
    let document = text.document
    guard title > speaker.lowerBound, Self.bearers.contains(document.facts[title - 1].hash) else {
      return title
    }
    var first = title
    while first > speaker.lowerBound + 1, title - first < 4, document.isWord(first - 1),
      text.roles[first - 1].isEmpty
    {
      first -= 1
    }
    return first
  }

  /// Nouns of people that stand before a name and are no titles.
  private static let bearers = WordHash.set(
    "activist", "author", "billionaire", "boss", "businessman", "campaigner", "candidate", "chief",
    "contender", "founder", "frontrunner", "hopeful", "nominee", "owner", "rival", "star",
    "striker", "tycoon")

  /// Where the name ends that a mention breaks off in: “Yvonne” of “Yvonne Le Goff”.
  func end(ofName speaker: Range<Int>) -> Int {
    let last = places[..<firstPlace(from: speaker.upperBound)].last
    guard let last, last.token >= speaker.lowerBound, members[last.member].kind == .person else {
      return speaker.upperBound
    }
    return max(last.end, speaker.upperBound)
  }

  /// The nameless character that a mention is: “the captain”, “I”; nil where it is none.
  func nameless(in speaker: Range<Int>) -> Int? {
    places[firstPlace(from: speaker.lowerBound)...].prefix { $0.token < speaker.upperBound }
      .first { members[$0.member].isNameless && $0.end <= speaker.upperBound }?.member
  }

  /// The index of the first mention that starts at `token` or later.
  func firstPlace(from token: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a name is the mention but for an article before it.
  private func covers(_ name: Place, _ speaker: Range<Int>) -> Bool {
    guard name.end == speaker.upperBound else { return false }
    return name.token == speaker.lowerBound
      || name.token == speaker.lowerBound + 1
        && text.roles[speaker.lowerBound].contains(.determiner)
  }
}

extension Entity.Kind {
  /// Whether articles quote such things.
  fileprivate var canSpeak: Bool { self == .person || self == .organisation || self == .place }
}

extension SpeechText {
  /// Whether a name or phrase opens its sentence, or is followed by what looks like its verb.
  func isSubject(_ phrase: Range<Int>) -> Bool {
    let next = phrase.upperBound
    guard next < document.tokens.count, !document.facts[next - 1].shape.contains(.possessive) else {
      return false
    }
    let first = phrase.lowerBound
    let opening = tokens(ofSentence: sentence(of: first)).lowerBound
    let isFirst =
      first - opening < 4
      && (opening..<first).allSatisfy {
        roles[$0].isDisjoint(with: [.preposition, .connector, .verb, .pronoun, .source])
      }
    if isFirst { return true }
    guard document.isWord(next), document.facts[next].shape.contains(.lower) else { return false }
    return roles[next].isDisjoint(with: [
      .preposition, .connector, .conjunction, .determiner, .pronoun,
    ])
  }
}

extension Document {
  /// Whether a token is “I”.
  fileprivate func isFirstPerson(_ token: Int) -> Bool {
    token < tokens.count && PronounKind.of(facts[token].hash) == .first
  }

  /// The first token that starts at a byte offset or later; the number of tokens where there is none.
  func firstToken(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
