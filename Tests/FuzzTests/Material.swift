import TestSupport

/// What random input is thrown together from.
enum Material {
  /// What structure, quotations, names, values and layout hang on, and odd scalars.
  private static let scraps: [[UInt8]] =
    [
      "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "「", "」", "『", "`", "''", "(", ")", "[", "]",
      ".",
      ",", ":", ";", "?", "!", "…", "—", "–", "-", "%", "$", "€", "#", "*", "_", "|", "+-", "=",
      "\\",
      " ", " ", " ", " ", "  ", "     ", "\t", "\n", "\n", "\n\n", "\r\n", "\r", "\u{C}", "\u{B}",
      "\u{2028}", "\u{A0}", "\u{AD}", "\u{2003}", "\u{3000}", "\u{200B}", "\u{200D}", "\u{FEFF}",
      "> ", ">", "- ", "1. ", "2) ", "•", "***", "====", "----", "* * *", "⁂", "# ",
      "By Ida Holm\n",
      "7 January 2018", "CHAPTER II.", "LONDON (AP) — ",
      "a", "and", "the", "of", "who", "to", "Ink", "boys’", "’tis", "dit-il", "s’écria", "sagte er",
      "said", "says", "aide", "to", "according to", "she", "he", "they", "I", "Maria", "Lopes",
      "Mr", "Mrs", "Dr",
      "President", "mayor", "U.S.", "UN", "(UN)", "NATO’s", "Kyiv-based", "Bank", "Port Ellery",
      "Anna Berg told reporters", "the minister", "a spokesman for", "per", "cent", "million",
      "5", "24", "1,000", "1.5", "March", "Tuesday", "2024", "10", "km", "a.m.", "at", "half past",
      "no-space", "ha", "tick tock", "sold the old mill", "the harbour", "漢字", "かな", "雨", "。", "한글",
      "é", "e\u{301}", "\u{301}", "\u{E31}", "🌾", "👩🏽‍🚀", "🇩🇪", "\u{1F3FD}", "ß", "İ", "ﬁ",
      "\u{0}", "\u{7}", "\u{8}", "\u{1B}", "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{7F}", "\u{85}",
      "\u{9B}",
      "\u{202E}", "\u{202C}", "\u{2066}", "\u{2069}", "\u{E0041}", "\u{E007F}", "\u{FFFE}",
      "\u{10FFFF}",
      "a\u{8}a", "_\u{8}b",
    ].map { Array($0.utf8) }
    + [[0x80], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xEF, 0xBB, 0xBF]]

  /// Words by which a text is of one language, or of one kind, with marks between them.
  private static let languages: [[[UInt8]]] = [
    [
      "the", "of", "to the", "and", "said", "told", "asked", "replied", "an aide", "to", "a", "who",
      "with",
      "President", "Reyk", "Anna Reyk", "Mr", "she", "he", "in a statement", "close", "did not",
      "“", "”",
      ",", ".", ":", "?", "—", "\"",
    ],
    [
      "der", "die", "das", "und", "nicht", "ist", "sagte", "erklärte", "von", "Herr", "Frau",
      "Anna", "Berg",
      "dem Minister", "er", "sie", "zufolge", "so", "laut", "dass", "am Montag", "„", "“", "»", "«",
      ",",
      ".", ":", "?", "–",
    ],
    [
      "le", "la", "les", "et", "est", "dans", "que", "dit", "dit-il", "a déclaré", "selon", "de",
      "Jean",
      "Dupont", "M.", "Mme", "elle", "une", "répondit", "le ministre", "«", "»", "“", "”", ",", ".",
      ":",
      "?", "—", "’",
    ],
    [
      "“Rain!”", "“Why?”", "“No,”", "said", "asked", "the captain", "the old", "captain", "soldier",
      "the young", "his mother", "I", "he", "she", "my", "Captain Holt", "Holt", "and", "of", "to",
      ".", ",",
    ],
    [
      "the", "of", "in", "HMS", "Kestrel", "Holt", "& Sons", "&", "Bank", "University of",
      "Port Ellery", "County", "Council", "(PEC)", "PEC", "Company", "Ltd.", "News", "Act",
      "Ida Holt", "Mayor", "Holt’s", "Saltmere’s", "and", "sailed", "said", "for", ",", ".", "(",
      ")", "-",
    ],
  ].map { $0.map { Array($0.utf8) } }

  /// What the labelled head of a text is made of.
  private static let head: [[UInt8]] = [
    "---\n", "+++\n", "title: ", "Subject: ", "From:", "author = ", "authors:\n", "date: ", "To: ",
    "  - ", "- ", "[", "]", "\"", "'", ",", "Ida Holm", "<ida@mill>", "7 January 2018", "é", ">-",
    "\n", "\n", "\n", "\n\n", " ",
  ].map { Array($0.utf8) }

  /// Bytes that are mostly text: pieces in a row, a changed article, or anything.
  static func bytes(_ numbers: inout SeededGenerator) -> [UInt8] {
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0:
      return (0..<Int.random(in: 0...200, using: &numbers)).map { _ in
        UInt8.random(in: 0...255, using: &numbers)
      }
    case 1, 2: return changed(article(&numbers), &numbers)
    case 3:
      // One scrap many times over.
      let scrap = scraps.randomElement(using: &numbers) ?? []
      return Array(
        repeatElement(scrap, count: Int.random(in: 0...300, using: &numbers)).joined())
    case 4, 5: return prose(&numbers)
    case 6:
      let lines = (0..<Int.random(in: 3...20, using: &numbers)).flatMap { _ in
        head.randomElement(using: &numbers) ?? []
      }
      return lines + prose(&numbers)
    default: return pieces(Int.random(in: 0...60, using: &numbers), &numbers)
    }
  }

  /// The same, and valid UTF-8.
  static func text(_ numbers: inout SeededGenerator) -> String {
    String(decoding: bytes(&numbers), as: UTF8.self)
  }

  private static func pieces(_ count: Int, _ numbers: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count {
      bytes += scraps.randomElement(using: &numbers) ?? []
      if Int.random(in: 0...2, using: &numbers) == 0 { bytes.append(0x20) }
    }
    return bytes
  }

  private static func prose(_ numbers: inout SeededGenerator) -> [UInt8] {
    let words = languages.randomElement(using: &numbers) ?? []
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 5...80, using: &numbers) {
      bytes += words.randomElement(using: &numbers) ?? []
      switch Int.random(in: 0..<16, using: &numbers) {
      case 0: bytes += [0x0A, 0x0A]
      case 1: break
      default: bytes.append(0x20)
      }
    }
    return bytes
  }

  private static func article(_ numbers: inout SeededGenerator) -> [UInt8] {
    let articles = [SampleArticles.ferry, SampleArticles.bridge, SampleArticles.long]
    return Array((articles.randomElement(using: &numbers) ?? "").utf8)
  }

  /// `bytes` with a few stretches cut, doubled, swapped or overwritten.
  static func changed(_ bytes: [UInt8], _ numbers: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      let start = Int.random(in: 0...bytes.count, using: &numbers)
      let end = min(bytes.count, start + Int.random(in: 0...40, using: &numbers))
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes.replaceSubrange(start..<end, with: pieces(2, &numbers))
      default:
        for place in start..<end where Int.random(in: 0..<8, using: &numbers) == 0 {
          bytes[place] = .random(in: 0...255, using: &numbers)
        }
      }
    }
    return bytes
  }
}
