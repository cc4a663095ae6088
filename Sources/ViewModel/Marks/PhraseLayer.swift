import Articles

/// How repeated phrases are marked, and which of them are shown.
/// - Source: The definition of repeated phrases, sections 8 and 9.
enum PhraseLayer {
  /// The numbers of those that are shown, by rank.
  ///
  /// A phrase that stands by itself only once says no more than the longer one it is part of; one that is a name wherever
  /// it stands is among the names.
  static func shown(in annotations: Annotations) -> [Int] {
    let names = annotations.entities.filter { EntityLayer.isName($0.kind) }
      .flatMap(EntityLayer.shownMentions).sorted()
    func isName(_ range: TextRange) -> Bool {
      let after = names.partitioningIndex { $0.start > range.start }
      return after > 0 && names[after - 1].contains(range)
    }
    return annotations.phrases.indices.filter { number in
      let phrase = annotations.phrases[number]
      return phrase.free >= 2 && !phrase.occurrences.allSatisfy(isName)
    }
  }

  /// - Parameter numbers: Of those that are shown.
  static func marks(of numbers: [Int], in phrases: PhraseList<Phrase>) -> [Mark] {
    numbers.flatMap { number in
      phrases[number].painted.map {
        Mark(item: ItemID(.phrases, number), range: $0, face: .phrase)
      }
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
