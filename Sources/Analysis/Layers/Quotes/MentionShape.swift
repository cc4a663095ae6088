import Articles

/// What a phrase that may name a speaker looks like, as small numbers for features.
struct MentionShape {
  /// A `PronounKind` for pronouns, else 9 a person's name, 10 an organisation's, 11 a place's, 12 other
  /// capitals, 13 a role, 14 with a definite article, 15 with another determiner, 16 none.
  let type: Int
  /// 0 opens its sentence, 1 comma, 2 verb of saying, 3 preposition, 4 “and”, 5 another word, 6 a mark.
  let previous: Int
  /// 0 nothing, 1 say, 2 name, 3 act, 4 auxiliary, 5 comma, 6 preposition, 7 a small word, 8 a capital, 9 a
  /// mark, 10 colon, 11 relative, 12 conjunction; 13 the phrase is a possessive.
  let next: Int

  init(_ phrase: Range<Int>, _ member: Int?, _ cast: Cast, in text: SpeechText) {
    type = Self.type(phrase, member, cast, text)
    previous = Self.previous(phrase, text)
    next = Self.next(phrase, text)
  }

  private static let the = WordHash.set(
    "the", "this", "that", "der", "die", "das", "le", "la", "les")

  private static func type(
    _ phrase: Range<Int>, _ member: Int?, _ cast: Cast, _ text: SpeechText
  ) -> Int {
    let document = text.document
    let first = document.facts[phrase.lowerBound]
    if phrase.count == 1 {
      let pronoun = PronounKind.of(first.hash)
      if pronoun != .none,
        first.shape.contains(.lower) || text.roles[phrase.lowerBound].contains(.pronoun)
      {
        return Int(pronoun.rawValue)
      }
    }
    if let member {
      switch cast.members[member].kind {
      case .person: return 9
      case .organisation: return 10
      default: return 11
      }
    }
    let head = document.facts[text.head(of: phrase)]
    if Gender.ofNoun(head.hash) != .unknown || NameLexicon.roles(of: head.hash).contains(.title) {
      return 13
    }
    if head.shape.contains(.capitalised), document.language != "de" { return 12 }
    if the.contains(first.hash) { return 14 }
    return text.roles[phrase.lowerBound].contains(.determiner) ? 15 : 16
  }

  private static func previous(_ phrase: Range<Int>, _ text: SpeechText) -> Int {
    let token = phrase.lowerBound - 1
    guard token >= 0, !text.opensSentence(phrase.lowerBound) else { return 0 }
    if text.document.isMark(token, ",") { return 1 }
    guard text.document.isWord(token) else { return 6 }
    let roles = text.roles[token]
    if !roles.isDisjoint(with: .verb) { return 2 }
    if !roles.isDisjoint(with: [.preposition, .connector]) { return 3 }
    return roles.contains(.conjunction) ? 4 : 5
  }

  private static func next(_ phrase: Range<Int>, _ text: SpeechText) -> Int {
    let document = text.document
    let token = phrase.upperBound
    if document.facts[token - 1].shape.contains(.possessive) { return 13 }
    guard token < document.tokens.count else { return 0 }
    guard document.isWord(token) else {
      return document.isMark(token, ",") ? 5 : text.isColon(token) ? 10 : 9
    }
    let roles = text.roles[token]
    if roles.contains(.relative) { return 11 }
    if roles.contains(.say) { return 1 }
    if roles.contains(.name) { return 2 }
    if roles.contains(.act) { return 3 }
    if roles.contains(.auxiliary) { return 4 }
    if roles.contains(.conjunction) { return 12 }
    if !roles.isDisjoint(with: [.preposition, .connector, .determiner]) { return 6 }
    return document.isCapitalised(token) ? 8 : 7
  }
}
