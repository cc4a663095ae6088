/// What the layers ask about a token again and again, read off its bytes once.
struct TokenFacts: Equatable, Sendable {
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt16

    /// The first letter is a capital.
    static let capitalised = Shape(rawValue: 1 << 0)
    /// Two letters or more, and all are capitals.
    static let allCapitals = Shape(rawValue: 1 << 1)
    /// A capital after a small letter: “McCain”, “iPhone”.
    static let innerCapital = Shape(rawValue: 1 << 2)
    /// One letter and nothing else, a capital.
    static let initial = Shape(rawValue: 1 << 3)
    /// A digit is in it.
    static let digits = Shape(rawValue: 1 << 4)
    /// It begins with a digit.
    static let numeric = Shape(rawValue: 1 << 5)
    /// It begins with a small letter.
    static let lower = Shape(rawValue: 1 << 6)
    /// White space stands before it, or it opens a line of its block.
    static let spaceBefore = Shape(rawValue: 1 << 7)
    /// It ends in `’s` or in an apostrophe.
    static let possessive = Shape(rawValue: 1 << 8)
    /// The full stop of an abbreviation or an initial: it ends no sentence.
    static let abbreviating = Shape(rawValue: 1 << 9)
    /// A word, not a mark.
    static let word = Shape(rawValue: 1 << 10)
    /// It ends in a full stop of its own: “U.S.”.
    static let dotted = Shape(rawValue: 1 << 11)
    /// A hyphen is in it.
    static let hyphen = Shape(rawValue: 1 << 12)
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
    var shape: Shape = .word
    let core = Self.coreEnd(of: bytes, from: start, to: end)
    if core < end { shape.insert(.possessive) }
    var hashed = core
    if core - start > 1, bytes[core - 1] == UInt8(ascii: ".") {
      shape.insert(.dotted)
      hashed -= 1
    }
    var hash = WordHash.seed
    var capitals = 0
    var smalls = 0
    var others = 0
    var offset = start
    while offset < hashed {
      let byte = bytes[offset]
      if byte < 0x80 {
        offset += 1
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
          if smalls + capitals + others == 0 { shape.insert(.lower) }
          smalls += 1
          WordHash.mix(&hash, byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
          if smalls + capitals + others == 0 { shape.insert(.capitalised) }
          if smalls > 0 { shape.insert(.innerCapital) }
          capitals += 1
          WordHash.mix(&hash, byte | 0x20)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          if smalls + capitals + others == 0 { shape.insert(.numeric) }
          shape.insert(.digits)
          others += 1
          WordHash.mix(&hash, byte)
        default:
          if byte == UInt8(ascii: "-") {
            shape.insert(.hyphen)
            if smalls > 0 {
              smalls = 0
              capitals += 1
              others += 1
            }
          }
          WordHash.mix(&hash, byte)
        }
        continue
      }
      let scalar = UTF8Scalars.next(in: bytes, &offset, end: hashed)
      let lower = UTF8Scalars.lowercase(scalar)
      if lower != scalar {
        if smalls + capitals + others == 0 { shape.insert(.capitalised) }
        if smalls > 0 { shape.insert(.innerCapital) }
        capitals += 1
      } else if scalar == 0x2019 {
        WordHash.mix(&hash, UInt8(ascii: "'"))
        continue
      } else {
        if smalls + capitals + others == 0 { shape.insert(.lower) }
        smalls += 1
      }
      UTF8Scalars.encode(lower) { WordHash.mix(&hash, $0) }
    }
    if capitals >= 2, smalls == 0, !shape.contains(.hyphen) { shape.insert(.allCapitals) }
    if capitals == 1, smalls == 0, others == 0 { shape.insert(.initial) }
    self.init(hash: hash, core: Int32(core - start), shape: shape)
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
