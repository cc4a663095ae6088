/// A regular expression as steps that follow each other.
/// - Source: Thompson, “Regular expression search algorithm”, 1968; Cox, “Regular Expression Matching: the Virtual
///   Machine Approach”, 2009.
struct PatternProgram: Sendable {
  /// What is done at a place of the program; numbers are places in `steps`.
  enum Step: Equatable, Sendable {
    /// Goes on behind a scalar of `sets[number]`.
    case one(Int)
    /// Goes on at both, the first preferred.
    case fork(Int, Int)
    case jump(Int)
    case edge(Pattern.Edge)
    case match
  }

  private(set) var steps: [Step] = []
  private(set) var sets: [ScalarSet] = []
  /// Where a match anywhere from here on begins; one that begins right here starts at `anchored`.
  static let unanchored = 0
  static let anchored = 3

  /// More, and the pattern is too long.
  private static let mostSteps = 5000

  init(_ pattern: Pattern) throws(PatternError) {
    // Tries here, and else one scalar on.
    steps = [.fork(Self.anchored, 1), .one(number(of: .any)), .jump(0)]
    try add(pattern)
    steps.append(.match)
  }

  private mutating func add(_ pattern: Pattern) throws(PatternError) {
    guard steps.count < Self.mostSteps else {
      throw PatternError(message: "this repeats too much")
    }
    switch pattern {
    case .one(let set): steps.append(.one(number(of: set)))
    case .edge(let edge): steps.append(.edge(edge))
    case .sequence(let parts): for part in parts { try add(part) }
    case .either(let branches): try add(branches[...])
    case .repeated(let part, let least, let most, let isLazy):
      for _ in 0..<least { try add(part) }
      guard let most else { return try addLoop(part, isLazy) }
      for _ in least..<most {
        let fork = reserve()
        try add(part)
        setFork(at: fork, inside: fork + 1, past: steps.count, isLazy)
      }
    }
  }

  private mutating func add(_ branches: ArraySlice<Pattern>) throws(PatternError) {
    guard let first = branches.first else { return }
    guard branches.count > 1 else { return try add(first) }
    let fork = reserve()
    try add(first)
    let jump = reserve()
    setFork(at: fork, inside: fork + 1, past: steps.count, false)
    try add(branches.dropFirst())
    steps[jump] = .jump(steps.count)
  }

  private mutating func addLoop(_ part: Pattern, _ isLazy: Bool) throws(PatternError) {
    let fork = reserve()
    try add(part)
    steps.append(.jump(fork))
    setFork(at: fork, inside: fork + 1, past: steps.count, isLazy)
  }

  /// Keeps a place for a step that is known later.
  private mutating func reserve() -> Int {
    steps.append(.match)
    return steps.count - 1
  }

  private mutating func setFork(at place: Int, inside: Int, past: Int, _ isLazy: Bool) {
    steps[place] = isLazy ? .fork(past, inside) : .fork(inside, past)
  }

  private mutating func number(of set: ScalarSet) -> Int {
    if let number = sets.firstIndex(of: set) { return number }
    sets.append(set)
    return sets.count - 1
  }
}
