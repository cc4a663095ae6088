import Articles

/// What a number counts.
struct Measure {
  var kind: Entity.Kind
  /// ISO 4217, the symbol of a unit, or the letter of a stretch of time; empty for per cent.
  var code: String
  var end: Int
  /// The power of ten by which the number is to be changed: cents are hundredths.
  var power = 0

  var isMoney: Bool { kind == .money }
}

extension ValueGrammar {
  /// A number with what it counts: “5 million dollars”, “10 to 12 per cent”, “80 km/h”, “three weeks”, “3,000”.
  func measure(at token: Int) -> ValueMention? {
    guard var first = amount(at: token) else { return nil }
    if first.tail != 0 {
      if let measure = glued(first) { return mention(from: token, first, nil, measure) }
      guard let power = words.number(.suffix, of: first.tail),
        power != 6 || isPlural(first.end)
          || has(.currency, first.end) || has(.nation, first.end)
      else { return nil }
      first.figure = first.figure?.scaled(by: power)
      (first.magnitude, first.tail) = (power, 0)
    }
    if let second = upper(of: first, from: token),
      let measure = measure(after: second)
    {
      return mention(from: token, first, second, measure)
    }
    if let measure = measure(after: first) { return mention(from: token, first, nil, measure) }
    if let found = firstOfTwoCompounds(first, from: token) { return found }
    return ratio(first, from: token) ?? plainNumber(first, from: token)
  }

  private func isThat(_ token: Int) -> Bool { document.facts[token].hash == Self.that }

  private static let that = WordHash.of("that")
  private static let within = WordHash.of("in")
  private static let rounding = WordHash.set(
    "about", "nearly", "roughly", "than", "only", "almost", "around", "some", "and", "but", "to")

  /// “One in five”, and “two in five” at the beginning of a sentence or behind a word that rounds; elsewhere “in five” may
  /// stand by itself.
  private func ratio(_ first: Amount, from token: Int) -> ValueMention? {
    let isOne = has(.one, token) && (!has(.notone, token - 1) || isThat(token - 1))
    guard isOne || token == start || Self.rounding.contains(document.facts[token - 1].hash),
      first.end < end, document.facts[first.end].hash == Self.within, !isYear(first.end + 1),
      let second = amount(at: first.end + 1), second.tail == 0, measure(after: second) == nil,
      let above = first.figure?.whole, let below = second.figure?.whole, above < below
    else { return nil }
    return ValueMention(
      tokens: token..<second.end, kind: .number, confidence: 0.8,
      value: Figure(digits: above, divisor: below).text)
  }

  /// The second number of “10 to 12”, “10–12”, “between 5 and 7”.
  private func upper(of first: Amount, from token: Int) -> Amount? {
    guard let joint = joint(at: first.end, from: token), let second = amount(at: joint),
      second.tail == 0,
      second.isSpelled == first.isSpelled || second.magnitude > 0 || isMixed(first, second)
    else { return nil }
    return second
  }

  /// “five to 10”, as news agencies write numbers below ten in words.
  private func isMixed(_ first: Amount, _ second: Amount) -> Bool {
    guard let low = first.figure?.whole, let high = second.figure?.whole else { return false }
    return first.isSpelled && low < 10 && high >= 10 && high < 100
  }

  private func joint(at token: Int, from first: Int) -> Int? {
    if isDash(token), !isSpaced(token) == !isSpaced(token + 1) { return token + 1 }
    guard let kind = number(.joint, token) else { return nil }
    return kind < 3 || first > start && document.facts[first - 1].hash == Self.between
      ? token + 1 : nil
  }

  static let between = WordHash.of("between")

  /// “10 kilometres”, “10%”, “€”, behind a number.
  func measure(after amount: Amount) -> Measure? {
    var next = amount.end
    // “tens of millions of dollars”
    if amount.figure == nil, amount.isSpelled, has(.of, next) { next += 1 }
    if amount.isFraction {
      if let share = percent(ofOneAt: next) { return share }
      if has(.of, next), has(.a, next + 1) { next += 1 }
      if has(.a, next) { next += 1 }
    }
    return percent(at: next) ?? currency(at: next, after: amount) ?? unit(at: next)
      ?? span(at: next)
  }

  /// “of one per cent”, behind a fraction.
  private func percent(ofOneAt token: Int) -> Measure? {
    guard has(.of, token), let one = amount(at: token + 1), one.figure?.whole == 1 else {
      return nil
    }
    return percent(at: one.end)
  }

  private func percent(at token: Int) -> Measure? {
    if isMark(token, "%") || has(.percent, token) {
      return Measure(kind: .percent, code: "", end: token + 1)
    }
    if has(.percentage, token), has(.point, token + 1) {
      let power = document.facts[token].hash == Self.basis ? -2 : 0
      return Measure(kind: .percent, code: "", end: token + 2, power: power)
    }
    guard has(.per, token), has(.cent, token + 1) else { return nil }
    return Measure(kind: .percent, code: "", end: token + 2)
  }

