import Analysis
import Foundation

/// The weights of the ranker while they are learnt: a softmax over the candidates of each choice, by AdaGrad.
/// - Source: Duchi, Hazan, Singer, “Adaptive Subgradient Methods”, JMLR 12 (2011).
struct Model {
  private(set) var weights = [Float](repeating: 0, count: SpeakerTraining.modelSize)
  private var squares =
    [Float](repeating: 1e-4, count: SpeakerTraining.modelSize / 2)
    + [Float](repeating: caution, count: SpeakerTraining.modelSize / 2)

  /// What the squares of the half for reports begin with: they are few, and their rules are good without weights.
  private static let caution: Float = 300

  private static let rate: Float = 0.15
  /// Words beside a quotation are told by many rare features, turns by few that are common.
  private static func decay(of stage: SpeakerChoice.Stage) -> Float {
    switch stage {
    case .mention: 3e-5
    case .name: 1e-4
    case .turn: 6e-4
    }
  }
  private static let epochs = 14
  /// The last of them, whose weights are averaged.
  private static let averaged = 6
  private static let rounds = 2

  static func learnt(from works: [Work]) -> Model {
    let documents = works.flatMap(\.documents)
    var model = Model()
    for round in 0..<rounds {
      let lessons = documents.flatMap {
        Lesson.lessons(of: $0, weights: model.weights, first: round == 0)
      }
      model = Model()
      model.learn(lessons)
    }
    return model
  }

  private mutating func learn(_ lessons: [Lesson]) {
    var random = SplitMix(state: 20)
    var order = Array(lessons.indices)
    var sums = [Float](repeating: 0, count: weights.count)
    for epoch in 0..<Self.epochs {
      order.shuffle(using: &random)
      for index in order { step(lessons[index]) }
      guard epoch >= Self.epochs - Self.averaged else { continue }
      for index in sums.indices { sums[index] += weights[index] / Float(Self.averaged) }
    }
    weights = sums
  }

  private mutating func step(_ lesson: Lesson) {
    let scores = lesson.candidates.map { candidate in
      candidate.features.reduce(candidate.prior) { $0 + weights[Int($1)] }
    }
    let highest = scores.max() ?? 0
    let powers = scores.map { exp($0 - highest) }
    let total = powers.reduce(0, +)
    let right = max(lesson.answers.reduce(0) { $0 + powers[$1] }, 1e-12)
    for (index, candidate) in lesson.candidates.enumerated() {
      let share = powers[index] / total
      let wanted = lesson.answers.contains(index) ? powers[index] / right : 0
      let slope = (share - wanted) * lesson.weight
      guard abs(slope) > 1e-5 else { continue }
      for feature in candidate.features {
        move(Int(feature), slope, Self.decay(of: lesson.stage))
      }
    }
  }

  private mutating func move(_ index: Int, _ slope: Float, _ decay: Float) {
    let slope = slope + decay * weights[index]
    squares[index] += slope * slope
    weights[index] -= Self.rate * slope / squares[index].squareRoot()
    // The built-in table holds no more.
    weights[index] = min(max(weights[index], -15.9), 15.9)
  }

  /// The weights in a file that `bytes` was written to.
  static func weights(at path: String) throws -> [Float] {
    guard let data = FileManager.default.contents(atPath: path),
      data.count == 2 * SpeakerTraining.modelSize
    else { throw TrainError.unreadable(path) }
    let bytes = [UInt8](data)
    return stride(from: 0, to: bytes.count, by: 2).map {
      Float(Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8))
        / SpeakerTraining.scale
    }
  }

  /// 16-bit integers, low byte first.
  var bytes: [UInt8] {
    weights.flatMap { weight in
      let value = UInt16(bitPattern: Int16((weight * SpeakerTraining.scale).rounded()))
      return [UInt8(value & 0xFF), UInt8(value >> 8)]
    }
  }
}

/// - Source: Steele, Lea, Flood, “Fast Splittable Pseudorandom Number Generators” (2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
