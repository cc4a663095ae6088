/// What a feature is about; with up to three small numbers it is one feature.
enum FeatureName: UInt8 {
  // Of a mention.
  case rule, ruleType, ruleEnd, ruleLead, ruleFollow, ruleVerb, ruleQuote, ruleNext, rulePrevious
  case ruleGap, ruleRank, ruleStart, otherRule, typeNext, type, verbGap, rival, rivalRule, taken
  case language, head, near, nearSubject, clause, cascade
  // Of nobody.
  case nobody, nobodyQuote, nobodyLead, nobodyFollow, nobodyHas, nobodyStart, nobodyBest
  // Of the part before.
  case carry, carryGap, carryOwn, carryCascade, carryLead, carryQuote, carryRule, carryStart
  // Of the one that a pronoun or role stands for.
  case name, nameGender, nameRecency, nameSentence, nameTurn, nameSubject, nameCount, nameQuoted
  case nameDescribed, nameKind, nameChain, nameOnly, nameNobody, nameMix, nameLast
  // Of the one whose turn it is.
  case turn, turnAgo, turnGap, turnHere, turnAround, turnQuoted, turnAddressed, turnCount,
    turnNobody
  case turnDialogue, turnMix, turnSame, turnQuestion, turnStyle
  // Of what is known ahead and of those spoken to.
  case turnAhead, turnPattern, turnCalled, turnGender, turnBeat, nameAhead, nameCalled, nameGap
  case nameOwn, turnNameless
}

/// The features of one candidate, hashed.
struct Features: Equatable, Sendable {
  /// Indices into the weights.
  private(set) var indices: [UInt16] = []
  /// What the order of the rules says before anything is learnt, in log-odds.
  var prior: Float = 0

  /// The half of the weights in which they lie.
  private let half: UInt16

  /// - Parameter isReport: Whether they are of a report, which learns nothing from stories.
  init(isReport: Bool = false) {
    half = isReport ? 0x8000 : 0
    indices.reserveCapacity(40)
  }

  /// - Parameters: Small numbers; 0 to 63 each keep their own place.
  mutating func add(_ name: FeatureName, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) {
    var hash = UInt64(name.rawValue) << 32 | UInt64(a & 0xFF) << 16 | UInt64(b & 0xFF) << 8
    hash |= UInt64(c & 0xFF)
    hash = (hash ^ (hash >> 15)) &* 0x9e37_79b9_7f4a_7c15
    hash = (hash ^ (hash >> 29)) &* 0xbf58_476d_1ce4_e5b9
    indices.append(half | UInt16(truncatingIfNeeded: hash >> 40) & 0x7FFF)
  }

  /// A count in steps that grow: 0, 1, 2, 3, 4-5, 6-8, 9-15, 16-30, more.
  static func step(_ count: Int) -> Int {
    switch count {
    case ..<0: 9
    case 0...3: count
    case 4...5: 4
    case 6...8: 5
    case 9...15: 6
    case 16...30: 7
    default: 8
    }
  }
}
