import Articles

// MARK: - Dates that are told from the day of publication, and durations

extension ValueGrammar {
  /// “yesterday”, “last week”, “this morning”, “the past two years”, “a year ago”, “years later”, “recent months”.
  func relativeDate(at token: Int) -> ValueMention? {
    if let days = number(.day, token) { return day(days, at: token) }
    if has(.deictic, token), let found = deictic(at: token) { return found }
    if has(.recent, token), has(.plural, token + 1), has(.span, token + 1) {
      return ValueMention(tokens: token..<(token + 2), kind: .date)
    }
    if has(.before, token), let amount = amount(at: token + 1),
      let span = symbol(.span, amount.end)
    {
      return ValueMention(
        tokens: token..<(amount.end + 1), kind: Self.isClock(span) ? .time : .date,
        value: ago(amount.figure?.whole, span, -1))
    }
    if let found = dayBeyond(at: token) { return found }
    return weekend(at: token) ?? spanAlone(at: token) ?? spanBeforeDeictic(at: token)
  }

  private static let behind = WordHash.of("after")
  private static let ahead = WordHash.of("before")

  /// “day after tomorrow”, “day before yesterday”.
  private func dayBeyond(at token: Int) -> ValueMention? {
    guard symbol(.span, token) == "D", let days = number(.day, token + 2), days != 0,
      document.facts[token + 1].hash == (days > 0 ? Self.behind : Self.ahead)
    else { return nil }
    return ValueMention(
      tokens: token..<(token + 3), kind: .date, value: today.map { ($0 + days * 2).text })
  }

  private func day(_ days: Int, at token: Int) -> ValueMention {
    let value = today.map { ($0 + days).text }
    let hasPart = has(.daypart, token + 1) && !isPossessive(token)
    return ValueMention(
      tokens: token..<(token + (hasPart ? 2 : 1)),
      kind: hasPart || has(.daypart, token) ? .time : .date, value: value)
  }

  /// “a year ago”, “years later”, “an hour and a half”.
  private func spanAlone(at token: Int) -> ValueMention? {
    let isOne = has(.a, token)
    let place = isOne ? token + 1 : token
    guard let span = symbol(.span, place), isOne != has(.plural, place) else { return nil }
    if isOne, has(.and, place + 1), has(.a, place + 2), number(.fraction, place + 3) == 2 {
      let amount = Amount(figure: Figure(digits: 3, divisor: 2), end: place)
      return duration(from: token, amount, nil, span, place + 4)
    }
    guard has(.shift, place + 1) else { return nil }
    return duration(
      from: token, Amount(figure: isOne ? Figure(digits: 1) : nil, end: place), nil, span,
      place + 1)
  }

  /// “the weekend”, where nothing says which.
  private func weekend(at token: Int) -> ValueMention? {
    guard symbol(.span, token) == "E", has(.the, token - 1) || has(.timeword, token - 1) else {
      return nil
    }
    let value =
      has(.plural, token)
      ? nil : today.map { weekend(isFuture ? 1 : $0.weekday > 5 ? 0 : -1, from: $0) }
    return ValueMention(tokens: token..<(token + 1), kind: .date, confidence: 0.85, value: value)
  }

  // MARK: Last, this, next

  private func deictic(at token: Int) -> ValueMention? {
    guard let shift = number(.deictic, token) else { return nil }
    let next = token + 1
    // “this past weekend”
    if shift == 0, has(.deictic, next), var inner = deictic(at: next) {
      inner.tokens = token..<inner.tokens.upperBound
      return inner
    }
    if let span = symbol(.span, next) { return deictic(shift, span, token..<(next + 1)) }
    if has(.fiscal, next), symbol(.span, next + 1) == "Y" {
      return deictic(shift, "Y", token..<(next + 2))
    }
    if has(.daypart, next), shift == 0 || shift == -1 || shift == 1 {
      return ValueMention(
        tokens: token..<(next + 1), kind: .time, value: today.map { ($0 + shift).text })
    }
    return named(shift, at: next, from: token) ?? counted(shift, at: next, from: token)
  }

