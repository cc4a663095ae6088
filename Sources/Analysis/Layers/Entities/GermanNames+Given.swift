import Articles

// MARK: - People by their given names

extension GermanNames {
  /// The places where the given name of somebody named in full stands alone: “Anna”, “Annas”.
  ///
  /// A given name that is a surname in the text too is left to `surnames`.
  /// - Complexity: Linear in the tokens.
  func givenNames(of people: [NameMention], besides taken: [Bool]) -> [NameMention] {
    let known = people.map(\.tokens.lowerBound).filter {
      isGivenName($0) && !document.facts[$0].shape.contains(.initial)
    }
    var bearers: [UInt64: Set<UInt64>] = [:]
    for token in known {
      bearers[document.facts[token].hash, default: []].insert(document.facts[token + 1].hash)
    }
    let names = Set(bearers.filter { $0.value.count == 1 }.keys).subtracting(people.map(surname))
    guard !names.isEmpty else { return [] }
    return document.mentions { token, _ in
      guard !taken[token], isCapital(token), standsAlone(token) else { return nil }
      let mention = document.mention(token..<(token + 1), .person, Self.confidence)
      if names.contains(document.facts[token].hash) { return mention }
      return genitive(token).map(names.contains) == true ? withoutGenitive(mention) : nil
    }
  }

  private static let beforePlaces = WordHash.set("in", "nach", "aus", "im", "ins")

  /// Whether nothing beside a given name makes it a part of another name or a noun: “Karl Weber”, “zehn Mark”.
  private func standsAlone(_ token: Int) -> Bool {
    let next = token + 1
    if next < document.facts.count, document.isWord(next), document.isCapitalised(next),
      document.cueRoles(next).isEmpty
    {
      return false
    }
    guard token > 0 else { return true }
    let before = document.facts[token - 1].shape
    guard before.isDisjoint(with: [.numeric, .abbreviating]) else { return false }
    if Self.beforePlaces.contains(document.facts[token - 1].hash) { return false }
    let roles = document.cueRoles(token - 1)
    return !roles.contains(.determiner) && (!before.contains(.capitalised) || !roles.isEmpty)
  }
}
