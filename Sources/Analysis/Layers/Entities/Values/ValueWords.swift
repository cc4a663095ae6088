/// What a word does in a value. The names are those of `value-words*.tsv`, where the number or symbol that stands
/// beside a role is said.
enum ValueRole: UInt8, CaseIterable, Sendable {
  /// 1 to 12; `short` and `doubtful` months and weekdays are words or parts of words too.
  case month, short, doubtful
  /// 1 to 7, from Monday.
  case weekday
  /// 21 to 24, as ISO 8601-2 counts them.
  case season
  /// 0 to 19, and 20 to 90.
  case numeral, tens
  /// The power of ten, of a word and of letters behind digits.
  case magnitude, suffix
  /// “dozen”; “dozens”, “hundreds”; “several”.
  case dozen, many, vague
  /// Of how many parts one is.
  case fraction
  case ordinal
  /// The ISO 4217 code: behind the number; of a hundredth part; before the number.
  case currency, subunit, code
  /// “Canadian” in “Canadian dollars”, with the code.
  case nation
  case percent, per, cent, point, percentage
  /// A unit; one that is taken for a unit only behind digits; “square”, “cubic”; “nautical”.
  case unit, symbol, area, prefix
  /// A stretch of time: S, I (minute), H, D, W, E (weekend), F (fortnight), M, Q, X (half a year), Y, T (ten years), C,
  /// K (a thousand years).
  case span
  /// More than one, of weekdays and spans.
  case plural
  /// “yesterday”: days from today.
  case day
  /// “last” -1, “previous” -2, “this” 0, “next” 1, “following” 2.
  case deictic
  /// “dernier”: the same behind the word.
  case after
  case daypart
  /// “noon”: the hour.
  case clock
  /// “a.m.” 0, “p.m.” 12.
  case half
  case oclock
  /// “early”, “late”.
  case stage
  /// “ago” -1, “earlier” -2, “later” 2, “hence” 1, “old” 0.
  case shift
  /// “vor” in “vor drei Jahren”.
  case before
  case fiscal
  /// Month and day as one number, 0 where the day moves.
  case holiday
  /// A word behind which a number of four digits is a year.
  case timeword
  /// “seventies”: the first year.
  case decade
  /// Hours from UTC; 99 where the name has no fixed one.
  case zone
  /// “to” 1, “or” 2, “and” 3.
  case joint
  case and, a, one, recent, will, of, the
  /// A word of what is to come: behind “is” or “are” 1, if “to” or “for” follows too 2; before “to” 3; “to” itself behind
  /// “is” or “are” 4.
  case plan
  /// “end” in “end of the year”.
  case edge
  /// What takes a number as its name: “chapter”.
  case label
  /// Before “one” that is no number.
  case notone
  /// A plural without an s.
  case people

  var bit: UInt64 { 1 << UInt64(rawValue) }
}

/// The words of values in one language, from `value-words*.tsv`.
struct ValueWords: Sendable {
  private struct Sense {
    var role: UInt8
    /// A number, or up to eight ASCII characters.
    var value: Int64
  }

  private var places = Lexicon(minimumCapacity: 800)
  private var masks: [UInt64] = []
  private var firsts: [Int] = []
  private var senses: [Sense] = []

  private static let english = ValueWords(.valueWords)
  private static let german = ValueWords(.valueWordsDE)
  private static let french = ValueWords(.valueWordsFR)

  /// The words of a language; of one without a table of its own, those of English.
  static func of(language: String) -> ValueWords {
    switch language {
    case "de": german
    case "fr": french
    default: english
    }
  }

  private init(_ table: Table) {
    for row in table.rows {
      var mask: UInt64 = 0
      firsts.append(senses.count)
      for (name, value) in zip(row.list(1), row.list(2)) {
        guard let role = Self.role(named: name) else { continue }
        mask |= role.bit
        senses.append(Sense(role: role.rawValue, value: Self.value(of: value)))
      }
      places[WordHash.of(row[0])] = UInt32(masks.count)
      masks.append(mask)
    }
    firsts.append(senses.count)
  }

  private static let names = Dictionary(
    uniqueKeysWithValues: ValueRole.allCases.map { (WordHash.of(Array("\($0)".utf8)), $0) })

  static func role(named name: UnsafeBufferPointer<UInt8>) -> ValueRole? {
    names[WordHash.of(name)]
  }

  private static func value(of bytes: UnsafeBufferPointer<UInt8>) -> Int64 {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = bytes.dropFirst(isNegative ? 1 : 0)
    guard !digits.isEmpty, digits.count < 19, digits.allSatisfy({ $0 &- 0x30 < 10 }) else {
      return bytes.prefix(8).reversed().reduce(0) { $0 << 8 | Int64($1) }
    }
    let number = digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    return isNegative ? -number : number
  }

  /// The bits of all roles of a word; 0 where it has none.
  @inline(__always)
  func mask(of hash: UInt64) -> UInt64 { places[hash].map { masks[Int($0)] } ?? 0 }

  func has(_ role: ValueRole, _ hash: UInt64) -> Bool { mask(of: hash) & role.bit != 0 }

  /// What the table says beside a role; nil where the word has not that role.
  func number(_ role: ValueRole, of hash: UInt64) -> Int? {
    guard let place = places[hash].map(Int.init) else { return nil }
    return senses[firsts[place]..<firsts[place + 1]].first { $0.role == role.rawValue }
      .map { Int($0.value) }
  }

  /// The same as text.
  func symbol(_ role: ValueRole, of hash: UInt64) -> String? {
    number(role, of: hash).map { value in
      let bytes = (0..<8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
      return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}

extension WordHash {
  /// The hash of one word in an array, in whatever case.
  static func of(_ word: [UInt8]) -> UInt64 { word.withUnsafeBufferPointer { of($0) } }
}
