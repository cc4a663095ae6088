/// Numbers 64-bit keys in the order in which they are first met, from 0.
struct NumberTable {
  private var keys: [UInt64] = []
  /// Numbers counted from 1, 0 for an empty slot; a power of two, at least half of them empty.
  private var slots: [UInt32]
  /// How far a hash is shifted to become a slot.
  private var shift: UInt64

  var count: Int { keys.count }

  /// - Parameter capacity: About how many keys there will be.
  init(capacity: Int) {
    let bits = max(6, Int.bitWidth - capacity.leadingZeroBitCount + 1)
    slots = [UInt32](repeating: 0, count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// The number of `key`, a new one if it has none.
  mutating func number(_ key: UInt64) -> Int {
    var slot = firstSlot(of: key)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if keys[number] == key { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    keys.append(key)
    slots[slot] = UInt32(truncatingIfNeeded: keys.count)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  @inline(__always)
  private func firstSlot(of key: UInt64) -> Int {
    // The high half of the product depends on the whole key; the low half of the key is often small.
    let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: (product.high ^ product.low) >> shift)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    shift -= 1
    for (number, key) in keys.enumerated() {
      var slot = firstSlot(of: key)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
  }
}
