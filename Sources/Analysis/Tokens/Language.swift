/// A guess at the language of a text.
///
/// Function words decide between the languages of `function-words.tsv`; where another script than Latin
/// prevails, the script decides. Enough to choose rules; no claim beyond that.
enum Language {
  /// Tokens looked at: more change nothing.
  private static let sample = 20_000

  private static let codes = ["en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "pl"]

  /// For each function word a bit for each language of `codes`.
  static let functionWords: Lexicon = {
    var words = Lexicon(minimumCapacity: 512)
    for row in Table.functionWords.rows {
      var bits: UInt32 = 0
      for code in row.list(1) {
        if let bit = codes.firstIndex(where: { $0.utf8.elementsEqual(code) }) { bits |= 1 << bit }
      }
      words[WordHash.of(row[0])] = bits
    }
    return words
  }()

  /// Whether a word holds sentences together in this language, such as “the” and “of” in English.
  static func isFunctionWord(_ hash: UInt64, in language: String) -> Bool {
    guard let bits = functionWords[hash], let bit = codes.firstIndex(of: language) else {
      return false
    }
    return bits & 1 << bit != 0
  }

  /// - Returns: An ISO 639-1 code; `en` where nothing speaks for another.
  static func guess(of tokens: TokenList, in utf8: [UInt8]) -> String {
    var counts = Array(repeating: 0, count: codes.count)
    var scripts: [String: Int] = [:]
    var words = 0
    utf8.withUnsafeBufferPointer { bytes in
      for index in tokens.indices.prefix(sample) where tokens.facts(index).shape.contains(.word) {
        words += 1
        var offset = Int(tokens[index].start)
        let end = Int(tokens[index].end)
        let scalar = UTF8Scalars.next(in: bytes, &offset, end: end)
        if scalar >= 0x250, var code = language(ofScript: scalar) {
          // Han opens many words of Japanese; the endings are in kana.
          while code == "zh", offset < end {
            if language(ofScript: UTF8Scalars.next(in: bytes, &offset, end: end)) == "ja" {
              code = "ja"
            }
          }
          scripts[code, default: 0] += (end - Int(tokens[index].start)) / 6 + 1
        } else if let bits = functionWords[tokens.facts(index).hash] {
          for bit in codes.indices where bits & 1 << bit != 0 { counts[bit] += 1 }
        }
      }
    }
    if let code = prevailing(scripts, over: words) { return code }
    let best = counts.max() ?? 0
    return best == 0 ? "en" : codes[counts.firstIndex(of: best) ?? 0]
  }

  /// Kana mark Japanese even where Han prevails.
  private static func prevailing(_ scripts: [String: Int], over words: Int) -> String? {
    let total = scripts.values.reduce(0, +)
    guard total * 2 > words else { return nil }
    if let kana = scripts["ja"], kana * 10 > total { return "ja" }
    return scripts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The commonest language of a script.
  /// - Source: Unicode block ranges (Blocks.txt).
  private static func language(ofScript scalar: UInt32) -> String? {
    switch scalar {
    case 0x370...0x3FF, 0x1F00...0x1FFF: "el"
    case 0x400...0x52F: "ru"
    case 0x590...0x5FF: "he"
    case 0x600...0x6FF, 0x750...0x77F: "ar"
    case 0x900...0x97F: "hi"
    case 0xE00...0xE7F: "th"
    case 0x3040...0x30FF: "ja"
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2FA1F: "zh"
    case 0x1100...0x11FF, 0xAC00...0xD7AF: "ko"
    default: nil
    }
  }
}
