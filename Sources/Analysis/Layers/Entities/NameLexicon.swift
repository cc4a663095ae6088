import CTables

/// What a word does in names, dates and amounts: the roles of `name-words.tsv`.
struct NameRoles: OptionSet, Sendable {
  let rawValue: UInt32

  /// Stands before a person's name: “President”, “Mr”.
  static let title = NameRoles(rawValue: 1 << 0)
  /// Stands before a title: “Prime”, “Foreign”.
  static let modifier = NameRoles(rawValue: 1 << 1)
  /// The head of an organisation's name: “Party”, “University”.
  static let organisation = NameRoles(rawValue: 1 << 2)
  /// The end of a company's name: “Inc”.
  static let suffix = NameRoles(rawValue: 1 << 3)
  /// The head of a place's name: “River”.
  static let place = NameRoles(rawValue: 1 << 4)
  /// The first word of a place's name: “Lake”, “San”.
  static let placeFirst = NameRoles(rawValue: 1 << 5)
  static let compass = NameRoles(rawValue: 1 << 6)
  /// The head of an event's name: “Olympics”.
  static let event = NameRoles(rawValue: 1 << 7)
  static let month = NameRoles(rawValue: 1 << 8)
  static let weekday = NameRoles(rawValue: 1 << 9)
  static let season = NameRoles(rawValue: 1 << 10)
  static let unit = NameRoles(rawValue: 1 << 11)
  static let currency = NameRoles(rawValue: 1 << 12)
  /// “million”, “bn”.
  static let magnitude = NameRoles(rawValue: 1 << 13)
  /// “two”, “forty”.
  static let numeral = NameRoles(rawValue: 1 << 14)
  /// A small word inside names: “van”, “de”.
  static let particle = NameRoles(rawValue: 1 << 15)
  /// “Jr”, “III”.
  static let generation = NameRoles(rawValue: 1 << 16)
  static let givenName = NameRoles(rawValue: 1 << 17)

  fileprivate init?(name: String) {
    switch name {
    case "title": self = .title
    case "modifier": self = .modifier
    case "organisation": self = .organisation
    case "suffix": self = .suffix
    case "place": self = .place
    case "placefirst": self = .placeFirst
    case "compass": self = .compass
    case "event": self = .event
    case "month": self = .month
    case "weekday": self = .weekday
    case "season": self = .season
    case "unit": self = .unit
    case "currency": self = .currency
    case "magnitude": self = .magnitude
    case "numeral": self = .numeral
    case "particle": self = .particle
    case "generation": self = .generation
    default: return nil
    }
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// The roles of words, from `name-words.tsv` and `given-names.words`.
enum NameLexicon {
  private static let givenNames = MappedLexicon { table_given_names() }

  private static let words: Lexicon = {
    var words = Lexicon(minimumCapacity: 1_500)
    for row in Table.nameWords.rows {
      var roles: NameRoles = []
      for name in row.list(1) {
        NameRoles(name: String(decoding: name, as: UTF8.self)).map { _ = roles.insert($0) }
      }
      words[WordHash.of(row[0])] = roles.rawValue
    }
    return words
  }()

  /// The roles of a word but for that of a given name, which takes longer to look up.
  static func listedRoles(of hash: UInt64) -> NameRoles { NameRoles(rawValue: words[hash] ?? 0) }

  static func roles(of hash: UInt64) -> NameRoles {
    let roles = listedRoles(of: hash)
    return givenNames[hash] == nil ? roles : roles.union(.givenName)
  }

  /// Whether a table uses only roles that are known: for the tests.
  static func isRole(_ name: String) -> Bool { NameRoles(name: name) != nil }
}
