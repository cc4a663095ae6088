/// Cuts English words to their stems: “exchanged” and “exchanges” to “exchang”.
///
/// Regions R1 and R2 start after the first and second non-vowel that follows a vowel; a y that sounds as a
/// consonant is written Y while the steps run.
/// - Source: The English (Porter2) stemmer of Snowball 3.1, https://snowballstem.org/algorithms/english/stemmer.html.
struct EnglishStemmer {
  private typealias Rule = StemmerStep.Rule

  private var word: [UInt8] = []
  private var r1 = 0
  private var r2 = 0

  /// - Parameter bytes: Lower-case ASCII letters and apostrophes only; becomes the stem.
  mutating func stem(_ bytes: inout [UInt8]) {
    swap(&word, &bytes)
    defer { swap(&word, &bytes) }
    if replaceException() || word.count < 3 { return }
    markConsonantY()
    markRegions()
    removePlural()
    removePast()
    replaceFinalY()
    replaceSuffix(Self.step2, from: r1)
    replaceSuffix(Self.step3, from: r1)
    replaceSuffix(Self.step4, from: r2)
    removeFinalLetter()
    for position in word.indices where word[position] == UInt8(ascii: "Y") {
      word[position] = UInt8(ascii: "y")
    }
  }
}

extension EnglishStemmer {
  /// Whole words with a stem of their own.
  private static let exceptions: [(word: PackedWord, stem: [UInt8])] = [
    "skis ski", "skies sky", "idly idl", "gently gentl", "ugly ugli", "early earli",
    "only onli", "singly singl", "sky sky", "news news", "howe howe", "atlas atlas",
    "cosmos cosmos", "bias bias", "andes andes",
  ].map { pair in
    let parts = pair.split(separator: " ").map(String.init)
    return (PackedWord(parts[0]), Array(parts[1].utf8))
  }

  /// Beginnings after which R1 starts at once, lest “general” and “generous” fall together.
  private static let beginnings: [[UInt8]] = [
    "arsen", "commun", "emerg", "gener", "inter", "later", "organ", "past", "univers",
  ].map { Array($0.utf8) }

  private static let keepsEed = ["succ", "proc", "exc"].map { PackedWord($0) }
  private static let keepsIng = ["even", "cann", "inn", "earr", "herr", "out"].map {
    PackedWord($0)
  }
  private static let wantsE = ["at", "bl", "iz"].map { PackedWord($0) }
  private static let past = PackedWord("past")

  private static let possessives = StemmerStep(Rule.each(of: "' 's 's'", becomes: ""))

  private static let step1b = StemmerStep(
    Rule.each(of: "eed eedly", becomes: "ee"), Rule.each(of: "ed edly ingly", becomes: ""),
    Rule.each(of: "ing", becomes: "ie"))

  private static let step2 = StemmerStep(
    Rule.each(of: "tional", becomes: "tion"), Rule.each(of: "enci", becomes: "ence"),
    Rule.each(of: "anci", becomes: "ance"), Rule.each(of: "abli", becomes: "able"),
    Rule.each(of: "entli", becomes: "ent"), Rule.each(of: "izer ization", becomes: "ize"),
    Rule.each(of: "ational ation ator", becomes: "ate"),
    Rule.each(of: "alism aliti alli", becomes: "al"),
    Rule.each(of: "fulness fulli", becomes: "ful"), Rule.each(of: "ousli ousness", becomes: "ous"),
    Rule.each(of: "iveness iviti", becomes: "ive"), Rule.each(of: "biliti bli", becomes: "ble"),
    Rule.each(of: "ogist", becomes: "og"), Rule.each(of: "ogi", becomes: "og", .after("l")),
    Rule.each(of: "lessli", becomes: "less"), Rule.each(of: "li", becomes: "", .after("cdeghkmnrt"))
  )

  private static let step3 = StemmerStep(
    Rule.each(of: "tional", becomes: "tion"), Rule.each(of: "ational", becomes: "ate"),
    Rule.each(of: "alize", becomes: "al"), Rule.each(of: "icate iciti ical", becomes: "ic"),
    Rule.each(of: "ful ness", becomes: ""), Rule.each(of: "ative", becomes: "", .inR2))

  private static let step4 = StemmerStep(
    Rule.each(
      of: "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize", becomes: ""),
    Rule.each(of: "ion", becomes: "", .after("st")))
}

extension EnglishStemmer {
  /// The last 8 bytes of the first `count`.
  private func tail(_ count: Int) -> UInt64 {
    var bits: UInt64 = 0
    for position in max(0, count - 8)..<max(0, count) { bits = bits << 8 | UInt64(word[position]) }
    return bits
  }

