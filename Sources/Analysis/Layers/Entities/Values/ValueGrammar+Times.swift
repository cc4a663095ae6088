import Articles

// MARK: - Times of day

extension ValueGrammar {
  /// “10:30”, “3 p.m.”, “3pm”, “10.30am EST”, “18.45 Uhr”, “18h30”, “five o’clock”, “noon”.
  func time(at token: Int) -> ValueMention? {
    if let hour = number(.clock, token) { return clockWord(hour, at: token) }
    if let found = pastHour(at: token) ?? fourDigits(at: token) ?? hours(at: token) { return found }
    guard let clock = clock(at: token) else { return nil }
    return withZone(clock.mention(from: token), clock.text)
  }

  private struct Clock {
    var hour: Int
    var minute: Int?
    var second: Int?
    var end: Int
    var confidence = 0.95

    /// `T15:30`; nil where no clock shows it.
    var text: String? {
      guard hour < 25, (minute ?? 0) < 60, (second ?? 0) < 60 else { return nil }
      return "T\(hour.padded(2)):\((minute ?? 0).padded(2))"
        + (second.map { ":\($0.padded(2))" } ?? "")
    }

    func mention(from token: Int) -> ValueMention {
      ValueMention(tokens: token..<end, kind: .time, confidence: confidence, value: text)
    }
  }

  private func clockWord(_ hour: Int, at token: Int) -> ValueMention {
    withZone(
      ValueMention(
        tokens: token..<(token + 1), kind: .time, value: "T\(hour.padded(2)):00"),
      "T\(hour.padded(2)):00")
  }

  /// “1230 GMT”.
  private func fourDigits(at token: Int) -> ValueMention? {
    let bytes = isNumeric(token) ? document.bytes(of: token) : []
    guard bytes.count == 4, bytes.allSatisfy(DigitRun.isDigit), has(.zone, token + 1),
      document.facts[token + 1].shape.contains(.allCapitals),
      let hour = Self.number(bytes.prefix(2)), let minute = Self.number(bytes.suffix(2))
    else { return nil }
    let clock = Clock(hour: hour, minute: minute, end: token + 1)
    return clock.text.map { withZone(clock.mention(from: token), $0) }
  }

  /// “10-11 a.m.”
  private func hours(at token: Int) -> ValueMention? {
    guard isNumeric(token), document.facts[token].shape.contains(.hyphen),
      let half = number(.half, token + 1)
    else { return nil }
    let hours = parts(of: token).map { part in
      part.bytes.count < 3 && part.bytes.allSatisfy(DigitRun.isDigit)
        ? Self.number(part.bytes) : nil
    }
    guard hours.count == 2, let first = hours[0], let last = hours[1],
      (1...12).contains(first), (1...12).contains(last), first != last
    else { return nil }
    // “11-1 p.m.” begins in the morning.
    let opening = first % 12 < last % 12 ? half : 12 - half
    let low = Clock(hour: first % 12 + opening, end: token + 2)
    let high = Clock(hour: last % 12 + half, end: token + 2)
    return withZone(
      ValueMention(
        tokens: token..<low.end, kind: .time,
        value: low.text.flatMap { low in high.text.map { "\(low)/\($0)" } }),
      nil)
  }

  private static let past = WordHash.of("past")

  /// “half past six”, “quarter to nine”, “ten past four”.
  private func pastHour(at token: Int) -> ValueMention? {
    let isPast = token + 1 < end && document.facts[token + 1].hash == Self.past
    guard isPast || number(.joint, token + 1) == 1, let hour = hour(token + 2),
      !isCounting(token + 3)
    else { return nil }
    var minutes = number(.fraction, token).flatMap { $0 == 2 && isPast ? 30 : $0 == 4 ? 15 : nil }
    if minutes == nil, isPast { minutes = number(.numeral, token) ?? number(.tens, token) }
    guard let minutes, (1..<60).contains(minutes) else { return nil }
    let total = (hour * 60 + (isPast ? minutes : -minutes) + 720) % 720
    let clock = Clock(
      hour: total < 60 ? 12 : total / 60, minute: total % 60, end: token + 3, confidence: 0.9)
    return clock.mention(from: token)
  }

  private func isCounting(_ token: Int) -> Bool {
    isPlural(token) || isMark(token, "%")
      || [ValueRole.percent, .per, .span, .unit, .currency, .magnitude].contains { has($0, token) }
  }

  /// The hour of “six”, “6”, “noon”.
  private func hour(_ token: Int) -> Int? {
    if let hour = number(.clock, token) { return hour % 12 }
    let hour =
      number(.numeral, token)
      ?? (isNumeric(token)
        ? Self.number(document.bytes(of: token).prefix { DigitRun.isDigit($0) }) : nil)
    return hour.flatMap { (1...12).contains($0) ? $0 : nil }
  }

