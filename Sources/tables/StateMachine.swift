/// A finite automaton that says before which inputs there is a boundary.
///
/// The rules of Unicode's annexes look at what stands before a place and at the next scalar. What they need
/// to know of the text before is a small state, so all rules together become one table.
struct StateMachine {
  /// `steps[state][input]`: the next state, and whether there is a boundary before the input.
  private(set) var steps: [[Step]]

  struct Step: Hashable {
    var next: Int
    var isBoundary: Bool
  }

  /// Finds all states that can be reached from `start`, then merges those that no text can tell apart.
  /// - Parameter step: The rules: a state and an input give the next state and the boundary.
  init<State: Hashable>(
    start: State, inputs: Int, step: (State, Int) -> (next: State, isBoundary: Bool)
  ) {
    var numbers = [start: 0]
    var states = [start]
    steps = []
    while steps.count < states.count {
      let state = states[steps.count]
      steps.append(
        (0..<inputs).map { input in
          let (next, isBoundary) = step(state, input)
          if numbers[next] == nil {
            numbers[next] = states.count
            states.append(next)
          }
          return Step(next: numbers[next, default: 0], isBoundary: isBoundary)
        })
    }
    minimise()
  }

  /// Moore's algorithm: states are alike until a step tells them apart.
  private mutating func minimise() {
    var group = [Int](repeating: 0, count: steps.count)
    var count = 1
    while true {
      var numbers: [[Int]: Int] = [:]
      let finer = steps.indices.map { state in
        // The old group comes first, so that a split is never undone.
        let signature =
          [group[state]] + steps[state].map { group[$0.next] * 2 + ($0.isBoundary ? 1 : 0) }
        let number = numbers[signature] ?? numbers.count
        numbers[signature] = number
        return number
      }
      group = finer
      if numbers.count == count { break }
      count = numbers.count
    }
    // States are numbered in the order in which they were found, so the start stays 0.
    steps = (0..<count).map { number in
      let state = group.firstIndex(of: number) ?? 0
      return steps[state].map { Step(next: group[$0.next], isBoundary: $0.isBoundary) }
    }
  }
}
