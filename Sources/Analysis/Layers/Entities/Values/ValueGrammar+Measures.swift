import Articles

/// What a number counts.
private struct Measure {
  var kind: Entity.Kind
  /// ISO 4217, the symbol of a unit, or the letter of a stretch of time; empty for per cent.
  var code: String
  var end: Int
  /// The power of ten by which the number is to be changed: cents are hundredths.
  var power = 0
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

  private static let within = WordHash.of("in")
  private static let rounding = WordHash.set(
    "about", "nearly", "roughly", "than", "only", "almost", "around", "some", "and", "but", "to")

  /// “One in five”, at the beginning of a sentence or behind a word that rounds; elsewhere “in five” may stand by itself.
  private func ratio(_ first: Amount, from token: Int) -> ValueMention? {
    guard token == start || Self.rounding.contains(document.facts[token - 1].hash),
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
      second.tail == 0, second.isSpelled == first.isSpelled || second.magnitude > 0
    else { return nil }
    return second
  }

  private func joint(at token: Int, from first: Int) -> Int? {
    if isDash(token), !isSpaced(token) == !isSpaced(token + 1) { return token + 1 }
    guard let kind = number(.joint, token) else { return nil }
    return kind < 3 || first > start && document.facts[first - 1].hash == Self.between
      ? token + 1 : nil
  }

  static let between = WordHash.of("between")

  /// “10 kilometres”, “10%”, “€”, behind a number.
  private func measure(after amount: Amount) -> Measure? {
    var next = amount.end
    // “tens of millions of dollars”
    if amount.figure == nil, amount.isSpelled, has(.of, next) { next += 1 }
    if amount.isFraction {
      if has(.of, next), has(.a, next + 1) { next += 1 }
      if has(.a, next) { next += 1 }
    }
    return percent(at: next) ?? currency(at: next, after: amount) ?? unit(at: next)
      ?? span(at: next)
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

  private static let basis = WordHash.of("basis")

  private func currency(at token: Int, after amount: Amount) -> Measure? {
    guard token < end else { return nil }
    if !document.isWord(token) {
      guard let sign = CurrencySign(document.facts[token].hash), !isNumeric(token + 1) else {
        return nil
      }
      return Measure(kind: .money, code: sign.code, end: token + 1)
    }
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
    if has(.unit, token), amount.magnitude == 0, !usesSterling { return nil }
    return Measure(kind: .money, code: code, end: token + 1)
  }

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

  /// “10km”, “5kg”, “2°C”: letters that are glued to digits.
  private func glued(_ amount: Amount) -> Measure? {
    if let code = words.symbol(.unit, of: amount.tail) {
      return withRate(Measure(kind: .quantity, code: code, end: amount.end))
    }
    guard let code = words.symbol(.symbol, of: amount.tail), code != "in", code != "deg",
      code.count == 1, !isPlural(amount.end), !has(.currency, amount.end)
    else { return nil }
    return withRate(Measure(kind: .quantity, code: code, end: amount.end))
  }
}

// MARK: - Mentions

extension ValueGrammar {
  private func mention(
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
    var mention = ValueMention(
      tokens: token..<measure.end, kind: measure.kind, value: value.map { $0 + unit })
    if measure.code == "ft", second == nil { readInches(&mention) }
    return mention
  }

  /// “5 feet 10 inches”.
  private func readInches(_ mention: inout ValueMention) {
    let next =
      has(.and, mention.tokens.upperBound)
      ? mention.tokens.upperBound + 1 : mention.tokens.upperBound
    guard next < end, let inches = amount(at: next), symbol(.unit, inches.end) == "in" else {
      return
    }
    mention.tokens = mention.tokens.lowerBound..<(inches.end + 1)
    mention.value = mention.value.flatMap { feet in
      inches.figure.map { "\(feet) \($0.text) in" }
    }
  }

  /// A number that counts what no table knows.
  private func plainNumber(_ amount: Amount, from token: Int) -> ValueMention? {
    guard amount.end <= end, !isNoNumber(amount, at: token) else { return nil }
    return ValueMention(
      tokens: token..<amount.end, kind: .number, confidence: 0.8, value: amount.figure?.text)
  }

  private func isNoNumber(_ amount: Amount, at token: Int) -> Bool {
    if amount.tail != 0 { return true }
    if amount.isSpelled, has(.one, token), amount.end == token + 1 { return !isCountingOne(token) }
    if has(.vague, token), amount.end == token + 1 { return true }
    guard !amount.isSpelled, amount.magnitude == 0, token > start else { return false }
    if isMark(token - 1, "["), isMark(amount.end, "]") { return true }
    if isMark(amount.end, "/") || isMark(token - 1, "/") { return true }
    // “Windows 95”, “Flight 370”: the number is part of a name.
    return isSpaced(token) && isCapitalised(token - 1) && token - 1 > start
      && masks(token - 1) == 0 && !isPlural(amount.end)
  }

  /// “one of them”, “one man”; not “no one”, “the one who”, “one could”.
  private func isCountingOne(_ token: Int) -> Bool {
    if has(.notone, token - 1) { return false }
    if has(.of, token + 1) { return true }
    guard token + 1 < end, isSpaced(token + 1), masks(token + 1) & ~Self.nouns == 0 else {
      return false
    }
    let next = document.facts[token + 1]
    return next.shape.contains(.lower)
      && !Language.isFunctionWord(next.hash, in: document.language)
      && !Self.auxiliaries.contains(next.hash) && !isVerbOfOne(token + 1)
  }

