import Analysis

/// A copy of a document in which some sentences are written without capitals, as many write to each other.
struct SmallCopy {
  private(set) var sentences: [NamedSentence]
  /// Those written without.
  private(set) var changed: Set<Int> = []

  /// Nil where nothing was changed.
  /// - Parameter rarity: One sentence in so many is changed.
  init?(of document: [NamedSentence], rarity: UInt64, using random: inout SplitMix) {
    sentences = document
    for index in sentences.indices
    where sentences[index].weight == 1 && (random.next() >> 8) % rarity == 0 {
      sentences[index].text = sentences[index].text.map(\.inSmall)
      changed.insert(index)
    }
    if changed.isEmpty { return nil }
  }
}

extension UInt8 {
  /// The small letter of an ASCII capital.
  fileprivate var inSmall: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
