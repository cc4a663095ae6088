import Analysis
import Foundation

/// The weights of the ranker while they are learnt: a softmax over the candidates of each choice.
struct Model {
  private(set) var weights = [Float](repeating: 0, count: SpeakerTraining.modelSize)

  /// In the first the turns before are those of the gold, then those that the weights find.
  private static let rounds = 2

  static func learnt(from works: [Work]) -> Model {
    let documents = works.flatMap(\.documents)
    var model = Model()
    for round in 0..<rounds {
      let lessons = documents.flatMap {
        Lesson.lessons(of: $0, weights: model.weights, first: round == 0)
      }
      model.learn(lessons)
    }
    return model
  }

  private mutating func learn(_ lessons: [Lesson]) {
    let task = LearningTask(lessons)
    let found = LBFGS.minimum(from: task.start, of: task.cost)
    weights = [Float](repeating: 0, count: weights.count)
    for (feature, weight) in zip(task.features, found) {
      // The built-in table holds no more.
      weights[feature] = Float(min(max(weight, -15.9), 15.9))
    }
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

/// What the weights are to make least: how unlikely they hold the answers, and their own squares.
private struct LearningTask {
  /// Indices into the weights, in order, of all features that occur.
  let features: [Int]
  /// For each of them what half its square costs.
  private let penalties: [Double]
  private let choices: [Choice]

  var start: [Double] { [Double](repeating: 0, count: features.count) }

  init(_ lessons: [Lesson]) {
    var penalties: [Int: Double] = [:]
    for lesson in lessons {
      for feature in lesson.candidates.lazy.flatMap(\.features) {
        penalties[Int(feature)] = Self.penalty(of: Int(feature), lesson.stage)
      }
    }
    features = penalties.keys.sorted()
    self.penalties = features.map { penalties[$0] ?? 0 }
    let places = Dictionary(uniqueKeysWithValues: zip(features, features.indices))
    choices = lessons.map { Choice($0, places) }
  }

  /// By cross-validation over works; for reports, whose rules are good without weights, by articles that are not learnt from.
  private static func penalty(of feature: Int, _ stage: SpeakerChoice.Stage) -> Double {
    let isReport = feature >= SpeakerTraining.modelSize / 2
    return switch stage {
    case .mention: isReport ? 30 : 2
    case .name: isReport ? 30 : 8
    case .turn: isReport ? 30 : 12
    }
  }

  func cost(at point: [Double]) -> LBFGS.Value {
    var cost = LBFGS.Value(value: 0, slope: point)
    for (index, penalty) in penalties.enumerated() {
      cost.value += penalty * point[index] * point[index] / 2
      cost.slope[index] *= penalty
    }
    for choice in choices { choice.add(at: point, to: &cost) }
    return cost
  }
}

/// A lesson whose features are numbered from 0 on.
private struct Choice {
  private let candidates: [(features: [Int], prior: Double)]
  private let answers: Set<Int>
  private let weight: Double

  init(_ lesson: Lesson, _ places: [Int: Int]) {
    candidates = lesson.candidates.map { candidate in
      (candidate.features.compactMap { places[Int($0)] }, Double(candidate.prior))
    }
    answers = Set(lesson.answers)
    weight = Double(lesson.weight)
  }

  /// Adds how unlikely the answers are at a point of weights.
  func add(at point: [Double], to cost: inout LBFGS.Value) {
    let scores = candidates.map { candidate in
      candidate.features.reduce(candidate.prior) { $0 + point[$1] }
    }
    let highest = scores.max() ?? 0
    let powers = scores.map { exp($0 - highest) }
    let total = powers.reduce(0, +)
    let right = max(answers.reduce(0) { $0 + powers[$1] }, 1e-12)
    cost.value -= weight * log(right / total)
    for (index, candidate) in candidates.enumerated() {
      let wanted = answers.contains(index) ? powers[index] / right : 0
      let slope = weight * (powers[index] / total - wanted)
      for feature in candidate.features { cost.slope[feature] += slope }
    }
  }
}
