/// The ways through a sentence: a chain of labels with a score for each label and for each step.
///
/// A sentence begins as behind a unit outside of any name, and ends in no name that is still going on.
/// - Source: Lafferty, McCallum, Pereira, “Conditional Random Fields”, ICML 2001; Rabiner, “A Tutorial on Hidden Markov
///   Models”, Proc. IEEE 77 (1989), for the two passes.
package struct NameLattice {
  /// A score for each label; that of `outside` apart from the columns.
  struct Row {
    var columns: SIMD16<Float>
    var outside: Float

    static func * (row: Row, factor: Float) -> Row {
      Row(columns: row.columns * factor, outside: row.outside * factor)
    }

    static func * (one: Row, other: Row) -> Row {
      Row(columns: one.columns * other.columns, outside: one.outside * other.outside)
    }

    var sum: Float { columns.sum() + outside }

    subscript(label: Int) -> Float {
      get { label == NameLabel.columns ? outside : columns[label] }
      set {
        if label == NameLabel.columns { outside = newValue } else { columns[label] = newValue }
      }
    }
  }

  /// For each label left, the scores of the steps to the next; impossible ones are `never`.
  let steps: [Row]
  /// The same as powers of e; impossible ones are 0.
  let powers: [Row]
  private let stepTable: StepTable
  private let powerTable: StepTable

  static let out = NameLabel.columns
  static let never: Float = -1e9
  /// 1 for labels in which a sentence may end.
  static let ends: Row = {
    var row = Row(columns: .init(repeating: 1), outside: 1)
    for label in 0..<out where NameLabel(rawValue: label).isOpen { row[label] = 0 }
    return row
  }()

  /// - Parameter scores: Of the steps, `NameLabel.count` squared, row by the label left; of impossible ones not looked at.
  package init(steps scores: [Float]) {
    let count = NameLabel.count
    var steps: [Row] = []
    for last in 0..<count {
      var row = Row(columns: .init(repeating: Self.never), outside: Self.never)
      for next in 0..<count
      where NameLabel.allows(NameLabel(rawValue: next), after: NameLabel(rawValue: last)) {
        row[next] = scores[last * count + next]
      }
      steps.append(row)
    }
    self.steps = steps
    powers = steps.map { step in
      var row = step
      for label in 0..<count { row[label] = Exponential.quickly(step[label]) }
      return row
    }
    stepTable = StepTable(self.steps)
    powerTable = StepTable(powers)
  }
}

/// The steps that are possible. Behind `last`, `unit` and `outside`, eight labels and one, a name may begin or none be;
/// behind `begin` and `inside` it goes on or ends. Eight numbers stand for two places with the four kinds each.
private struct StepTable: Sendable {
  /// From each of `last`, `unit` and `outside` to `begin` and `unit`.
  private(set) var enter: [SIMD8<Float>] = []
  /// From each of the same to `outside`.
  private(set) var leave: [Float] = []
  /// To each of `begin` and `unit` from `last` and `unit`.
  private(set) var entering: [SIMD8<Float>] = []
  /// To `outside` from the same.
  private(set) var leaving: SIMD8<Float>
  /// From `begin` to `inside` and `last`, of the same kind.
  private(set) var goOnBegun = SIMD8<Float>()
  /// From `inside` to the same.
  private(set) var goOnInside = SIMD8<Float>()

  /// - Parameter rows: By the label left.
  init(_ rows: [NameLattice.Row]) {
    for label in 8...NameLattice.out {
      let columns = rows[label].columns
      enter.append(SIMD8(lowHalf: columns.lowHalf.lowHalf, highHalf: columns.highHalf.highHalf))
      leave.append(rows[label].outside)
    }
    leaving = SIMD8(leave.dropLast())
    for next in 0..<8 { entering.append(SIMD8(enter.dropLast().map { $0[next] })) }
    for kind in 0..<4 {
      goOnBegun[kind] = rows[kind][kind + 4]
      goOnBegun[kind + 4] = rows[kind][kind + 8]
      goOnInside[kind] = rows[kind + 4][kind + 4]
      goOnInside[kind + 4] = rows[kind + 4][kind + 8]
    }
  }
}

// MARK: - The best way

extension NameLattice {
  /// Where a way to each label came from.
  private struct Back {
    var columns: SIMD16<UInt8>
    var outside: UInt8
  }

  /// The best labels.
  /// - Parameter scores: One row for each unit; `outside` counts as 0.
  /// - Complexity: Linear in the units.
  /// - Source: Viterbi, “Error Bounds for Convolutional Codes”, IEEE Trans. Inf. Theory 13 (1967).
  package func best(_ scores: [SIMD16<Float>]) -> [NameLabel] {
    guard let first = scores.first else { return [] }
    let out = UInt8(Self.out)
    var value = Row(columns: steps[Self.out].columns + first, outside: steps[Self.out].outside)
    var back: [Back] = []
    back.reserveCapacity(scores.count)
    back.append(Back(columns: SIMD16(repeating: out), outside: out))
    for row in scores.dropFirst() {
      let (next, from) = best(after: value)
      value = Row(columns: next.columns + row, outside: next.outside)
      back.append(from)
    }
    return labels(back, endingIn: value)
  }

