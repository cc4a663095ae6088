/// What the mentions of a document say of each of its words, taken together.
struct NameVotes {
  /// By `NameUnit.hash`, an index into `tallies`.
  private var indices: Lexicon
  private var tallies: [Tally] = []
  private let units: NameUnitList
  private let labels: [NameLabel]

  private struct Tally {
    /// Mentions of each kind; the last, capitals outside of any.
    var counts = SIMD8<Int32>()
  }

  private static let outside = NameKind.allCases.count

  /// - Parameter labels: One for each unit.
  /// - Complexity: One pass over the units.
  init(_ labels: [NameLabel], of units: NameUnitList) {
    self.units = units
    self.labels = labels
    indices = Lexicon(minimumCapacity: 256)
    for (unit, label) in zip(units, labels) {
      guard let kind = Self.vote(unit, label) else { continue }
      let index = indices[unit.hash] ?? UInt32(tallies.count)
      if Int(index) == tallies.count {
        tallies.append(Tally())
        indices[unit.hash] = index
      }
      tallies[Int(index)].counts[kind] &+= 1
    }
  }

  /// What a unit votes for; nil where it says nothing.
  private static func vote(_ unit: NameUnit, _ label: NameLabel) -> Int? {
    guard unit.shape.contains(.word) else { return nil }
    if let kind = label.kind { return kind.rawValue }
    return unit.shape.contains(.capitalised) ? outside : nil
  }

  /// What the other mentions of a unit's word are: which kind most often, how often, in what share; 0 where there are none.
  func code(of unit: Int) -> UInt64 {
    let label = labels[unit]
    let unit = units[unit]
    guard unit.shape.contains(.word), let index = indices[unit.hash] else { return 0 }
    var counts = tallies[Int(index)].counts
    if let own = Self.vote(unit, label) { counts[own] &-= 1 }
    let total = counts.wrappedSum()
    guard total > 0 else { return 0 }
    var best = 0
    for kind in 1...Self.outside where counts[kind] > counts[best] { best = kind }
    let share = counts[best] &* 10 / total
    let certainty = share >= 9 ? 2 : share >= 6 ? 1 : 0
    let often = total == 1 ? 0 : total < 5 ? 1 : 2
    return UInt64(1 + best * 9 + certainty * 3 + often)
  }

  /// Hands over the units of a sentence about which, or about a neighbour of which, the document says something.
  /// - Parameter body: Unit, then the codes of the unit before, of itself and of the unit behind.
  @inline(__always)
  func each(in sentence: Range<Int>, _ body: (Int, UInt64, UInt64, UInt64) -> Void) {
    var before: UInt64 = 0
    var here = code(of: sentence.lowerBound)
    for unit in sentence {
      let behind = unit + 1 < sentence.upperBound ? code(of: unit + 1) : 0
      if before | here | behind != 0 { body(unit, before, here, behind) }
      (before, here) = (here, behind)
    }
  }
}
