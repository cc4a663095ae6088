/// Words, or words in a row, with a number for each: an open hash table from `WordHash` to `UInt32`.
///
/// Two flat arrays, at most half full, so that a miss costs one or two probes.
struct Lexicon: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var count = 0

  init(minimumCapacity: Int = 16) {
    var slots = 16
    while slots < minimumCapacity * 2 { slots *= 2 }
    keys = Array(repeating: 0, count: slots)
    values = Array(repeating: 0, count: slots)
  }

  /// The value of a word; nil where it has none. Setting nil does nothing.
  subscript(hash: UInt64) -> UInt32? {
    get {
      let slot = slot(of: hash)
      return keys[slot] == hash && hash != 0 ? values[slot] : nil
    }
    set {
      guard let newValue, hash != 0 else { return }
      if (count + 1) * 2 > keys.count { grow() }
      let slot = slot(of: hash)
      if keys[slot] == 0 { count += 1 }
      keys[slot] = hash
      values[slot] = newValue
    }
  }

  func contains(_ hash: UInt64) -> Bool { self[hash] != nil }

  private func slot(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while keys[slot] != 0 && keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = Lexicon(minimumCapacity: keys.count)
    for slot in keys.indices where keys[slot] != 0 { larger[keys[slot]] = values[slot] }
    self = larger
  }
}

extension Lexicon {
  /// A set of words: the first column of a table.
  init(wordsOf table: Table) {
    self.init(minimumCapacity: 256)
    for row in table.rows { self[WordHash.of(row[0])] = 1 }
  }
}
