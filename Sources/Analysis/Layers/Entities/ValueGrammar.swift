import Articles

/// Numbers and what they count: dates, times, money, per cent, quantities. English.
///
/// Every rule starts at a token, reads on and either gives a mention or leaves the token to the next rule;
/// the longest sense comes first: money before quantity before number.
struct ValueGrammar {
  /// What a rule found: tokens from its start up to `end`.
  struct Value {
    var end: Int
    var kind: Entity.Kind
    var confidence = 0.95
  }

  let document: Document
  private let names: [NameMention]

  /// - Parameter names: Tokens inside these are left alone; in the order of the text.
  init(document: Document, besides names: [NameMention]) {
    self.document = document
    self.names = names
  }

  /// - Returns: In the order of the text, not overlapping.
  /// - Complexity: One pass over the tokens.
  func mentions() -> [NameMention] {
    var found: [NameMention] = []
    var name = 0
    for sentence in document.sentences where document.isProse(sentence.block) {
      let end = sentence.tokens.upperBound
      var token = sentence.tokens.lowerBound
      while token < end {
        while name < names.count, names[name].tokens.upperBound <= token { name += 1 }
        if name < names.count, names[name].tokens.contains(token) {
          token = names[name].tokens.upperBound
        } else if let value = value(at: token, before: end) {
          found.append(document.mention(token..<value.end, value.kind, value.confidence))
          token = value.end
        } else {
          token += 1
        }
      }
    }
    return found
  }

  private func value(at token: Int, before end: Int) -> Value? {
    let fact = document.facts[token]
    if !fact.shape.contains(.word) {
      return isCurrencySign(token) ? money(at: token, before: end) : nil
    }
    if fact.shape.contains(.numeric) {
      let dates = DateGrammar(document: document, end: end)
      return dates.date(at: token) ?? dates.time(at: token)
        ?? amount(at: token)
        .flatMap { counted(after: $0, from: token, before: end) }
    }
    let roles = NameLexicon.roles(of: fact.hash)
    if !roles.isDisjoint(with: [.month, .weekday]) {
      return DateGrammar(document: document, end: end).date(at: token)
    }
    if roles.contains(.numeral), token + 1 < end, self.roles(token + 1).contains(.magnitude) {
      return counted(after: token + 1, from: token, before: end)
    }
    return token + 1 < end && fact.shape.contains(.capitalised) && isCurrencySign(token + 1)
      && !document.facts[token + 1].shape.contains(.spaceBefore)
      ? money(at: token + 1, before: end) : nil
  }
}

extension ValueGrammar {
  private func roles(_ token: Int) -> NameRoles {
    NameLexicon.roles(of: document.facts[token].hash)
  }

  private func isCurrencySign(_ token: Int) -> Bool {
    guard !document.isWord(token) else { return false }
    switch UInt32(document.facts[token].hash) {
    case 0x24, 0xA2...0xA5, 0x20A0...0x20CF: return true
    default: return false
    }
  }

  /// The token behind a number's digits; nil where the word is no plain number (“19th-century”).
  private func amount(at token: Int) -> Int? {
    let bytes = document.bytes(of: token)
    let tail = bytes.drop { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    if tail.isEmpty { return token + 1 }
    let suffixes: [StaticString] = ["m", "bn", "tn", "k", "km", "kg", "cm", "mm", "s"]
    let isSuffix = suffixes.contains { suffix in
      tail.count == suffix.utf8CodeUnitCount
        && zip(tail, UnsafeBufferPointer(start: suffix.utf8Start, count: tail.count))
          .allSatisfy { $0 | 0x20 == $1 }
    }
    return isSuffix ? token + 1 : nil
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// “$5 million”.
  private func money(at sign: Int, before end: Int) -> Value? {
    let number = sign + 1
    guard number < end, document.facts[number].shape.contains(.numeric),
      let next = amount(at: number)
    else { return nil }
    let isScaled = next < end && roles(next).contains(.magnitude)
    return Value(end: isScaled ? next + 1 : next, kind: .money)
  }

  /// What a number counts: “5 million dollars”, “5 per cent”, “5 km”; else a number.
  private func counted(after number: Int, from start: Int, before end: Int) -> Value? {
    var next = number
    while next < end, document.isWord(next), roles(next).contains(.magnitude),
      document.facts[next].shape.contains(.spaceBefore)
    {
      next += 1
    }
    guard next < end else { return Value(end: next, kind: .number, confidence: 0.8) }
    if let value = percent(at: next, before: end) { return value }
    if isCurrencySign(next), document.isMark(next, "€") || document.isMark(next, "£") {
      return Value(end: next + 1, kind: .money)
    }
    guard document.isWord(next), document.facts[next].shape.contains(.spaceBefore) else {
      return Value(end: next, kind: .number, confidence: 0.8)
    }
    let roles = roles(next)
    if roles.contains(.currency), !document.isCapitalised(next) || isAllCapitals(next) {
      return Value(end: next + 1, kind: .money)
    }
    if roles.contains(.unit) { return Value(end: next + 1, kind: .quantity) }
    return Value(end: next, kind: .number, confidence: 0.8)
  }

  private func isAllCapitals(_ token: Int) -> Bool {
    document.facts[token].shape.contains(.allCapitals)
  }

  private static let percentWords = WordHash.set("percent", "pct")
  private static let per = WordHash.of("per")
  private static let cent = WordHash.of("cent")

  private func percent(at token: Int, before end: Int) -> Value? {
    if document.isMark(token, "%") || Self.percentWords.contains(document.facts[token].hash) {
      return Value(end: token + 1, kind: .percent)
    }
    guard token + 1 < end, document.facts[token].hash == Self.per,
      document.facts[token + 1].hash == Self.cent
    else { return nil }
    return Value(end: token + 2, kind: .percent)
  }
}
