import CTables

/// A logistic model over hashed features: how likely each candidate of one choice is.
struct Ranker {
  /// How many weights there are: one for each value of a hash.
  static let size = 1 << 16
  /// What a weight of 1 is in the built-in table.
  static let scale: Float = 2_048

  private let weights: [Float]?
  private let table: CTable

  /// The weights built into the program.
  static var builtIn: Ranker { Ranker(nil) }

  /// - Parameter weights: `size` of them; nil for those built in.
  init(_ weights: [Float]?) {
    self.weights = weights.flatMap { $0.count == Self.size ? $0 : nil }
    table = speaker_weights()
  }

  private func weight(_ index: UInt16) -> Float {
    if let weights { return weights[Int(index)] }
    let offset = Int(index) * 2
    guard offset + 1 < table.count else { return 0 }
    let bits = UInt16(table.bytes[offset]) | UInt16(table.bytes[offset + 1]) << 8
    return Float(Int16(bitPattern: bits)) / Self.scale
  }

  func score(_ features: Features) -> Float {
    features.indices.reduce(features.prior) { $0 + weight($1) }
  }

  /// The probability of each of several candidates, of which one is right.
  func probabilities(_ candidates: [Features]) -> [Double] {
    let scores = candidates.map { Double(score($0)) }
    let highest = scores.max() ?? 0
    let powers = scores.map { Exponential.of($0 - highest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}

/// e to the power of a number that is not above 0, without a library.
enum Exponential {
  /// - Parameter exponent: At most 0; below -40 the answer is 0.
  static func of(_ exponent: Double) -> Double {
    guard exponent > -40 else { return 0 }
    // e^x = (e^(x/64))^64, and near 0 the series is short.
    let x = exponent / 64
    var term = 1.0
    var sum = 1.0
    for step in 1...6 {
      term *= x / Double(step)
      sum += term
    }
    var power = sum
    for _ in 0..<6 { power *= power }
    return power
  }
}
