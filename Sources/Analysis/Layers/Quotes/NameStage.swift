import Articles

/// The second choice: whom a pronoun or a role stands for.
struct NameStage {
  struct Option {
    /// nil for nobody that the article names.
    var member: Int?
    var features: Features
  }

  let text: SpeechText
  let cast: Cast
  let descriptors: Descriptors
  let dialogue: Dialogue

  /// Mentions looked back over, and people considered.
  private static let reach = 60
  private static let crowd = 8

  /// Who a pronoun that is a part of a word may mean, nobody last: “dit-elle”.
  func options(
    for mention: Range<Int>, as pronoun: PronounKind, of index: Int, _ conversation: Conversation
  ) -> [Option] {
    switch pronoun {
    case .masculine, .feminine, .plural:
      return options(for: mention, pronoun, described: [], index, conversation)
    default: return []
    }
  }

  /// Who may be meant, nobody last; empty where the words stand for nobody that could be named here.
  /// - Parameters:
  ///   - index: The quotation's.
  ///   - cue: What says that the mention speaks.
  func options(
    for mention: Range<Int>, of index: Int, cue: Range<Int>? = nil, _ conversation: Conversation
  ) -> [Option] {
    let first = text.document.facts[mention.lowerBound]
    let pronoun = mention.count == 1 ? PronounKind.of(first.hash) : .none
    switch pronoun {
    case .first: return narrator(mention)
    case .firstPlural, .second, .other: return []
    case .none: return roleOptions(for: mention, index, conversation)
    case .masculine, .feminine, .plural, .neuter:
      return options(
        for: mention, pronoun, described: [], index, conversation,
        but: cue.flatMap { asker(before: index, $0, conversation) })
    }
  }

  /// “a senator” is nobody who has been named; “the senator” may be.
  private func roleOptions(
    for mention: Range<Int>, _ index: Int, _ conversation: Conversation
  ) -> [Option] {
    let described = descriptors.described(by: mention, in: text)
    let head = text.document.facts[text.head(of: mention)].hash
    if described.isEmpty, Self.writings.contains(head) { return [] }
    let isDefinite = Self.definite.contains(text.document.facts[mention.lowerBound].hash)
    // The weights, learnt on English, would take any name for “der Meister”.
    guard isDefinite, !described.isEmpty || text.document.language != "de" else { return [] }
    return options(for: mention, .none, described: described, index, conversation)
  }

  /// “I” is the narrator.
  private func narrator(_ mention: Range<Int>) -> [Option] {
    guard let narrator = cast.narrator, cast.nameless(in: mention) == narrator else { return [] }
    var features = Features()
    features.add(.name, 40)
    var nobody = Features()
    nobody.add(.nameNobody, 40)
    return [Option(member: narrator, features: features), Option(member: nil, features: nobody)]
  }

  /// What says something and is nobody: “the suit says”.
  private static let writings = WordHash.set(
    "advertisement", "affidavit", "announcement", "article", "banner", "bill", "book", "brief",
    "caption", "card", "column", "complaint", "contract", "decision", "document", "editorial",
    "email", "essay", "filing", "form", "headline", "indictment", "inscription",
    "invitation", "judgment", "label", "lawsuit", "leaflet", "letter", "line", "list", "log",
    "manual", "memo", "memorandum", "message", "note", "notice", "opinion", "order",
    "pamphlet", "paper", "passage", "petition", "placard", "plaque", "post", "poster", "record",
    "referendum", "release", "report", "resolution", "review", "rule", "ruling", "sign", "song",
    "statement", "story", "study", "suit", "summary", "survey", "telegram", "text", "transcript",
    "tweet", "verdict", "vote", "warning", "website", "will")

  private static let definite = WordHash.set(
    "the", "this", "that", "der", "die", "das", "dieser", "diese", "le", "la", "l", "cet", "cette",
    "ce", "his", "her", "my", "our", "their")

