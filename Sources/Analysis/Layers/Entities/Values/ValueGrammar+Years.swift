import Articles

// MARK: - Years and more

extension ValueGrammar {
  /// A year, or years: “2014”, “2014–18”, “44 BC”.
  func year(at token: Int) -> ValueMention? {
    if let era = yearOfEra(at: token) ?? years(at: token) { return era }
    guard let year = yearNumber(token), isYear(year, at: token) || isFirstOfTwo(year, at: token)
    else { return nil }
    return mention(token..<(token + 1), PartialDate(year: year), confidence: 0.85)
  }

  /// Whether a number of four digits is a year by what stands beside it.
  private func isYear(_ year: Int, at token: Int) -> Bool {
    let next = token + 1
    if next < end, !document.isWord(next),
      isMark(next, "%") || CurrencySign(document.facts[next].hash) != nil || isMark(next, "°")
    {
      return false
    }
    let counts: [ValueRole] = [.unit, .currency, .magnitude, .percent, .per, .people, .span, .half]
    if counts.contains(where: { has($0, next) }), !has(.season, next) { return false }
    if isMark(next, ":") && isNumeric(next + 1) && !isSpaced(next + 1) { return false }
    if has(.zone, next), document.facts[next].shape.contains(.allCapitals) { return false }
    let isBracketed = isMark(token - 1, "(") || isMark(next, ")")
    if isSaidOfTime(token) || isBracketed || has(.season, token - 1) {
      return !isPlural(next) || year >= 1800 && has(.timeword, token - 1)
    }
    // “Windows 1998” is a name.
    let isNamed =
      isCapitalised(token - 1) && token - 1 > start && masks(at: token - 1) == 0
      && !isCapitalised(next)
    // “the 2020 fires”, but “the 2000 houses”
    let isOfTime = !isPlural(next) || has(.the, token - 1) && year % 100 != 0
    return (1900...2100).contains(year) && isOfTime && !isNamed
  }

  /// “1685 to 1750”, where nothing is counted.
  private func isFirstOfTwo(_ year: Int, at token: Int) -> Bool {
    guard number(.joint, token + 1) == 1, let last = yearNumber(token + 2) else { return false }
    return year < last && last - year < 150 && isYear(last, at: token + 2)
  }

  /// All roles of a word, as bits; none before the first token that is read.
  func masks(at token: Int) -> UInt64 {
    token >= start ? words.mask(of: document.facts[token].hash) : 0
  }

  /// “2014–2018”, “2014-18”, “1998/99”.
  func years(at token: Int) -> ValueMention? {
    func interval(_ first: Int, _ last: Int, _ end: Int) -> ValueMention? {
      let last = last < 100 ? first / 100 * 100 + last : last
      guard (1000...2199).contains(first), first < last, last - first < 1000 else { return nil }
      return ValueMention(
        tokens: token..<end, kind: .date, value: "\(first.padded(4))/\(last.padded(4))")
    }
    if document.facts[token].shape.contains(.hyphen) {
      let numbers = parts(of: token).map { DigitRun($0.bytes, hasDecimalComma: false) }
      guard numbers.count == 2, numbers[0].length == 4, [2, 4].contains(numbers[1].length),
        numbers.allSatisfy({ $0.isPlain }),
        numbers[0].length + numbers[1].length + 1 == document.bytes(of: token).count,
        let first = numbers[0].figure?.whole, let last = numbers[1].figure?.whole
      else { return nil }
      return interval(first, last, token + 1)
    }
    guard let first = yearNumber(token), isDash(token + 1) || isMark(token + 1, "/"),
      !isSpaced(token + 1), !isSpaced(token + 2), isNumeric(token + 2)
    else { return nil }
    let run = DigitRun(document.bytes(of: token + 2), hasDecimalComma: false)
    guard run.isPlain, run.length == document.bytes(of: token + 2).count,
      run.length == 4 || run.length == 2, let last = run.figure?.whole
    else { return nil }
    return interval(first, last, token + 3)
  }

  /// “1990s”.
  func decade(at token: Int) -> ValueMention? {
    decade(document.bytes(of: token)).map {
      ValueMention(tokens: token..<(token + 1), kind: .date, value: $0)
    }
  }

  func decade(_ bytes: ArraySlice<UInt8>) -> String? {
    let run = DigitRun(bytes, hasDecimalComma: false)
    guard run.isPlain, run.length == 4, let year = run.figure?.whole, year % 10 == 0,
      (1000...2190).contains(year)
    else { return nil }
    let tail = Array(bytes.dropFirst(4))
    guard tail == [0x73] || tail == [0x27, 0x73] || tail == [0xE2, 0x80, 0x99, 0x73] else {
      return nil
    }
    return "\(year)/\(year % 100 == 0 && year < 2000 ? year + 99 : year + 9)"
  }

  /// “the seventies”; “in her seventies” is an age.
  func decadeInWords(at token: Int) -> ValueMention? {
    guard let first = number(.decade, token),
      has(.the, token - 1) || has(.stage, token - 1) && has(.the, token - 2)
    else { return nil }
    return ValueMention(
      tokens: token..<(token + 1), kind: .date, confidence: 0.8, value: "\(first)/\(first + 9)")
  }

  /// “’90s”, at its apostrophe.
  func shortDecade(at mark: Int) -> ValueMention? {
    guard isMark(mark, "'") || isMark(mark, "’"), isNumeric(mark + 1), !isSpaced(mark + 1) else {
      return nil
    }
    let bytes = document.bytes(of: mark + 1)
    let run = DigitRun(bytes, hasDecimalComma: false)
    guard run.isPlain, run.length == 2, let year = run.figure?.whole else { return nil }
    let first = year < 30 ? 2000 + year : 1900 + year
    // “the class of ’98”
    if bytes.count == 2, has(.of, mark - 1) || isSaidOfTime(mark),
      isMark(mark, "’") || isSpaced(mark)
    {
      return mention(mark..<(mark + 2), PartialDate(year: first), confidence: 0.85)
    }
    guard year % 10 == 0, Array(bytes.dropFirst(2)) == [0x73] else { return nil }
    return ValueMention(tokens: mark..<(mark + 2), kind: .date, value: "\(first)/\(first + 9)")
  }
}
