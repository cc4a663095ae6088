extension Document {
  /// Whether a mention says whose kin somebody is: “his wife, Ida Holt”, “the son of Ida Holt”, not “the widow Ida Holt”.
  func isKin(_ mention: NameMention) -> Bool {
    let name = mention.tokens.lowerBound
    guard name > 2 else { return false }
    if Kin.of.contains(facts[name - 1].hash) { return Kin.words.contains(facts[name - 2].hash) }
    let kin = isMark(name - 1, ",") ? name - 2 : name - 1
    return Kin.words.contains(facts[kin].hash)
      && (max(0, kin - 2)..<kin).contains {
        Kin.owners.contains(facts[$0].hash) || facts[$0].shape.contains(.possessive)
      }
  }
}

private enum Kin {
  /// - Source: Compiled for Gloss from English and German.
  static let words = WordHash.set(
    "aunt", "brother", "brothers", "bruder", "child", "cousin", "daughter", "daughters", "ehefrau",
    "ehemann", "father", "frau", "gattin", "granddaughter", "grandfather", "grandmother",
    "grandson",
    "husband", "mother", "mutter", "nephew", "niece", "parents", "schwester", "sister", "sisters",
    "sohn", "son", "sons", "tochter", "uncle", "vater", "widow", "widower", "wife")
  static let owners = WordHash.set(
    "his", "her", "their", "sein", "seine", "seinem", "seinen", "seiner", "ihr", "ihre", "ihrem",
    "ihren", "ihrer", "deren", "dessen")
  static let of = WordHash.set("of", "von")
}