  /// “last week”: the span as a date of its own precision.
  private func deictic(_ shift: Int, _ span: String, _ tokens: Range<Int>) -> ValueMention? {
    let last = tokens.upperBound - 1
    if has(.plural, last) {
      return Self.isClock(span) || shift == 0 && span != "D"
        ? nil : ValueMention(tokens: tokens, kind: .date)
    }
    if Self.isClock(span) || span == "D" && abs(shift) < 2 && shift != 1 { return nil }
    // “the next day”, “the previous year” are told from what was told before.
    if abs(shift) == 2 || span == "D" { return ValueMention(tokens: tokens, kind: .date) }
    return ValueMention(
      tokens: tokens, kind: .date, value: today.flatMap { value(shift, span, from: $0) })
  }

  func value(_ shift: Int, _ span: String, from day: CivilDay) -> String? {
    let (year, month, _) = day.parts
    switch span {
    case "W": return (day + shift * 7).week
    case "F": return (day + shift * 14).week
    case "E": return weekend(shift, from: day)
    case "M": return PartialDate(day.month(after: shift)).text(on: nil, isFuture: false)
    case "Y": return (year + shift).padded(4)
    case "T":
      let first = (year / 10 + shift) * 10
      return "\(first)/\(first + 9)"
    case "C":
      let first = ((year - 1) / 100 + shift) * 100 + 1
      return "\(first)/\(first + 99)"
    case "Q":
      let (year, month) = day.month(after: shift * 3 - (month - 1) % 3)
      return "\(year)-\(month.padded(2))/\(year)-\((month + 2).padded(2))"
    default: return nil
    }
  }

  /// Saturday and Sunday; of “this weekend” and “last weekend” the one nearest on that side.
  private func weekend(_ shift: Int, from day: CivilDay) -> String {
    let saturday = day + (6 - day.weekday)
    let first =
      shift < 0 || shift == 0 && !isFuture && day.weekday < 3
      ? saturday + -7 : shift > 0 && day.weekday > 5 ? saturday + 7 : saturday
    return "\(first.text)/\((first + 1).text)"
  }

  /// “last Tuesday”, “next March”, “this summer”.
  private func named(_ shift: Int, at token: Int, from first: Int) -> ValueMention? {
    if let weekday = number(.weekday, token), !has(.short, token) {
      let hasPart = has(.daypart, token + 1)
      return ValueMention(
        tokens: first..<(token + (hasPart ? 2 : 1)), kind: hasPart ? .time : .date,
        value: abs(shift) == 2 ? nil : today.map { day(weekday, shift, from: $0).text })
    }
    if let month = month(token), !has(.short, token) {
      var date = PartialDate(month: month)
      if let now = today?.parts, abs(shift) < 2 {
        let isAhead = month > now.month || month == now.month && shift < 0
        date.year = now.year + (shift < 0 && isAhead ? -1 : shift > 0 && month <= now.month ? 1 : 0)
      }
      return mention(first..<(token + 1), date)
    }
    if let season = number(.season, token) {
      let year = today.map { seasonYear(season, shift, from: $0) }
      return ValueMention(
        tokens: first..<(token + 1), kind: .date,
        value: abs(shift) == 2 ? nil : year.map { "\($0)-\(season)" })
    }
    guard has(.holiday, token) else { return nil }
    return ValueMention(tokens: first..<(token + 1), kind: .date)
  }

  private func day(_ weekday: Int, _ shift: Int, from today: CivilDay) -> CivilDay {
    let ahead = (weekday - today.weekday + 7) % 7
    switch shift {
    case ..<0: return today + (ahead == 0 ? -7 : ahead - 7)
    case 0: return today + (weekday - today.weekday)
    default: return today + (ahead == 0 ? 7 : ahead)
    }
  }

  private func seasonYear(_ season: Int, _ shift: Int, from today: CivilDay) -> Int {
    let (year, month, _) = today.parts
    let first = season == 24 ? 12 : (season - 20) * 3
    if shift < 0 { return first + 2 < month && season != 24 ? year : year - 1 }
    return shift > 0 && first <= month ? year + 1 : year
  }

