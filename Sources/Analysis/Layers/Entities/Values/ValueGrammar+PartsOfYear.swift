import Articles

// MARK: - Weekdays, seasons, quarters, feasts

extension ValueGrammar {
  /// “Tuesday”, “Tuesday, March 5”, “Tuesday night”, “Mondays”.
  func weekday(at token: Int) -> ValueMention? {
    guard let weekday = number(.weekday, token), isCapitalised(token) || document.language == "fr",
      !endsTitle(token)
    else { return nil }
    var next = isMark(token + 1, ".") && has(.short, token) ? token + 2 : token + 1
    if isMark(next, ",") { next += 1 }
    if month(next) != nil || isNumeric(next), !isPossessive(token),
      var date = date(at: next), date.kind == .date, hasDay(date.value)
    {
      date.tokens = token..<date.tokens.upperBound
      return date
    }
    guard !has(.short, token) else { return nil }
    let tokens = token..<(token + 1)
    if has(.plural, token) { return ValueMention(tokens: tokens, kind: .date) }
    let value = today.map { day(weekday, from: $0).text }
    if has(.daypart, token + 1), !isPossessive(token) {
      return ValueMention(tokens: token..<(token + 2), kind: .time, value: value)
    }
    return ValueMention(tokens: tokens, kind: .date, value: value)
  }

  /// `2024-03-05`, `--03-05`, and intervals of such.
  func hasDay(_ value: String?) -> Bool {
    guard let value else { return true }
    return value.split(separator: "/").first.map {
      $0.count == 10 || $0.count == 7 && $0.first == "-"
    }
      ?? false
  }

  /// The last day of that name, today included; the next where the sentence speaks of the future.
  private func day(_ weekday: Int, from today: CivilDay) -> CivilDay {
    let ahead = (weekday - today.weekday + 7) % 7
    return isFuture || ahead == 0 ? today + ahead : today + (ahead - 7)
  }

  /// “summer 2015”, “the summer of 2015”, “in winter”.
  func season(at token: Int) -> ValueMention? {
    guard let season = number(.season, token) else { return nil }
    let next = has(.of, token + 1) ? token + 2 : token + 1
    // “the winter of 1944–45”
    if isNumeric(next), let years = years(at: next) {
      return ValueMention(
        tokens: token..<years.tokens.upperBound, kind: .date,
        value: years.value.map { "\($0.prefix(4))-\(season)" })
    }
    if let year = plainYear(next) {
      return ValueMention(
        tokens: token..<(next + 1), kind: .date, value: "\(year.padded(4))-\(season)")
    }
    guard isSaidOfTime(token) || has(.the, token - 1), !isPlural(token + 1), !isCapitalised(token),
      number(.doubtful, token) == nil || isSurelySeason(token)
    else { return nil }
    return ValueMention(tokens: token..<(token + 1), kind: .date, confidence: 0.8)
  }

  /// “in the fall”, but not “the spring in the clock”, “after the fall”, “in the fall of the town”.
  private func isSurelySeason(_ token: Int) -> Bool {
    let before = has(.the, token - 1) ? token - 2 : token - 1
    return before >= start && !has(.of, token + 1)
      && Self.within.contains(document.facts[before].hash)
  }

  private static let within = WordHash.set(
    "in", "by", "during", "until", "till", "since", "through", "throughout")

  private func plainYear(_ token: Int) -> Int? {
    guard isNumeric(token) else { return nil }
    let bytes = document.bytes(of: token)
    guard bytes.count == 4, let year = DigitRun(bytes, hasDecimalComma: false).figure?.whole,
      bytes.allSatisfy(DigitRun.isDigit), (1000...2199).contains(year)
    else { return nil }
    return year
  }

  /// “the third quarter of 1998”, “first half of last year”, “nineteenth century”, “first nine months of 2023”,
  /// “fifth of May”.
  func partOfYear(at token: Int) -> ValueMention? {
    if let found = spanWithin(at: token) { return found }
    guard let place = number(.ordinal, token) else { return nil }
    let next = token + 1
    if has(.of, next), let month = month(next + 1), isCapitalised(next + 1) {
      return mention(token..<(next + 2), PartialDate(month: month, day: place))
    }
    switch symbol(.span, next) {
    case "Q" where place <= 4: return quarter(place, of: 4, token..<(next + 1))
    default: break
    }
    if number(.fraction, next) == 2, place <= 2, has(.of, next + 1) {
      let found = quarter(place, of: 2, token..<(next + 1))
      return found.tokens.upperBound > next + 1 ? found : nil
    }
    guard place == 1 || has(.deictic, token), let amount = amount(at: next),
      symbol(.span, amount.end) != nil, has(.plural, amount.end)
    else { return nil }
    let year = year(behindOf: amount.end + 1)
    return ValueMention(
      tokens: token..<(year?.end ?? amount.end + 1), kind: .date,
      value: months(amount.figure?.whole, symbol(.span, amount.end), of: year?.year))
  }