  /// One step on: of two ways that are as good, that from `outside` counts, then that from the lower label.
  @inline(__always)
  private func best(after value: Row) -> (next: Row, from: Back) {
    // Where no name goes on, one may begin or none be.
    var entered = value.outside + stepTable.enter[8]
    var enteredFrom = SIMD8<Int32>(repeating: Int32(Self.out))
    var outside = value.outside + stepTable.leave[8]
    var outsideFrom = Int32(Self.out)
    for last in 0..<8 {
      let score = value.columns[last + 8]
      guard score > Self.never / 2 else { continue }
      let ways = score + stepTable.enter[last]
      let isBetter = ways .> entered
      entered.replace(with: ways, where: isBetter)
      enteredFrom.replace(with: Int32(last + 8), where: isBetter)
      let way = score + stepTable.leave[last]
      if way > outside { (outside, outsideFrom) = (way, Int32(last + 8)) }
    }
    // Where one goes on, it goes on or ends.
    let begun = value.columns.lowHalf.lowHalf
    let inside = value.columns.lowHalf.highHalf
    let ways = SIMD8(lowHalf: begun, highHalf: begun) + stepTable.goOnBegun
    let others = SIMD8(lowHalf: inside, highHalf: inside) + stepTable.goOnInside
    let isOther = others .> ways
    let kinds = SIMD8<Int32>(0, 1, 2, 3, 0, 1, 2, 3)
    let goneOnFrom = kinds.replacing(with: kinds &+ 4, where: isOther)
    let goneOn = ways.replacing(with: others, where: isOther)
    let columns = SIMD16(
      lowHalf: SIMD8(lowHalf: entered.lowHalf, highHalf: goneOn.lowHalf),
      highHalf: SIMD8(lowHalf: goneOn.highHalf, highHalf: entered.highHalf))
    let from = SIMD16(
      lowHalf: SIMD8(lowHalf: enteredFrom.lowHalf, highHalf: goneOnFrom.lowHalf),
      highHalf: SIMD8(lowHalf: goneOnFrom.highHalf, highHalf: enteredFrom.highHalf))
    return (
      Row(columns: columns, outside: outside),
      Back(
        columns: SIMD16<UInt8>(truncatingIfNeeded: from),
        outside: UInt8(truncatingIfNeeded: outsideFrom))
    )
  }

  private func labels(
    _ back: [Back], endingIn value: Row
  ) -> [NameLabel] {
    var label = Self.out
    for last in 0..<Self.out where Self.ends[last] == 1 && value[last] > value[label] {
      label = last
    }
    var labels = [NameLabel](repeating: .outside, count: back.count)
    for index in back.indices.reversed() {
      labels[index] = NameLabel(rawValue: label)
      label = Int(label == Self.out ? back[index].outside : back[index].columns[label])
    }
    return labels
  }
}

// MARK: - Probabilities

extension NameLattice {
  /// The probabilities of all labels, over the ways through allowed labels.
  package struct Marginals {
    /// Of each unit's labels; that of `outside` is what is left of 1.
    package var columns: [SIMD16<Float>] = []
    /// How often each step is taken, in the order of `init(steps:)`; empty where not asked for.
    package var taken: [Float] = []
  }

  /// - Parameters:
  ///   - scores: As for `best(_:)`.
  ///   - allowed: For each unit a bit for each label that it may have; nil for all.
  ///   - countsSteps: Whether `taken` is filled.
  /// - Complexity: Linear in the units.
  package func marginals(
    _ scores: [SIMD16<Float>], allowed: ArraySlice<UInt32>? = nil, countsSteps: Bool = false
  ) -> Marginals {
    let shares = scores.indices.map { index in
      Self.share(scores[index], allowed.map { $0[$0.startIndex + index] } ?? NameLabel.any)
    }
    let (ahead, scales) = forward(shares)
    var marginals = Marginals(columns: Array(repeating: SIMD16(), count: scores.count))
    if countsSteps { marginals.taken = Array(repeating: 0, count: steps.count * steps.count) }
    var behind = Self.ends
    for index in shares.indices.reversed() {
      marginals.columns[index] = ahead[index].columns * behind.columns
      guard index > 0 else { break }
      let onward = shares[index] * behind * scales[index]
      if countsSteps { count(onward, after: ahead[index - 1], &marginals.taken) }
      behind = sums(of: onward)
    }
    return marginals
  }

  /// Scores as powers of e, the highest being 1; 0 for labels that are not allowed.
  private static func share(_ scores: SIMD16<Float>, _ allowed: UInt32) -> Row {
    let highest = max(0, scores.max())
    var row = Row(columns: Exponential.quickly(scores - highest), outside: 0)
    if allowed != NameLabel.any {
      for label in 0..<out where allowed >> UInt32(label) & 1 == 0 { row.columns[label] = 0 }
    }
    if allowed >> UInt32(out) & 1 == 1 { row.outside = Exponential.quickly(-highest) }
    return row
  }

