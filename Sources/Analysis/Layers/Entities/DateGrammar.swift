import Articles

/// Dates and times of day: “3 March 2024”, “March 3, 2024”, “Friday”, “2024-03-03”, “the 1990s”, “10:30 a.m.”.
struct DateGrammar {
  let document: Document
  /// The end of the sentence.
  let end: Int

  func date(at token: Int) -> ValueGrammar.Value? {
    if document.facts[token].shape.contains(.numeric) {
      return dayFirst(at: token) ?? digitsOnly(at: token) ?? year(at: token)
    }
    guard document.isCapitalised(token) else { return nil }
    let roles = roles(token)
    if roles.contains(.weekday) { return weekday(at: token) }
    return roles.contains(.month) ? monthFirst(at: token) : nil
  }

  /// “10:30”, “10:30 a.m.”, “3 pm”, “3pm”.
  func time(at token: Int) -> ValueGrammar.Value? {
    guard let hour = number(token), hour < 25 else { return half(gluedTo: token) }
    var next = token + 1
    var hasMinutes = false
    while next + 1 < end, document.isMark(next, ":"), let part = number(next + 1), part < 60,
      !document.facts[next + 1].shape.contains(.spaceBefore),
      document.tokens[next + 1].end - document.tokens[next + 1].start == 2
    {
      next += 2
      hasMinutes = true
    }
    if next < end, Self.halves.contains(document.facts[next].hash) {
      return ValueGrammar.Value(end: next + 1, kind: .time)
    }
    return hasMinutes ? ValueGrammar.Value(end: next, kind: .time, confidence: 0.85) : nil
  }
}

extension DateGrammar {
  private static let halves = WordHash.set("a.m", "p.m", "am", "pm", "o'clock", "noon")

  private func half(gluedTo token: Int) -> ValueGrammar.Value? {
    let bytes = document.bytes(of: token)
    guard bytes.count < 5, let letter = bytes.dropLast().last, bytes.last == UInt8(ascii: "m"),
      letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p"), bytes.count > 2
    else { return nil }
    return ValueGrammar.Value(end: token + 1, kind: .time)
  }

  private func roles(_ token: Int) -> NameRoles {
    NameLexicon.roles(of: document.facts[token].hash)
  }

  /// The value of a word of one to four digits.
  private func number(_ token: Int) -> Int? {
    guard token < end, document.facts[token].shape.contains(.numeric) else { return nil }
    let bytes = document.bytes(of: token)
    guard bytes.count <= 4 else { return nil }
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// A day of the month: “3”, “3rd”.
  private func isDay(_ token: Int) -> Bool {
    guard token < end, document.facts[token].shape.contains(.numeric) else { return false }
    let bytes = document.bytes(of: token)
    let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    guard digits.count < 3, (1...31).contains(value) else { return false }
    let tail = String(decoding: bytes.dropFirst(digits.count), as: UTF8.self)
    return ["", "st", "nd", "rd", "th"].contains(tail)
  }

  private func isYear(_ token: Int) -> Bool {
    number(token).map { (1000...2199).contains($0) } ?? false
  }

  private func isMonth(_ token: Int) -> Bool {
    token < end && document.isCapitalised(token) && roles(token).contains(.month)
  }

  /// Behind “March 3” or “March”: “, 2024”, “ 2024”.
  private func withYear(from token: Int) -> Int {
    if token < end, isYear(token) { return token + 1 }
    return token + 1 < end && document.isMark(token, ",") && isYear(token + 1) ? token + 2 : token
  }

  private func monthFirst(at token: Int) -> ValueGrammar.Value? {
    var next = token + 1
    if next < end, document.facts[next].shape.contains(.abbreviating) { next += 1 }
    if isDay(next) { return ValueGrammar.Value(end: withYear(from: next + 1), kind: .date) }
    let year = withYear(from: next)
    if year > next { return ValueGrammar.Value(end: year, kind: .date) }
    let isName = document.tokens[token].end - document.tokens[token].start < 4
    guard !isAmbiguous(token) || isSaidOfTime(token), !isName || isSaidOfTime(token) else {
      return nil
    }
    return ValueGrammar.Value(end: token + 1, kind: .date, confidence: 0.9)
  }

  /// “May”, “March” and “August” are words too, “April” and “June” names.
  private func isAmbiguous(_ token: Int) -> Bool {
    Self.ambiguous.contains(document.facts[token].hash)
      || roles(token).contains(.givenName)
  }

  private static let ambiguous = WordHash.set("may", "march", "august", "second")
  private static let timeWords = WordHash.set(
    "in", "since", "by", "from", "until", "till", "of", "last", "next", "this", "early", "late",
    "during",
    "before", "after", "around", "between", "to", "every", "mid")

  private func isSaidOfTime(_ token: Int) -> Bool {
    token > 0 && Self.timeWords.contains(document.facts[token - 1].hash)
  }

  private func dayFirst(at token: Int) -> ValueGrammar.Value? {
    guard isDay(token) else { return nil }
    var next = token + 1
    if next < end, document.facts[next].hash == Self.of { next += 1 }
    guard isMonth(next) else { return nil }
    return ValueGrammar.Value(end: withYear(from: next + 1), kind: .date)
  }

  private static let of = WordHash.of("of")

  private func weekday(at token: Int) -> ValueGrammar.Value {
    var next = token + 1
    if next < end, document.isMark(next, ",") { next += 1 }
    let longer = next < end ? (isMonth(next) ? monthFirst(at: next) : dayFirst(at: next)) : nil
    return longer.map { ValueGrammar.Value(end: $0.end, kind: .date) }
      ?? ValueGrammar.Value(end: token + 1, kind: .date)
  }

  /// “2024-03-03” and “the 1990s”.
  private func digitsOnly(at token: Int) -> ValueGrammar.Value? {
    let bytes = Array(document.bytes(of: token))
    func isDigit(_ place: Int) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place])
    }
    if bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy(isDigit)
    {
      return ValueGrammar.Value(end: token + 1, kind: .date)
    }
    let isDecade =
      bytes.count == 5 && bytes[4] == UInt8(ascii: "s") && bytes[3] == UInt8(ascii: "0")
      && (0..<4).allSatisfy(isDigit)
    return isDecade ? ValueGrammar.Value(end: token + 1, kind: .date, confidence: 0.9) : nil
  }

  /// A year alone needs a word of time before it, or a season.
  private func year(at token: Int) -> ValueGrammar.Value? {
    guard isYear(token), document.tokens[token].end - document.tokens[token].start == 4 else {
      return nil
    }
    let isSeason = token > 0 && roles(token - 1).contains(.season)
    guard isSeason || isSaidOfTime(token) else { return nil }
    if token + 1 < end, document.facts[token + 1].shape.contains(.lower),
      roles(token + 1).contains(.unit)
    {
      return nil
    }
    return ValueGrammar.Value(end: token + 1, kind: .date, confidence: 0.85)
  }
}
