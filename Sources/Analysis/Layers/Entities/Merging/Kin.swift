extension Document {
  /// Whether a mention says whose kin somebody is: “his wife, Ida Holt”, “the son of Ida Holt”.
  func isKin(_ mention: NameMention) -> Bool {
    var token = mention.tokens.lowerBound - 1
    guard token > 0 else { return false }
    if isMark(token, ",") || Kin.joints.contains(facts[token].hash) { token -= 1 }
    return Kin.words.contains(facts[token].hash)
  }
}

private enum Kin {
  /// - Source: Compiled for Gloss from English and German.
  static let words = WordHash.set(
    "aunt", "brother", "brothers", "bruder", "child", "cousin", "daughter", "daughters", "ehefrau",
    "ehemann", "father", "gattin", "granddaughter", "grandfather", "grandmother", "grandson",
    "husband", "mother", "mutter", "nephew", "niece", "parents", "schwester", "sister", "sisters",
    "sohn", "son", "sons", "tochter", "uncle", "vater", "widow", "widower", "wife")
  static let joints = WordHash.set("of", "von")
}
