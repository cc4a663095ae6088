/// A number read off the text.
struct Amount {
  /// Nil for “several”, “hundreds” and more digits than count.
  var figure: Figure?
  /// The token behind it.
  var end: Int
  /// One to four digits and nothing else, as days and years are written.
  var isPlain = false
  /// In words: “two”.
  var isSpelled = false
  /// The power of ten of a word such as “million” that stands in it.
  var magnitude = 0
  /// The hash of letters glued to the digits: “5m”, “10km”; 0 where there are none.
  var tail: UInt64 = 0
  /// “half”, “a third”: part of what is counted.
  var isFraction = false
}

extension ValueGrammar {
  /// The number that begins at a token.
  func amount(at token: Int) -> Amount? {
    guard token < end else { return nil }
    if isNumeric(token) { return digits(at: token) }
    return fraction(at: token) ?? spelled(at: token) ?? vague(at: token)
  }

  // MARK: In digits

  private func digits(at token: Int) -> Amount? {
    let bytes = document.bytes(of: token)
    let run = DigitRun(bytes, hasDecimalComma: hasDecimalComma)
    guard run.length > 0 else { return nil }
    var amount = Amount(figure: run.figure, end: token + 1)
    amount.isPlain = run.isPlain && run.length == bytes.count && run.length <= 4
    if run.length < bytes.count {
      let tail = Array(bytes.dropFirst(run.length))
      if tail[0] == UInt8(ascii: "-") {
        if let mixed = mixedNumber(at: token) { return mixed }
        let word = WordHash.of(Array(tail.dropFirst()))
        if word == Self.plus { return amount }
        let power = words.number(.magnitude, of: word)
        guard let power else { return nil }
        amount.figure = amount.figure?.scaled(by: power)
        amount.magnitude = power
        return amount
      }
      amount.tail = WordHash.of(tail)
      return amount
    }
    if !hasDecimalComma || !isGroup(token + 1) { readFraction(&amount) }
    readGroups(&amount)
    readMagnitudes(&amount)
    return amount
  }

  /// “6-3/4”.
  func mixedNumber(at token: Int) -> Amount? {
    let parts = parts(of: token)
    guard parts.count == 2, isNumeric(token + 2), let whole = figure(of: parts[0]),
      let above = figure(of: parts[1])?.whole, isMark(token + 1, "/"), !isSpaced(token + 1),
      !isSpaced(token + 2),
      let below = figure(of: (document.bytes(of: token + 2), 0))?.whole, above < below, below < 100
    else { return nil }
    var amount = Amount(
      figure: whole.plus(Figure(digits: above, divisor: below)), end: token + 3)
    readMagnitudes(&amount)
    return amount
  }

  /// “1 234 567”, as French groups its digits.
  private func readGroups(_ amount: inout Amount) {
    guard hasDecimalComma, (amount.figure?.whole ?? 1000) < 1000, amount.isPlain else { return }
    while isGroup(amount.end) {
      let group = DigitRun(document.bytes(of: amount.end), hasDecimalComma: true).figure
      amount.figure = amount.figure?.times(1000).flatMap { whole in group.flatMap(whole.plus) }
      amount.end += 1
      amount.isPlain = false
    }
  }

  private func isGroup(_ token: Int) -> Bool {
    guard isNumeric(token), document.tokens[token].end - document.tokens[token].start == 3 else {
      return false
    }
    return document.bytes(of: token).allSatisfy(DigitRun.isDigit)
  }

  /// “1/2”, “3 1/2”.
  private func readFraction(_ amount: inout Amount) {
    func small(_ token: Int) -> Int? {
      guard isNumeric(token) else { return nil }
      let run = DigitRun(document.bytes(of: token), hasDecimalComma: false)
      return run.isPlain && run.length < 3 ? run.figure?.whole : nil
    }
    func part(_ numerator: Int) -> Figure? {
      guard isMark(numerator + 1, "/"), !isSpaced(numerator + 1), !isSpaced(numerator + 2),
        let above = small(numerator), let below = small(numerator + 2), above < below
      else { return nil }
      return Figure(digits: above, divisor: below)
    }
    if let half = part(amount.end - 1) {
      amount.figure = half
      amount.end += 2
      amount.isPlain = false
      amount.isFraction = true
    } else if amount.isPlain, let half = part(amount.end) {
      amount.figure = amount.figure?.plus(half)
      amount.end += 3
      amount.isPlain = false
    }
  }

  /// “million”, “hundred thousand”, “Mrd.”; “and a half million”.
  func readMagnitudes(_ amount: inout Amount) {
    if has(.and, amount.end), has(.a, amount.end + 1), number(.fraction, amount.end + 2) == 2 {
      amount.figure = amount.figure?.plus(Figure(digits: 1, divisor: 2))
      amount.end += 3
      amount.isPlain = false
    }
    while let power = number(.magnitude, amount.end), isSpaced(amount.end) {
      amount.figure = amount.figure?.scaled(by: power)
      amount.magnitude += power
      amount.isPlain = false
      amount.end += 1
      if isMark(amount.end, "."), !isSpaced(amount.end), document.language == "de",
        amount.end + 1 < end
      {
        amount.end += 1
      }
    }
    readMagnitudePlus(&amount)
  }

  private static let plus = WordHash.of("plus")

  /// “million-plus”.
  private func readMagnitudePlus(_ amount: inout Amount) {
    guard isSpaced(amount.end), document.facts[amount.end].shape.contains(.hyphen) else { return }
    let parts = parts(of: amount.end)
    guard parts.count == 2, parts[1].hash == Self.plus,
      let power = words.number(.magnitude, of: parts[0].hash)
    else { return }
    amount.figure = amount.figure?.scaled(by: power)
    amount.magnitude += power
    amount.isPlain = false
    amount.end += 1
  }

