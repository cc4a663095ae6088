extension Document {
  /// Whether the name at a token says whose kin somebody is: “his wife, Ida Holt”, “the son of Ida Holt”, not “the widow
  /// Ida Holt”.
  func isKin(_ name: Int) -> Bool { kin(before: name) != nil }

  /// Whether it does so in passing, behind “of” or another preposition: “with his wife, Ida Holt”; whoever opens a
  /// sentence so may be whom the next is about.
  func isKinInPassing(_ name: Int) -> Bool {
    guard let kin = kin(before: name) else { return false }
    return Kin.of.contains(facts[name - 1].hash)
      || (max(0, kin - 3)..<kin).contains {
        !cueRoles($0).isDisjoint(with: [.preposition, .connector])
      }
  }

  /// The word of kin that a name stands behind, where words say whose.
  private func kin(before name: Int) -> Int? {
    guard name > 1 else { return nil }
    if Kin.of.contains(facts[name - 1].hash) {
      return Kin.words.contains(facts[name - 2].hash) ? name - 2 : nil
    }
    let kin = isMark(name - 1, ",") ? name - 2 : name - 1
    let isOwned = (max(0, kin - 2)..<kin).contains {
      Kin.isOwner(facts[$0].hash) || facts[$0].shape.contains(.possessive)
    }
    return isOwned && Kin.words.contains(facts[kin].hash) ? kin : nil
  }
}

/// Words for kin, and for whose they are.
enum Kin {
  /// How much likelier a capital behind “his wife” or “whose mother,” begins a person's name than its own signs say, on
  /// the scale of the scores.
  static let lift: Float = 3

  /// Whether somebody's kin is named at one of these units: “her late husband Tom”, “whose mother, Ada,”.
  ///
  /// Behind a comma it is one or two words that another comma, a bracket or “and” follows: most commas only end a clause
  /// (“he told his brother, London was no place”). Who gives their kin something names that (“bought his wife Chanel”).
  static func isNamed(at unit: Int, in units: [NameUnit]) -> Bool {
    let hasComma = unit > 0 && units[unit - 1].hash == 0x2C
    let kin = hasComma ? unit - 2 : unit - 1
    guard kin > 0, words.contains(units[kin].hash),
      let owner = (max(0, kin - 2)..<kin).last(where: { named.contains(units[$0].hash) })
    else { return false }
    if hasComma { return !many.contains(units[kin].hash) && isApart(unit, in: units) }
    return owner == 0 || !giving.contains(units[owner - 1].hash)
  }

  private static func isApart(_ unit: Int, in units: [NameUnit]) -> Bool {
    let end = units[unit...].prefix(3).prefix { $0.shape.contains(.capitalised) }.endIndex
    return end - unit < 3 && end < units.count && closing.contains(units[end].hash)
  }

  /// A comma, a semicolon, a bracket, “and”.
  private static let closing: Set<UInt64> = [0x2C, 0x3B, 0x29, WordHash.of("and")]
  private static let named = WordHash.set("his", "her", "their", "whose", "my", "our")
  private static let many = WordHash.set("brothers", "daughters", "parents", "sisters", "sons")
  private static let giving = WordHash.set(
    "bought", "bring", "brought", "buy", "buys", "fed", "gave", "get", "give", "gives", "giving",
    "got", "left", "lent", "made", "offered", "owed", "paid", "promised", "read", "send", "sends",
    "sent", "showed", "sold", "taught", "told")

  /// - Source: Compiled for Gloss from English and German.
  static let words = WordHash.set(
    "aunt", "brother", "brothers", "bruder", "child", "cousin", "daughter", "daughters", "ehefrau",
    "ehemann", "father", "frau", "gattin", "granddaughter", "grandfather", "grandmother",
    "grandson", "husband", "mother", "mutter", "nephew", "niece", "parents", "schwester", "sister",
    "sisters", "sohn", "son", "sons", "tochter", "uncle", "vater", "widow", "widower", "wife")
  private static let german = WordHash.set(
    "sein", "seine", "seinem", "seinen", "seiner", "ihr", "ihre", "ihrem", "ihren", "ihrer",
    "deren", "dessen")
  fileprivate static func isOwner(_ word: UInt64) -> Bool {
    named.contains(word) || german.contains(word)
  }
  fileprivate static let of = WordHash.set("of", "von")
}