  private func isVowel(_ position: Int) -> Bool {
    switch word[position] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private func hasVowel(before end: Int) -> Bool { (0..<max(0, end)).contains(where: isVowel) }

  /// Whether the first `count` letters end in a short syllable.
  private func endsShort(_ count: Int) -> Bool {
    if Self.past.ends(tail(count)) { return true }
    guard count >= 2, isVowel(count - 2), !isVowel(count - 1) else { return false }
    if count == 2 { return true }
    return !isVowel(count - 3) && !Self.contains("wxY", word[count - 1])
  }

  private mutating func replaceException() -> Bool {
    guard word.count <= 6 else { return false }
    let bits = tail(word.count)
    guard let exception = Self.exceptions.first(where: { $0.word.bits == bits }) else {
      return false
    }
    word = exception.stem
    return true
  }

  private mutating func markConsonantY() {
    if word.first == UInt8(ascii: "'") { word.removeFirst() }
    for position in word.indices where word[position] == UInt8(ascii: "y") {
      if position == 0 || isVowel(position - 1) { word[position] = UInt8(ascii: "Y") }
    }
  }

  private mutating func markRegions() {
    let beginning = Self.beginnings.first { word.starts(with: $0) }
    r1 = beginning?.count ?? regionStart(after: 0)
    r2 = regionStart(after: r1)
  }

  /// The place after the first non-vowel that follows a vowel, from `start` on.
  private func regionStart(after start: Int) -> Int {
    var position = start
    while position < word.count, !isVowel(position) { position += 1 }
    while position < word.count, isVowel(position) { position += 1 }
    return min(position + 1, word.count)
  }
}

extension EnglishStemmer {
  /// Step 0 and 1a: possessives and plurals.
  private mutating func removePlural() {
    if let ending = Self.possessives.match(tail(word.count)) {
      word.removeLast(ending.suffix.count)
    }
    guard word.last == UInt8(ascii: "s") || ends("ied") else { return }
    if ends("sses") {
      word.removeLast(2)
    } else if ends("ied") || ends("ies") {
      word.removeLast(word.count > 4 ? 2 : 1)
    } else if !ends("us"), !ends("ss"), hasVowel(before: word.count - 2) {
      word.removeLast()
    }
  }

  private func ends(_ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { word.count >= $0.count && word.suffix($0.count).elementsEqual($0) }
  }

  /// Step 1b: -ed, -ing and what goes with them.
  private mutating func removePast() {
    guard let rule = Self.step1b.match(tail(word.count)) else { return }
    let stem = word.count - rule.suffix.count
    let bits = tail(stem)
    switch rule.replacement.count {
    case 0: removePast(to: stem)
    case _ where word[word.count - 1] != UInt8(ascii: "g"):
      guard stem >= r1, !Self.keepsEed.contains(where: { $0.bits == bits }) else { return }
      word.replaceSubrange(stem..., with: rule.replacement)
    case _ where stem == 2 && word[1] == UInt8(ascii: "y") && !isVowel(0):
      word.replaceSubrange(1..., with: rule.replacement)
    case _ where Self.keepsIng.contains(where: { $0.bits == bits }): return
    default: removePast(to: stem)
    }
  }

  private mutating func removePast(to stem: Int) {
    guard hasVowel(before: stem) else { return }
    word.removeLast(word.count - stem)
    let bits = tail(stem)
    if Self.wantsE.contains(where: { $0.ends(bits) }) {
      word.append(UInt8(ascii: "e"))
    } else if stem >= 2, word[stem - 1] == word[stem - 2],
      Self.contains("bdfgmnprt", word[stem - 1])
    {
      if stem != 3 || !Self.contains("aeo", word[0]) { word.removeLast() }
    } else if stem == r1, endsShort(stem) {
      word.append(UInt8(ascii: "e"))
    }
  }

  /// Step 1c: “cry” to “cri”.
  private mutating func replaceFinalY() {
    guard word.count > 2, word[word.count - 1] | 0x20 == UInt8(ascii: "y") else { return }
    if !isVowel(word.count - 2) { word[word.count - 1] = UInt8(ascii: "i") }
  }

  /// Steps 2, 3 and 4: the longest suffix is replaced if it lies behind `region` and its condition holds.
  private mutating func replaceSuffix(_ step: StemmerStep, from region: Int) {
    guard let rule = step.match(tail(word.count)) else { return }
    let start = word.count - rule.suffix.count
    guard start >= region else { return }
    switch rule.condition {
    case .none: break
    case .after(let letters):
      guard start > 0, Self.contains(letters, word[start - 1]) else { return }
    case .inR2: guard start >= r2 else { return }
    }
    word.replaceSubrange(start..., with: rule.replacement)
  }

  private static func contains(_ letters: StaticString, _ letter: UInt8) -> Bool {
    letters.withUTF8Buffer { $0.contains(letter) }
  }

  /// Step 5: a final e, and one of two l.
  private mutating func removeFinalLetter() {
    let start = word.count - 1
    guard start >= r1 else { return }
    switch word[start] {
    case UInt8(ascii: "e") where start >= r2 || !endsShort(start): word.removeLast()
    case UInt8(ascii: "l") where start >= r2 && start > 0 && word[start - 1] == UInt8(ascii: "l"):
      word.removeLast()
    default: break
    }
  }
}
