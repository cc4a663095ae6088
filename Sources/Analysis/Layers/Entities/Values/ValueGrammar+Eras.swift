import Articles

// MARK: - Years before Christ, centuries and longer

extension ValueGrammar {
  private static let before = WordHash.set("bc", "bce", "b.c", "b.c.e")
  private static let after = WordHash.set("ad", "ce", "a.d", "c.e")

  /// Whether “BC” or “AD” stands there, and which.
  private func era(_ token: Int) -> (isBefore: Bool, end: Int)? {
    guard token < end, document.isWord(token), isCapitalised(token) else { return nil }
    let hash = document.facts[token].hash
    let isBefore = Self.before.contains(hash)
    return isBefore || Self.after.contains(hash) ? (isBefore, token + 1) : nil
  }

  /// “44 BC”: ISO counts the year before 1 as 0.
  func yearOfEra(at token: Int) -> ValueMention? {
    guard let era = era(token + 1) else { return nil }
    return year(at: token, isBefore: era.isBefore, token..<era.end)
  }

  /// “AD 410”.
  func yearBehindEra(at token: Int) -> ValueMention? {
    guard let era = era(token), !era.isBefore, document.facts[token].shape.contains(.allCapitals),
      isNumeric(era.end)
    else { return nil }
    return year(at: era.end, isBefore: false, token..<(era.end + 1))
  }

  private func year(at token: Int, isBefore: Bool, _ tokens: Range<Int>) -> ValueMention? {
    let bytes = document.bytes(of: token)
    let run = DigitRun(bytes, hasDecimalComma: false)
    guard run.length == bytes.count, let year = run.figure?.whole, year > 0, year < 10_000 else {
      return nil
    }
    return ValueMention(
      tokens: tokens, kind: .date, value: Self.text(ofYear: isBefore ? 1 - year : year))
  }

  /// A year as ISO counts them, with its sign where it lies before the year 0.
  private static func text(ofYear year: Int) -> String {
    year < 0 ? "-\((-year).padded(4))" : year.padded(4)
  }

  /// “19th century”, “5th century BC”, “first millennium”; “late 19th and early 20th centuries”, “18th- and
  /// 19th-century”.
  func centuries(at token: Int) -> ValueMention? {
    guard let first = ordinal(token) else { return nil }
    if let span = symbol(.span, token + 1), span == "C" || span == "K", !has(.plural, token + 1) {
      return stretch(first, of: span, token..<(token + 2))
    }
    var next = isMark(token + 1, "-") && !isSpaced(token + 1) ? token + 2 : token + 1
    guard has(.joint, next) || isDash(next) else { return nil }
    next += 1
    if has(.stage, next) { next += 1 }
    guard let last = last(at: next), first < last.number else { return nil }
    let era = era(last.end)
    let tokens = token..<(era?.end ?? last.end)
    // “Fifth and fourth centuries BC” do not stand in this order.
    guard era?.isBefore != true,
      let low = century(first, tokens)?.value?.split(separator: "/").first,
      let high = century(last.number, tokens)?.value?.split(separator: "/").last
    else { return nil }
    return ValueMention(tokens: tokens, kind: .date, value: "\(low)/\(high)")
  }

  /// “20th centuries” and “20th-century”, the second of two.
  private func last(at token: Int) -> (number: Int, end: Int)? {
    guard token < end else { return nil }
    if let number = ordinal(token) {
      return symbol(.span, token + 1) == "C" ? (number, token + 2) : nil
    }
    let parts = parts(of: token)
    guard parts.count == 2, words.symbol(.span, of: parts[1].hash) == "C",
      let number = words.number(.ordinal, of: parts[0].hash) ?? ordinal(parts[0].bytes)
    else { return nil }
    return (number, token + 1)
  }

  private func ordinal(_ token: Int) -> Int? {
    number(.ordinal, token) ?? (isNumeric(token) ? ordinal(document.bytes(of: token)) : nil)
  }

  /// The number of “19th”.
  func ordinal(_ bytes: ArraySlice<UInt8>) -> Int? {
    let run = DigitRun(bytes, hasDecimalComma: false)
    guard run.isPlain, run.length < 3, isOrdinalEnding(bytes.dropFirst(run.length)) else {
      return nil
    }
    return run.figure?.whole
  }

  /// A century or millennium, with “BC” where it follows.
  private func stretch(_ number: Int, of span: String, _ tokens: Range<Int>) -> ValueMention? {
    guard let era = era(tokens.upperBound) else { return stretch(number, of: span, false, tokens) }
    return stretch(number, of: span, era.isBefore, tokens.lowerBound..<era.end)
  }

  private func stretch(
    _ number: Int, of span: String, _ isBefore: Bool, _ tokens: Range<Int>
  ) -> ValueMention? {
    let length = span == "K" ? 1000 : 100
    guard number > 0, number * length <= (isBefore ? 9_900 : span == "K" ? 3_000 : 2_100) else {
      return nil
    }
    let first = isBefore ? 1 - number * length : (number - 1) * length + 1
    return ValueMention(
      tokens: tokens, kind: .date,
      value: "\(Self.text(ofYear: first))/\(Self.text(ofYear: first + length - 1))")
  }

  func century(_ number: Int, _ tokens: Range<Int>) -> ValueMention? {
    stretch(number, of: "C", false, tokens)
  }
}
