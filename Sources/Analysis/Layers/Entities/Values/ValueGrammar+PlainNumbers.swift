import Articles

// MARK: - Numbers beside no unit

extension ValueGrammar {
  /// A number that counts what no table knows.
  func plainNumber(_ amount: Amount, from token: Int) -> ValueMention? {
    guard amount.end <= end, !isNoNumber(amount, at: token) else { return nil }
    return ValueMention(
      tokens: token..<amount.end, kind: .number, confidence: 0.8, value: amount.figure?.text)
  }

  private func isNoNumber(_ amount: Amount, at token: Int) -> Bool {
    if amount.tail != 0 { return true }
    if amount.isSpelled, has(.one, token), amount.end == token + 1 { return !isCountingOne(token) }
    if has(.vague, token), amount.end == token + 1 { return true }
    guard !amount.isSpelled, amount.magnitude == 0 else { return false }
    if isMark(amount.end, "/") || isMark(token - 1, "/") { return true }
    guard token > start else { return false }
    if isMark(token - 1, "["), isMark(amount.end, "]") { return true }
    // “Windows 95”, “Flight 370”: the number is part of a name.
    return isSpaced(token) && isCapitalised(token - 1) && token - 1 > start
      && masks(at: token - 1) == 0 && !isPlural(amount.end)
  }

  /// “one of them”, “one man”; not “no one”, “the one who”, “one could”.
  private func isCountingOne(_ token: Int) -> Bool {
    if has(.notone, token - 1) { return false }
    if has(.of, token + 1) { return true }
    guard token + 1 < end, isSpaced(token + 1), masks(at: token + 1) & ~Self.nouns == 0 else {
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
}
