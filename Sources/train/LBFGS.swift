/// Finds where a smooth function is least, by the limited-memory method of Broyden, Fletcher, Goldfarb and Shanno.
/// - Source: Liu, Nocedal, “On the Limited Memory BFGS Method for Large Scale Optimization”, Math. Programming 45 (1989).
struct LBFGS {
  /// The value of a function at a point, and its slope there.
  struct Value {
    var value: Double
    var slope: [Double]
  }

  /// Steps that are remembered of how the slope changes.
  private static let memory = 10
  private static let rounds = 200
  /// The search ends where a round gains less than this share of the value.
  private static let enough = 1e-6

  private var moves: [(point: [Double], slope: [Double], scale: Double)] = []

  /// - Complexity: At most 200 rounds, each with some evaluations of `function`.
  static func minimum(from start: [Double], of function: ([Double]) -> Value) -> [Double] {
    var memory = LBFGS()
    var point = start
    var here = function(point)
    for round in 0..<rounds {
      let direction = memory.direction(at: here.slope)
      let descent = dot(direction, here.slope)
      guard descent < 0 else { break }
      var length = round == 0 ? 1 / max(1, dot(here.slope, here.slope).squareRoot()) : 1
      var next = moved(point, direction, length)
      var there = function(next)
      // Armijo's condition: a step has to gain a share of what the slope promises.
      while there.value > here.value + 1e-4 * length * descent, length > 1e-10 {
        length /= 2
        next = moved(point, direction, length)
        there = function(next)
      }
      guard there.value < here.value else { break }
      memory.remember(from: (point, here.slope), to: (next, there.slope))
      let gain = here.value - there.value
      (point, here) = (next, there)
      if gain < enough * max(1, abs(here.value)) { break }
    }
    return point
  }

  private mutating func remember(
    from old: (point: [Double], slope: [Double]), to new: (point: [Double], slope: [Double])
  ) {
    let point = Self.moved(new.point, old.point, -1)
    let slope = Self.moved(new.slope, old.slope, -1)
    let product = Self.dot(point, slope)
    guard product > 1e-12 else { return }
    if moves.count == Self.memory { moves.removeFirst() }
    moves.append((point, slope, 1 / product))
  }

  /// The recursion in two loops, which multiplies by the inverse of the curvature without building it.
  private func direction(at slope: [Double]) -> [Double] {
    var direction = slope
    var shares: [Double] = []
    for move in moves.reversed() {
      let share = move.scale * Self.dot(move.point, direction)
      direction = Self.moved(direction, move.slope, -share)
      shares.append(share)
    }
    if let last = moves.last {
      let scale = 1 / (last.scale * Self.dot(last.slope, last.slope))
      for index in direction.indices { direction[index] *= scale }
    }
    for (move, share) in zip(moves, shares.reversed()) {
      let back = move.scale * Self.dot(move.slope, direction)
      direction = Self.moved(direction, move.point, share - back)
    }
    return direction.map { -$0 }
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }

  private static func moved(_ point: [Double], _ direction: [Double], _ length: Double) -> [Double]
  {
    var moved = point
    for index in moved.indices { moved[index] += length * direction[index] }
    return moved
  }
}
