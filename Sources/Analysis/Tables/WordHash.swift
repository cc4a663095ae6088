/// The identity of a word without regard to case: 64 bits of its lower-cased UTF-8.
///
/// Two words of one text share a hash once in some 10^13 texts of a million words, so tables keep no bytes
/// to compare. U+2019 counts as `'`, and a possessive tail (`'s`, or `'` alone) and a final full stop are
/// left off, so that “Kenya’s”, “Kenya” and “KENYA” are one.
enum WordHash {
  /// FNV-1a, 64 bits.
  /// - Source: Fowler, Noll, Vo, “The FNV Non-Cryptographic Hash Algorithm” (RFC 9923).
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  @inline(__always)
  static func mix(_ hash: inout UInt64, _ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* prime
  }

  /// The hash of words in a row: `hash` of those before, then `next`.
  @inline(__always)
  static func join(_ hash: UInt64, _ next: UInt64) -> UInt64 {
    (hash.rotatedLeft(by: 23) ^ next) &* 0x9e37_79b9_7f4a_7c15
  }

  /// The hash of one word of a table or of a literal.
  static func of(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    ofPlain(word) ?? TokenFacts(ofWord: word, from: 0, to: word.count).hash
  }

  /// The hash of an ASCII word without a tail that might be left off; nil for any other.
  private static func ofPlain(_ word: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard let last = word.last, last | 0x20 != UInt8(ascii: "s") else { return nil }
    guard last != UInt8(ascii: "'"), last != UInt8(ascii: ".") else { return nil }
    var hash = seed
    for byte in word {
      guard byte < 0x80 else { return nil }
      mix(&hash, byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
    }
    return hash
  }

  /// The hash of a table's word that is known to be in small letters, without a tail to leave off: the same as
  /// `of`, at a fraction of the cost.
  static func ofFolded(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed
    for byte in word { mix(&hash, byte) }
    return hash
  }

  static func of(_ word: StaticString) -> UInt64 {
    of(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  static func set(_ words: StaticString...) -> WordSet { WordSet(words.map { of($0) }) }
}

extension UInt64 {
  @inline(__always)
  fileprivate func rotatedLeft(by bits: UInt64) -> UInt64 { (self << bits) | (self >> (64 - bits)) }
}
