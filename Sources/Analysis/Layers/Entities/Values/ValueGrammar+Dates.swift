import Articles

// MARK: - Dates of the calendar

extension ValueGrammar {
  /// A date, or a stretch of the calendar: “3 March 2024”, “Tuesday”, “early next week”, “the 1990s”.
  func date(at token: Int) -> ValueMention? {
    guard has(.stage, token), token + 1 < end else { return plainDate(at: token) }
    let mark = isMark(token + 1, "-") && !isSpaced(token + 1) ? token + 2 : token + 1
    if mark < end, !document.isWord(mark), var decade = shortDecade(at: mark) {
      decade.tokens = token..<decade.tokens.upperBound
      return decade
    }
    let isComparative = has(.shift, token)
    guard !isComparative || has(.deictic, token + 1) || has(.day, token + 1),
      var inner = plainDate(at: token + 1)
    else { return nil }
    inner.tokens = token..<inner.tokens.upperBound
    return inner
  }

  func plainDate(at token: Int) -> ValueMention? {
    guard token < end else { return nil }
    if isNumeric(token) {
      return dayFirst(at: token) ?? inDigits(at: token) ?? decade(at: token)
        ?? centuries(at: token) ?? year(at: token) ?? hyphenatedDate(at: token)
    }
    if let found = feast(at: token) ?? weekday(at: token) ?? monthFirst(at: token)
      ?? relativeDate(at: token)
    {
      return found
    }
    if let found = centuries(at: token) ?? partOfYear(at: token) ?? season(at: token)
      ?? fiscalYear(at: token) ?? holiday(at: token)
    {
      return found
    }
    return edge(at: token) ?? partOfDay(at: token) ?? yearBehindEra(at: token)
      ?? decadeInWords(at: token) ?? labelledPart(at: token) ?? hyphenatedDate(at: token)
  }

  func mention(
    _ tokens: Range<Int>, _ date: PartialDate, confidence: Double = 0.95
  ) -> ValueMention {
    ValueMention(
      tokens: tokens, kind: .date, confidence: confidence,
      value: date.text(on: today, isFuture: isFuture))
  }

  // MARK: Day, month, year

  /// “3”, “3rd”, “1er”: a day of the month.
  private func day(_ token: Int) -> Int? {
    guard isNumeric(token) else { return nil }
    let bytes = document.bytes(of: token)
    let run = DigitRun(bytes, hasDecimalComma: false)
    guard run.isPlain, run.length < 3, let day = run.figure?.whole, (1...31).contains(day) else {
      return nil
    }
    return run.length == bytes.count || isOrdinalEnding(bytes.dropFirst(run.length)) ? day : nil
  }

  func isOrdinalEnding(_ bytes: ArraySlice<UInt8>) -> Bool {
    Self.ordinalEndings.contains(WordHash.of(Array(bytes)))
  }

  private static let ordinalEndings = WordHash.set("st", "nd", "rd", "th", "er", "e")

  /// “3-5”, “3–5”: two days of a month, and the token behind them.
  private func days(at token: Int) -> (first: Int, last: Int?, end: Int)? {
    if isNumeric(token), document.facts[token].shape.contains(.hyphen) {
      let numbers = parts(of: token).map { DigitRun($0.bytes, hasDecimalComma: false) }
      guard numbers.count == 2, numbers.allSatisfy({ $0.isPlain && $0.length < 3 }),
        let low = numbers[0].figure?.whole, let high = numbers[1].figure?.whole,
        low < high, low > 0, high < 32
      else { return nil }
      return (low, high, token + 1)
    }
    guard let first = day(token) else { return nil }
    if isDash(token + 1), !isSpaced(token + 1), let last = day(token + 2), first < last {
      return (first, last, token + 3)
    }
    return (first, nil, token + 1)
  }

  func isYear(_ token: Int) -> Bool { yearNumber(token) != nil }

  /// A number of four digits from 1000 to 2199.
  func yearNumber(_ token: Int) -> Int? {
    isNumeric(token) ? yearNumber(document.bytes(of: token)) : nil
  }

