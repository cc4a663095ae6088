//  What the words of a short draft say about its being a heading.

extension PlainLines {
  /// Whether the stop at the end of `line` belongs to an abbreviation: `Ltd.`, `U.S.`, `p.m.`
  func endsWithAbbreviation(_ line: SourceLine) -> Bool {
    let bytes = bytes(line)
    guard bytes.last == UInt8(ascii: ".") else { return false }
    let word = bytes.dropLast().suffix(12).reversed().prefix { $0 > 0x20 }
    guard !word.isEmpty, word.count < 12, word.count < bytes.count - 1 else { return false }
    let hasInnerStop =
      word.first != UInt8(ascii: ".") && word.contains(UInt8(ascii: "."))
      && !word.contains { (0x30...0x39).contains($0) }
    return hasInnerStop
      || abbreviations.contains { $0.utf8.reversed().elementsEqual(word) }
  }

  /// Whether `line` is a numeral, or one word with a numeral: `II.`, `Chapter IV.`, `Teil 3.`
  func isNumbered(_ line: SourceLine) -> Bool {
    let words = bytes(line).prefix(48).split { $0 <= 0x20 }
    guard line.width <= 40, words.count <= 2, let last = words.last else { return false }
    let numeral = last.last == UInt8(ascii: ".") ? last.dropLast() : last
    let isRoman = numeral.allSatisfy { "IVXLCDM".utf8.contains($0) }
    let isArabic = words.count == 2 && numeral.allSatisfy { (0x30...0x39).contains($0) }
    let isLoneLetter = words.count == 1 && numeral.count == 1 && !line.followsGap
    return !numeral.isEmpty && !isLoneLetter && (isRoman || isArabic)
  }

  /// Whether a letter stands in `line`: a page number or a row of signs is no heading.
  func holdsLetter(_ line: SourceLine) -> Bool {
    bytes(line).contains { $0 >= 0x80 || (0x41...0x5A).contains($0 & 0xDF) }
  }

