/// Units in the order of the text, in little more than a byte each: nearly every one is a token.
struct NameUnitList: RandomAccessCollection, Sendable {
  private let tokens: TokenList
  /// How many tokens each stands behind the base of its 64 units; `part` for those that are in `parts`.
  private var distances: [UInt8] = []
  /// The token of the first of each 64 units.
  private var bases: [UInt32] = []
  /// How many of `parts` there are before each 64 units.
  private var partsBefore: [UInt32] = []
  /// Units that are more or less than a token without its possessive tail, or are too far behind the base.
  private var parts: [NameUnit] = []

  private static let stride = 64
  private static let part = UInt8.max

  /// - Parameter tokens: Of a document; the list is empty.
  init(_ tokens: TokenList) {
    self.tokens = tokens
    distances.reserveCapacity(tokens.count + tokens.count / 16)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { distances.count }

  subscript(unit: Int) -> NameUnit {
    let distance = distances[unit]
    guard distance < Self.part else { return part(unit) }
    return whole(Int(bases[unit / Self.stride]) + Int(distance))
  }

  @inline(never)
  private func part(_ unit: Int) -> NameUnit {
    let group = unit / Self.stride
    let before = distances[group * Self.stride..<unit].count { $0 == Self.part }
    return parts[Int(partsBefore[group]) + before]
  }

  /// A whole token without its possessive tail.
  @inline(__always)
  private func whole(_ token: Int) -> NameUnit {
    let facts = tokens.facts(token)
    let start = Int32(truncatingIfNeeded: tokens.start(token))
    let end = start + facts.core
    return NameUnit(
      start: start, end: end, core: end, token: Int32(truncatingIfNeeded: token), hash: facts.hash,
      shape: facts.shape, spelling: Int32(truncatingIfNeeded: tokens.spelling(token)))
  }

  /// Adds a whole token without its possessive tail.
  mutating func append(token: Int) {
    beginGroup(at: token)
    let distance = token - Int(bases[bases.count - 1])
    if distance >= Self.part { return append(whole(token)) }
    distances.append(UInt8(truncatingIfNeeded: distance))
  }

  mutating func append(_ unit: NameUnit) {
    beginGroup(at: Int(unit.token))
    distances.append(Self.part)
    parts.append(unit)
  }

  /// Begins another 64 units where the last are full.
  private mutating func beginGroup(at token: Int) {
    guard distances.count == bases.count * Self.stride else { return }
    bases.append(UInt32(truncatingIfNeeded: token))
    partsBefore.append(UInt32(truncatingIfNeeded: parts.count))
  }

  /// The group of the last unit stays, whose token is the new one's or stands before it.
  mutating func replaceLast(with unit: NameUnit) {
    if distances[distances.count - 1] == Self.part { parts.removeLast() }
    distances[distances.count - 1] = Self.part
    parts.append(unit)
  }
}
