/// Finds a regular expression in a text.
///
/// All ways to match are followed at once, so that no pattern makes a search hang; what was worked out for a set of
/// ways and a kind of scalar is kept as an automaton, so that most scalars cost one look into a table. A search that
/// would take more than `mostSteps` all the same stops and says so.
/// - Source: Cox, “Regular Expression Matching in the Wild”, 2010.
struct PatternSearch: Sendable {
  /// A tenth of a second or two, and enough for any pattern that makes sense on a novel.
  static let mostSteps = 30_000_000
  /// More, and the automaton is begun anew.
  private static let mostStates = 2000

  /// What stands beside a place: the paragraph's end, or the kind of the scalar.
  private enum Side: Int, CaseIterable {
    case none, word, other
  }

  /// The ways still open at a place, the preferred first, and what stands before it.
  private struct State: Hashable {
    var ways: [Int]
    var before: Side
  }

  private static let unknown = Side.allCases.map { _ in -1 }

  private let program: PatternProgram
  private var states: [State] = []
  private var numbers: [State: Int] = [:]
  /// For each state and kind of scalar: the next state, times two, plus one where a match ends before the scalar;
  /// -1 while it is not known.
  private var next: [Int32] = []
  /// The states that a search begins in, for each side; -1 while they are not known.
  private var anchored = unknown
  private var unanchored = unknown
  private var kinds: ScalarKinds
  private var stepsLeft: Int
  private var marks: [Bool]

  init(_ pattern: Pattern, mostSteps: Int = mostSteps) throws(PatternError) {
    stepsLeft = mostSteps
    program = try PatternProgram(pattern)
    kinds = ScalarKinds(program.sets)
    marks = Array(repeating: false, count: program.steps.count)
  }

  /// Whether it came to the end of every text so far.
  var isComplete: Bool { stepsLeft > 0 }

  /// The places in `text`, in order, not overlapping, none empty, none over a `FoldedText.separator`.
  mutating func places(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: FoldedText.separator) ?? text.count
      search(text, start..<end, into: &found)
      guard isComplete else { return found }
      start = end + 1
    }
    return found
  }

  private mutating func search(
    _ text: [UInt8], _ paragraph: Range<Int>, into found: inout [Range<Int>]
  ) {
    var place = paragraph.lowerBound
    var before = Side.none
    while place < paragraph.upperBound,
      run(text, place..<paragraph.upperBound, before, PatternProgram.unanchored, isFirst: true)
        != nil
    {
      // There is a match from here on: the leftmost is the one that starts first.
      var match: Int?
      while match == nil, place < paragraph.upperBound, stepsLeft > 0 {
        let end = run(
          text, place..<paragraph.upperBound, before, PatternProgram.anchored, isFirst: false)
        if let end, end > place { match = end } else { before = advance(text, &place) }
      }
      guard let match else { return }
      found.append(place..<match)
      while place < match { before = advance(text, &place) }
    }
  }

  /// Goes on by one scalar.
  private mutating func advance(_ text: [UInt8], _ place: inout Int) -> Side {
    let (kind, length) = kinds.kind(in: text, at: place)
    place += length
    return kinds.isWord[kind] ? .word : .other
  }

  /// Follows all ways from `range`'s start.
  /// - Parameter isFirst: Whether any match will do, or it must be the preferred one.
  /// - Returns: Where the match ends, nil where there is none.
  private mutating func run(
    _ text: [UInt8], _ range: Range<Int>, _ before: Side, _ start: Int, isFirst: Bool
  ) -> Int? {
    var state = startState(start, before)
    var place = range.lowerBound
    var end: Int?
    while true {
      stepsLeft -= 1
      let isLast = place >= range.upperBound
      let (kind, length) = isLast ? (ScalarKinds.end, 0) : kinds.kind(in: text, at: place)
      let known = next[state << ScalarKinds.shift + kind]
      let step = known >= 0 ? known : workOut(&state, kind)
      if step & 1 == 1 {
        end = place
        if isFirst && place > range.lowerBound { return end }
      }
      state = Int(step >> 1)
      guard !isLast, stepsLeft > 0, state != Self.dead else { return end }
      place += length
    }
  }

  // MARK: The automaton

  /// The state without ways.
  private static let dead = 0

  private mutating func startState(_ start: Int, _ before: Side) -> Int {
    let isAnchored = start == PatternProgram.anchored
    let known = isAnchored ? anchored[before.rawValue] : unanchored[before.rawValue]
    if known >= 0 { return known }
    let number = number(of: State(ways: [start], before: before))
    if isAnchored {
      anchored[before.rawValue] = number
    } else {
      unanchored[before.rawValue] = number
    }
    return number
  }

  private mutating func number(of state: State) -> Int {
    if states.isEmpty { add(State(ways: [], before: .none)) }
    if state.ways.isEmpty { return Self.dead }
    return numbers[state] ?? add(state)
  }

  @discardableResult
  private mutating func add(_ state: State) -> Int {
    numbers[state] = states.count
    states.append(state)
    next += repeatElement(-1, count: 1 << ScalarKinds.shift)
    return states.count - 1
  }

  /// Works out where a state leads.
  /// - Parameter number: Of the state; another where the automaton is begun anew.
  private mutating func workOut(_ number: inout Int, _ kind: Int) -> Int32 {
    if states.count >= Self.mostStates {
      let state = states[number]
      (states, numbers, next) = ([], [:], [])
      (anchored, unanchored) = (Self.unknown, Self.unknown)
      number = self.number(of: state)
    }
    let state = states[number]
    let after: Side = kind == ScalarKinds.end ? .none : kinds.isWord[kind] ? .word : .other
    stepsLeft -= program.steps.count
    let (open, isMatch) = closure(of: state.ways, before: state.before, after: after)
    var ways: [Int] = []
    for way in open {
      if case .one(let set) = program.steps[way], kinds.isIn(set, kind) { ways.append(way + 1) }
    }
    let target = self.number(of: State(ways: ways, before: after))
    let step = Int32(target << 1 | (isMatch ? 1 : 0))
    next[number << ScalarKinds.shift + kind] = step
    return step
  }

  /// The steps that wait for a scalar, the preferred first. Behind a match come none: they are worse.
  private mutating func closure(
    of ways: [Int], before: Side, after: Side
  ) -> (waiting: [Int], isMatch: Bool) {
    for place in marks.indices { marks[place] = false }
    var waiting: [Int] = []
    var stack = Array(ways.reversed())
    while let way = stack.popLast() {
      guard !marks[way] else { continue }
      marks[way] = true
      switch program.steps[way] {
      case .one: waiting.append(way)
      case .jump(let target): stack.append(target)
      case .fork(let first, let second): stack += [second, first]
      case .edge(let edge): if Self.isAt(edge, before, after) { stack.append(way + 1) }
      case .match: return (waiting, true)
      }
    }
    return (waiting, false)
  }

  private static func isAt(_ edge: Pattern.Edge, _ before: Side, _ after: Side) -> Bool {
    switch edge {
    case .start: before == .none
    case .end: after == .none
    case .word: (before == .word) != (after == .word)
    case .noWord: (before == .word) == (after == .word)
    }
  }
}

