/// What the layers ask about a token again and again, read off its bytes once.
struct TokenFacts: Equatable, Sendable {
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt16

    /// White space stands before it, or it opens a line of its block.
    static let spaceBefore = Shape(rawValue: 1 << 0)
    /// The full stop of an abbreviation or an initial: it ends no sentence.
    static let abbreviating = Shape(rawValue: 1 << 1)
    /// What a token's place tells; all else is told by its bytes.
    static let placed: Shape = [.spaceBefore, .abbreviating]
    /// The first letter is a capital.
    static let capitalised = Shape(rawValue: 1 << 2)
    /// Two letters or more, and all are capitals.
    static let allCapitals = Shape(rawValue: 1 << 3)
    /// One letter and nothing else, a capital.
    static let initial = Shape(rawValue: 1 << 4)
    /// A digit is in it.
    static let digits = Shape(rawValue: 1 << 5)
    /// It begins with a digit.
    static let numeric = Shape(rawValue: 1 << 6)
    /// It begins with a small letter.
    static let lower = Shape(rawValue: 1 << 7)
    /// It ends in `’s` or in an apostrophe.
    static let possessive = Shape(rawValue: 1 << 8)
    /// A word, not a mark.
    static let word = Shape(rawValue: 1 << 9)
    /// It ends in a full stop of its own: “U.S.”.
    static let dotted = Shape(rawValue: 1 << 10)
    /// A hyphen is in it.
    static let hyphen = Shape(rawValue: 1 << 11)
  }

  /// Of a word its `WordHash`, of a mark its scalar value.
  var hash: UInt64
  /// Bytes from the token's start to the end of the word without its possessive tail.
  var core: Int32
  var shape: Shape
}

extension TokenFacts {
  /// The facts of a mark: one scalar.
  init(ofMark bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    var offset = start
    let scalar = UTF8Scalars.next(in: bytes, &offset, end: end)
    self.init(hash: UInt64(scalar), core: Int32(end - start), shape: [])
  }

  /// The facts of a word.
  /// - Complexity: One pass over the bytes, no allocation.
  init(ofWord bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    let core = Self.coreEnd(of: bytes, from: start, to: end)
    let isDotted = core - start > 1 && bytes[core - 1] == UInt8(ascii: ".")
    var scan = WordScan()
    scan.read(bytes, from: start, to: isDotted ? core - 1 : core)
    var shape = scan.shape
    if core < end { shape.insert(.possessive) }
    if isDotted { shape.insert(.dotted) }
    self.init(hash: scan.hash, core: Int32(core - start), shape: shape)
  }

  /// Where the word ends without `’s`, `'s`, or an apostrophe at its end.
  private static func coreEnd(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var cut = end
    if end - start > 2, bytes[end - 1] | 0x20 == UInt8(ascii: "s") { cut = end - 1 }
    if cut - start > 1, bytes[cut - 1] == UInt8(ascii: "'") { return cut - 1 }
    let isCurly =
      cut - start > 3 && bytes[cut - 1] == 0x99 && bytes[cut - 2] == 0x80 && bytes[cut - 3] == 0xE2
    return isCurly ? cut - 3 : end
  }
}

/// Reads the letters of one word.
private struct WordScan {
  var hash = WordHash.seed
  private var seen: TokenFacts.Shape = .word
  private var letters = 0
  private var capitals = 0
  private var smalls = 0

  /// The shape, once the whole word is read.
  var shape: TokenFacts.Shape {
    var shape = seen
    let hasOnlyCapitals = smalls == 0 && !seen.contains(.hyphen)
    if capitals >= 2, hasOnlyCapitals { shape.insert(.allCapitals) }
    if capitals == 1, letters == 1 { shape.insert(.initial) }
    return shape
  }

  @inline(__always)
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    var offset = start
    while offset < end {
      if bytes[offset] < 0x80 {
        readASCII(bytes[offset])
        offset += 1
      } else {
        readWide(UTF8Scalars.next(in: bytes, &offset, end: end))
      }
    }
  }

  @inline(__always)
  private mutating func readASCII(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      addSmall()
      WordHash.mix(&hash, byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      addCapital()
      WordHash.mix(&hash, byte | 0x20)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if letters == 0 { seen.insert(.numeric) }
      seen.insert(.digits)
      letters += 1
      WordHash.mix(&hash, byte)
    default:
      if byte == UInt8(ascii: "-") { seen.insert(.hyphen) }
      WordHash.mix(&hash, byte)
    }
  }

  private mutating func readWide(_ scalar: UInt32) {
    let lower = UTF8Scalars.lowercase(scalar)
    if scalar == 0x2019 { return WordHash.mix(&hash, UInt8(ascii: "'")) }
    if lower != scalar { addCapital() } else { addSmall() }
    UTF8Scalars.encode(lower) { WordHash.mix(&hash, $0) }
  }

  @inline(__always)
  private mutating func addSmall() {
    if letters == 0 { seen.insert(.lower) }
    letters += 1
    smalls += 1
  }

  @inline(__always)
  private mutating func addCapital() {
    if letters == 0 { seen.insert(.capitalised) }
    letters += 1
    capitals += 1
  }
}
