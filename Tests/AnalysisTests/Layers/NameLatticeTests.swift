import Foundation
import TestSupport
import Testing

@testable import Analysis

/// Every way through a few units, with its score.
private func ways(
  _ scores: [SIMD16<Float>], _ steps: [Float], allowed: [UInt32]? = nil
) -> [(labels: [NameLabel], score: Double)] {
  let all = (0..<NameLabel.count).map(NameLabel.init)
  var ways: [(labels: [NameLabel], score: Double)] = [([], 0)]
  for (unit, row) in scores.enumerated() {
    ways = ways.flatMap { way in
      let last = way.labels.last ?? .outside
      return all.filter {
        NameLabel.allows($0, after: last) && (allowed?[unit] ?? NameLabel.any) & $0.bit != 0
      }
      .map { label in
        let step = steps[last.rawValue * NameLabel.count + label.rawValue]
        let score = label == .outside ? 0 : row[label.rawValue]
        return (way.labels + [label], way.score + Double(step + score))
      }
    }
  }
  return ways.filter { $0.labels.last.map { !$0.isOpen } ?? true }
}

private func sample(_ units: Int, _ random: inout SeededGenerator) -> [SIMD16<Float>] {
  (0..<units).map { _ in .random(in: -3...3, using: &random) }
}

@Suite struct `The lattice of labels` {
  private static func steps(_ random: inout SeededGenerator) -> [Float] {
    (0..<NameModel.stepCount).map { _ in .random(in: -2...2, using: &random) }
  }

  @Test func `the best way is the best of all ways`() {
    var random = SeededGenerator(seed: 1)
    for round in 0..<12 {
      let steps = Self.steps(&random)
      let scores = sample(1 + round % 4, &random)
      let best = ways(scores, steps).max { $0.score < $1.score }
      #expect(NameLattice(steps: steps).best(scores) == best?.labels)
    }
  }

  @Test(arguments: [false, true])
  func `probabilities are sums over all ways`(isNarrowed: Bool) {
    var random = SeededGenerator(seed: 2)
    let steps = Self.steps(&random)
    let scores = sample(3, &random)
    let allowed: [UInt32]? =
      isNarrowed
      ? [NameLabel.any, NameLabel(.last, .person).bit | NameLabel.outside.bit, NameLabel.any] : nil
    let all = ways(scores, steps, allowed: allowed)
    let total = all.reduce(0) { $0 + exp($1.score) }
    let found = NameLattice(steps: steps)
      .marginals(scores, allowed: allowed?[...], countsSteps: true)
    for unit in 0..<3 {
      for label in 0..<NameLabel.columns {
        let wanted =
          all.filter { $0.labels[unit].rawValue == label }.reduce(0) { $0 + exp($1.score) } / total
        #expect(abs(Double(found.columns[unit][label]) - wanted) < 1e-4)
      }
    }
    let taken = found.taken.reduce(0, +)
    #expect(abs(taken - 2) < 1e-3)
  }

  @Test func `no label stands where it may not`() {
    var random = SeededGenerator(seed: 3)
    let lattice = NameLattice(steps: Self.steps(&random))
    for _ in 0..<50 {
      let labels = lattice.best(sample(12, &random))
      var last = NameLabel.outside
      for label in labels {
        #expect(NameLabel.allows(label, after: last))
        last = label
      }
      #expect(!last.isOpen)
    }
    #expect(lattice.best([]).isEmpty)
    #expect(lattice.marginals([]).columns.isEmpty)
  }
}

@Suite struct `The model of names` {
  @Test func `bytes that are no model find nothing`() {
    var random = SeededGenerator(seed: 4)
    for length in [0, 3, NameModel.header - 1, NameModel.header, NameModel.header + 40, 9_000] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      bytes.withUnsafeBytes { buffer in
        let model = NameModel(buffer)
        var features: [UInt32] = [1, 2, .max]
        features.withUnsafeMutableBufferPointer { features in
          guard let base = features.baseAddress else { return }
          #expect(model.sum(base, features.count) == SIMD16())
        }
        #expect(model.lattice.best(Array(repeating: SIMD16(), count: 3)).count == 3)
      }
    }
  }

  @Test func `a sum of rows is the sum of their weights`() {
    let rows: [(feature: UInt32, weights: [Int8])] = [
      (5, (0..<16).map { Int8($0 * 8 - 64) }), (1 << 31, (0..<16).map { Int8(127 - $0 * 16) }),
      (.max, Array(repeating: -127, count: 16)),
    ]
    let bytes = NameTraining.model(
      scale: 0.5, steps: Array(repeating: 0, count: NameModel.stepCount), rows: rows)
    bytes.withUnsafeBytes { buffer in
      let model = NameModel(buffer)
      var features: [UInt32] = [5, 6, 1 << 31, .max, 7, .max]
      features.withUnsafeMutableBufferPointer { features in
        guard let base = features.baseAddress else { return }
        let scores = model.scores(model.sum(base, features.count))
        for column in 0..<16 {
          let sum =
            Int(rows[0].weights[column]) + Int(rows[1].weights[column]) + 2
            * Int(rows[2].weights[column])
          #expect(scores[column] == Float(sum) / 2)
        }
      }
    }
  }

  @Test func `the tables in the program are whole`() {
    let tables = NameTables.builtIn
    func clusters(_ word: String) -> NameSigns.Clusters? {
      tables.clusters(of: Array(word.utf8).withUnsafeBufferPointer(NameTables.key))
    }
    #expect(clusters("Lisbon") != nil)
    #expect(clusters("Lisbon") != clusters("fish"))
    #expect(clusters("qqzzxv") == nil)
    let lisbon = tables.phrase(WordHash.of("Lisbon"))
    #expect(lisbon.map { $0 & 1 << 2 != 0 } == true)
  }
}
