/// What the mentions of the same words say of their kind, taken together.
struct KindTally {
  /// One of the mentions.
  let name: NameScores.Name
  /// How sure the tagger is of each kind, added up over the mentions.
  private var weights = SIMD4<Double>()
  /// How many mentions the tagger is sure of, by kind.
  private var sure = SIMD4<Int32>()
  /// How many mentions are likely, by kind.
  private var likely = SIMD4<Int32>()
  /// How many mentions speak against other kinds, by kind.
  private var contested = SIMD4<Int32>()
  /// Whether a verb of speech stands beside a mention, as beside no place of which nobody has heard.
  private var speaks = false

  init(_ name: NameScores.Name) { self.name = name }

  mutating func add(_ name: NameScores.Name, speaks isSpeaker: Bool) {
    let kind = name.kind.rawValue
    if isSpeaker { speaks = true }
    weights[kind] += name.confidence
    if name.confidence >= SureNames.leastSure { sure[kind] &+= 1 }
    if name.confidence >= Self.leastLikely { likely[kind] &+= 1 }
    if name.confidence >= Self.leastContested { contested[kind] &+= 1 }
  }

  /// The kinds of which the tagger is sure.
  var sureKinds: [NameKind] { kinds(in: sure) }

  /// What it likely is again and again, and nowhere something else.
  var likelyKind: NameKind? {
    let kinds = kinds(in: contested)
    return kinds.count == 1 && likely[kinds[0].rawValue] > 1 ? kinds[0] : nil
  }

  /// Whether there are mentions of several kinds.
  var isDivided: Bool { weights.replacing(with: 1, where: weights .> 0).sum() > 1 }

  /// The kind that has most of the weight by far; what speaks is hardly a place, where another kind is likely enough.
  var mostly: NameKind? {
    var left = weights
    if speaks { left[NameKind.place.rawValue] = 0 }
    guard let kind = NameKind.allCases.max(by: { left[$0.rawValue] < left[$1.rawValue] }),
      left[kind.rawValue] > left.sum() * Self.majority,
      left[kind.rawValue] > weights.sum() * Self.leastOfAll
    else { return nil }
    return kind
  }

  private func kinds(in counts: SIMD4<Int32>) -> [NameKind] {
    NameKind.allCases.filter { counts[$0.rawValue] > 0 }
  }

  /// How sure it is of each of several mentions that decide together.
  private static let leastLikely = 0.75
  /// From here on a mention speaks against another kind.
  private static let leastContested = 0.5
  /// The share of the weight that decides.
  private static let majority = 0.55
  /// The share of the weight that decides where what else there is cannot be.
  private static let leastOfAll = 0.35
}
