/// The words and marks of a text in its order, in six bytes each: where it stands, and which spelling it has.
///
/// What a token's bytes alone tell, its traits and facts, is kept once for each spelling.
struct TokenList: RandomAccessCollection, Equatable, Sendable {
  /// Aligned to two bytes, lest it take eight.
  private struct Entry: Equatable {
    /// From the base of the token's group to its start.
    var distance: UInt16
    private var low: UInt16
    private var high: UInt16

    init(distance: Int, word: UInt32) {
      self.distance = UInt16(truncatingIfNeeded: distance)
      low = UInt16(truncatingIfNeeded: word)
      high = UInt16(truncatingIfNeeded: word >> 16)
    }

    /// The number of the spelling above the two bits of `TokenFacts.Shape.placed`. A text of `Int32.max` bytes has
    /// no more than 2^30 spellings.
    @inline(__always)
    var word: UInt32 { UInt32(high) << 16 | UInt32(low) }

    mutating func insert(_ placed: TokenFacts.Shape) { low |= placed.rawValue }
  }

  private var entries: [Entry] = []
  /// Where the first token of each group starts.
  private var bases: [UInt32] = []
  /// A group has two to the power of this many tokens.
  private var shift = 6
  /// By number, in the order in which they are first met.
  private(set) var spellings: [Spelling] = []

  var startIndex: Int { 0 }
  var endIndex: Int { entries.count }

  subscript(token: Int) -> Token {
    @inline(__always) get {
      let spelling = spellings[spelling(token)]
      let start = Int32(truncatingIfNeeded: start(token))
      return Token(
        start: start, end: start + spelling.length, kind: spelling.kind, traits: spelling.traits)
    }
  }

  /// The number of a token's spelling.
  func spelling(_ token: Int) -> Int { Int(entries[token].word >> 2) }

  /// Where a token starts.
  @inline(__always)
  func start(_ token: Int) -> Int { Int(bases[token &>> shift]) + Int(entries[token].distance) }

  @inline(__always)
  func facts(_ token: Int) -> TokenFacts {
    let word = entries[token].word
    var facts = spellings[Int(word >> 2)].facts
    facts.shape = TokenFacts.Shape(
      rawValue: facts.shape.rawValue | UInt16(truncatingIfNeeded: word & 3))
    return facts
  }
}

extension TokenList {
  /// Makes room for this many tokens; where they are not used, the system gives no memory for them.
  mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }

  /// - Parameter spelling: Its number; must be there before the list is read.
  mutating func append(start: Int, spelling: Int) {
    append(start: start, word: UInt32(truncatingIfNeeded: spelling << 2))
  }

  private mutating func append(start: Int, word: UInt32) {
    if entries.count & (1 << shift - 1) == 0 { bases.append(UInt32(truncatingIfNeeded: start)) }
    let distance = start - Int(bases[bases.count - 1])
    if distance > UInt16.max {
      partGroups()
      return append(start: start, word: word)
    }
    entries.append(Entry(distance: distance, word: word))
  }

  /// Gives every token a base of its own: some stand too far apart.
  private mutating func partGroups() {
    bases = indices.map { UInt32(truncatingIfNeeded: start($0)) }
    shift = 0
    for token in entries.indices { entries[token].distance = 0 }
  }

  mutating func setSpellings(_ spellings: [Spelling]) { self.spellings = spellings }

  /// Notes how a token stands.
  /// - Parameter shape: One of `TokenFacts.Shape.placed`.
  mutating func insert(_ shape: TokenFacts.Shape, at token: Int) {
    entries[token].insert(shape.intersection(.placed))
  }

  /// Keeps the tokens of these ranges alone.
  /// - Parameter ranges: In order, not overlapping.
  mutating func keep(_ ranges: [Range<Int>]) {
    var kept = TokenList()
    kept.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
    for token in ranges.joined() { kept.append(start: start(token), word: entries[token].word) }
    kept.spellings = spellings
    self = kept
  }
}

/// The facts of a list of tokens.
struct TokenFactsList: RandomAccessCollection, Sendable {
  let tokens: TokenList

  var startIndex: Int { 0 }
  var endIndex: Int { tokens.endIndex }
  subscript(token: Int) -> TokenFacts { tokens.facts(token) }
}
