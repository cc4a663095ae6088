/// Names of several words that the gazetteer has as a whole and the tagger found in part, was not sure of, or left out:
/// “Heart of Midlothian”, “Lloyd’s of London”.
struct ListedPhrases {
  let units: NameUnitList

  /// A name that the tagger is so sure of stays as it is.
  private static let sure = 0.9
  /// A longer name that the tagger is less sure of gives way.
  private static let unsure = 0.5
  private static let confidence = 0.7
  private static let the = WordHash.of("the")

  /// - Parameters:
  ///   - names: In the order of the text, not overlapping.
  ///   - phrases: Of the gazetteer, each with its classes; likewise.
  ///   - sentences: Of all units, in order.
  /// - Returns: The names with those of the gazetteer in their place, in the order of the text.
  /// - Complexity: Linear in the phrases and the names.
  func added(
    to names: [NameScores.Name], _ phrases: [(units: Range<Int>, classes: UInt32)],
    sentences: AdjoiningRanges
  ) -> [NameScores.Name] {
    var found: [NameScores.Name] = []
    var sentence = 0
    for (stretch, classes) in phrases {
      guard classes & Self.organisations != 0, classes & Self.others == 0 else { continue }
      while sentences[sentence].upperBound <= stretch.lowerBound { sentence += 1 }
      let opensWithThe = units[stretch.lowerBound].hash == Self.the
      let named = opensWithThe ? stretch.dropFirst() : stretch
      guard let name = name(named, in: sentences[sentence], among: names) else { continue }
      found.append(name)
    }
    return names.replaced(by: found)
  }

  private func name(
    _ stretch: Range<Int>, in sentence: Range<Int>, among names: [NameScores.Name]
  ) -> NameScores.Name? {
    let before = stretch.lowerBound - 1
    guard stretch.count > 1, isPart(stretch.lowerBound), isPart(stretch.upperBound - 1),
      before < sentence.lowerBound || !isPart(before) || units[before].hash == Self.the,
      stretch.upperBound == sentence.upperBound || !isPart(stretch.upperBound)
    else { return nil }
    let known = names.overlapping(stretch)
    // Of three words and more it is sure enough to outdo what the tagger is sure of in a part of it.
    let isBest = known.allSatisfy { name in
      let isInside =
        stretch.contains(name.units.lowerBound) && name.units.upperBound <= stretch.upperBound
      return name.confidence < (isInside ? Self.sure : Self.unsure) || isInside && stretch.count > 2
    }
    guard isBest else { return nil }
    if let only = known.first, only.units == stretch, only.confidence >= Self.sure { return nil }
    return NameScores.Name(units: stretch, kind: .organisation, confidence: Self.confidence)
  }

  /// Companies and universities.
  private static let organisations: UInt32 = 0b1_0100_0000
  /// People, places and peoples.
  private static let others: UInt32 = 0b11_1111

  /// Whether a unit may be a word of a name.
  private func isPart(_ unit: Int) -> Bool {
    units[unit].shape.contains(.word) && units[unit].shape.contains(.capitalised)
  }
}
