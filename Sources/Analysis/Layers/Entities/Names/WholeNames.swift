/// Sets the borders of names where writing says where they are: compounds, brackets, letters behind a name, and leaves out
/// what only stands beside a name: titles, offices, the name somebody was born with.
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
      guard var name = withoutLetters(withoutOpenBracket(withoutOpening(name))),
        !isBirthName(name), !isOffice(name)
      else { continue }
      if index + 1 < names.count, isTitle(name, before: names[index + 1]) { continue }
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

  /// Who sits for a party: “Labour MPs”.
  private static let members = WordHash.set("mps", "msps", "meps", "tds", "mlas")

  /// Somebody without the letters behind the name; nil where it is nothing else.
  private func withoutLetters(_ name: NameScores.Name) -> NameScores.Name? {
    var name = name
    let last = units[name.units.upperBound - 1].hash
    if name.kind == .organisation, name.units.count > 1, Self.members.contains(last) {
      name.units = name.units.dropLast()
      return name
    }
    guard name.kind == .person || name.kind == .organisation, Self.letters.contains(last) else {
      return name
    }
    guard name.units.count > 1 else { return nil }
    guard name.kind == .person else { return name }
    name.units = name.units.dropLast()
    if units[name.units.upperBound - 1].hash == 0x2C { name.units = name.units.dropLast() }
    return name.units.isEmpty ? nil : name
  }

  // MARK: Beside a name

  /// Whether a name is a title before somebody's: “Dame” in “Professor Dame Helen Costello”.
  private func isTitle(_ name: NameScores.Name, before next: NameScores.Name) -> Bool {
    name.kind == .person && next.kind == .person && name.units.count == 1
      && next.units.lowerBound == name.units.upperBound
      && Honorific.isTitle(units[name.units.lowerBound])
  }

  private static let born = WordHash.set("née", "né", "nee", "geborene", "geborener", "geb")

  /// “Crabtree” in “Mary Barlow (née Crabtree)”, who is nobody else.
  private func isBirthName(_ name: NameScores.Name) -> Bool {
    let first = name.units.lowerBound
    guard name.kind == .person, name.units.count <= 2 else { return false }
    return Self.born.contains(units[first].hash)
      || first > 0 && units[first - 1].shape.contains(.lower)
        && Self.born.contains(units[first - 1].hash)
  }

  private static let ranks = WordHash.set(
    "assistant", "associate", "chief", "co", "country", "deputy", "district", "divisional",
    "executive", "financial", "founding", "general", "group", "junior", "managing", "operating",
    "product", "project", "regional", "sales", "senior", "store", "vice")
  private static let offices = WordHash.set(
    "director", "editor", "executive", "manager", "officer", "partner", "president", "producer",
    "secretary")

  /// “General Manager”, which is nobody's name and no organisation's.
  private func isOffice(_ name: NameScores.Name) -> Bool {
    name.kind != .other && name.units.count > 1
      && Self.offices.contains(units[name.units.upperBound - 1].hash)
      && name.units.dropLast().allSatisfy { Self.ranks.contains(units[$0].hash) }
  }
}
