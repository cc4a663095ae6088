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
      Kin.owners.contains(facts[$0].hash) || facts[$0].shape.contains(.possessive)
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
  static func isNamed(at unit: Int, in units: [NameUnit]) -> Bool {
    let kin = unit > 0 && units[unit - 1].hash == 0x2C ? unit - 2 : unit - 1
    return kin > 0 && words.contains(units[kin].hash)
      && (max(0, kin - 2)..<kin).contains {
        owners.contains(units[$0].hash) || units[$0].shape.contains(.possessive)
      }
  }

  /// - Source: Compiled for Gloss from English and German.
  static let words = WordHash.set(
    "aunt", "brother", "brothers", "bruder", "child", "cousin", "daughter", "daughters", "ehefrau",
    "ehemann", "father", "frau", "gattin", "granddaughter", "grandfather", "grandmother",
    "grandson", "husband", "mother", "mutter", "nephew", "niece", "parents", "schwester", "sister",
    "sisters", "sohn", "son", "sons", "tochter", "uncle", "vater", "widow", "widower", "wife")
  fileprivate static let owners = WordHash.set(
    "his", "her", "their", "whose", "my", "our", "sein", "seine", "seinem", "seinen", "seiner",
    "ihr", "ihre", "ihrem",
    "ihren", "ihrer", "deren", "dessen")
  fileprivate static let of = WordHash.set("of", "von")
}
