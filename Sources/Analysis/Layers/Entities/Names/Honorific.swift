/// Words that say that a person's name follows, and are no part of it. The corpora have few of them before unusual names.
enum Honorific {
  private static let words = WordHash.set(
    "mr", "mrs", "miss", "ms", "mx", "messrs", "mister", "master", "dr", "sir", "madam", "madame",
    "mme", "mademoiselle", "mlle", "mesdames", "monsieur", "herr", "frau", "fräulein", "signor",
    "signora", "signorina", "señor", "señora", "señorita", "sra", "lady", "lord")

  static func contains(_ unit: NameUnit) -> Bool {
    unit.shape.contains(.capitalised) && contains(unit.hash)
  }

  static func contains(_ word: UInt64) -> Bool { words.contains(word) }

  /// How much likelier a capital behind a word begins a person's name than its own signs say, on the scale of the scores.
  static func lift(behind unit: NameUnit) -> Float {
    contains(unit) ? 3 : isTitle(unit) ? 1.5 : 0
  }

  /// “Emperor”, but not “Major”, which is a given name too.
  static func isTitle(_ unit: NameUnit) -> Bool {
    guard unit.shape.contains(.capitalised) else { return false }
    let roles = NameLexicon.roles(of: unit.hash)
    return roles.contains(.title) && roles.isDisjoint(with: [.givenName, .organisation])
  }
}

extension NameScores.Name {
  /// Without the honorifics and titles that it begins with; nil where it is nothing but honorifics.
  func withoutTitles(_ all: NameUnitList) -> NameScores.Name? {
    guard kind == .person, var start = units.first(where: { !Honorific.contains(all[$0]) }) else {
      return kind == .person ? nil : self
    }
    // “Duke of Kent” and “Lady of Shalott” are names.
    if start > units.lowerBound, all[start].hash == Self.of { start -= 1 }
    while start + 1 < units.upperBound, Honorific.isTitle(all[start]),
      all[start + 1].hash != Self.of
    {
      start += 1
    }
    return NameScores.Name(units: start..<units.upperBound, kind: kind, confidence: confidence)
  }

  private static let of = WordHash.of("of")
}
