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
    default: return nil
    }
  }
}

/// The words that introduce quotations and build the phrases that name speakers: `cue-verbs.tsv` and
/// `grammar-words.tsv`.
enum CueLexicon {
  private static let words: Lexicon = {
    var words = Lexicon(minimumCapacity: 1_024)
    func add(_ roles: CueRoles, to word: UnsafeBufferPointer<UInt8>) {
      let hash = WordHash.of(word)
      words[hash] = (words[hash] ?? 0) | roles.rawValue
    }
    for row in Table.cueVerbs.rows {
      guard let use = CueRoles(named: row.text(2)) else { continue }
      for form in row.list(1) { add(use, to: form) }
    }
    for row in Table.grammarWords.rows {
      for role in row.list(1) {
        if let roles = CueRoles(named: String(decoding: role, as: UTF8.self)) {
          add(roles, to: row[0])
        }
      }
    }
    return words
  }()

  static func roles(of hash: UInt64) -> CueRoles { CueRoles(rawValue: words[hash] ?? 0) }

  static func isSpeechVerb(_ hash: UInt64) -> Bool { roles(of: hash).contains(.say) }
}