  /// “first week of May”, “last day of March”, “second month of 1998”.
  private func spanWithin(at token: Int) -> ValueMention? {
    guard has(.ordinal, token) || has(.deictic, token), let span = symbol(.span, token + 1),
      "DWEM".contains(span), !has(.plural, token + 1), has(.of, token + 2),
      month(token + 3) != nil || isYear(token + 3),
      let whole = plainDate(at: token + 3)
    else { return nil }
    return ValueMention(tokens: token..<whole.tokens.upperBound, kind: .date)
  }

  /// The first months of a year as an interval.
  private func months(_ count: Int?, _ span: String?, of year: Int?) -> String? {
    guard let count, let span else { return nil }
    guard let year, span == "M", (1...12).contains(count) else { return duration(count, span) }
    return "\(year.padded(4))-01/\(year.padded(4))-\(count.padded(2))"
  }

  /// A quarter or half of a year, with the year where it follows; else that of the last such part that has begun.
  func quarter(_ place: Int, of count: Int, _ tokens: Range<Int>) -> ValueMention {
    let year = year(behindOf: tokens.upperBound)
    let months = 12 / count
    let first = (place - 1) * months + 1
    let known =
      year.map(\.year)
      ?? today.map { day in
        isFuture || first <= day.parts.month ? day.parts.year : day.parts.year - 1
      }
    return ValueMention(
      tokens: tokens.lowerBound..<(year?.end ?? tokens.upperBound), kind: .date,
      value: known.map { year in
        let last = first + months - 1
        return "\(year.padded(4))-\(first.padded(2))/\(year.padded(4))-\(last.padded(2))"
      })
  }

  /// “of 1998”, “of fiscal 1998”, “of last year”, “of the year”, “1998”.
  private func year(behindOf token: Int) -> (year: Int?, end: Int)? {
    if let year = plainYear(token) { return (year, token + 1) }
    guard has(.of, token) else { return nil }
    var next = token + 1
    if has(.the, next), symbol(.span, next + 1) == "Y" {
      return (today?.parts.year, next + 2)
    }
    if has(.fiscal, next) { next += 1 }
    if let year = plainYear(next) { return (year, next + 1) }
    guard let shift = number(.deictic, next), symbol(.span, next + 1) == "Y" else { return nil }
    return (abs(shift) < 2 ? today.map { $0.parts.year + shift } : nil, next + 2)
  }

  /// “fiscal 1997”, “fiscal year 1997”.
  func fiscalYear(at token: Int) -> ValueMention? {
    guard has(.fiscal, token) else { return nil }
    let next = symbol(.span, token + 1) == "Y" ? token + 2 : token + 1
    if next == token + 1, var part = partOfYear(at: next) {
      // Fiscal quarters do not begin with those of the calendar.
      (part.tokens, part.value) = (token..<part.tokens.upperBound, nil)
      return part
    }
    if let year = plainYear(next) {
      return mention(token..<(next + 1), PartialDate(year: year))
    }
    return next == token + 2 ? ValueMention(tokens: token..<next, kind: .date) : nil
  }

  private static let endings = WordHash.set("day", "eve")

  /// “Christmas”, “Thanksgiving Day”, “Easter Sunday”.
  func holiday(at token: Int) -> ValueMention? {
    guard let day = number(.holiday, token), isCapitalised(token) else { return nil }
    let next = token + 1
    guard next < end, !isPossessive(token), isCapitalised(next) else {
      return mention(of: day, token..<next)
    }
    if has(.weekday, next) { return ValueMention(tokens: token..<(next + 1), kind: .date) }
    guard Self.endings.contains(document.facts[next].hash) else {
      return mention(of: day, token..<next)
    }
    let isEve = document.facts[next].hash == WordHash.of("eve")
    return mention(of: day > 0 && isEve ? day - 1 : day, token..<(next + 1))
  }

  func mention(of day: Int, _ tokens: Range<Int>) -> ValueMention {
    day == 0
      ? ValueMention(tokens: tokens, kind: .date, confidence: 0.8)
      : mention(tokens, PartialDate(month: day / 100, day: day % 100), confidence: 0.85)
  }
}