  /// Whether a single `?` or `!` ends the line, not a cluster such as `?!`.
  func endsWithOneMark(_ line: SourceLine) -> Bool {
    bytes(line).suffix(2).filter { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "!") }.count <= 1
  }

  /// Whether the draft tells what a table or figure shows: `Table 1. Hours of sun`, `Abb. 3: Der Hof`.
  func isCaption(_ draft: Draft) -> Bool {
    let words = bytes(lines[draft.read.lowerBound]).prefix(48).split(maxSplits: 2) { $0 <= 0x20 }
    guard words.count == 3, captions.contains(where: { words[0].elementsEqual($0.utf8) }) else {
      return false
    }
    let number = words[1].dropLast()
    return !number.isEmpty && number.allSatisfy { (0x30...0x39).contains($0) }
      && (words[1].last == UInt8(ascii: ".") || words[1].last == UInt8(ascii: ":"))
  }

  /// Whether the draft addresses somebody, or says whose picture stood here: `Dear Sir`, `Photo: Ida Holm`.
  func isAside(_ draft: Draft) -> Bool {
    let word = bytes(lines[draft.read.lowerBound]).prefix(24).prefix { $0 > 0x20 }
    return asides.contains { word.elementsEqual($0.utf8) }
  }

  /// Whether `line` opens with a dash, as speech does in many languages.
  func opensWithDash(_ line: SourceLine) -> Bool {
    guard let first = firstScalar(bytes(line)) else { return false }
    return first == "–" || first == "—" || first == "―" || first == "-"
  }

  /// Whether a comma stands in the draft.
  func holdsComma(_ draft: Draft) -> Bool {
    draft.read.contains { bytes(lines[$0]).contains(UInt8(ascii: ",")) }
  }

  /// The words of the draft that white space parts.
  func wordCount(_ draft: Draft) -> Int {
    draft.read.reduce(0) { $0 + bytes(lines[$1]).split { $0 <= 0x20 }.count }
  }

  /// Whether a bracket opens in `line` and does not close in it.
  func leavesBracketOpen(_ line: SourceLine) -> Bool { bracketDepths(bytes(line)).last > 0 }

  /// Whether the draft opens and closes the same brackets.
  func balancesBrackets(_ draft: Draft) -> Bool {
    var depth = 0
    for index in draft.read {
      let depths = bracketDepths(bytes(lines[index]))
      guard depth + depths.lowest >= 0 else { return false }
      depth += depths.last
    }
    return depth == 0
  }

  /// The depth of round and square brackets at the end of `line`, and where it is lowest.
  private func bracketDepths(_ line: ArraySlice<UInt8>) -> (lowest: Int, last: Int) {
    var depth = 0
    var lowest = 0
    for offset in line.indices {
      switch line[offset] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      // The full-width brackets are EF BC 88 and EF BC 89.
      case 0x88
      where offset >= line.startIndex + 2 && line[offset - 1] == 0xBC && line[offset - 2] == 0xEF:
        depth += 1
      case 0x89
      where offset >= line.startIndex + 2 && line[offset - 1] == 0xBC && line[offset - 2] == 0xEF:
        depth -= 1
      default: continue
      }
      lowest = min(lowest, depth)
    }
    return (lowest, depth)
  }

  /// Whether a sentence ends inside the draft, before its last word.
  func holdsSentenceEnd(_ draft: Draft) -> Bool {
    var wordLength = 0
    var ends = false
    for byte in draft.read.lazy.flatMap({ bytes(lines[$0]) + [0x20] }) {
      if byte <= 0x20 {
        if ends, wordLength > 3 { return true }
        wordLength = 0
      } else {
        wordLength += 1
      }
      ends = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
    }
    return false
  }

  /// Whether all letters of the draft are capitals, and two at least.
  func isCapitals(_ draft: Draft) -> Bool {
    let letters = draft.read.lazy.flatMap {
      String(decoding: bytes(lines[$0]), as: UTF8.self).unicodeScalars
    }
    var capitals = 0
    for letter in letters {
      if letter.properties.isLowercase { return false }
      if letter.properties.isUppercase { capitals += 1 }
    }
    return capitals >= 2
  }

  /// Whether the draft goes on in a small letter after its first closing quotation mark: “he said”.
  /// - Parameter mayBeTitle: Whether nobody speaks unless the words in quotation marks are left by a comma, a question or
  ///   what breaks off, as in no title: “…”: how it began, “…” as vote splits board.
  func goesOnAfterQuote(_ draft: Draft, mayBeTitle: Bool) -> Bool {
    let words = String(decoding: bytes(lines[draft.read.lowerBound]), as: UTF8.self).unicodeScalars
    guard let open = words.first else { return false }
    let closers: [Unicode.Scalar] =
      switch open {
      case "“": ["”"]
      case "„": ["“", "”"]
      case "‘", "‚": ["’", "‘"]
      case "«": ["»"]
      case "»": ["«"]
      default: [open]
      }
    let leaving: [Unicode.Scalar] = [",", "?", "!", "—", "–", "…"]
    // An apostrophe is no closing mark: a letter follows it at once.
    var rest = words.dropFirst()
    while let close = rest.firstIndex(where: closers.contains) {
      let last = rest[..<close].last
      rest = rest[close...].dropFirst()
      guard let next = rest.first else { return false }
      if next.properties.isAlphabetic { continue }
      if mayBeTitle, next != ",", !(last.map(leaving.contains) ?? false) { return false }
      return rest.first { $0.properties.isAlphabetic }?.properties.isLowercase ?? false
    }
    return false
  }

  /// How deep the number before a heading is: 1 for `2.`, 2 for `2.1`, 0 where there is none.
  func numberDepth(_ draft: Draft) -> Int {
    let number = bytes(lines[draft.read.lowerBound]).prefix(24).prefix { $0 > 0x20 }
    guard number.contains(where: { (0x30...0x39).contains($0) }),
      number.contains(UInt8(ascii: ".")),
      number.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") })
    else { return 0 }
    return number.split(separator: UInt8(ascii: ".")).count
  }
}

/// Abbreviations that end a name, without their stop.
/// - Source: Compiled for Gloss from the legal forms and titles in English, German, French and Spanish.
private let abbreviations = [
  "Bros", "Cie", "Co", "Corp", "Dr", "Esq", "Inc", "Jr", "Llc", "Ltd", "Mt", "No", "Nr", "Prof",
  "Sr",
  "St", "Str", "Vol", "al", "etc", "vs",
]

/// The words that open captions.
/// - Source: Compiled for Gloss from captions in English, German, French and Spanish.
private let captions = [
  "Table", "Figure", "Fig.", "Tabelle", "Tab.", "Abbildung", "Abb.", "Tableau", "Tabla", "Figura",
]

/// The words that open salutations and credits.
/// - Source: Compiled for Gloss from letters and papers in English, German, French and Spanish.
private let asides = [
  "Dear", "Lieber", "Cher", "Chère", "Querido", "Querida", "Photo:", "Photograph:",
  "Photos:", "Picture:", "Image:", "Foto:", "Fotos:", "Bild:", "Credit:", "Keywords:",
]
