import Articles

/// Numbers byte strings in the order in which they are first met, from 0.
struct ByteTable {
  /// All strings one after the other.
  private var bytes: [UInt8] = []
  /// Where each string starts in `bytes`; one more entry for the end of the last.
  private var starts: [Int32] = [0]
  /// A number counted from 1 in the low half and its string's hash in the high half, 0 for an empty slot;
  /// a power of two, at least half of them empty.
  private var slots = [UInt64](repeating: 0, count: 64)

  var count: Int { starts.count - 1 }

  /// The string with a number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// All strings by number, without what finds them.
  var words: PhraseStore.Words { PhraseStore.Words(bytes, starts: starts) }

  /// The number of `string`, nil if it has none.
  func find(_ string: UnsafeBufferPointer<UInt8>) -> Int? {
    let entry = slots[slot(of: string, Self.hash(string))]
    return entry == 0 ? nil : Self.number(entry)
  }

  /// The number of `string`, a new one if it has none.
  mutating func number(_ string: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(string)
    let slot = slot(of: string, hash)
    if slots[slot] != 0 { return Self.number(slots[slot]) }
    bytes.append(contentsOf: string)
    starts.append(Int32(truncatingIfNeeded: bytes.count))
    slots[slot] = hash << 32 | UInt64(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private static func number(_ entry: UInt64) -> Int { Int(entry & 0xFFFF_FFFF) - 1 }

  /// The slot that holds `string`, or the empty one where it belongs.
  private func slot(of string: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash, equals(Self.number(slots[slot]), string) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func equals(_ number: Int, _ string: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == string.count else { return false }
    for offset in 0..<string.count where bytes[start + offset] != string[offset] { return false }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 4)
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// 32 bits.
  private static func hash(_ string: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: string.count)
    var offset = 0
    while offset < string.count {
      var chunk: UInt64 = 0
      let end = min(offset + 8, string.count)
      while offset < end {
        chunk = chunk << 8 | UInt64(string[offset])
        offset += 1
      }
      hash = mixed(hash ^ chunk)
    }
    return hash & 0xFFFF_FFFF
  }
}

/// A number whose every bit depends on every bit of `value`.
/// - Source: The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
@inline(__always)
func mixed(_ value: UInt64) -> UInt64 {
  var mixed = (value &+ 0x9E37_79B9_7F4A_7C15)
  mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
  mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
  return mixed ^ mixed >> 31
}