  /// The sums over all ways up to each unit, made to add up to 1 at each.
  private func forward(_ shares: [Row]) -> (ahead: [Row], scales: [Float]) {
    var ahead: [Row] = []
    var scales: [Float] = []
    ahead.reserveCapacity(shares.count)
    scales.reserveCapacity(shares.count)
    var last = Row(columns: .init(), outside: 1)
    for (index, share) in shares.enumerated() {
      var next = sums(upTo: last) * share
      if index == shares.count - 1 { next = next * Self.ends }
      let sum = next.sum
      scales.append(sum > 0 ? 1 / sum : 0)
      last = next * (sum > 0 ? 1 / sum : 0)
      ahead.append(last)
    }
    return (ahead, scales)
  }

  /// For each label the sum of the ways to it.
  @inline(__always)
  private func sums(upTo last: Row) -> Row {
    var entered = powerTable.enter[8] * last.outside
    var outside = powerTable.leave[8] * last.outside
    for label in 0..<8 where last.columns[label + 8] > 0 {
      entered += powerTable.enter[label] * last.columns[label + 8]
      outside += powerTable.leave[label] * last.columns[label + 8]
    }
    let begun = last.columns.lowHalf.lowHalf
    let inside = last.columns.lowHalf.highHalf
    let goneOn =
      powerTable.goOnBegun * SIMD8(lowHalf: begun, highHalf: begun)
      + powerTable.goOnInside * SIMD8(lowHalf: inside, highHalf: inside)
    return Row(
      columns: SIMD16(
        lowHalf: SIMD8(lowHalf: entered.lowHalf, highHalf: goneOn.lowHalf),
        highHalf: SIMD8(lowHalf: goneOn.highHalf, highHalf: entered.highHalf)),
      outside: outside)
  }

  /// For each label the sum of the ways from it.
  @inline(__always)
  private func sums(of onward: Row) -> Row {
    // In the order of the labels, so that the sums are those of the whole rows.
    var closed = powerTable.entering[0] * onward.columns[0]
    var outside = powerTable.enter[8][0] * onward.columns[0]
    for next in 1..<8 {
      let share = onward.columns[next < 4 ? next : next + 8]
      closed += powerTable.entering[next] * share
      outside += powerTable.enter[8][next] * share
    }
    closed += powerTable.leaving * onward.outside
    outside += powerTable.leave[8] * onward.outside
    let goingOn = SIMD8(
      lowHalf: onward.columns.lowHalf.highHalf, highHalf: onward.columns.highHalf.lowHalf)
    let begun = powerTable.goOnBegun * goingOn
    let inside = powerTable.goOnInside * goingOn
    return Row(
      columns: SIMD16(
        lowHalf: SIMD8(
          lowHalf: begun.lowHalf + begun.highHalf, highHalf: inside.lowHalf + inside.highHalf),
        highHalf: closed),
      outside: outside)
  }

  /// Adds how often each step between two units is taken.
  private func count(_ onward: Row, after last: Row, _ taken: inout [Float]) {
    for label in steps.indices where last[label] > 1e-6 {
      let row = powers[label] * onward * last[label]
      for next in steps.indices where row[next] > 0 {
        taken[label * steps.count + next] += row[next]
      }
    }
  }
}

extension Exponential {
  /// e to the power of a number up to 80, to five digits; 0 below -80.
  static func quickly(_ exponent: Float) -> Float {
    quickly(SIMD16(repeating: exponent))[0]
  }

  /// The same of sixteen at once.
  @inline(__always)
  static func quickly(_ exponents: SIMD16<Float>) -> SIMD16<Float> {
    var scaled = exponents.replacing(with: -80, where: exponents .< -80)
    scaled = scaled.replacing(with: 80, where: scaled .> 80) * 1.442_695_04
    // Adding this leaves no bits behind the point: the whole number next to it, which may be the one above.
    let nearest = scaled + Self.rounding
    var whole = nearest - Self.rounding
    var exponent =
      unsafeBitCast(nearest, to: SIMD16<Int32>.self) &- Int32(bitPattern: Self.rounding.bitPattern)
    let isAbove = whole .> scaled
    whole.replace(with: whole - 1, where: isAbove)
    exponent.replace(with: exponent &- 1, where: isAbove)
    let rest = (scaled - whole) * 0.693_147_18
    // The series up to the fifth power; the rest is below 0.7.
    var series = 1 + rest * (1 / 5)
    series = 1 + rest * series * (1 / 4)
    series = 1 + rest * series * (1 / 3)
    series = 1 + rest * series * (1 / 2)
    series = 1 + rest * series
    // Powers of 2 by their bits: all are far from the ends of what a number can be.
    let power = unsafeBitCast((exponent &+ 127) &<< 23, to: SIMD16<Float>.self)
    return (series * power).replacing(with: 0, where: exponents .<= -80)
  }

  /// Half as much again as the last number whose bits reach behind the point.
  private static var rounding: Float { 12_582_912 }
}
