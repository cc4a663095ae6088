/// The ways through a sentence: a chain of labels with a score for each label and for each step.
///
/// - Source: Lafferty, McCallum, Pereira, “Conditional Random Fields”, ICML 2001; Rabiner, “A Tutorial on Hidden Markov
///   Models”, Proc. IEEE 77 (1989), for the two passes.
package struct NameLattice {
  /// A score for each step from one label to the next, `NameLabel.count` squared, row by the label left; impossible ones are
  /// not looked at.
  private let steps: [SIMD16<Float>]
  private let stepsOut: [Float]
  private let powers: [SIMD16<Float>]
  private let powersOut: [Float]

  private static let labels = NameLabel.count
  private static let out = NameLabel.columns
  private static let never: Float = -1e9

  /// - Parameter steps: `NameLabel.count` squared scores, row by the label left.
  package init(steps: [Float]) {
    var rows = [SIMD16<Float>](repeating: .init(repeating: Self.never), count: Self.labels)
    var rowsOut = [Float](repeating: Self.never, count: Self.labels)
    for last in 0..<Self.labels {
      for next in 0..<Self.labels
      where NameLabel.allows(NameLabel(rawValue: next), after: NameLabel(rawValue: last)) {
        let score = steps[last * Self.labels + next]
        if next == Self.out { rowsOut[last] = score } else { rows[last][next] = score }
      }
    }
    self.steps = rows
    stepsOut = rowsOut
    powers = rows.map { row in
      var power = SIMD16<Float>()
      for lane in 0..<16 { power[lane] = Exponential.of(row[lane]) }
      return power
    }
    powersOut = rowsOut.map { Exponential.of($0) }
  }

  /// Probabilities after the two passes.
  package struct Marginals {
    /// Of each unit's labels; `outside` is what is left of 1.
    package var columns: [SIMD16<Float>] = []
    /// The logarithm of the sum over all ways.
    package var total: Double = 0
    /// How often each step is taken, as in `steps`; filled only where asked for.
    package var taken: [Float] = []
  }

  /// The best way.
  /// - Parameter scores: One row for each unit; `outside` counts as 0.
  package func best(_ scores: ArraySlice<SIMD16<Float>>) -> [NameLabel] {
    guard !scores.isEmpty else { return [] }
    var value = SIMD16<Float>(repeating: Self.never)
    var valueOut: Float = 0
    var back: [(SIMD16<UInt8>, UInt8)] = []
    back.reserveCapacity(scores.count)
    for (index, row) in scores.enumerated() {
      if index == 0 {
        // A sentence begins as behind a unit outside of any name.
        value = steps[Self.out] + row
        valueOut = stepsOut[Self.out]
        back.append((SIMD16(repeating: UInt8(Self.out)), UInt8(Self.out)))
        continue
      }
      var next = SIMD16<Float>(repeating: valueOut) + steps[Self.out]
      var nextOut = valueOut + stepsOut[Self.out]
      var from = SIMD16<Int32>(repeating: Int32(Self.out))
      var fromOut = UInt8(Self.out)
      for last in 0..<Self.out where value[last] > Self.never / 2 {
        let ways = SIMD16<Float>(repeating: value[last]) + steps[last]
        let better = ways .> next
        next.replace(with: ways, where: better)
        from.replace(with: Int32(last), where: better)
        let wayOut = value[last] + stepsOut[last]
        if wayOut > nextOut {
          nextOut = wayOut
          fromOut = UInt8(last)
        }
      }
      value = next + row
      valueOut = nextOut
      back.append((SIMD16<UInt8>(truncatingIfNeeded: from), fromOut))
    }
    return walk(back, from: value, valueOut)
  }

  private func walk(
    _ back: [(SIMD16<UInt8>, UInt8)], from value: SIMD16<Float>, _ valueOut: Float
  ) -> [NameLabel] {
    var label = Self.out
    var best = valueOut
    for last in 0..<Self.out where value[last] > best && !NameLabel(rawValue: last).isOpen {
      best = value[last]
      label = last
    }
    var labels = [NameLabel](repeating: .outside, count: back.count)
    for index in back.indices.reversed() {
      labels[index] = NameLabel(rawValue: label)
      label = Int(label == Self.out ? back[index].1 : back[index].0[label])
    }
    return labels
  }

  /// The probabilities of all labels, over the ways through allowed labels.
  /// - Parameters:
  ///   - allowed: For each unit a bit for each label that it may have; nil for all.
  ///   - countsSteps: Whether `taken` is filled.
  package func marginals(
    _ scores: ArraySlice<SIMD16<Float>>, allowed: ArraySlice<UInt32>? = nil,
    countsSteps: Bool = false
  ) -> Marginals {
    var marginals = Marginals()
    guard !scores.isEmpty else { return marginals }
    let count = scores.count
    var emissions: [SIMD16<Float>] = []
    var emissionsOut = [Float](repeating: 1, count: count)
    emissions.reserveCapacity(count)
    var total = 0.0
    for (index, row) in scores.enumerated() {
      let highest = max(0, row.max())
      var power = SIMD16<Float>()
      let mask = allowed.map { $0[$0.startIndex + index] } ?? NameLabel.any
      for lane in 0..<16 {
        power[lane] = mask >> UInt32(lane) & 1 == 0 ? 0 : Exponential.of(row[lane] - highest)
      }
      emissions.append(power)
      emissionsOut[index] = mask >> UInt32(Self.out) & 1 == 0 ? 0 : Exponential.of(-highest)
      total += Double(highest)
    }
    var ahead: [(SIMD16<Float>, Float)] = []
    ahead.reserveCapacity(count)
    var scale: [Float] = []
    scale.reserveCapacity(count)
    for index in 0..<count {
      var next = SIMD16<Float>()
      var nextOut: Float = 0
      if index == 0 {
        next = powers[Self.out]
        nextOut = powersOut[Self.out]
      } else {
        let (last, lastOut) = ahead[index - 1]
        next = powers[Self.out] * lastOut
        nextOut = powersOut[Self.out] * lastOut
        for lane in 0..<Self.out where last[lane] > 0 {
          next += powers[lane] * last[lane]
          nextOut += powersOut[lane] * last[lane]
        }
      }
      next *= emissions[index]
      nextOut *= emissionsOut[index]
      if index == count - 1 {
        for lane in 0..<8 { next[lane] = 0 }
      }
      let sum = next.sum() + nextOut
      let factor = sum > 0 ? 1 / sum : 0
      scale.append(factor)
      ahead.append((next * factor, nextOut * factor))
      total += sum > 0 ? Foundationless.logarithm(Double(sum)) : -1e9
    }
    marginals.total = total
    marginals.columns = Array(repeating: SIMD16<Float>(), count: count)
    if countsSteps { marginals.taken = Array(repeating: 0, count: Self.labels * Self.labels) }
    var behind = SIMD16<Float>(repeating: 1)
    for lane in 0..<8 { behind[lane] = 0 }
    var behindOut: Float = 1
    for index in (0..<count).reversed() {
      let (here, _) = ahead[index]
      marginals.columns[index] = here * behind
      guard index > 0 else { break }
      let onward = emissions[index] * behind * scale[index]
      let onwardOut = emissionsOut[index] * behindOut * scale[index]
      let (last, lastOut) = ahead[index - 1]
      if countsSteps {
        for lane in 0..<Self.labels {
          let share = lane == Self.out ? lastOut : last[lane]
          guard share > 1e-6 else { continue }
          let row = powers[lane] * onward * share
          for next in 0..<Self.out where row[next] > 0 {
            marginals.taken[lane * Self.labels + next] += row[next]
          }
          marginals.taken[lane * Self.labels + Self.out] += powersOut[lane] * onwardOut * share
        }
      }
      var before = SIMD16<Float>()
      for lane in 0..<Self.out {
        before[lane] = (powers[lane] * onward).sum() + powersOut[lane] * onwardOut
      }
      let beforeOut = (powers[Self.out] * onward).sum() + powersOut[Self.out] * onwardOut
      behind = before
      behindOut = beforeOut
    }
    return marginals
  }
}

enum Foundationless {
  static func logarithm(_ value: Double) -> Double {
    guard value > 0 else { return -1e9 }
    let exponent = Double(value.exponent)
    let x = value.significand
    // ln x = 2 artanh((x-1)/(x+1)), and the significand is between 1 and 2.
    let y = (x - 1) / (x + 1)
    let square = y * y
    var term = y
    var sum = 0.0
    for step in 0..<12 {
      sum += term / Double(2 * step + 1)
      term *= square
    }
    return exponent * 0.6931471805599453 + 2 * sum
  }
}

extension Exponential {
  /// e to the power of `x`, to six digits; 0 below -80.
  @inline(__always)
  static func of(_ x: Float) -> Float {
    guard x > -80 else { return 0 }
    let scaled = min(x, 80) * 1.442695041
    let whole = scaled.rounded(.down)
    let rest = (scaled - whole) * 0.6931471806
    // The series up to the sixth power; rest is below 0.7.
    let series =
      1 + rest
      * (1 + rest
        * (0.5 + rest * (0.16666667 + rest * (0.04166667 + rest * (0.00833333 + rest * 0.00138889)))))
    return series * Float(sign: .plus, exponent: Int(whole), significand: 1)
  }
}
