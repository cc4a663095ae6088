/// Names of several words that the gazetteer has as a whole and the tagger found in part, was not sure of, or left out:
/// “Heart of Midlothian”, “Lloyd’s of London”.
struct ListedPhrases {
  let units: NameUnitList
  let tables: NameTables

  /// Most units of a name.
  private static let longest = 10
  /// A name that the tagger is so sure of stays as it is.
  private static let sure = 0.9
  /// A longer name that the tagger is less sure of gives way.
  private static let unsure = 0.5
  private static let confidence = 0.7
  private static let the = WordHash.of("the")

  /// - Parameters:
  ///   - names: In the order of the text, not overlapping.
  ///   - sentences: Of all units, in order.
  /// - Returns: The names with those of the gazetteer in their place, in the order of the text.
  /// - Complexity: Linear in the units but for the length of a name.
  func added(to names: [NameScores.Name], sentences: [Range<Int>]) -> [NameScores.Name] {
    var found: [NameScores.Name] = []
    for sentence in sentences {
      var unit = sentence.lowerBound
      while unit < sentence.upperBound {
        guard units[unit].shape.contains(.capitalised), units[unit].hash != Self.the,
          let name = name(from: unit, in: sentence, among: names)
        else {
          unit += 1
          continue
        }
        found.append(name)
        unit = name.units.upperBound
      }
    }
    return names.replaced(by: found)
  }

  private func name(
    from first: Int, in sentence: Range<Int>, among names: [NameScores.Name]
  ) -> NameScores.Name? {
    guard let (stretch, kind) = phrase(from: first, before: sentence.upperBound),
      first == sentence.lowerBound || !isPart(first - 1) || units[first - 1].hash == Self.the,
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
    return NameScores.Name(units: stretch, kind: kind, confidence: Self.confidence)
  }

  /// The longest phrase of the gazetteer that begins with a unit, where it is of one kind.
  private func phrase(from first: Int, before end: Int) -> (Range<Int>, NameKind)? {
    guard var found = tables.phrase(units[first].hash), found & NameTables.opens != 0 else {
      return nil
    }
    var hash = units[first].hash
    var best: (Range<Int>, UInt32)?
    for unit in first + 1..<max(first + 1, min(end, first + Self.longest)) {
      guard found & NameTables.opens != 0 else { break }
      hash = WordHash.join(hash, units[unit].hash)
      guard let classes = tables.phrase(hash) else { break }
      found = classes
      if classes & ~NameTables.opens != 0 { best = (first..<unit + 1, classes) }
    }
    guard let (stretch, classes) = best, isPart(stretch.upperBound - 1),
      classes & Self.organisations != 0, classes & Self.others == 0
    else { return nil }
    return (stretch, .organisation)
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
