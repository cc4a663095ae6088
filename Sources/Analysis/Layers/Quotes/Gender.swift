import CTables

/// What a pronoun, a title or a given name tells of somebody.
enum Gender: Int, Sendable {
  case unknown, masculine, feminine

  /// By a title or noun: “Mrs”, “actress”; unknown for other words.
  static func ofNoun(_ hash: UInt64) -> Gender { Gender(nouns[hash]) }

  /// By a given name that nearly all bearers of which are of one gender.
  static func ofGivenName(_ hash: UInt64) -> Gender { Gender(letter: names[hash]) }

  /// By the English possessive of one person: “his”.
  static func ofOwner(_ hash: UInt64) -> Gender {
    hash == his ? .masculine : hash == her ? .feminine : .unknown
  }

  private static let his = WordHash.of("his")
  private static let her = WordHash.of("her")

  private init(_ value: UInt32?) { self = value.flatMap { Gender(rawValue: Int($0)) } ?? .unknown }

  /// - Parameter letter: As the tables write it.
  private init(letter: UInt8?) {
    switch letter {
    case UInt8(ascii: "m"): self = .masculine
    case UInt8(ascii: "f"): self = .feminine
    default: self = .unknown
    }
  }

  private static let names = MappedLexicon { table_given_name_genders() }

  private static let nouns: Lexicon = {
    var words = Lexicon(minimumCapacity: 512)
    for row in Table.genderedWords.rows {
      words[WordHash.of(row[0])] = UInt32(Gender(letter: row[1].first).rawValue)
    }
    return words
  }()
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
    guard let kind = Self.names[name] else { return nil }
    self = kind
  }

  private static let names = Dictionary(
    uniqueKeysWithValues: PronounKind.allCases.map { ("\($0)", $0) })

  private static let words: Lexicon = {
    var words = Lexicon(minimumCapacity: 128)
    for row in Table.pronouns.rows {
      words[WordHash.of(row[0])] = PronounKind(named: row.text(1))?.rawValue ?? 0
    }
    return words
  }()
}
