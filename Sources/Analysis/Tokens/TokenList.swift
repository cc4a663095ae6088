/// The words and marks of a text in its order, in eight bytes each: where it stands, and which spelling it has.
///
/// What a token's bytes alone tell, its traits and facts, is kept once for each spelling.
struct TokenList: RandomAccessCollection, Equatable, Sendable {
  private struct Entry: Equatable {
    var start: UInt32
    /// The number of the spelling above the two bits of `TokenFacts.Shape.placed`. A text of `Int32.max` bytes has
    /// no more than 2^30 spellings.
    var word: UInt32
  }

  private var entries: [Entry] = []
  /// By number, in the order in which they are first met.
  private(set) var spellings: [Spelling] = []

  var startIndex: Int { 0 }
  var endIndex: Int { entries.count }

  subscript(token: Int) -> Token {
    let entry = entries[token]
    let spelling = spellings[Int(entry.word >> 2)]
    let start = Int32(bitPattern: entry.start)
    return Token(
      start: start, end: start + spelling.length, kind: spelling.kind, traits: spelling.traits)
  }

  /// The number of a token's spelling.
  func spelling(_ token: Int) -> Int { Int(entries[token].word >> 2) }

  /// Where a token starts.
  func start(_ token: Int) -> Int { Int(entries[token].start) }

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
    entries.append(
      Entry(
        start: UInt32(truncatingIfNeeded: start), word: UInt32(truncatingIfNeeded: spelling << 2)))
  }

  mutating func setSpellings(_ spellings: [Spelling]) { self.spellings = spellings }

  /// Notes how a token stands.
  /// - Parameter shape: One of `TokenFacts.Shape.placed`.
  mutating func insert(_ shape: TokenFacts.Shape, at token: Int) {
    entries[token].word |= UInt32(shape.intersection(.placed).rawValue)
  }

  /// Keeps the tokens of these ranges alone.
  /// - Parameter ranges: In order, not overlapping.
  mutating func keep(_ ranges: [Range<Int>]) {
    var count = 0
    for token in ranges.joined() {
      entries[count] = entries[token]
      count += 1
    }
    entries.removeSubrange(count...)
  }
}

/// The facts of a list of tokens.
struct TokenFactsList: RandomAccessCollection, Sendable {
  let tokens: TokenList

  var startIndex: Int { 0 }
  var endIndex: Int { tokens.endIndex }
  subscript(token: Int) -> TokenFacts { tokens.facts(token) }
}
