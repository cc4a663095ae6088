import Articles

// MARK: - Compounds of numbers and what they count

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
    // “50-pound” is a weight where nothing tells of sterling.
    let isWeight = count == 2 && words.has(.unit, unit) && !usesSterling
    let code = isWeight ? nil : words.symbol(.currency, of: parts[count - 1].hash)
    if let code, count == 2 || count == 3 && words.number(.magnitude, of: unit) != nil {
      let power = count == 3 ? words.number(.magnitude, of: unit) ?? 0 : 0
      return ValueMention(
        tokens: token..<end, kind: .money,
        value: first.scaled(by: power).map { "\($0.text) \(code)" })
    }
    if words.number(.percent, of: unit) != nil, count == 2 {
      return ValueMention(tokens: token..<end, kind: .percent, value: "\(first.text)%")
    }
    if count == 3, words.has(.percentage, unit), words.has(.point, parts[2].hash) {
      let points = unit == Self.basis ? first.scaled(by: -2) : first
      return ValueMention(
        tokens: token..<end, kind: .percent, value: points.map { "\($0.text)%" })
    }
    guard let code = words.symbol(.unit, of: unit) else { return nil }
    return ValueMention(tokens: token..<end, kind: .quantity, value: "\(first.text) \(code)")
  }

  /// “six- to eight-week”: what the second compound is.
  func firstOfTwoCompounds(_ first: Amount, from token: Int) -> ValueMention? {
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
    // “555-1234” is a number to call, “3,000-4,000” is none.
    let isGrouped = document.bytes(of: token).contains(UInt8(ascii: ","))
    guard let low = first.whole, let top = second.whole, isGrouped || low < 1000 && top < 1000
    else { return nil }
    let value = low < top ? "\(low)/\(top)" : nil
    return ValueMention(
      tokens: token..<high.end, kind: .number, confidence: 0.7,
      value: high.magnitude == 0 ? value : nil)
  }
}
