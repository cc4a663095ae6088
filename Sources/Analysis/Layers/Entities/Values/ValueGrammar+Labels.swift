import Articles

// MARK: - Digits that count nothing, and a point that opens a number

extension ValueGrammar {
  /// A number that is the name of something: “No. 5”, “#5”, “Boeing 747”, “chapter 3”, “[^3]”, “3.” before an item.
  func isLabelled(_ token: Int) -> Bool {
    let before = token - 1
    guard before >= start else { return isItemNumber(token) }
    if isMark(before, "#") || isMark(before, "^") { return true }
    if isMark(before, ".") { return has(.label, before - 1) && !isSpaced(before) }
    return has(.label, before)
  }

  /// “3.” or “3)” that opens a block with more behind it, of a list of one item or in a quotation.
  private func isItemNumber(_ token: Int) -> Bool {
    let next = token + 1
    // German ordinals end in a stop too.
    return token == opening && document.language != "de" && isPlainDigits(token)
      && document.bytes(of: token).count < 4 && (isMark(next, ".") || isMark(next, ")"))
      && !isSpaced(next) && isSpaced(next + 1)
  }

  /// Where a telephone number ends that begins at a token: “020 7946 0018”, “44 20 7946 0018” behind a plus sign.
  func telephone(at token: Int) -> Int? {
    guard isPlainDigits(token) else { return nil }
    let bytes = document.bytes(of: token)
    guard bytes.first == UInt8(ascii: "0") && bytes.count > 1 || isMark(token - 1, "+") else {
      return nil
    }
    var digits = bytes.count
    var next = token + 1
    while digits <= Self.mostDigits, isPlainDigits(next), isSpaced(next) {
      digits += document.bytes(of: next).count
      next += 1
    }
    return next > token + 1 && (Self.fewestDigits...Self.mostDigits).contains(digits) ? next : nil
  }

  /// Digits of a telephone number with its area.
  /// - Source: ITU-T Recommendation E.164, section 6, for the most.
  private static let fewestDigits = 9
  private static let mostDigits = 15

  private func isPlainDigits(_ token: Int) -> Bool {
    isNumeric(token) && document.bytes(of: token).allSatisfy(DigitRun.isDigit)
  }

  /// “.001”, at its point.
  func decimal(atPoint point: Int) -> ValueMention? {
    guard !hasDecimalComma, isPlainDigits(point + 1), !isSpaced(point + 1),
      isSpaced(point) || isMark(point - 1, "(") || isMark(point - 1, "<") || isMark(point - 1, "="),
      var amount = amount(at: point + 1), amount.isPlain, amount.end == point + 2
    else { return nil }
    amount.figure = amount.figure?.scaled(by: -document.bytes(of: point + 1).count)
    if let measure = measure(after: amount) { return mention(from: point, amount, nil, measure) }
    return ValueMention(
      tokens: point..<amount.end, kind: .number, confidence: 0.8, value: amount.figure?.text)
  }
}
