/// What all tokens of the same bytes have in common.
struct Spelling: Equatable, Sendable {
  /// Where it first stands in the text.
  var first: UInt32
  /// In bytes.
  var length: Int32
  var kind: Token.Kind
  var traits: Token.Traits
  /// Without those of `TokenFacts.Shape.placed`.
  var facts: TokenFacts
}

/// Numbers the spellings of a text in the order in which they are first met, from 0.
struct SpellingTable {
  private let text: UnsafeBufferPointer<UInt8>
  private(set) var spellings: [Spelling] = []
  /// A number counted from 1 in the low half and its spelling's hash in the high half, 0 for an empty slot; a power of
  /// two, at least half of them empty.
  private var slots = [UInt64](repeating: 0, count: 1 << 10)

  /// - Parameter text: Must stay where it is; tokens are stretches of it.
  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The number of what stands from `start` to `end`, a new one if it has none.
  @inline(__always)
  mutating func number(
    _ start: Int, _ end: Int, _ kind: Token.Kind, _ traits: Token.Traits
  ) -> Int {
    let hash = hash(start, end)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      let number = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1
      if entry >> 32 == hash >> 32, matches(spellings[number], start, end, kind, traits) {
        return number
      }
      slot = (slot + 1) & mask
    }
    return add(start, end, kind, traits, hash, at: slot)
  }

  @inline(never)
  private mutating func add(
    _ start: Int, _ end: Int, _ kind: Token.Kind, _ traits: Token.Traits, _ hash: UInt64,
    at slot: Int
  ) -> Int {
    let facts =
      kind == .word
      ? TokenFacts(ofWord: text, from: start, to: end)
      : TokenFacts(ofMark: text, from: start, to: end)
    spellings.append(
      Spelling(
        first: UInt32(truncatingIfNeeded: start), length: Int32(truncatingIfNeeded: end - start),
        kind: kind, traits: traits, facts: facts))
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(spellings.count)
    if spellings.count * 2 > slots.count { grow() }
    return spellings.count - 1
  }

  /// The same word may have other traits: “&” is a word or a mark by what stands around it.
  @inline(__always)
  private func matches(
    _ spelling: Spelling, _ start: Int, _ end: Int, _ kind: Token.Kind, _ traits: Token.Traits
  ) -> Bool {
    guard Int(spelling.length) == end - start, spelling.kind == kind, spelling.traits == traits
    else { return false }
    var offset = start
    var other = Int(spelling.first)
    while offset < end {
      let count = min(8, end - offset)
      if chunk(offset, count) != chunk(other, count) { return false }
      offset += 8
      other += 8
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 4)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  @inline(__always)
  private func hash(_ start: Int, _ end: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: end - start)
    var offset = start
    while offset < end {
      hash = (hash ^ chunk(offset, min(8, end - offset))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      offset += 8
    }
    return hash &* 0xBF58_476D_1CE4_E5B9
  }

  /// Up to 8 bytes from `offset` on in one number.
  @inline(__always)
  private func chunk(_ offset: Int, _ count: Int) -> UInt64 {
    if offset + 8 <= text.count {
      let bytes = UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped) + offset
      let chunk = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
      return chunk << UInt64(64 - 8 * count)
    }
    var chunk: UInt64 = 0
    for index in 0..<count { chunk |= UInt64(text[offset + index]) << UInt64(8 * index) }
    return chunk << UInt64(64 - 8 * count)
  }
}
