/// Sets the borders of names where writing says where they are: compounds, brackets, letters behind a name.
struct WholeNames {
  let units: NameUnitList
  let tables: NameTables

  /// - Parameter names: In the order of the text, not overlapping.
  /// - Returns: The same, in the same order, with their own borders; without what is no name.
  /// - Complexity: Linear in the names and their units.
  func whole(_ names: [NameScores.Name]) -> [NameScores.Name] {
    var whole: [NameScores.Name] = []
    whole.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      guard var name = withoutLetters(withoutOpenBracket(withoutOpening(name))) else { continue }
      let free = whole.last?.units.upperBound ?? 0
      let end = index + 1 < names.count ? names[index + 1].units.lowerBound : units.count
      name.units = first(of: name, from: free)..<last(of: name, before: end)
      whole.append(name)
    }
    return whole
  }

  // MARK: Compounds

  /// Small words that open Arabic names: “al-Sadr”.
  private static let articles = WordHash.set(
    "al", "el", "as", "ash", "ad", "adh", "an", "ar", "at", "az", "ul", "bin", "ben", "ibn", "abu")

  /// Where a name begins that was found from the second part of a compound on: “Lin-Manuel”, “al-Qaida”.
  private func first(of name: NameScores.Name, from free: Int) -> Int {
    let first = name.units.lowerBound
    guard first >= free + 2, isHyphen(first - 1, of: first) else { return first }
    let isPart =
      Self.articles.contains(units[first - 2].hash) && !opensInside(first - 2)
      || name.kind == .person && isPersonal(first - 2)
    return isPart ? first - 2 : first
  }

  /// Where somebody's name ends that was found up to the first part of a compound: “Alliot-Marie”.
  private func last(of name: NameScores.Name, before end: Int) -> Int {
    let last = name.units.upperBound
    guard name.kind == .person, last + 2 <= end, isHyphen(last, of: last - 1),
      units[last + 1].shape.contains(.capitalised), !isPlace(last + 1)
    else { return last }
    return last + 2
  }

  private func isHyphen(_ unit: Int, of other: Int) -> Bool {
    units[unit].hash == 0x2D && units[unit].token == units[other].token
  }

  /// Whether a unit stands behind another part of its own compound.
  private func opensInside(_ unit: Int) -> Bool {
    unit > 0 && units[unit - 1].token == units[unit].token
  }

  /// Whether a part of a compound is known as a name of people.
  private func isPersonal(_ unit: Int) -> Bool {
    units[unit].shape.contains(.capitalised)
      && tables.phrase(units[unit].hash).map { $0 & Self.people != 0 } ?? false
  }

  private func isPlace(_ unit: Int) -> Bool {
    tables.phrase(units[unit].hash).map {
      $0 & Self.people == 0 && $0 & Self.places != 0
    } ?? false
  }

  private static let people: UInt32 = 0b11
  /// Cities, regions, countries and peoples.
  private static let places: UInt32 = 0b11_1100

  // MARK: Openings, brackets and letters

  /// Words that open a sentence before somebody's name and are no given names.
  private static let openings = WordHash.set(
    "after", "afterwards", "although", "and", "as", "because", "before", "but", "earlier",
    "finally",
    "here", "however", "if", "later", "like", "meanwhile", "now", "once", "only", "or", "perhaps",
    "recently", "since", "so", "still", "then", "there", "though", "today", "tomorrow", "tonight",
    "when", "while", "yesterday", "yet")

  /// Somebody without the word that opens the sentence: “Later J. Holt”.
  private func withoutOpening(_ name: NameScores.Name) -> NameScores.Name {
    guard name.kind == .person, name.units.count > 1,
      Self.openings.contains(units[name.units.lowerBound].hash)
    else { return name }
    var name = name
    name.units = name.units.dropFirst()
    return name
  }

  /// Up to a bracket that the name does not close.
  private func withoutOpenBracket(_ name: NameScores.Name) -> NameScores.Name {
    guard let bracket = name.units.dropFirst().first(where: { units[$0].hash == 0x28 }),
      !units[bracket..<name.units.upperBound].contains(where: { $0.hash == 0x29 })
    else { return name }
    var name = name
    name.units = name.units.lowerBound..<bracket
    return name
  }

  /// What is written behind the names of members and doctors.
  private static let letters = WordHash.set(
    "mp", "msp", "mep", "mla", "md", "m.d", "phd", "ph.d", "qc", "kc", "obe", "cbe", "mbe", "esq")

  /// Somebody without the letters behind the name; nil where it is nothing else.
  private func withoutLetters(_ name: NameScores.Name) -> NameScores.Name? {
    guard name.kind == .person || name.kind == .organisation,
      Self.letters.contains(units[name.units.upperBound - 1].hash)
    else { return name }
    guard name.units.count > 1 else { return nil }
    guard name.kind == .person else { return name }
    var name = name
    name.units = name.units.dropLast()
    if units[name.units.upperBound - 1].hash == 0x2C { name.units = name.units.dropLast() }
    return name.units.isEmpty ? nil : name
  }
}
