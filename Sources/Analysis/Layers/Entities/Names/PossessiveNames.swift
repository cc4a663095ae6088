import Articles

/// Takes apart what an owner and its place were read as together: “NATO’s Brussels” is two names where the text also
/// names NATO by itself and the gazetteer knows Brussels as a place.
///
/// “Lloyd’s Bank” stays whole: a bank is no place of the gazetteer.
struct PossessiveNames {
  private let units: NameUnitList
  private let tables: NameTables
  /// The names without an owner in them, by the joined hash of their units; the first of each.
  private var alone: [UInt64: NameScores.Name] = [:]

  init(_ names: [NameScores.Name], of units: NameUnitList, tables: NameTables) {
    self.units = units
    self.tables = tables
    for name in names where owner(of: name) == nil {
      let hash = units.joinedHash(name.units)
      if alone[hash] == nil { alone[hash] = name }
    }
  }

  /// The owner and what is owned, both as sure as the owner by itself is, or the name as it is.
  func parts(of name: NameScores.Name) -> [NameScores.Name] {
    guard let end = owner(of: name), var owner = known(name.units.lowerBound..<end),
      isPlace(end..<name.units.upperBound)
    else { return [name] }
    owner.units = name.units.lowerBound..<end
    let place = NameScores.Name(
      units: end..<name.units.upperBound, kind: .place, confidence: owner.confidence)
    return [owner, place]
  }

  /// The owner where the text names it alone; somebody also by the surname.
  private func known(_ owner: Range<Int>) -> NameScores.Name? {
    if let known = alone[units.joinedHash(owner)] { return known }
    guard owner.count > 1, let somebody = alone[units[owner.upperBound - 1].hash],
      somebody.kind == .person
    else { return nil }
    return somebody
  }

  /// Where the first possessive inside a name ends.
  private func owner(of name: NameScores.Name) -> Int? {
    name.units.dropLast().first { units[$0].shape.contains(.possessive) }.map { $0 + 1 }
  }

  /// Whether a stretch is a city, region or country and no person's name, as “Paris Hilton’s Charlotte” may be.
  private func isPlace(_ stretch: Range<Int>) -> Bool {
    guard let classes = tables.phrase(units.joinedHash(stretch)) else { return false }
    return classes & Self.places != 0 && classes & Self.people == 0
  }

  private static let people: UInt32 = 0b11
  private static let places: UInt32 = 0b1_1100
}
