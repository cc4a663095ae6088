import Articles

/// How repeated phrases are marked, and which of them are shown.
/// - Source: The definition of repeated phrases, sections 8 and 9.
enum PhraseLayer {
  /// A phrase that stands by itself only once says no more than the longer one it is part of.
  static func isShown(_ phrase: Phrase) -> Bool { phrase.free >= 2 }

  static func marks(of phrases: [Phrase]) -> [Mark] {
    phrases.enumerated().flatMap { number, phrase -> [Mark] in
      guard isShown(phrase) else { return [] }
      return phrase.painted.map { Mark(item: ItemID(.phrases, number), range: $0, face: .phrase) }
    }
  }
}