  private func options(
    for mention: Range<Int>, _ pronoun: PronounKind, described: [(member: Int, words: Int)],
    _ index: Int, _ conversation: Conversation, but asker: Int? = nil
  ) -> [Option] {
    let article = pronoun == .none ? article(mention.lowerBound) : 0
    let prospect = dialogue.prospect(from: index)
    // The sentences of the quotation itself part nobody from a pronoun behind it.
    let anchor = min(mention.lowerBound, dialogue.sites[index].span.start)
    let gender =
      pronoun == .none
      ? Gender.ofNoun(text.document.facts[text.head(of: mention)].hash) : pronoun.gender
    let seen = nearby(mention.lowerBound, gender, pronoun)
    var members = seen.map(\.member)
    for turn in conversation.speakers.prefix(4) {
      if let member = turn.member, !members.contains(member) { members.append(member) }
    }
    for (member, _) in described where !members.contains(member) { members.append(member) }
    let owner = owner(in: mention)
    let fitting = members.filter {
      fits($0, gender, pronoun) && (pronoun != .none || !cast.members[$0].isNameless)
        && $0 != owner && $0 != asker
    }
    guard !fitting.isEmpty else { return [] }
    var ranks = [0, 0]
    var options = fitting.map { member in
      var features = Features(isReport: text.isReport)
      // Those without a name are counted by themselves.
      let group = cast.members[member].isNameless ? 1 : 0
      let rank = min(ranks[group], 6) + group * 7
      ranks[group] += 1
      let look = Look(
        place: seen.first { $0.member == member }, anchor: anchor, pronoun: pronoun,
        gender: gender,
        rank: rank, isOnly: fitting.count == 1,
        words: described.first { $0.member == member }?.words ?? 0)
      add(look, member, conversation, to: &features)
      if cast.members[member].isNameless {
        features.add(.nameOwn, rank, Features.step(cast.members[member].count))
      } else {
        let isDescribed = described.contains { $0.member == member } ? 1 : 0
        features.add(.nameOwn, 20, article, isDescribed)
        features.add(.nameOwn, 30 + isDescribed, article, min(conversation.ago(member), 3))
      }
      if cast.isStory {
        addTalk(member, pronoun, index, prospect, conversation, to: &features)
      }
      return Option(member: member, features: features)
    }
    var nobody = Features(isReport: text.isReport)
    if text.isReport {
      nobody.prior = NamePrior.nobody(pronoun)
      options.append(Option(member: nil, features: nobody))
      return options
    }
    nobody.add(.nameNobody, Int(pronoun.rawValue), min(fitting.count, 4))
    nobody.add(
      .nameNobody, 20 + (described.isEmpty ? 0 : 1), pronoun == .none ? 1 : 0, gender.rawValue)
    nobody.add(.nameNobody, 50 + article, described.isEmpty ? 0 : 1)
    options.append(Option(member: nil, features: nobody))
    return options
  }

  private static let answering = WordHash.set(
    "answered", "answers", "replied", "replies", "responded", "retorted")

  /// Who put a question in the paragraph before: it is another whose answer opens the next. Nil where nobody plainly
  /// did.
  private func asker(
    before index: Int, _ cue: Range<Int>, _ conversation: Conversation
  ) -> Int? {
    let site = dialogue.sites[index]
    guard Self.answering.contains(text.document.facts[cue.upperBound - 1].hash),
      let last = conversation.turns.last, let rule = last.rule, rule != .turn, rule != .carried,
      site.span.start == site.block.lowerBound, last.span.block + 1 == site.span.block,
      text.document.isMark(last.span.tokens.upperBound - 1, "?"),
      last.cue.map({ isAskedOfAnother($0.upperBound - 1) }) ?? false
    else { return nil }
    return last.member
  }