  static let basis = WordHash.of("basis")

  private func currency(at token: Int, after amount: Amount) -> Measure? {
    guard token < end else { return nil }
    if !document.isWord(token) {
      guard let sign = CurrencySign(document.facts[token].hash), !isNumeric(token + 1) else {
        return nil
      }
      return Measure(kind: .money, code: sign.code, end: token + 1)
    }
    if let large = magnitudeOfMoney(at: token) { return large }
    if let code = symbol(.subunit, token) {
      return Measure(kind: .money, code: code, end: token + 1, power: -2)
    }
    if let nation = symbol(.nation, token), !isPossessive(token) {
      let next = has(.nation, token + 1) || !has(.currency, token + 1) ? token + 2 : token + 1
      if has(.currency, next) {
        let code = has(.nation, next - 1) ? symbol(.nation, next - 1) ?? nation : nation
        return Measure(kind: .money, code: code, end: next + 1)
      }
    }
    if let code = symbol(.code, token), document.facts[token].shape.contains(.allCapitals) {
      return Measure(kind: .money, code: code, end: token + 1)
    }
    guard let code = symbol(.currency, token), isSpaced(token) else { return nil }
    let isLarge = amount.magnitude > 0 || (amount.figure?.whole ?? 0) >= 100
    if has(.doubtful, token), !isLarge { return nil }
    if has(.unit, token), isWeight(token, amount) { return nil }
    let isSterling = isSpaced(token + 1) && document.facts[token + 1].hash == Self.sterling
    return Measure(kind: .money, code: code, end: token + (isSterling ? 2 : 1))
  }

  /// “million-dollar”, behind its number.
  private func magnitudeOfMoney(at token: Int) -> Measure? {
    guard document.facts[token].shape.contains(.hyphen), isSpaced(token) else { return nil }
    let parts = parts(of: token)
    guard parts.count == 2, let power = words.number(.magnitude, of: parts[0].hash),
      let code = words.symbol(.currency, of: parts[1].hash)
    else { return nil }
    return Measure(kind: .money, code: code, end: token + 1, power: power)
  }

  private static let sterling = WordHash.of("sterling")

  private func unit(at token: Int) -> Measure? {
    if isMark(token, "°") {
      guard let code = symbol(.symbol, token + 1), code.hasPrefix("deg"), !isSpaced(token + 1)
      else { return Measure(kind: .quantity, code: "deg", end: token + 1) }
      return Measure(kind: .quantity, code: code, end: token + 2)
    }
    var next = token
    let power = number(.area, token)
    let isPrefixed = has(.prefix, token) && has(.unit, token + 1)
    if power != nil || isPrefixed { next += 1 }
    guard var code = symbol(.unit, next) ?? symbolBehindDigits(next), isSpaced(next) else {
      return nil
    }
    next += 1
    if let power { code += "\(power)" }
    if let area = number(.area, next), power == nil {
      code += "\(area)"
      next += 1
    }
    if isPrefixed, document.facts[token].hash == Self.nautical { code = "nmi" }
    if code == "deg", let scale = symbol(.unit, next) ?? symbol(.symbol, next),
      scale.hasPrefix("deg")
    {
      code = scale
      next += 1
    }
    return withRate(Measure(kind: .quantity, code: code, end: next))
  }

  private static let nautical = WordHash.of("nautical")

  /// “m”, “g”, “W” stand for units only behind digits, in their own case.
  private func symbolBehindDigits(_ token: Int) -> String? {
    guard isNumeric(token - 1), let code = symbol(.symbol, token), code != "in", code.count == 1,
      document.bytes(of: token).elementsEqual(code.utf8)
    else { return nil }
    return code
  }

  /// “per hour”, “an hour”, “/h”, “per gallon”.
  private func withRate(_ measure: Measure) -> Measure {
    var measure = measure
    let next = measure.end
    guard next + 1 < end else { return measure }
    let isSlash = isMark(next, "/") && !isSpaced(next + 1)
    guard isSlash || has(.per, next) || has(.a, next) else { return measure }
    if let span = symbol(.span, next + 1) {
      guard let rate = Self.rates[span] else { return measure }
      measure.code += rate
    } else if isSlash || has(.per, next),
      let other = symbol(.unit, next + 1) ?? symbol(.symbol, next + 1)
    {
      measure.code += "/\(other)"
    } else if isSlash, document.bytes(of: next + 1).elementsEqual("s".utf8) {
      measure.code += "/s"
    } else {
      return measure
    }
    measure.end = next + 2
    return measure
  }