  private func yearNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
    let run = DigitRun(bytes, hasDecimalComma: false)
    guard run.isPlain, run.length == 4, bytes.count == 4, let year = run.figure?.whole,
      (1000...2199).contains(year)
    else { return nil }
    return year
  }

  func month(_ token: Int) -> Int? {
    guard let month = number(.month, token) else { return nil }
    return isCapitalised(token) || document.language == "fr" ? month : nil
  }

  /// Behind a month, perhaps abbreviated: “, 2024”, “ 2024”.
  private func year(behind token: Int) -> (year: Int, end: Int)? {
    let next = isMark(token, ",") ? token + 1 : token
    guard let year = yearNumber(next), !isPlural(next + 1) || next > token else { return nil }
    return (year, next + 1)
  }

  /// “3 March 2024”, “3rd of March”, “3. März”, “3–5 March”.
  private func dayFirst(at token: Int) -> ValueMention? {
    guard let days = days(at: token) else { return nil }
    var next = days.end
    if isMark(next, "."), document.language == "de" || !isSpaced(next) && month(next + 1) != nil {
      next += 1
    }
    if has(.of, next) { next += 1 }
    guard let month = month(next),
      !has(.doubtful, next) || next == days.end || isYear(next + 1)
        || document.facts[next].shape.contains(.capitalised)
    else { return nil }
    next = behindAbbreviation(next)
    let year = year(behind: next)
    return mention(
      token..<(year?.end ?? next), days, PartialDate(year: year?.year, month: month))
  }

  /// Behind a month; the full stop of “Sept.” belongs to it where something follows.
  private func behindAbbreviation(_ token: Int) -> Int {
    isMark(token + 1, ".") && !isSpaced(token + 1) && has(.short, token) && isNumeric(token + 2)
      ? token + 2 : token + 1
  }

  private func mention(
    _ tokens: Range<Int>, _ days: (first: Int, last: Int?, end: Int), _ date: PartialDate
  ) -> ValueMention {
    var date = date
    date.day = days.first
    var found = mention(tokens, date)
    if let last = days.last {
      date.day = last
      let end = date.text(on: today, isFuture: isFuture)
      found.value = found.value.flatMap { start in end.map { "\(start)/\($0)" } }
    }
    return found
  }

  /// “March 3, 2024”, “Sept. 11”, “March 3–5”, “March 2024”, “March”.
  private func monthFirst(at token: Int) -> ValueMention? {
    guard let month = month(token) else { return nil }
    if let feast = feast(at: token + 1) { return feast }
    let next = behindAbbreviation(token)
    if let days = days(at: next), !isMark(days.end, ":") {
      let year = year(behind: days.end)
      return mention(
        token..<(year?.end ?? days.end), days, PartialDate(year: year?.year, month: month))
    }
    if let year = year(behind: next) {
      return mention(token..<year.end, PartialDate(year: year.year, month: month))
    }
    let needsReason = has(.short, token) || number(.doubtful, token) == 1
    guard !needsReason || isSaidOfTime(token) else { return nil }
    return mention(token..<(token + 1), PartialDate(month: month), confidence: 0.9)
  }

  /// Whether a word before says that what follows is a time: “since”, “in”, “c.”.
  func isSaidOfTime(_ token: Int) -> Bool {
    has(.timeword, token - 1)
      // The full stop of “c. 1450” may have been taken for the end of a sentence.
      || token > 1 && document.isMark(token - 1, ".")
        && Self.circa.contains(document.facts[token - 2].hash)
  }

  private static let circa = WordHash.set("c", "ca", "b", "d", "fl")

  // MARK: In digits alone

  /// “2024-03-05”, “31.12.2024”, “12/31/2024”, “9/11”.
  private func inDigits(at token: Int) -> ValueMention? {
    let bytes = document.bytes(of: token)
    if bytes.count >= 8 {
      for (separator, order) in [(UInt8(ascii: "-"), [0, 1, 2]), (UInt8(ascii: "."), [2, 1, 0])] {
        let numbers = bytes.split(separator: separator, omittingEmptySubsequences: false)
          .map { DigitRun($0, hasDecimalComma: false) }
        guard numbers.count == 3, numbers[order[0]].length == 4,
          numbers.allSatisfy({ $0.isPlain }),
          numbers.map(\.length).reduce(2, +) == bytes.count,
          let year = numbers[order[0]].figure?.whole, let month = numbers[order[1]].figure?.whole,
          let day = numbers[order[2]].figure?.whole, CivilDay(year, month, day) != nil
        else { continue }
        return mention(
          token..<(token + 1), PartialDate(year: year, month: month, day: day))
      }
    }
    return withSlashes(at: token)
  }

  private func withSlashes(at token: Int) -> ValueMention? {
    guard isMark(token + 1, "/"), !isSpaced(token + 1), let first = day(token),
      let second = day(token + 2)
    else { return nil }
    guard isMark(token + 3, "/"), let year = yearNumber(token + 4) else {
      // The attacks of 2001 go by their date.
      guard (first, second) == (9, 11), document.language == "en" else { return nil }
      return mention(token..<(token + 3), PartialDate(year: 2001, month: 9, day: 11))
    }
    var found = ValueMention(tokens: token..<(token + 5), kind: .date)
    // Which is the month is known only where the other cannot be one.
    if document.language != "en" || first > 12 || first == second {
      found.value = PartialDate(year: year, month: second, day: first)
        .text(on: nil, isFuture: false)
    } else if second > 12 {
      found.value = PartialDate(year: year, month: first, day: second)
        .text(on: nil, isFuture: false)
    }
    return found
  }

  // MARK: Joined by hyphens

  /// “mid-1990s”, “mid-March”, “third-quarter”, “19th-century”.
  private func hyphenatedDate(at token: Int) -> ValueMention? {
    guard document.facts[token].shape.contains(.hyphen) else { return nil }
    let parts = parts(of: token)
    guard parts.count == 2 else { return nil }
    let (first, second) = (parts[0].hash, parts[1].hash)
    let tokens = token..<(token + 1)
    if words.number(.stage, of: first) != nil {
      if let value = decade(parts[1].bytes) {
        return ValueMention(tokens: tokens, kind: .date, value: value)
      }
      if let year = yearNumber(parts[1].bytes) { return mention(tokens, PartialDate(year: year)) }
      if let place = words.number(.ordinal, of: second) ?? ordinal(parts[1].bytes),
        symbol(.span, token + 1) == "C", !has(.plural, token + 1)
      {
        return century(place, token..<(token + 2))
      }
      if let month = words.number(.month, of: second) {
        let year = year(behind: token + 1)
        return mention(
          token..<(year?.end ?? token + 1), PartialDate(year: year?.year, month: month))
      }
    }
    if let low = words.number(.month, of: first), let high = words.number(.month, of: second) {
      return months(low, high, tokens)
    }
    if let span = words.symbol(.span, of: second) ?? words.symbol(.span, of: first) {
      return hyphenatedSpan(span, first, second, tokens)
    }
    return nil
  }

  /// “June-August 1997”.
  private func months(_ low: Int, _ high: Int, _ tokens: Range<Int>) -> ValueMention {
    let year = year(behind: tokens.upperBound)
    func text(_ month: Int) -> String? {
      PartialDate(year: year?.year, month: month).text(on: today, isFuture: isFuture)
    }
    return ValueMention(
      tokens: tokens.lowerBound..<(year?.end ?? tokens.upperBound), kind: .date,
      value: low < high ? text(low).flatMap { first in text(high).map { "\(first)/\($0)" } } : nil)
  }

  /// “third-quarter”, “19th-century”; “year-end”, “mid-week”; “month-long”; “year-ago”.
  private func hyphenatedSpan(
    _ span: String, _ first: UInt64, _ second: UInt64, _ tokens: Range<Int>
  ) -> ValueMention? {
    if let place = words.number(.ordinal, of: first)
      ?? ordinal(parts(of: tokens.lowerBound)[0].bytes)
    {
      switch span {
      case "Q" where place <= 4: return quarter(place, of: 4, tokens)
      case "C": return century(place, tokens)
      default: return nil
      }
    }
    if second == Self.long {
      return ValueMention(
        tokens: tokens, kind: Self.isClock(span) ? .time : .date, value: duration(1, span))
    }
    let isPoint =
      second == Self.end || words.number(.shift, of: second).map { $0 != 0 } == true
      || words.number(.stage, of: first) != nil
    guard isPoint, !Self.isClock(span), !words.has(.plural, second) else { return nil }
    return ValueMention(tokens: tokens, kind: .date)
  }

  private static let long = WordHash.of("long")
  private static let end = WordHash.of("end")
}
