import Articles

// MARK: - Parts of days and years that are told from their ends

extension ValueGrammar {
  private static let turn = WordHash.of("turn")

  /// “end of 1999”, “beginning of the century”, “end of next month”, “turn of the century”.
  func edge(at token: Int) -> ValueMention? {
    guard has(.edge, token), has(.of, token + 1) else { return nil }
    let hasArticle = has(.the, token + 2)
    let next = hasArticle ? token + 3 : token + 2
    var found = hasArticle ? nil : plainDate(at: next)
    if found == nil, hasArticle {
      found = span(at: next) ?? plainDate(at: next)
    }
    guard var date = found, date.kind == .date else { return nil }
    let isLong = symbol(.span, date.tokens.upperBound - 1).map { "CKYT".contains($0) } ?? true
    guard document.facts[token].hash != Self.turn || isLong else { return nil }
    date.tokens = token..<date.tokens.upperBound
    return date
  }

  /// “the week” as this one; “the end of the day” is none.
  private func span(at token: Int) -> ValueMention? {
    guard let span = symbol(.span, token), !Self.isClock(span), span != "D",
      !has(.plural, token), !isPossessive(token)
    else { return nil }
    return ValueMention(
      tokens: token..<(token + 1), kind: .date, value: today.flatMap { value(0, span, from: $0) })
  }

  /// “night of April 14”, “morning of 6 June 1944”.
  func partOfDay(at token: Int) -> ValueMention? {
    guard has(.daypart, token), has(.of, token + 1), let date = plainDate(at: token + 2),
      date.kind == .date, date.value != nil, hasDay(date.value)
    else { return nil }
    return ValueMention(tokens: token..<date.tokens.upperBound, kind: .time, value: date.value)
  }

  /// “Q3”, “Q3 2014”, “H1”, “FY2019”, as reports write them.
  func labelledPart(at token: Int) -> ValueMention? {
    let bytes = document.bytes(of: token)
    guard document.facts[token].shape.contains(.capitalised), let letter = bytes.first else {
      return nil
    }
    let digits = bytes.drop { !DigitRun.isDigit($0) }
    guard digits.allSatisfy(DigitRun.isDigit),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    switch (letter, bytes.count - digits.count) {
    case (UInt8(ascii: "Q"), 1) where (1...4).contains(number):
      return quarter(number, of: 4, token..<(token + 1))
    case (UInt8(ascii: "H"), 1) where (1...2).contains(number):
      let found = quarter(number, of: 2, token..<(token + 1))
      return found.tokens.count > 1 ? found : nil
    case (UInt8(ascii: "F"), 2) where bytes.dropFirst().first == UInt8(ascii: "Y"):
      guard digits.count == 4 || digits.count == 2 else { return nil }
      return mention(
        token..<(token + 1), PartialDate(year: digits.count == 2 ? 2000 + number : number))
    default: return nil
    }
  }

  /// Feasts of two words, at the second of which a weekday or a span of time stands: “New Year’s Eve”, “Good Friday”.
  ///
  /// “The Long Good Friday” is a title.
  func feast(at token: Int) -> ValueMention? {
    guard token > start, isCapitalised(token), isCapitalised(token - 1), !endsTitle(token) else {
      return nil
    }
    var (name, last) = (WordHash.join(hash(token - 1), hash(token)), token)
    if name == Self.newYear {
      last = isCapitalised(token + 1) && Self.dayOrEve.contains(hash(token + 1)) ? token + 1 : token
      name = last > token ? WordHash.join(name, hash(last)) : name
    }
    guard let day = Self.feasts[name] else { return nil }
    return mention(of: day, (token - 1)..<(last + 1))
  }

  /// Whether an article and a capital that is no people’s stand before the two words of a feast.
  func endsTitle(_ token: Int) -> Bool {
    token - 3 >= start && isCapitalised(token - 2) && Self.articles.contains(hash(token - 3))
      && !Nationalities.contains(hash(token - 2))
      && Self.feasts[WordHash.join(hash(token - 1), hash(token))] != nil
  }

  private static let articles = WordHash.set("the", "a", "an")

  private func hash(_ token: Int) -> UInt64 { document.facts[token].hash }

  private static let newYear = WordHash.join(WordHash.of("new"), WordHash.of("year"))
  private static let dayOrEve = WordHash.set("day", "eve")

  /// Month and day as one number, 0 where the day moves or differs by country.
  private static let feasts: [UInt64: Int] = {
    let names: [(String, Int)] = [
      ("new year", 101), ("new year day", 101), ("new year eve", 1231), ("good friday", 0),
      ("ash wednesday", 0), ("palm sunday", 0), ("easter monday", 0), ("boxing day", 1226),
      ("independence day", 0), ("labor day", 0), ("labour day", 0), ("memorial day", 0),
      ("veterans day", 1111), ("armistice day", 1111), ("columbus day", 0), ("bastille day", 714),
      ("valentine day", 214), ("mother day", 0), ("father day", 0), ("presidents day", 0),
      ("may day", 501), ("election day", 0), ("victory day", 0),
    ]
    return Dictionary(
      uniqueKeysWithValues: names.map { name, day in
        let words = name.split(separator: " ").map { WordHash.of(Array($0.utf8)) }
        return (words.dropFirst().reduce(words[0]) { WordHash.join($0, $1) }, day)
      })
  }()
}
