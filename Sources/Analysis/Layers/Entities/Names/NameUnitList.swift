/// Units in the order of the text, in four bytes each: nearly every one is a token.
struct NameUnitList: RandomAccessCollection, Sendable {
  private let tokens: TokenList
  /// A token, or an index into `parts` with the top bit set.
  private var entries: [UInt32] = []
  /// Units that are more or less than a token without its possessive tail.
  private var parts: [NameUnit] = []

  private static let part: UInt32 = 1 << 31

  /// - Parameter tokens: Of a document; the list is empty.
  init(_ tokens: TokenList) {
    self.tokens = tokens
    entries.reserveCapacity(tokens.count + tokens.count / 16)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { entries.count }

  subscript(unit: Int) -> NameUnit {
    let entry = entries[unit]
    guard entry < Self.part else { return parts[Int(entry & ~Self.part)] }
    let token = Int(entry)
    let facts = tokens.facts(token)
    let start = Int32(truncatingIfNeeded: tokens.start(token))
    let end = start + facts.core
    return NameUnit(
      start: start, end: end, core: end, token: Int32(truncatingIfNeeded: token), hash: facts.hash,
      shape: facts.shape, spelling: Int32(truncatingIfNeeded: tokens.spelling(token)))
  }

  /// Adds a whole token without its possessive tail.
  mutating func append(token: Int) { entries.append(UInt32(truncatingIfNeeded: token)) }

  mutating func append(_ unit: NameUnit) {
    entries.append(Self.part | UInt32(truncatingIfNeeded: parts.count))
    parts.append(unit)
  }

  mutating func replaceLast(with unit: NameUnit) {
    entries.removeLast()
    append(unit)
  }
}
