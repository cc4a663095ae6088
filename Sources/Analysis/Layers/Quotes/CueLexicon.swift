/// What a word can do round a quotation.
struct CueRoles: OptionSet, Sendable {
  let rawValue: UInt32

  /// A verb that takes a whole quotation: “said”.
  static let say = CueRoles(rawValue: 1 << 0)
  /// A verb that takes quoted words: “called the plan …”.
  static let name = CueRoles(rawValue: 1 << 1)
  /// A gesture that stands for said: “laughed”.
  static let act = CueRoles(rawValue: 1 << 2)
  static let determiner = CueRoles(rawValue: 1 << 3)
  /// A pronoun that can be a subject.
  static let pronoun = CueRoles(rawValue: 1 << 4)
  /// A preposition that goes on a noun phrase: “of”, “from”.
  static let connector = CueRoles(rawValue: 1 << 5)
  /// A preposition or conjunction that ends one.
  static let preposition = CueRoles(rawValue: 1 << 6)
  static let conjunction = CueRoles(rawValue: 1 << 7)
  static let auxiliary = CueRoles(rawValue: 1 << 8)
  static let adverb = CueRoles(rawValue: 1 << 9)
  static let relative = CueRoles(rawValue: 1 << 10)
  /// Announces a word spoken of: “the term”.
  static let term = CueRoles(rawValue: 1 << 11)
  /// Leads to where words come from: “according (to)”, “laut”, “selon”.
  static let source = CueRoles(rawValue: 1 << 12)

  /// A time: “Montag”, “Jahr”; a noun that names nobody.
  static let time = CueRoles(rawValue: 1 << 13)
  /// A form that is hardly anything but a finite verb: “went”, “told”.
  static let finite = CueRoles(rawValue: 1 << 14)

  static let verb: CueRoles = [.say, .name, .act]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init?(named name: String) {
    switch name {
    case "say": self = .say
    case "name": self = .name
    case "act": self = .act
    case "determiner": self = .determiner
    case "pronoun": self = .pronoun
    case "connector": self = .connector
    case "preposition": self = .preposition
    case "conjunction": self = .conjunction
    case "auxiliary": self = .auxiliary
    case "adverb": self = .adverb
    case "relative": self = .relative
    case "term": self = .term
    case "source": self = .source
    case "time": self = .time
    case "finite": self = .finite
    default: return nil
    }
  }
}

/// The words of one language that introduce quotations and build the phrases that name speakers:
/// `cue-verbs*.tsv` and `grammar-words*.tsv`.
struct CueLexicon: Sendable {
  private var words = Lexicon(minimumCapacity: 2_048)

  private static let english = CueLexicon([(.cueVerbs, .grammarWords)])
  private static let german = CueLexicon([(.cueVerbsDE, .grammarWordsDE)])
  private static let french = CueLexicon([(.cueVerbsFR, .grammarWordsFR)])
  private static let all = CueLexicon([
    (.cueVerbs, .grammarWords), (.cueVerbsDE, .grammarWordsDE), (.cueVerbsFR, .grammarWordsFR),
    (.cueVerbsOther, .grammarWordsOther),
  ])

  /// The lexicon of a language (ISO 639-1); one of all languages where it has none of its own.
  static func of(_ language: String) -> CueLexicon {
    switch language {
    case "en": english
    case "de": german
    case "fr": french
    default: all
    }
  }

  private init(_ tables: [(verbs: Table, words: Table)]) {
    for (verbs, words) in tables {
      for row in verbs.rows {
        guard let use = CueRoles(named: row.text(2)) else { continue }
        for form in row.list(1) { add(use, to: form) }
      }
      for row in words.rows {
        for role in row.list(1) {
          if let roles = CueRoles(named: String(decoding: role, as: UTF8.self)) {
            add(roles, to: row[0])
          }
        }
      }
    }
  }

  private mutating func add(_ roles: CueRoles, to word: UnsafeBufferPointer<UInt8>) {
    let hash = WordHash.of(word)
    words[hash] = (words[hash] ?? 0) | roles.rawValue
  }

  func roles(of hash: UInt64) -> CueRoles { CueRoles(rawValue: words[hash] ?? 0) }
}

extension Document {
  /// What a token can do round a quotation, in the language of the document; empty for marks.
  func cueRoles(_ token: Int) -> CueRoles {
    isWord(token) ? CueLexicon.of(language).roles(of: facts[token].hash) : []
  }
}
