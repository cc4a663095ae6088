/// Folds words so that case, accents, possessives, hyphens and inflections do not matter.
/// - Source: The definition in `Phrases`, sections 3 and 4.
struct WordFolding {
  /// What is known of a word by its spelling alone.
  struct Folded {
    /// Equal for words that are the same; odd for stop words.
    var id: UInt32
    /// Whether its full stop ends no phrase: “Mr”.
    var isTitle: Bool
  }

  /// Folded spellings; half of a word's id.
  private(set) var keys = ByteTable()
  private var stemmer = EnglishStemmer()
  /// The word in lower case without accents, with straight apostrophes.
  private var lower: [UInt8] = []
  private var key: [UInt8] = []
  /// The stop words of the language besides the English ones; nil where there are none.
  private let ownStopWords: ByteTable?

  private static let apostrophe = UInt8(ascii: "'")

  /// - Parameter language: Of the text, an ISO 639-1 code.
  init(language: String) {
    ownStopWords = language == "en" ? nil : PhraseTables.otherStopWords[language]
  }

  /// A word in lower case without accents, with straight apostrophes.
  mutating func spelling(of word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    _ = lowercase(word)
    return lower
  }

  /// - Parameter word: The bytes of one word token.
  mutating func fold(_ word: UnsafeBufferPointer<UInt8>) -> Folded {
    let isASCII = lowercase(word)
    if lower.count == 1, lower[0] == UInt8(ascii: "&") {
      return folded(Array("and".utf8), isStop: true, isTitle: false)
    }
    let stripped = lower.count - possessiveLength()
    let isStop =
      contains(PhraseTables.stopWords, lower.count) || contains(PhraseTables.stopWords, stripped)
      || ownStopWords.map { contains($0, lower.count) } ?? false
    let isTitle = contains(PhraseTables.titles, lower.count)
    dropJoiners(stripped, isASCII: isASCII)
    if key.allSatisfy({ $0 == Self.apostrophe || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) {
      stemmer.stem(&key)
    }
    return folded(key, isStop: isStop, isTitle: isTitle)
  }

  private mutating func folded(_ key: [UInt8], isStop: Bool, isTitle: Bool) -> Folded {
    let number = key.withUnsafeBufferPointer { keys.number($0) }
    return Folded(id: UInt32(truncatingIfNeeded: number << 1) | (isStop ? 1 : 0), isTitle: isTitle)
  }

  private func contains(_ table: ByteTable, _ count: Int) -> Bool {
    lower.withUnsafeBufferPointer { table.find(UnsafeBufferPointer(rebasing: $0[..<count])) != nil }
  }

  /// Fills `lower`.
  /// - Returns: Whether it is ASCII.
  private mutating func lowercase(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    lower.removeAll(keepingCapacity: true)
    guard word.allSatisfy({ $0 < 0x80 }) else { return lowercaseScalars(word) }
    for byte in word {
      lower.append(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)
    }
    return true
  }

  private mutating func lowercaseScalars(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      if !ScalarClass(scalar).isDisjoint(with: [.combining, .format]) { continue }
      if scalar == "\u{2019}" {
        lower.append(Self.apostrophe)
      } else if scalar.isASCII {
        lower += scalar.properties.lowercaseMapping.utf8
      } else {
        PhraseTables.decompositions.forEach(of: scalar) {
          lower += $0.properties.lowercaseMapping.utf8
        }
      }
    }
    return lower.allSatisfy { $0 < 0x80 }
  }

  /// The length of a final `'s` or `'` of `lower`, 0 if there is none.
  private func possessiveLength() -> Int {
    if lower.last == Self.apostrophe { return 1 }
    let isPossessive =
      lower.count > 1 && lower.last == UInt8(ascii: "s")
      && lower[lower.count - 2] == Self.apostrophe
    return isPossessive ? 2 : 0
  }

  /// Fills `key` with the first `count` bytes of `lower` without hyphens, commas and the full stops that
  /// do not stand between digits.
  private mutating func dropJoiners(_ count: Int, isASCII: Bool) {
    key.removeAll(keepingCapacity: true)
    if isASCII {
      for position in 0..<count {
        switch lower[position] {
        case UInt8(ascii: "-"), UInt8(ascii: ","): break
        case UInt8(ascii: "."):
          let isInside = position > 0 && position + 1 < count
          if isInside, isDigit(lower[position - 1]), isDigit(lower[position + 1]) { fallthrough }
        default: key.append(lower[position])
        }
      }
    } else {
      dropJoinersOfScalars(count)
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  private mutating func dropJoinersOfScalars(_ count: Int) {
    let scalars = Array(String(decoding: lower[..<count], as: UTF8.self).unicodeScalars)
    for (position, scalar) in scalars.enumerated() {
      switch scalar {
      case "-", "\u{2010}", "\u{2011}", ",": continue
      case ".":
        let isInside = position > 0 && position + 1 < scalars.count
        guard isInside, ScalarClass(scalars[position - 1]).contains(.decimal),
          ScalarClass(scalars[position + 1]).contains(.decimal)
        else { continue }
      default: break
      }
      key.append(contentsOf: Array(String(scalar).utf8))
    }
  }
}