  private func clock(at token: Int) -> Clock? {
    if !isNumeric(token) {
      guard let hour = number(.numeral, token), (1...12).contains(hour) else { return nil }
      return closed(Clock(hour: hour, end: token + 1))
    }
    let bytes = document.bytes(of: token)
    let digits = bytes.prefix(while: DigitRun.isDigit)
    guard (1...2).contains(digits.count), let hour = Self.number(digits), hour < 25 else {
      return nil
    }
    var clock = Clock(hour: hour, end: token + 1)
    var rest = bytes.dropFirst(digits.count)
    if let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: "h") {
      let minutes = rest.dropFirst().prefix(while: DigitRun.isDigit)
      guard minutes.count == 2, let minute = Self.number(minutes), minute < 60 else { return nil }
      clock.minute = minute
      rest = rest.dropFirst(3)
      if mark == UInt8(ascii: "h"), rest.isEmpty { return clock }
    }
    if rest.isEmpty { return closed(readMinutes(clock)) }
    guard let half = words.number(.half, of: WordHash.of(Array(rest))), (1...12).contains(hour)
    else { return nil }
    clock.hour = hour % 12 + half
    return clock
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// “:30”, “:30:15” behind the hour.
  private func readMinutes(_ clock: Clock) -> Clock {
    var clock = clock
    func part(_ token: Int) -> Int? {
      guard isMark(token, ":"), isNumeric(token + 1), !isSpaced(token), !isSpaced(token + 1) else {
        return nil
      }
      let bytes = document.bytes(of: token + 1)
      let digits = bytes.prefix(while: DigitRun.isDigit)
      guard digits.count == 2, let value = Self.number(digits), value < 60,
        digits.count == bytes.count || isHalf(bytes.dropFirst(2))
      else { return nil }
      return value
    }
    guard clock.minute == nil, let minute = part(clock.end) else { return clock }
    clock.minute = minute
    clock.end += 2
    if let second = part(clock.end) {
      clock.second = second
      clock.end += 2
    }
    return clock
  }

  private func isHalf(_ bytes: ArraySlice<UInt8>) -> Bool {
    words.number(.half, of: WordHash.of(Array(bytes))) != nil
  }

  /// With “p.m.”, “o’clock” or “Uhr” behind it; without one the colon has to say that it is a time.
  private func closed(_ clock: Clock) -> Clock? {
    var clock = clock
    // “10:30pm”
    if clock.minute != nil, clock.end > 0, isNumeric(clock.end - 1),
      let half = words.number(
        .half,
        of: WordHash.of(Array(document.bytes(of: clock.end - 1).drop(while: DigitRun.isDigit))))
    {
      if (1...12).contains(clock.hour) { clock.hour = clock.hour % 12 + half }
      return clock
    }
    if let half = number(.half, clock.end), (1...12).contains(clock.hour),
      document.facts[clock.end].shape.contains(.dotted) || isSpaced(clock.end)
    {
      // “9 am” may be “I am”; a capital A.M. is meant.
      clock.hour = clock.hour % 12 + half
      clock.end += 1
      return clock
    }
    if has(.oclock, clock.end) {
      clock.end += 1
      if document.language == "fr", clock.minute == nil, isNumeric(clock.end),
        let minute = Self.number(document.bytes(of: clock.end).prefix(while: DigitRun.isDigit)),
        document.bytes(of: clock.end).count == 2, minute < 60
      {
        clock.minute = minute
        clock.end += 1
      }
      return clock
    }
    guard clock.minute != nil, isMark(clock.end - 2, ":") || clock.second != nil else {
      return nil
    }
    // “John 3:16”
    let first = clock.second == nil ? clock.end - 3 : clock.end - 5
    guard
      first <= start || !isCapitalised(first - 1) || number(.zone, clock.end) != nil
        || words.mask(of: document.facts[first - 1].hash) != 0
        || Language.isFunctionWord(document.facts[first - 1].hash, in: document.language)
    else { return nil }
    clock.confidence = 0.85
    return clock
  }

  private static let time = WordHash.of("time")
  private static let local = WordHash.set("local", "eastern", "pacific", "central", "mountain")

  /// “EST”, “GMT”, “local time”, “Moscow time”.
  private func withZone(_ mention: ValueMention, _ text: String?) -> ValueMention {
    var mention = mention
    let next = mention.tokens.upperBound
    guard next < end, document.isWord(next) else { return mention }
    if let hours = number(.zone, next), document.facts[next].shape.contains(.allCapitals) {
      mention.tokens = mention.tokens.lowerBound..<(next + 1)
      guard hours != 99, let text else { return mention }
      let sign = hours < 0 ? "-" : "+"
      mention.value = text + (hours == 0 ? "Z" : "\(sign)\(abs(hours).padded(2)):00")
    } else if next + 1 < end, document.facts[next + 1].hash == Self.time,
      isCapitalised(next) || Self.local.contains(document.facts[next].hash)
    {
      mention.tokens = mention.tokens.lowerBound..<(next + 2)
    }
    return mention
  }
}