  // MARK: In words

  /// “half”, “a third”, “two thirds”, “one-third”, “half a million”.
  private func fraction(at token: Int) -> Amount? {
    if let part = partOfMagnitude(at: has(.a, token) ? token + 1 : token) { return part }
    if number(.fraction, token) == 2 {
      guard has(.a, token + 1) || has(.of, token + 1) || has(.the, token + 1) else { return nil }
      var amount = Amount(figure: Figure(digits: 1, divisor: 2), end: token + 1, isSpelled: true)
      amount.isFraction = true
      guard has(.a, token + 1) else { return amount }
      if let dozen = number(.dozen, token + 2) {
        amount.figure = amount.figure?.times(dozen)
        amount.end = token + 3
        amount.isFraction = false
      } else if has(.magnitude, token + 2) {
        amount.end = token + 2
        amount.isFraction = false
        readMagnitudes(&amount)
      }
      return amount
    }
    let count = number(.numeral, token) ?? (has(.a, token) ? 1 : nil)
    guard let count, count > 0, let parts = number(.fraction, token + 1), parts > 2,
      has(.of, token + 2) || has(.percent, token + 2)
        || !has(.a, token) && !has(.ordinal, token + 1),
      !has(.a, token) || parts != 4 || has(.of, token + 2)
    else { return nil }
    if has(.span, token + 1), !has(.of, token + 2) { return nil }
    let part = Figure(digits: count, divisor: parts)
    if has(.of, token + 2), has(.a, token + 3), let power = number(.magnitude, token + 4) {
      return Amount(
        figure: part.scaled(by: power), end: token + 5, isSpelled: true, magnitude: power)
    }
    return Amount(figure: part, end: token + 2, isSpelled: true, isFraction: true)
  }

  /// “quarter-million”, “half-billion”.
  private func partOfMagnitude(at token: Int) -> Amount? {
    guard token < end, document.facts[token].shape.contains(.hyphen) else { return nil }
    let parts = parts(of: token)
    guard parts.count == 2, let below = words.number(.fraction, of: parts[0].hash),
      let power = words.number(.magnitude, of: parts[1].hash)
    else { return nil }
    return Amount(
      figure: Figure(digits: 1, divisor: below).scaled(by: power), end: token + 1, isSpelled: true,
      magnitude: power)
  }

  /// “two hundred and five thousand”, “twenty-five”, “a million”, “two dozen”.
  private func spelled(at token: Int) -> Amount? {
    var reader = NumeralReader()
    var next = token
    if has(.a, token) {
      guard has(.magnitude, token + 1) || has(.dozen, token + 1) && !has(.season, token + 1) else {
        return nil
      }
      reader.add(units: 1)
      next += 1
    }
    while next < end, next == token || isSpaced(next), take(next, &reader) {
      next += 1
      if has(.and, next), reader.isOpen, has(.numeral, next + 1) || has(.tens, next + 1) {
        next += 1
      }
    }
    guard next > token, reader.hasRead else { return nil }
    var amount = Amount(figure: reader.figure, end: next, isSpelled: true)
    amount.magnitude = reader.magnitude
    readMagnitudes(&amount)
    return amount
  }

  private func take(_ token: Int, _ reader: inout NumeralReader) -> Bool {
    let hash = document.facts[token].hash
    if let units = number(.numeral, token) { return reader.add(units: units) }
    if let tens = number(.tens, token) { return reader.add(tens: tens) }
    if let power = number(.magnitude, token) { return reader.scale(by: power) }
    if let dozen = number(.dozen, token) { return reader.count(by: dozen) }
    guard document.facts[token].shape.contains(.hyphen), hash != 0 else { return false }
    let parts = parts(of: token)
    guard parts.count == 2, let tens = words.number(.tens, of: parts[0].hash),
      let units = words.number(.numeral, of: parts[1].hash)
    else { return false }
    return reader.add(tens: tens) && reader.add(units: units)
  }

  /// “several”, “a few hundred”, “hundreds of thousands”.
  private func vague(at token: Int) -> Amount? {
    if has(.vague, token) {
      // “a couple of weeks”
      let next = has(.of, token + 1) ? token + 2 : token + 1
      return has(.magnitude, next) || has(.dozen, next) || has(.span, next)
        || has(.currency, next) && isPlural(next)
        ? through(magnitudesFrom: next) : nil
    }
    guard has(.many, token) else { return nil }
    var next = token + 1
    while has(.of, next), has(.many, next + 1) { next += 2 }
    // “tens” and “scores” alone are other things more often.
    let isWide = next > token + 1 || has(.of, next) || (number(.many, token) ?? 0) != 1
    guard isWide, number(.many, token) != 20 || has(.of, next) else { return nil }
    return Amount(end: next, isSpelled: true)
  }

  private func through(magnitudesFrom token: Int) -> Amount {
    var next = token
    while has(.magnitude, next) || has(.dozen, next) { next += 1 }
    return Amount(end: next, isSpelled: true)
  }

  /// A word cut at its hyphens: the bytes and hash of each part.
  func parts(of token: Int) -> [(bytes: ArraySlice<UInt8>, hash: UInt64)] {
    document.bytes(of: token).split(separator: UInt8(ascii: "-"), maxSplits: 4).map {
      ($0, WordHash.of(Array($0)))
    }
  }
}