  /// Whether the subject of a verb puts the question, and to somebody else: not in “was asked”, “asked herself”.
  private func isAskedOfAnother(_ verb: Int) -> Bool {
    let facts = text.document.facts
    return !(verb > 0 && text.isBe(verb - 1))
      && !(verb + 1 < facts.count && Self.selves.contains(facts[verb + 1].hash))
  }

  private static let selves = WordHash.set("himself", "herself", "themselves", "myself")

  /// Of “her grandmother” the woman named last in the sentence before, who is another.
  private func owner(in mention: Range<Int>) -> Int? {
    let owner = Gender.ofOwner(text.document.facts[mention.lowerBound].hash)
    guard mention.count > 1, owner != .unknown else { return nil }
    let opening = text.tokens(ofSentence: text.sentence(of: mention.lowerBound)).lowerBound
    let index = cast.firstPlace(from: mention.lowerBound) - 1
    guard index >= 0 else { return nil }
    let place = cast.places[index]
    let gender = cast.members[place.member].gender
    return place.token >= opening && (gender == owner || gender == .unknown) ? place.member : nil
  }

  /// 1 the definite article, 2 a possessive, 3 the indefinite article, 4 another word.
  private func article(_ token: Int) -> Int {
    let hash = text.document.facts[token].hash
    if Self.articles.contains(hash) { return 1 }
    if Self.possessives.contains(hash) { return 2 }
    return Self.indefinite.contains(hash) ? 3 : 4
  }

  private static let articles = WordHash.set("the", "der", "die", "das", "le", "la")
  private static let possessives = WordHash.set("his", "her", "my", "our", "their")
  private static let indefinite = WordHash.set("a", "an", "one", "another")

  /// The last mentions of different people before a token, the last first.
  private func nearby(_ token: Int, _ gender: Gender, _ pronoun: PronounKind) -> [Cast.Place] {
    var found: [Cast.Place] = []
    var index = cast.firstPlace(from: token) - 1
    let stop = max(0, index - Self.reach)
    while index >= stop, found.count < Self.crowd {
      let place = cast.places[index]
      if !place.isQuoted, fits(place.member, gender, pronoun),
        !found.contains(where: { $0.member == place.member })
      {
        found.append(place)
      }
      index -= 1
    }
    return found
  }

  private func fits(_ member: Int, _ gender: Gender, _ pronoun: PronounKind) -> Bool {
    let who = cast.members[member]
    switch pronoun {
    case .neuter, .plural: return who.kind != .person || pronoun == .plural
    default: break
    }
    guard who.kind == .person, member != cast.narrator else { return false }
    return gender == .unknown || who.gender == .unknown || who.gender == gender
  }
}

// MARK: - Features

extension NameStage {
  private struct Look {
    var place: Cast.Place?
    /// Where the quotation begins, or the mention before it.
    var anchor: Int
    var pronoun: PronounKind
    var gender: Gender
    var rank: Int
    var isOnly: Bool
    var words: Int
  }

  private func add(
    _ look: Look, _ member: Int, _ conversation: Conversation, to features: inout Features
  ) {
    let kind = Int(look.pronoun.rawValue)
    let isSameGender = look.gender != .unknown && cast.members[member].gender == look.gender ? 1 : 0
    let ago = min(conversation.ago(member), 6)
    let distance = look.place.map { sentences(from: $0.token, to: look.anchor) } ?? 9
    let isSubject = look.place.map { $0.isSubject ? 1 : 0 } ?? 2
    let isLast = conversation.lastPronoun[look.pronoun] == member ? 1 : 0
    let rank = look.rank
    if text.isReport {
      features.prior =
        NamePrior(
          distance: distance, isSubject: isActing(look.place) || isSpeaking(look.place), ago: ago,
          rank: rank, words: look.words,
          isFitting: isSameGender == 1 || look.gender == .unknown, pronoun: look.pronoun
        ).value
      // The few reports to learn from teach nothing that the order does not know better.
      return
    }
    features.add(.name, kind)
    features.add(.nameGender, isSameGender, kind, look.isOnly ? 1 : 0)
    features.add(.nameRecency, rank, kind)
    features.add(.nameRecency, rank + 10, isSameGender, isSubject)
    features.add(.nameSentence, distance, isSubject)
    features.add(.nameSentence, distance + 20, rank, isSubject)
    features.add(.nameTurn, ago, kind)
    features.add(.nameTurn, ago + 10, distance, isSubject)
    features.add(.nameSubject, isSubject, opensSentence(look.place))
    features.add(.nameCount, Features.step(cast.members[member].count), rank)
    features.add(.nameChain, isLast, ago, distance)
    features.add(.nameLast, isLast, rank, isSameGender)
    features.add(.nameKind, cast.members[member].kind == .person ? 1 : 0, kind)
    if look.pronoun == .none {
      features.add(.nameDescribed, min(look.words, 4), rank)
      features.add(.nameDescribed, 10 + min(look.words, 4))
    }
    features.add(.nameMix, distance, ago, isSameGender << 1 | isLast)
  }

