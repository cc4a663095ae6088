/// What the order of a report says of whom a pronoun or role stands for before anything is learnt, in log-odds.
///
/// News writes a pronoun for the subject of the sentence before, and for whoever spoke last.
struct NamePrior {
  /// Sentences back to the last mention: 0 to 4; 5 to 7 where paragraphs lie between.
  let distance: Int
  let isSubject: Bool
  /// How many turns ago they spoke, 0 where they have not.
  let ago: Int
  /// How many others have been named since.
  let rank: Int
  /// Words that describe them among those of a role.
  let words: Int
  /// Whether nothing is known against their gender.
  let isFitting: Bool
  let pronoun: PronounKind

  /// That somebody is meant whom the article does not name.
  static func nobody(_ pronoun: PronounKind) -> Float {
    switch pronoun {
    case .masculine, .feminine: -2
    case .plural: 2
    default: 1.5
    }
  }

  var value: Float {
    var value: Float = isFitting ? 1 : -0.25
    switch distance {
    case 0, 1: value += isSubject ? 3.5 : 0.5
    case 2: value += isSubject ? 1.5 : 0
    case 3, 4: value += isSubject ? 0.5 : -0.5
    case 5: value += isSubject ? 0.5 : -1
    default: value -= 1.5
    }
    switch ago {
    // Somebody named since takes the word.
    case 1: value += rank == 0 ? 2 : 1
    case 2: value += 0.5
    default: break
    }
    value -= 0.4 * Float(rank)
    if pronoun == .none { value += words > 0 ? 1.5 * Float(min(words, 3)) : -2.5 }
    return value
  }
}
