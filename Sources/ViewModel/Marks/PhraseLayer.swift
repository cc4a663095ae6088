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

extension Findings {
  /// The family of a phrase, nil where nothing is worded otherwise.
  private func family(ofPhrase number: Int) -> PhraseFamily? {
    let phrase = annotations.phrases[number]
    let text = phrase.text.lowercased()
    // Texts are made anew each time, so only families of as many content words are looked at.
    return annotations.families.first { family in
      family.content == phrase.content && family.wordings.contains { $0.text.lowercased() == text }
    }
  }

  /// The other members of its family.
  func otherWordings(ofPhrase number: Int) -> [PhraseFamily.Wording] {
    let text = annotations.phrases[number].text.lowercased()
    return family(ofPhrase: number)?.wordings.filter { $0.text.lowercased() != text } ?? []
  }

  /// Where it comes in other words, in the order of the text.
  func otherPlaces(ofPhrase number: Int) -> [TextRange] {
    let own = annotations.phrases[number].occurrences
    return (family(ofPhrase: number)?.occurrences ?? []).filter { place in
      !own.contains { $0.overlaps(place) }
    }.sorted()
  }
}
