/// Numbers 64-bit keys in the order in which they are first met, from 0.
struct NumberTable {
  private var keys: [UInt64] = []
  /// Numbers counted from 1, 0 for an empty slot; a power of two, at least half of them empty.
  private var slots = [UInt32](repeating: 0, count: 1024)

  var count: Int { keys.count }

  /// The number of `key`, a new one if it has none.
  mutating func number(_ key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: mixed(key)) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if keys[number] == key { return number }
      slot = (slot + 1) & mask
    }
    keys.append(key)
    slots[slot] = UInt32(truncatingIfNeeded: keys.count)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for (number, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: mixed(key)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
  }
}
