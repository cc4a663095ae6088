/// Words that say that a person's name follows, and are no part of it.
enum Honorific {
  private static let words = WordHash.set(
    "mr", "mrs", "miss", "ms", "mx", "messrs", "mister", "master", "dr", "sir", "madam", "madame",
    "mme", "mademoiselle", "mlle", "mesdames", "monsieur", "herr", "frau", "fräulein", "signor",
    "signora", "signorina", "señor", "señora", "señorita", "sra", "lady", "lord")

  static func contains(_ unit: NameUnit) -> Bool {
    unit.shape.contains(.capitalised) && words.contains(unit.hash)
  }
}

extension NameScores.Name {
  /// Without the honorifics and titles that it begins with; nil where it is nothing but honorifics.
  func withoutTitles(_ all: [NameUnit]) -> NameScores.Name? {
    guard kind == .person, var start = units.first(where: { !Honorific.contains(all[$0]) }) else {
      return kind == .person ? nil : self
    }
    while start + 1 < units.upperBound, Self.isTitle(all[start]) { start += 1 }
    return NameScores.Name(units: start..<units.upperBound, kind: kind, confidence: confidence)
  }

  /// “Emperor”, but not “Major”, which is a given name too.
  private static func isTitle(_ unit: NameUnit) -> Bool {
    let roles = NameLexicon.roles(of: unit.hash)
    return roles.contains(.title) && !roles.contains(.givenName)
  }
}
