import Articles

/// The words that stand beside people's names: “Marco Rubio, the Florida senator”, “Florida Sen. Marco Rubio”.
///
/// A later “the Florida senator” is whoever has most of its words.
struct Descriptors {
  /// By word: the members it describes, each once.
  private var members: [UInt64: [Int32]] = [:]

  /// Tokens of an apposition that count.
  private static let reach = 8
  /// Members a word may describe; one that describes more tells nothing.
  private static let crowd = 12

  init(of cast: Cast, in text: SpeechText) {
    let document = text.document
    for place in cast.places
    where cast.members[place.member].kind == .person && !place.isQuoted
      && !cast.members[place.member].isNameless
    {
      var token = place.token - 1
      while token >= 0, place.token - token < Self.reach, text.describes(token) {
        add(token, to: place.member, in: text)
        token -= 1
      }
      guard place.end < document.tokens.count, document.isMark(place.end, ",") else { continue }
      token = place.end + 1
      let end = min(document.tokens.count, token + Self.reach)
      while token < end, document.isWord(token), text.roles[token].isDisjoint(with: .ends) {
        if text.describes(token) { add(token, to: place.member, in: text) }
        token += 1
      }
    }
  }

  private mutating func add(_ token: Int, to member: Int, in text: SpeechText) {
    guard text.document.isWord(token), text.roles[token].isDisjoint(with: .small) else { return }
    let hash = text.document.facts[token].hash
    insert(hash, member)
    for word in RoleWords.taking(up: hash) { insert(word, member) }
  }

  private mutating func insert(_ hash: UInt64, _ member: Int) {
    let known = members[hash] ?? []
    guard known.count < Self.crowd, !known.contains(Int32(member)) else { return }
    members[hash] = known + [Int32(member)]
  }

  /// Whom the words of a phrase describe, with how many of them; the last word, its head, must be one.
  func described(by phrase: Range<Int>, in text: SpeechText) -> [(member: Int, words: Int)] {
    guard let head = members[text.document.facts[text.head(of: phrase)].hash] else { return [] }
    return head.map { member in
      let words = phrase.prefix(Self.reach).count { token in
        members[text.document.facts[token].hash]?.contains(member) ?? false
      }
      return (Int(member), words)
    }
  }
}

/// The words that take up a title or role: “Sen.” is “the senator” later.
enum RoleWords {
  private static let words: [UInt64: [UInt64]] = {
    var words: [UInt64: [UInt64]] = [:]
    for row in Table.roleWords.rows {
      words[WordHash.of(row[0])] = row.list(1).map { WordHash.of($0) }
    }
    return words
  }()

  static func taking(up hash: UInt64) -> [UInt64] { words[hash] ?? [] }
}

extension CueRoles {
  /// Words that tell nothing of anybody.
  fileprivate static let small: CueRoles = [
    .determiner, .pronoun, .connector, .preposition, .conjunction, .auxiliary, .adverb,
  ]
  /// Words that end an apposition.
  fileprivate static let ends: CueRoles = [
    .relative, .auxiliary, .say, .act, .conjunction, .pronoun,
  ]
}

extension SpeechText {
  /// Whether a token can be part of a description: a noun, an adjective, the stop of a title.
  fileprivate func describes(_ token: Int) -> Bool {
    if document.facts[token].shape.contains(.abbreviating) { return true }
    return document.isWord(token)
      && roles[token].isDisjoint(with: [.pronoun, .preposition, .conjunction, .auxiliary, .verb])
      && !document.facts[token].shape.contains(.possessive)
  }

  /// The head of a noun phrase: its last word before the first “of”, “for”, “from”, or what else tells more of it.
  func head(of phrase: Range<Int>) -> Int {
    let first = phrase.dropFirst().first {
      !roles[$0].isDisjoint(with: [.connector, .relative]) || tellsWhose($0) || isClose($0)
    }
    return max(phrase.lowerBound, (first ?? phrase.upperBound) - 1)
  }

  /// Whether a “to” says to whom somebody is something: “an aide to the governor”, “officials close to her”.
  func tellsWhose(_ token: Int) -> Bool {
    guard token > 1, document.facts[token].hash == Self.to else { return false }
    return Self.serving.contains(document.facts[token - 1].hash) || isClose(token - 1)
  }

  /// Whether it is the “close” of “an official close to the talks”.
  func isClose(_ token: Int) -> Bool {
    document.facts[token].hash == Self.close && token + 1 < document.facts.count
      && document.facts[token + 1].hash == Self.to
  }

  /// Whoever is somebody to another.
  private static let serving = WordHash.set(
    "aide", "aides", "adviser", "advisers", "advisor", "advisors", "assistant", "ambassador",
    "envoy")
  private static let to = WordHash.of("to")
  private static let close = WordHash.of("close")
}
