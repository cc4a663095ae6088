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
  }
}

// MARK: - The best way

extension NameLattice {
  /// The best labels.
  /// - Parameter scores: One row for each unit; `outside` counts as 0.
  /// - Complexity: Linear in the units.
  /// - Source: Viterbi, “Error Bounds for Convolutional Codes”, IEEE Trans. Inf. Theory 13 (1967).
  package func best(_ scores: [SIMD16<Float>]) -> [NameLabel] {
    guard let first = scores.first else { return [] }
    var value = Row(columns: steps[Self.out].columns + first, outside: steps[Self.out].outside)
    var back: [(columns: SIMD16<Int32>, outside: Int)] = []
    back.reserveCapacity(scores.count)
    back.append((SIMD16(repeating: Int32(Self.out)), Self.out))
    for row in scores.dropFirst() {
      var next = Row(
        columns: value.outside + steps[Self.out].columns,
        outside: value.outside + steps[Self.out].outside)
      var from = back[0]
      for last in 0..<Self.out where value.columns[last] > Self.never / 2 {
        let ways = value.columns[last] + steps[last].columns
        let better = ways .> next.columns
        next.columns.replace(with: ways, where: better)
        from.columns.replace(with: Int32(last), where: better)
        let way = value.columns[last] + steps[last].outside
        if way > next.outside {
          next.outside = way
          from.outside = last
        }
      }
      value = Row(columns: next.columns + row, outside: next.outside)
      back.append(from)
    }
    return labels(back, endingIn: value)
  }

  private func labels(
    _ back: [(columns: SIMD16<Int32>, outside: Int)], endingIn value: Row
  ) -> [NameLabel] {
    var label = Self.out
    for last in 0..<Self.out where Self.ends[last] == 1 && value[last] > value[label] {
      label = last
    }
    var labels = [NameLabel](repeating: .outside, count: back.count)
    for index in back.indices.reversed() {
      labels[index] = NameLabel(rawValue: label)
      label = label == Self.out ? back[index].outside : Int(back[index].columns[label])
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
      for last in steps.indices { behind[last] = (powers[last] * onward).sum }
    }
    return marginals
  }

  /// Scores as powers of e, the highest being 1; 0 for labels that are not allowed.
  private static func share(_ scores: SIMD16<Float>, _ allowed: UInt32) -> Row {
    let highest = max(0, scores.max())
    var row = Row(columns: .init(), outside: 0)
    for label in 0..<out where allowed >> UInt32(label) & 1 == 1 {
      row.columns[label] = Exponential.quickly(scores[label] - highest)
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
      var next = powers[Self.out] * last.outside
      for label in 0..<Self.out where last.columns[label] > 0 {
        next.columns += powers[label].columns * last.columns[label]
        next.outside += powers[label].outside * last.columns[label]
      }
      next = next * share
      if index == shares.count - 1 { next = next * Self.ends }
      let sum = next.sum
      scales.append(sum > 0 ? 1 / sum : 0)
      last = next * (sum > 0 ? 1 / sum : 0)
      ahead.append(last)
    }
    return (ahead, scales)
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
  @inline(__always)
  static func quickly(_ exponent: Float) -> Float {
    guard exponent > -80 else { return 0 }
    let scaled = min(exponent, 80) * 1.442_695_04
    let whole = scaled.rounded(.down)
    let rest = (scaled - whole) * 0.693_147_18
    // The series up to the fifth power; the rest is below 0.7.
    var series = 1 + rest * (1 / 5)
    series = 1 + rest * series * (1 / 4)
    series = 1 + rest * series * (1 / 3)
    series = 1 + rest * series * (1 / 2)
    series = 1 + rest * series
    return Float(sign: .plus, exponent: Int(whole), significand: series)
  }
}