/// Scalars by what a program can tell of them: those that stand in the same sets are of one kind.
private struct ScalarKinds: Sendable {
  /// What stands at a paragraph's end.
  static let end = 0
  /// There are at most 1 << shift kinds; further ones are taken for the last.
  static let shift = 7

  private let sets: [ScalarSet]
  private var ascii = [UInt8](repeating: 0, count: 128)
  private var others: [UInt32: UInt8] = [:]
  private var numbers: [[Bool]: Int] = [:]
  /// For each kind, whether it is in each set.
  private var members: [[Bool]]
  private(set) var isWord: [Bool]

  init(_ sets: [ScalarSet]) {
    self.sets = sets
    members = [Array(repeating: false, count: sets.count)]
    isWord = [false]
    for value in UInt8(0)..<128 { ascii[Int(value)] = kind(of: Unicode.Scalar(value)) }
  }

  /// The kind of the scalar at `place`, and its bytes.
  @inline(__always)
  mutating func kind(in text: [UInt8], at place: Int) -> (kind: Int, length: Int) {
    let byte = text[place]
    return byte < 0x80 ? (Int(ascii[Int(byte)]), 1) : other(in: text, at: place)
  }

  private mutating func other(in text: [UInt8], at place: Int) -> (kind: Int, length: Int) {
    let scalar = text.withUnsafeBufferPointer {
      UTF8Scalar(in: TextBytes($0), at: place, end: text.count)
    }
    if let kind = others[scalar.value] { return (Int(kind), scalar.length) }
    let kind = kind(of: Unicode.Scalar(scalar.value) ?? "\u{FFFD}")
    others[scalar.value] = kind
    return (Int(kind), scalar.length)
  }

  private mutating func kind(of scalar: Unicode.Scalar) -> UInt8 {
    let isIn = sets.map { $0.contains(scalar) } + [scalar.isInWord]
    if let number = numbers[isIn] { return UInt8(number) }
    let number = min(members.count, 1 << Self.shift - 1)
    if number == members.count {
      members.append(isIn)
      isWord.append(scalar.isInWord)
    }
    numbers[isIn] = number
    return UInt8(number)
  }

  func isIn(_ set: Int, _ kind: Int) -> Bool { members[kind][set] }
}