  /// What the conversation tells: who is spoken to, and who speaks next.
  private func addTalk(
    _ member: Int, _ pronoun: PronounKind, _ index: Int, _ prospect: Dialogue.Prospect,
    _ conversation: Conversation, to features: inout Features
  ) {
    let ago = min(conversation.ago(member), 3)
    let span = dialogue.sites[index].span
    let gap = conversation.turns.last.map { min(max(0, span.block - $0.span.block), 3) } ?? 4
    let before = dialogue.roundBefore(index).map { dialogue.addresses[$0].use(of: member) }.max()
    let use = dialogue.addresses[index].use(of: member)
    features.add(.nameGap, gap, ago, pronoun == .none ? 1 : 0)
    features.add(.nameQuoted, use, ago)
    features.add(.nameCalled, before ?? 3, ago, gap)
    for turn in 0..<3 {
      features.add(.nameAhead, turn, prospect.relation(of: member, at: turn, in: cast), ago)
    }
  }

  /// Sentences between two tokens: 0 to 4; 5 to 7 where paragraphs lie between.
  private func sentences(from token: Int, to other: Int) -> Int {
    let a = text.sentence(of: token)
    let b = text.sentence(of: other)
    guard a >= 0, b >= a else { return 8 }
    let sentences = text.document.sentences
    let blocks = sentences[b].block - sentences[a].block
    return blocks == 0 ? min(b - a, 4) : 4 + min(blocks, 3)
  }

  /// Whether a mention is plainly the subject: “Sanders agreed”, not “Sanders buttons” or “Sanders aide Amy Lee”.
  private func isActing(_ place: Cast.Place?) -> Bool {
    guard let place, place.isSubject, place.end < text.document.tokens.count else { return false }
    let next = place.end
    guard text.document.facts[next].shape.contains(.lower), text.roles[next].isEmpty else {
      return true
    }
    return text.document.bytes(of: next).suffix(2).elementsEqual("ed".utf8)
      || opensSentence(place) == 1 && text.document.bytes(of: next).last == UInt8(ascii: "s")
  }

  private static let addressing = WordHash.set(
    "told", "tells", "telling", "asked", "asks", "asking")

  /// “… , said the bank’s director, Amy Lee”: the subject behind its verb.
  private func isSpeaking(_ place: Cast.Place?) -> Bool {
    guard let token = place?.token else { return false }
    for before in stride(from: token - 1, through: max(0, token - 5), by: -1) {
      guard text.document.isWord(before) else { return false }
      if text.roles[before].contains(.say) {
        return !Self.addressing.contains(text.document.facts[before].hash)
      }
    }
    return false
  }

  private func opensSentence(_ place: Cast.Place?) -> Int {
    guard let place else { return 2 }
    return place.token - text.tokens(ofSentence: text.sentence(of: place.token)).lowerBound < 3
      ? 1 : 0
  }
}