  /// “hears” in “One hears that”: English counts no plural with one.
  private func isVerbOfOne(_ token: Int) -> Bool {
    let word = document.bytes(of: token)
    let isNoun = Self.singularEnds.contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
    return document.language == "en" && word.last == UInt8(ascii: "s") && !isNoun
  }

  /// Of nouns that end in s and are no plural: “class”, “bus”, “species”, “lens”.
  private static let singularEnds = ["ss", "us", "is", "ies", "ens"]
  private static let nouns =
    ValueRole.people.bit | ValueRole.label.bit | ValueRole.span.bit | ValueRole.edge.bit
  private static let auxiliaries = WordHash.set(
    "can", "cannot", "could", "should", "would", "may", "might", "must", "has", "had", "was", "is",
    "who", "that", "another", "day", "thing", "with", "where", "does", "did", "way", "might", "said"
  )

  private func masks(_ token: Int) -> UInt64 { words.mask(of: document.facts[token].hash) }
}

// MARK: - Hyphens

extension ValueGrammar {
  /// “five-year-old”, “10-mile”, “two-thirds”, “10-12 per cent”, “third-quarter”, “3-2”.
  func hyphenated(at token: Int) -> ValueMention? {
    guard document.facts[token].shape.contains(.hyphen) else { return nil }
    let parts = parts(of: token)
    guard parts.count > 1, let first = figure(of: parts[0]) else { return nil }
    if parts.count == 2, let second = figure(of: parts[1]), isNumeric(token) {
      if let mixed = mixedNumber(at: token) {
        return measure(after: mixed).flatMap { mention(from: token, mixed, nil, $0) }
          ?? plainNumber(mixed, from: token)
      }
      return pair(first, second, at: token)
    }
    if parts.count == 4, words.has(.and, parts[1].hash), words.has(.a, parts[2].hash),
      words.number(.fraction, of: parts[3].hash) == 2,
      let figure = first.plus(Figure(digits: 1, divisor: 2))
    {
      let amount = Amount(figure: figure, end: token + 1, isSpelled: true)
      return measure(after: amount).flatMap { mention(from: token, amount, nil, $0) }
        ?? plainNumber(amount, from: token)
    }
    let (unit, count) = (parts[1].hash, parts.count)
    let end = token + 1
    let isFraction = words.number(.fraction, of: unit).map { first.whole ?? $0 < $0 } ?? false
    if let span = words.symbol(.span, of: unit), !isFraction,
      count == 2 || Self.ages.contains(parts[2].hash)
    {
      return duration(from: token, Amount(figure: first, end: end), nil, span, end)
    }
    if let below = words.number(.fraction, of: unit), count == 2, let above = first.whole {
      var amount = Amount(figure: Figure(digits: above, divisor: below), end: end)
      (amount.isSpelled, amount.isFraction) = (true, true)
      return measure(after: amount).flatMap { mention(from: token, amount, nil, $0) }
        ?? plainNumber(amount, from: token)
    }
    let code = words.symbol(.currency, of: parts[count - 1].hash)
    if let code, count == 2 || count == 3 && words.number(.magnitude, of: unit) != nil {
      let power = count == 3 ? words.number(.magnitude, of: unit) ?? 0 : 0
      return ValueMention(
        tokens: token..<end, kind: .money,
        value: first.scaled(by: power).map { "\($0.text) \(code)" })
    }
    if words.number(.percent, of: unit) != nil, count == 2 {
      return ValueMention(tokens: token..<end, kind: .percent, value: "\(first.text)%")
    }
    guard let code = words.symbol(.unit, of: unit) else { return nil }
    return ValueMention(tokens: token..<end, kind: .quantity, value: "\(first.text) \(code)")
  }

  /// “six- to eight-week”: what the second compound is.
  private func firstOfTwoCompounds(_ first: Amount, from token: Int) -> ValueMention? {
    let second = first.end + 2
    guard isMark(first.end, "-"), !isSpaced(first.end), isSpaced(first.end + 1),
      has(.joint, first.end + 1), second < end, var found = hyphenated(at: second),
      let low = first.figure,
      let high = figure(of: parts(of: second)[0])
    else { return nil }
    found.tokens = token..<found.tokens.upperBound
    found.value = found.value.map { value in
      let letters = value.prefix { !$0.isNumber }
      let unit = value.dropFirst(letters.count + high.text.count)
      return found.kind == .quantity
        ? "\(low.text)/\(value)" : "\(letters)\(low.text)\(unit)/\(value)"
    }
    return found
  }

  private static let ages = WordHash.set("old", "olds", "long")

  /// The number that one part of a compound is.
  func figure(of part: (bytes: ArraySlice<UInt8>, hash: UInt64)) -> Figure? {
    if let first = part.bytes.first, DigitRun.isDigit(first) {
      let run = DigitRun(part.bytes, hasDecimalComma: hasDecimalComma)
      return run.length == part.bytes.count ? run.figure : nil
    }
    return (words.number(.numeral, of: part.hash) ?? words.number(.tens, of: part.hash))
      .map { Figure(digits: $0) }
  }

  /// “10-12” with what it counts; alone, a range, or a score without a value.
  private func pair(_ first: Figure, _ second: Figure, at token: Int) -> ValueMention? {
    var high = Amount(figure: second, end: token + 1, isPlain: true)
    readMagnitudes(&high)
    if let measure = measure(after: high) {
      return mention(from: token, Amount(figure: first, end: token + 1), high, measure)
    }
    guard let low = first.whole, let top = second.whole, low < 1000, top < 1000 else { return nil }
    let value = low < top ? "\(low)/\(top)" : nil
    return ValueMention(
      tokens: token..<high.end, kind: .number, confidence: 0.7,
      value: high.magnitude == 0 ? value : nil)
  }
}
