/// Which letters are others with an accent: é is e, ø is o, ά is α.
///
/// Made once, when somebody first searches, from the names that Unicode gives to letters: what “LATIN SMALL LETTER
/// E WITH ACUTE” is, its name says, for strokes and hooks too, which have no decomposition.
/// - Source: The Unicode Standard, section 4.8, Name.
struct LetterTable: Sendable {
  static let shared = LetterTable()

  /// Latin with its supplements, Greek, and their letters with several accents.
  private static let blocks: [ClosedRange<UInt32>] = [
    0xC0...0x24F, 0x370...0x3FF, 0x1E00...0x1FFF,
  ]

  private static let marks: [Substring: Unicode.Scalar] = [
    "GRAVE": "\u{300}", "ACUTE": "\u{301}", "CIRCUMFLEX": "\u{302}", "TILDE": "\u{303}",
    "MACRON": "\u{304}", "BREVE": "\u{306}", "DOT ABOVE": "\u{307}", "DIAERESIS": "\u{308}",
    "RING ABOVE": "\u{30A}", "DOUBLE ACUTE": "\u{30B}", "CARON": "\u{30C}", "CEDILLA": "\u{327}",
    "OGONEK": "\u{328}", "TONOS": "\u{301}", "DOT BELOW": "\u{323}", "COMMA BELOW": "\u{326}",
  ]

  /// A letter and a combining mark.
  private struct Pair: Hashable {
    var base: Unicode.Scalar
    var mark: Unicode.Scalar
  }

  private var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
  private var wholes: [Pair: Unicode.Scalar] = [:]

  private init() {
    var named: [Substring: Unicode.Scalar] = [:]
    for letter in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      let capital = Unicode.Scalar(letter)
      named["LATIN CAPITAL LETTER \(capital)"] = capital
      named["LATIN SMALL LETTER \(capital)"] = Unicode.Scalar(letter + 0x20)
    }
    for value: UInt32 in 0x391...0x3C9 {
      if let scalar = Unicode.Scalar(value), let name = scalar.properties.name {
        named[name[...]] = scalar
      }
    }
    for value in Self.blocks.joined() {
      guard let scalar = Unicode.Scalar(value), let name = scalar.properties.name,
        let (base, mark) = Self.parts(of: name), let letter = named[base]
      else { continue }
      bases[scalar] = letter
      if let mark = Self.marks[mark] { wholes[Pair(base: letter, mark: mark)] = scalar }
    }
  }

  /// “LATIN SMALL LETTER E WITH ACUTE” in its two parts.
  private static func parts(of name: String) -> (Substring, Substring)? {
    let word = Array(" WITH ".utf8)
    let bytes = name.utf8
    var place = bytes.startIndex
    while place < bytes.endIndex {
      if bytes[place] == word[0], bytes[place...].starts(with: word) {
        return (name[..<place], name[bytes.index(place, offsetBy: word.count)...])
      }
      place = bytes.index(after: place)
    }
    return nil
  }

  /// The letter below the accent, nil for what has none.
  func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? { scalar.isASCII ? nil : bases[scalar] }

  /// The letter that a combining mark makes of another, nil where Unicode has none.
  func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    wholes[Pair(base: base, mark: mark)]
  }

  /// How a letter is spelt that is two in other alphabets, or that is no letter with an accent by its name.
  static func spelling(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ß": "ss"
    case "ẞ": "SS"
    case "æ": "ae"
    case "Æ": "AE"
    case "œ": "oe"
    case "Œ": "OE"
    case "þ": "th"
    case "Þ": "Th"
    case "ð": "d"
    case "Ð": "D"
    case "ı": "i"
    default: nil
    }
  }

  /// Whether a scalar is an accent that stands behind its letter.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }
}
