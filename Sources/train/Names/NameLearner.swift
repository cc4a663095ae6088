import Analysis

/// A conditional random field while it is learnt: AdaGrad, with half of each unit's features left out at random.
/// - Source: Duchi, Hazan, Singer, “Adaptive Subgradient Methods”, JMLR 12 (2011); Srivastava et al., “Dropout”, JMLR 15 (2014).
struct NameLearner {
  private(set) var weights: [SIMD16<Float>]
  private var squares: [SIMD16<Float>]
  private(set) var steps = [Float](repeating: 0, count: NameLabel.count * NameLabel.count)
  private var stepSquares = [Float](repeating: 1, count: NameLabel.count * NameLabel.count)
  private var stepSlopes = [Float](repeating: 0, count: NameLabel.count * NameLabel.count)
  private var lattice: NameLattice
  private var random = SplitMix(state: 20)
  private var waiting = 0
  private var rate = NameLearner.rate

  private static let rate: Float = 0.05
  /// Sentences between two changes of the steps, which are dear.
  private static let patience = 32
  /// Slopes below this move nothing.
  private static let least: Float = 0.002

  init(features: Int) {
    weights = Array(repeating: SIMD16(), count: features)
    squares = Array(repeating: SIMD16(repeating: 1), count: features)
    lattice = NameLattice(steps: steps)
  }

  struct Place {
    var lesson: Int32
    var sentence: Int32
  }

  /// - Parameter votes: The share of sentences that are learnt with what the rest of the document says.
  mutating func learn(_ lessons: [NumberedLesson], epochs: Int, votes: Double) {
    var places: [Place] = []
    for (index, lesson) in lessons.enumerated() {
      for sentence in lesson.sentences.indices where lesson.weights[sentence] > 0 {
        places.append(Place(lesson: Int32(index), sentence: Int32(sentence)))
      }
    }
    for epoch in 0..<epochs {
      rate = Self.rate * (1 - 0.8 * Float(epoch) / Float(max(1, epochs - 1)))
      places.shuffle(using: &random)
      for place in places {
        let lesson = lessons[Int(place.lesson)]
        let weight = lesson.weights[Int(place.sentence)]
        let chance = Float(random.next() >> 40) / Float(1 << 24)
        // A sentence of little weight is learnt less often instead.
        guard chance < weight else { continue }
        let hasVotes = Double(random.next() >> 40) / Double(1 << 24) < votes
        learn(lesson, lesson.sentences[Int(place.sentence)], hasVotes: hasVotes)
      }
    }
    settle()
  }

  private mutating func learn(_ lesson: NumberedLesson, _ sentence: Range<Int>, hasVotes: Bool) {
    var scores: [SIMD16<Float>] = []
    scores.reserveCapacity(sentence.count)
    var kept = NumberedRows()
    for unit in sentence {
      keepHalf(lesson.rows, of: unit, &kept.numbers)
      if hasVotes, let votes = lesson.votes { keepHalf(votes, of: unit, &kept.numbers) }
      var sum = SIMD16<Float>()
      for number in kept.numbers[(kept.starts.last ?? 0)...] { sum += weights[Int(number)] }
      kept.starts.append(kept.numbers.count)
      // Twice, for those left out.
      scores.append(sum + sum)
    }
    let found = lattice.marginals(scores, countsSteps: true)
    let wanted = lattice.marginals(scores, allowed: lesson.allowed[sentence], countsSteps: true)
    for index in stepSlopes.indices {
      stepSlopes[index] += found.taken[index] - wanted.taken[index]
    }
    waiting += 1
    if waiting == Self.patience { settle() }
    for index in scores.indices {
      let slope = (found.columns[index] - wanted.columns[index]) * 2
      guard max(slope.max(), -slope.min()) > Self.least else { continue }
      move(kept.numbers[kept.starts[index]..<kept.starts[index + 1]], slope)
    }
  }

  /// Adds half of a unit's features, drawn by lot.
  private mutating func keepHalf(_ rows: NumberedRows, of unit: Int, _ kept: inout [Int32]) {
    var bits: UInt64 = 0
    for (place, index) in (rows.starts[unit]..<rows.starts[unit + 1]).enumerated() {
      if place % 64 == 0 { bits = random.next() }
      if bits & 1 != 0 { kept.append(rows.numbers[index]) }
      bits >>= 1
    }
  }

  private mutating func move(_ features: ArraySlice<Int32>, _ slope: SIMD16<Float>) {
    let square = slope * slope
    let step = slope * rate
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        for feature in features {
          let sum = squares[Int(feature)] + square
          squares[Int(feature)] = sum
          weights[Int(feature)] -= step / sum.squareRoot()
        }
      }
    }
  }

  /// Takes in what the last sentences say of the steps.
  private mutating func settle() {
    guard waiting > 0 else { return }
    for index in steps.indices {
      let slope = stepSlopes[index]
      stepSquares[index] += slope * slope
      steps[index] -= rate * slope / stepSquares[index].squareRoot()
      stepSlopes[index] = 0
    }
    lattice = NameLattice(steps: steps)
    waiting = 0
  }

  /// The best labels of a document.
  func labels(of lesson: NumberedLesson, votes: NumberedRows? = nil) -> [NameLabel] {
    var labels: [NameLabel] = []
    for sentence in lesson.sentences {
      let scores = sentence.map { unit in
        var sum = SIMD16<Float>()
        for index in lesson.rows.starts[unit]..<lesson.rows.starts[unit + 1] {
          sum += weights[Int(lesson.rows.numbers[index])]
        }
        if let votes {
          for index in votes.starts[unit]..<votes.starts[unit + 1] {
            sum += weights[Int(votes.numbers[index])]
          }
        }
        return sum
      }
      labels += lattice.best(scores)
    }
    return labels
  }
}
