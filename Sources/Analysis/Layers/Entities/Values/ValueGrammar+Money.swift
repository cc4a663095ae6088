import Articles

/// Money with its sign or code before it.
extension ValueGrammar {
  /// “$5 million”, “C$5”, “£3bn”, “$5-7 million”, “$5 to $7 million”.
  func money(atSign sign: Int) -> ValueMention? {
    guard let currency = CurrencySign(document.facts[sign].hash) else { return nil }
    var (code, first) = (currency.code, sign)
    if code == "USD", sign > start, document.isWord(sign - 1), !isSpaced(sign),
      let dollar = CurrencySign.dollar(behind: document.facts[sign - 1].hash)
    {
      (code, first) = (dollar, sign - 1)
    }
    guard var low = sum(at: sign + 1) else { return nil }
    var value = low.figure?.text
    if let high = upperSum(of: low, sign: document.facts[sign].hash) {
      if low.magnitude == 0 { low.figure = low.figure?.scaled(by: high.magnitude) }
      value = low.figure.flatMap { low in high.figure.map { "\(low.text)/\($0.text)" } }
      low.end = high.end
    }
    return ValueMention(
      tokens: first..<low.end, kind: .money, value: value.map { "\($0) \(code)" })
  }

  /// The number behind a sign, with letters for millions.
  private func sum(at token: Int) -> Amount? {
    guard isNumeric(token), !isSpaced(token) || isSpaced(token - 1) || isMark(token - 1, ".") else {
      return nil
    }
    guard var amount = amount(at: token) else { return sumOfPair(at: token) ?? rate(at: token) }
    guard amount.tail != 0 else { return amount }
    guard let power = words.number(.suffix, of: amount.tail) else { return nil }
    amount.figure = amount.figure?.scaled(by: power)
    (amount.magnitude, amount.tail) = (power, 0)
    return amount
  }

  /// “5-7” in “$5-7 million”: its upper number, which stands for the whole.
  private func sumOfPair(at token: Int) -> Amount? {
    let parts = parts(of: token)
    guard parts.count == 2, let low = figure(of: parts[0]), let high = figure(of: parts[1]),
      (low.whole ?? 0) < (high.whole ?? 0)
    else { return nil }
    var amount = Amount(figure: nil, end: token + 1)
    readMagnitudes(&amount)
    return amount
  }

  /// “10-a-month” in “$10-a-month”.
  private func rate(at token: Int) -> Amount? {
    let parts = parts(of: token)
    guard parts.count == 3, let figure = figure(of: parts[0]),
      words.has(.a, parts[1].hash) || words.has(.per, parts[1].hash)
    else { return nil }
    return Amount(figure: figure, end: token + 1)
  }

  private func upperSum(of low: Amount, sign: UInt64) -> Amount? {
    let isJoined = isDash(low.end) || number(.joint, low.end) == 1 && low.magnitude == 0
    guard isJoined, low.end + 1 < end else { return nil }
    let hasSign = document.facts[low.end + 1].hash == sign && !document.isWord(low.end + 1)
    guard let high = sum(at: hasSign ? low.end + 2 : low.end + 1) else { return nil }
    // Without a word for both, “$5 to $7” is two sums.
    return isDash(low.end) || high.magnitude > 0 && (low.figure?.whole ?? 1000) < 1000
      ? high : nil
  }

  /// “USD 5 million”, “Rs. 500”, “CHF 200”.
  func money(atCode token: Int) -> ValueMention? {
    guard let code = symbol(.code, token), isCapitalised(token),
      document.facts[token].shape.contains(.allCapitals) || code == "INR"
    else { return nil }
    let next = isMark(token + 1, ".") ? token + 2 : token + 1
    guard isNumeric(next), let amount = sum(at: next) else { return nil }
    return ValueMention(
      tokens: token..<amount.end, kind: .money,
      value: amount.figure.map { "\($0.text) \(code)" })
  }
}