  /// “the past two years”, “the next few weeks”.
  private func counted(_ shift: Int, at token: Int, from first: Int) -> ValueMention? {
    var (end, figure): (Int, Figure?) = (token + 1, nil)
    if let amount = amount(at: token), has(.span, amount.end) {
      (end, figure) = (amount.end, amount.figure)
    } else if !has(.vague, token) {
      return nil
    }
    guard shift != 0, let span = symbol(.span, end) else { return nil }
    let isHours = Self.isClock(span)
    return ValueMention(
      tokens: first..<(end + 1), kind: isHours ? .time : .date,
      value: figure.flatMap { duration($0, span) })
  }

  /// “la semaine dernière”, “mardi prochain”, at the span.
  private func spanBeforeDeictic(at token: Int) -> ValueMention? {
    guard let shift = number(.after, token + 1), let span = symbol(.span, token) else {
      return nil
    }
    return ValueMention(
      tokens: token..<(token + 2), kind: .date,
      value: today.flatMap { value(shift, span, from: $0) })
  }

  // MARK: Durations

  /// “three weeks”, “two to three weeks”, “three years ago”, “45 years old”.
  /// - Parameter end: Behind the span.
  func duration(
    from token: Int, _ first: Amount, _ second: Amount?, _ span: String, _ end: Int
  ) -> ValueMention? {
    var low = first.figure
    if let second, first.magnitude == 0, second.magnitude > 0 {
      low = low?.scaled(by: second.magnitude)
    }
    var value = low.flatMap { duration($0, span) }
    if let second {
      let high = second.figure.flatMap { duration($0, span) }
      value = value.flatMap { low in high.map { "\(low)/\($0)" } }
    }
    var mention = ValueMention(
      tokens: token..<end, kind: Self.isClock(span) ? .time : .date, value: value)
    guard let shift = number(.shift, end) else { return mention }
    mention.tokens = token..<(end + 1)
    if abs(shift) == 1, let day = ago(first.figure?.whole, span, shift), second == nil {
      mention.value = day
    }
    return mention
  }

  /// The date so many spans away, as precise as the span; nil where that cannot be said.
  private func ago(_ count: Int?, _ span: String, _ sign: Int) -> String? {
    guard let count, let today, (1...3000).contains(count) else { return nil }
    let shift = count * sign
    switch span {
    case "D": return (today + shift).text
    case "W": return (today + shift * 7).week
    case "F": return (today + shift * 14).week
    case "M": return PartialDate(today.month(after: shift)).text(on: nil, isFuture: false)
    case "Y", "T", "C":
      let year = today.parts.year + shift * (span == "Y" ? 1 : span == "T" ? 10 : 100)
      return (1...9999).contains(year) ? year.padded(4) : nil
    default: return nil
    }
  }

  /// ISO 8601: `P3W`, `PT3H`, `P30Y` for three decades.
  func duration(_ count: Int, _ span: String) -> String? { duration(Figure(digits: count), span) }

  func duration(_ figure: Figure, _ span: String) -> String? {
    func count(_ factor: Int = 1) -> String? { figure.times(factor)?.text }
    func whole(_ factor: Int, _ unit: String) -> String? {
      figure.times(factor)?.decimalWhole.map { "\($0)\(unit)" }
    }
    switch span {
    case "S": return count().map { "PT\($0)S" }
    case "I": return count().map { "PT\($0)M" }
    case "H":
      return (figure.decimalWhole == nil ? whole(60, "M") : nil).map { "PT\($0)" }
        ?? count().map { "PT\($0)H" }
    case "D", "W", "M": return count().map { "P\($0)\(span)" }
    case "F": return count(2).map { "P\($0)W" }
    case "E": return nil
    case "Q": return count(3).map { "P\($0)M" }
    case "X": return count(6).map { "P\($0)M" }
    case "T": return count(10).map { "P\($0)Y" }
    case "C": return count(100).map { "P\($0)Y" }
    case "K": return count(1_000).map { "P\($0)Y" }
    default:
      return (figure.decimalWhole == nil ? whole(12, "M") : nil).map { "P\($0)" }
        ?? count().map { "P\($0)Y" }
    }
  }
}

extension Figure {
  /// The number where its decimals are none.
  fileprivate var decimalWhole: Int? { Int(text) }
}

extension PartialDate {
  fileprivate init(_ month: (year: Int, month: Int)) {
    self.init(year: month.year, month: month.month)
  }
}
