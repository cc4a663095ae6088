import Articles

/// Events that their words make sure: “World War II”, “the Battle of Halden”, “the 2016 Halden mayoral election”,
/// “the Winter Olympics”, “the G20”, which is named for its meetings.
///
/// “The 2016 election” stays a date and a noun: only a capital in it makes it a name.
struct EventNames {
  let document: Document

  /// - Returns: In the order of the text, not overlapping.
  /// - Complexity: Linear in the tokens.
  func mentions() -> [NameMention] {
    document.mentions { token, end in
      self.end(from: token, before: end).map { document.mention(token..<$0, .event, 0.9) }
    }
  }

  private static let of = WordHash.of("of")
  private static let the = WordHash.of("the")
  private static let world = WordHash.of("world")
  private static let war = WordHash.of("war")
  private static let which = WordHash.set("first", "second")
  private static let numbers = WordHash.set("i", "ii", "one", "two", "1", "2")
  private static let before = WordHash.set("battle", "siege", "treaty", "massacre", "congress")
  private static let heads = WordHash.set(
    "olympics", "paralympics", "games", "cup", "championship", "championships", "open", "final",
    "finals", "election", "elections", "primary", "prix", "summit", "festival", "marathon",
    "referendum")
  private static let small = WordHash.set(
    "presidential", "general", "parliamentary", "legislative", "federal", "local", "state",
    "municipal", "mayoral", "regional", "gubernatorial", "senate", "of")
  private static let sure = WordHash.set("olympics", "paralympics")
  private static let groups = WordHash.set("g7", "g8", "g20", "g77")
  private static let longest = 7

  private func end(from token: Int, before end: Int) -> Int? {
    let fact = document.facts[token]
    guard !fact.shape.isDisjoint(with: [.capitalised, .numeric]) else { return nil }
    if fact.shape.contains(.capitalised), Self.groups.contains(fact.hash) { return token + 1 }
    if fact.shape.contains(.numeric) {
      return fact.core == 4 ? series(from: token + 1, before: end) : nil
    }
    guard fact.shape.contains(.capitalised), token + 1 < end else { return nil }
    if fact.hash == Self.world, document.facts[token + 1].hash == Self.war {
      let isNumbered = token + 2 < end && Self.numbers.contains(document.facts[token + 2].hash)
      return isNumbered ? token + 3 : nil
    }
    if Self.which.contains(fact.hash), token + 2 < end,
      document.facts[token + 1].hash == Self.world, document.facts[token + 2].hash == Self.war,
      document.isCapitalised(token + 1)
    {
      return token + 3
    }
    if Self.before.contains(fact.hash), document.facts[token + 1].hash == Self.of {
      return place(from: token + 2, before: end)
    }
    return olympics(from: token, before: end)
  }

  /// The capitalised words behind “Battle of”, perhaps with “the”.
  private func place(from token: Int, before end: Int) -> Int? {
    let first = token < end && document.facts[token].hash == Self.the ? token + 1 : token
    var next = first
    while next < min(end, first + 4), isNamed(next),
      next == first || !document.facts[next - 1].shape.contains(.possessive)
    {
      next += 1
    }
    return next > first ? next : nil
  }

  private func isNamed(_ token: Int) -> Bool {
    document.isWord(token) && document.isCapitalised(token)
      && document.facts[token].shape.contains(.spaceBefore)
  }

  /// Behind a year: “Summer Olympics”, “Halden mayoral election”.
  private func series(from first: Int, before end: Int) -> Int? {
    var capitals = 0
    for token in first..<max(first, min(end, first + Self.longest)) {
      let fact = document.facts[token]
      guard fact.shape.contains(.word), fact.shape.contains(.spaceBefore) else { return nil }
      if Self.heads.contains(fact.hash), capitals > 0 || fact.shape.contains(.capitalised) {
        return token + 1
      }
      if fact.shape.contains(.capitalised) {
        capitals += 1
      } else if !Self.small.contains(fact.hash) {
        return nil
      }
    }
    return nil
  }

  /// “Olympics”, “Halden Winter Olympics”.
  private func olympics(from token: Int, before end: Int) -> Int? {
    var next = token
    while next < min(end, token + 4), next == token || isNamed(next) {
      if Self.sure.contains(document.facts[next].hash) { return next + 1 }
      if document.facts[next].shape.contains(.possessive) { return nil }
      next += 1
    }
    return nil
  }

  /// Whether the last word of a name is the head of an event's.
  static func isEvent(_ name: Range<Int>, in document: Document) -> Bool {
    heads.contains(document.facts[name.upperBound - 1].hash)
      || document.facts[name.upperBound - 1].hash == war
      || before.contains(document.facts[name.lowerBound].hash) && name.count > 2
  }
}