  private static let rates = ["H": "/h", "S": "/s", "I": "/min", "D": "/d", "Y": "/a"]

  private func span(at token: Int) -> Measure? {
    guard let code = symbol(.span, token), isSpaced(token) else { return nil }
    return Measure(kind: Self.isClock(code) ? .time : .date, code: code, end: token + 1)
  }

  static func isClock(_ span: String) -> Bool { span == "H" || span == "I" || span == "S" }

  private static let penny = WordHash.of("p")
  private static let percents = WordHash.set("pc", "pct")

  /// “10km”, “5kg”, “2°C”, “40p”, “0.5pc”, “30C”: letters that are glued to digits.
  private func glued(_ amount: Amount) -> Measure? {
    if Self.percents.contains(amount.tail) {
      return Measure(kind: .percent, code: "", end: amount.end)
    }
    if isCelsius(amount) { return Measure(kind: .quantity, code: "degC", end: amount.end) }
    if amount.tail == Self.penny, usesSterling {
      return Measure(kind: .money, code: "GBP", end: amount.end, power: -2)
    }
    if let code = words.symbol(.unit, of: amount.tail) {
      return withRate(Measure(kind: .quantity, code: code, end: amount.end))
    }
    guard let code = words.symbol(.symbol, of: amount.tail), code != "in", code != "deg",
      code.count == 1, !isPlural(amount.end), !has(.currency, amount.end)
    else { return nil }
    return withRate(Measure(kind: .quantity, code: code, end: amount.end))
  }

  private static let celsius = WordHash.of("c")
  private static let beforeDegrees = WordHash.set(
    "to", "at", "of", "around", "about", "above", "below", "over", "under", "nearly", "almost",
    "reached", "hit", "exceeded", "from", "by", "minus", "and", "was", "is")

  /// “30C” as a temperature of the air; not “Room 4C”, nor “4c”.
  private func isCelsius(_ amount: Amount) -> Bool {
    let token = amount.end - 1
    guard amount.tail == Self.celsius, document.bytes(of: token).last == UInt8(ascii: "C"),
      let degrees = amount.figure?.whole, degrees <= 60
    else { return false }
    guard token > start else { return false }
    return Self.beforeDegrees.contains(document.facts[token - 1].hash) || isMinusSign(token - 1)
  }
}

// MARK: - Mentions

extension ValueGrammar {
  func mention(
    from token: Int, _ first: Amount, _ second: Amount?, _ measure: Measure
  ) -> ValueMention? {
    if measure.kind == .date || measure.kind == .time {
      return duration(from: token, first, second, measure.code, measure.end)
    }
    var low = first.figure
    // “5 to 7 million”: the word stands for both.
    if let second, first.magnitude == 0, second.magnitude > 0, (low?.whole ?? 1000) < 1000 {
      low = low?.scaled(by: second.magnitude)
    }
    var value = low?.scaled(by: measure.power)?.text
    if let second {
      let high = second.figure?.scaled(by: measure.power)?.text
      value = value.flatMap { low in high.map { "\(low)/\($0)" } }
    }
    let unit = measure.kind == .percent ? "%" : " " + measure.code
    let isNegative =
      second == nil
      && (isMinus(token - 1) && !measure.isMoney
        || measure.code.hasPrefix("deg") && isMinusSign(token - 1))
    var mention = ValueMention(
      tokens: (isNegative ? token - 1 : token)..<measure.end, kind: measure.kind,
      value: value.map { (isNegative ? "-" : "") + $0 + unit })
    if measure.code == "ft", second == nil { readInches(&mention) }
    return mention
  }

  private static let minus = WordHash.of("minus")

  /// “minus” at the beginning or behind a word; behind a number it takes away.
  private func isMinus(_ token: Int) -> Bool {
    token >= start && document.facts[token].hash == Self.minus && !isNumeric(token - 1)
  }

  /// A hyphen or dash that stands before a number and behind white space.
  private func isMinusSign(_ token: Int) -> Bool {
    isDash(token) && isSpaced(token) && !isSpaced(token + 1)
  }

  /// “5 feet 10 inches”, “5ft 10in”.
  private func readInches(_ mention: inout ValueMention) {
    let next =
      has(.and, mention.tokens.upperBound)
      ? mention.tokens.upperBound + 1 : mention.tokens.upperBound
    guard next < end, let inches = amount(at: next) else { return }
    let isGlued = inches.tail != 0 && words.symbol(.symbol, of: inches.tail) == "in"
    guard isGlued || symbol(.unit, inches.end) == "in" else { return }
    mention.tokens = mention.tokens.lowerBound..<(isGlued ? inches.end : inches.end + 1)
    mention.value = mention.value.flatMap { feet in
      inches.figure.map { "\(feet) \($0.text) in" }
    }
  }
}
