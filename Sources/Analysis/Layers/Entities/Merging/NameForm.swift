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
    /// “J.”, “J.D.”, and the S of “Harry S Truman”.
    var isInitial: Bool
    /// Of a German word without an ending of adjectives: the hash of “deutsch” for “Deutschen”.
    var stem: UInt64
    /// The first letter, or all those that are initials.
    var initials: [UInt8]
  }

  /// Without “the” before, the generation behind a person (“Jr.”) and the form of a company (“Inc.”).
  private(set) var words: [Word] = []
  /// Of a person, the hash of “Jr.” or a number behind the name, which `words` leaves out.
  private(set) var generation: UInt64?
  /// Of two words of capitals and more, or one that is no acronym's length.
  private(set) var isAllCapitals: Bool
  /// The letters of a lone word of capitals, full stops left out: “UN”, “U.S.”; empty for other names.
  private(set) var acronym: [UInt8] = []

  init(_ mention: NameMention, in document: Document) {
    let pieces = document.utf8[mention.range.start..<mention.range.end]
      .split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
    let isGerman = document.language == "de"
    isAllCapitals = !pieces.joined().contains { $0 &- 0x61 < 26 }
    for piece in pieces {
      let folded = SpellingFold.plain(piece)
      guard let initial = folded.first, let first = piece.first else { continue }
      let hash = SpellingFold.hash(folded)
      let isInitial = folded.count <= piece.count { $0 == UInt8(ascii: ".") } || folded.count == 1
      words.append(
        Word(
          hash: hash, sound: SpellingFold.hash(SpellingFold.sound(folded)),
          initial: initial, isCapitalised: first &- 0x61 >= 26, length: folded.count,
          isInitial: isInitial, stem: isGerman ? SpellingFold.hash(Self.stem(folded)) : hash,
          initials: isInitial ? folded : [initial]))
    }
    if pieces.count == 1, isAllCapitals, (2...8).contains(words.first?.length ?? 0) {
      acronym = pieces[0].filter { $0 != UInt8(ascii: ".") }
    }
    trim(mention.kind)
  }

  private static func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 5, let place = word.lastIndex(of: UInt8(ascii: "e")) else { return word }
    let isEnding =
      place == word.count - 1
      || place == word.count - 2 && "nrsm".utf8.contains(word[word.count - 1])
    return isEnding ? Array(word[..<place]) : word
  }

  private mutating func trim(_ kind: Entity.Kind) {
    if words.count > 1, words[0].hash == Self.the { words.removeFirst() }
    if kind == .person { trimGeneration() }
    if kind == .work, words.count > 1, ShipNames.isPrefix(words[0].hash) { words.removeFirst() }
    guard kind == .organisation else { return }
    while words.count > 1, let last = words.last, Self.companies.contains(last.hash) {
      words.removeLast()
    }
  }

  /// Takes off “Jr.”, and a number behind a surname; that behind “Henry” is the name of a king.
  private mutating func trimGeneration() {
    guard let last = words.last else { return }
    let isNumber = Self.numbers.contains(last.hash)
    guard words.count > (isNumber ? 2 : 1), isNumber || Self.generations.contains(last.hash) else {
      return
    }
    generation = last.hash
    words.removeLast()
  }

  private static let the = WordHash.of("the")
  private static let generations = Self.set("jr", "sr", "junior", "senior")
  private static let numbers = Self.set("ii", "iii", "iv")
  private static let companies = Self.set(
    "inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "plc", "gmbh",
    "ag", "sa", "nv", "bv", "ab", "asa", "oyj", "spa", "kg", "se", "incorporated", "holdings",
    "group", "lp", "pty", "kk", "&")
  private static let particles = Self.set(
    "von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "al",
    "el", "bin", "ibn", "ben", "ter", "zu", "af", "av")

  /// Particles that are given names too where they have a capital.
  private static let givenNames = Self.set("al", "ben")

  private static func set(_ words: StaticString...) -> WordSet {
    WordSet(
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

  /// The second word's, where it is a surname with another behind it: “Sarmento de Vasconcelos”, “García Márquez”. Without
  /// a particle between the two it may be one where no given name is known so.
  var firstSurname: UInt64? {
    guard words.count > 2, !words[1].isInitial, words[1].isCapitalised, words[1].length > 2,
      words.count > 3 && Self.particles.contains(words[2].hash)
        || words.count == 3 && !NameLexicon.roles(of: words[1].hash).contains(.givenName)
    else { return nil }
    return words[1].hash
  }

  /// Whether the name begins with a particle, as a surname alone may: “von der Leyen”, but not “Ben Lopes”.
  var beginsWithParticle: Bool {
    words.count > 1 && Self.particles.contains(words[0].hash)
      && !(words[0].isCapitalised && Self.givenNames.contains(words[0].hash))
  }
}
