import Analysis
import Foundation

/// Features with numbers instead of hashes.
struct FeatureNumbers {
  /// The hash of each number.
  private(set) var hashes: [UInt32] = []
  /// An open hash table of numbers, counted from 1.
  private var slots: [UInt32]
  private var keys: [UInt32]

  init(capacity: Int) {
    var size = 1 << 10
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    keys = Array(repeating: 0, count: size)
  }

  private func slot(of hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash &* 0x9e37_79b1) & mask
    while slots[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  mutating func add(_ hash: UInt32) {
    let slot = slot(of: hash)
    guard slots[slot] == 0 else { return }
    hashes.append(hash)
    keys[slot] = hash
    slots[slot] = UInt32(hashes.count)
  }

  func number(of hash: UInt32) -> Int32? {
    let slot = slot(of: hash)
    return slots[slot] == 0 ? nil : Int32(slots[slot]) - 1
  }
}

/// Features of units as numbers: those of unit `i` are `numbers[starts[i]..<starts[i + 1]]`.
struct NumberedRows {
  var numbers: [Int32] = []
  var starts: [Int] = [0]
}

/// A document ready to be learnt from.
struct NumberedLesson {
  var rows: NumberedRows
  var votes: NumberedRows?
  var sentences: [Range<Int>]
  var weights: [Float]
  var allowed: [UInt32]
}

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

  var rate: Float = 0.05

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
    let first = rate
    for epoch in 0..<epochs {
      rate = first * (1 - 0.8 * Float(epoch) / Float(max(1, epochs - 1)))
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
    var kept: [Int32] = []
    kept.reserveCapacity(sentence.count * 64)
    var ends: [Int] = []
    ends.reserveCapacity(sentence.count)
    weights.withUnsafeBufferPointer { weights in
      for unit in sentence {
        var sum = SIMD16<Float>()
        var bits: UInt64 = 0
        var left = 0
        func take(_ rows: NumberedRows) {
          rows.numbers.withUnsafeBufferPointer { numbers in
            for index in rows.starts[unit]..<rows.starts[unit + 1] {
              if left == 0 {
                bits = random.next()
                left = 64
              }
              if bits & 1 != 0 {
                kept.append(numbers[index])
                sum += weights[Int(numbers[index])]
              }
              bits >>= 1
              left -= 1
            }
          }
        }
        take(lesson.rows)
        if hasVotes, let votes = lesson.votes { take(votes) }
        scores.append(sum + sum)
        ends.append(kept.count)
      }
    }
    let found = lattice.marginals(scores[...], countsSteps: true)
    let wanted = lattice.marginals(
      scores[...], allowed: lesson.allowed[sentence], countsSteps: true)
    for index in stepSlopes.indices {
      stepSlopes[index] += found.taken[index] - wanted.taken[index]
    }
    waiting += 1
    if waiting == 32 { settle() }
    var start = 0
    for index in scores.indices {
      let slope = (found.columns[index] - wanted.columns[index]) * 2
      let most = max(slope.max(), -slope.min())
      if most > 0.002 { move(kept[start..<ends[index]], slope) }
      start = ends[index]
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
      labels += lattice.best(scores[...])
    }
    return labels
  }
}
