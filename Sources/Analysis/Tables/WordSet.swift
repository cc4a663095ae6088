/// A fixed set of words by their `WordHash`es.
///
/// Asked of nearly every token, so that nothing is hashed again: one flat array, at most half full.
struct WordSet: Sendable {
  private var slots: [UInt64]
  private var words: [UInt64] = []

  /// - Parameter words: None is 0.
  init(_ words: [UInt64]) {
    var count = 8
    while count < words.count * 2 { count *= 2 }
    slots = Array(repeating: 0, count: count)
    for word in words where !contains(word) {
      slots[slot(of: word)] = word
      self.words.append(word)
    }
  }

  func contains(_ word: UInt64) -> Bool { word != 0 && slots[slot(of: word)] == word }

  func union(_ others: [UInt64]) -> WordSet { WordSet(words + others) }

  /// The slot of a word, or the empty one where it belongs.
  @inline(__always)
  private func slot(of word: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: word ^ (word >> 32)) & mask
    while slots[slot] != 0 && slots[slot] != word { slot = (slot + 1) & mask }
    return slot
  }
}
