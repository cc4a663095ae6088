import Articles

/// The words of one mention as merging compares them.
struct NameForm {
  struct Word {
    /// Of `SpellingFold.plain`.
    var hash: UInt64
    /// Of `SpellingFold.sound`.
    var sound: UInt64
    /// The first byte of the folded word.
    var initial: UInt8
    var isCapitalised: Bool
    var length: Int
  }

  /// Without “the” before, the generation behind a person (“Jr.”) and the form of a company (“Inc.”).
  private(set) var words: [Word] = []
  /// Of two words of capitals and more, or one that is no acronym's length.
  private(set) var isAllCapitals: Bool
  /// The letters of a lone word of capitals, full stops left out: “UN”, “U.S.”; empty for other names.
  private(set) var acronym: [UInt8] = []

  init(_ mention: NameMention, in document: Document) {
    let pieces = document.article.utf8[mention.range.start..<mention.range.end]
      .split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
    isAllCapitals = !pieces.joined().contains { $0 &- 0x61 < 26 }
    for piece in pieces {
      let folded = SpellingFold.plain(piece)
      guard let initial = folded.first, let first = piece.first else { continue }
      words.append(
        Word(
          hash: SpellingFold.hash(folded), sound: SpellingFold.hash(SpellingFold.sound(folded)),
          initial: initial, isCapitalised: first &- 0x61 >= 26, length: folded.count))
    }
    if pieces.count == 1, isAllCapitals, (2...8).contains(words.first?.length ?? 0) {
      acronym = pieces[0].filter { $0 != UInt8(ascii: ".") }
    }
    trim(mention.kind)
  }

  private mutating func trim(_ kind: Entity.Kind) {
    if words.count > 1, words[0].hash == Self.the { words.removeFirst() }
    let tails = kind == .person ? Self.generations : kind == .organisation ? Self.companies : []
    while words.count > 1, let last = words.last, tails.contains(last.hash) { words.removeLast() }
  }

  private static let the = WordHash.of("the")
  private static let generations = Self.set("jr", "sr", "ii", "iii", "iv")
  private static let companies = Self.set(
    "inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "plc", "gmbh",
    "ag", "sa", "nv", "bv", "ab", "asa", "oyj", "spa", "kg", "se", "incorporated", "holdings",
    "group", "lp", "pty", "kk", "&")
  private static let particles = Self.set(
    "von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "al",
    "el", "bin", "ibn", "ben", "ter", "zu", "af", "av")

  private static func set(_ words: StaticString...) -> Set<UInt64> {
    Set(
      words.map {
        WordHash.ofFolded(UnsafeBufferPointer(start: $0.utf8Start, count: $0.utf8CodeUnitCount))
      })
  }

  /// The hash of the words from one place to another.
  func hash(_ places: Range<Int>) -> UInt64 {
    places.reduce(0) {
      $1 == places.lowerBound ? words[$1].hash : WordHash.join($0, words[$1].hash)
    }
  }

  var hash: UInt64 { hash(words.indices) }

  /// Whether the name begins with a particle, as a surname alone may: “von der Leyen”.
  var beginsWithParticle: Bool {
    words.count > 1 && words[0].hash != 0 && Self.particles.contains(words[0].hash)
  }
}
