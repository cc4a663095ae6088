/// What a pronoun, a title or a given name tells of somebody.
enum Gender: Int, Sendable {
  case unknown, masculine, feminine

  /// By a title or noun: “Mrs”, “actress”; unknown for other words.
  static func ofNoun(_ hash: UInt64) -> Gender { Gender(nouns[hash]) }

  /// By a given name that nearly all bearers of which are of one gender.
  static func ofGivenName(_ hash: UInt64) -> Gender { Gender(names[hash]) }

  private init(_ value: UInt32?) { self = value.flatMap { Gender(rawValue: Int($0)) } ?? .unknown }

  private static let nouns = lexicon(.genderedWords, capacity: 512)
  private static let names = lexicon(.givenNameGenders, capacity: 20_000)

  private static func lexicon(_ table: Table, capacity: Int) -> Lexicon {
    var words = Lexicon(minimumCapacity: capacity)
    for row in table.rows {
      let gender: Gender = row[1].first == UInt8(ascii: "m") ? .masculine : .feminine
      words[WordHash.of(row[0])] = UInt32(gender.rawValue)
    }
    return words
  }
}

/// What a pronoun says of the one it stands for: `pronouns.tsv`.
enum PronounKind: UInt32, CaseIterable, Sendable {
  case none, masculine, feminine, plural, neuter, first, firstPlural, second, other

  static func of(_ hash: UInt64) -> PronounKind {
    words[hash].flatMap { PronounKind(rawValue: $0) } ?? .none
  }

  var gender: Gender {
    switch self {
    case .masculine: .masculine
    case .feminine: .feminine
    default: .unknown
    }
  }

  init?(named name: String) {
    guard let kind = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = kind
  }

  private static let words: Lexicon = {
    var words = Lexicon(minimumCapacity: 128)
    for row in Table.pronouns.rows {
      words[WordHash.of(row[0])] = PronounKind(named: row.text(1))?.rawValue ?? 0
    }
    return words
  }()
}
