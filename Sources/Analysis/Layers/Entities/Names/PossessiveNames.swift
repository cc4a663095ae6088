import Articles

/// Takes apart what an owner and its place were read as together: “NATO’s Brussels” is two names where the text also
/// names NATO by itself and the gazetteer knows Brussels as a place; likewise “Holt’s State Department” where the text
/// also names the department.
///
/// “Lloyd’s Bank” stays whole: a bank is no place of the gazetteer.
struct PossessiveNames {
  private let names: [NameScores.Name]
  private let units: NameUnitList
  private let tables: NameTables
  /// The names without an owner in them, by the joined hash of their units; the first of each.
  private var alone: [UInt64: NameScores.Name] = [:]
  /// The people among them that are named in full, by their last unit; the first of each.
  private var bySurname: [UInt64: NameScores.Name] = [:]

  /// - Parameter names: In the order of the text, not overlapping.
  init(_ names: [NameScores.Name], of units: NameUnitList, tables: NameTables) {
    self.names = names
    self.units = units
    self.tables = tables
    let asked = hashes(of: names)
    for name in names where owner(of: name) == nil {
      let hash = units.joinedHash(name.units)
      if asked.contains(hash), alone[hash] == nil { alone[hash] = name }
      let surname = units[name.units.upperBound - 1].hash
      if name.kind == .person, name.units.count > 1, asked.contains(surname),
        bySurname[surname] == nil
      {
        bySurname[surname] = name
      }
    }
  }

  /// The hashes of owners, their surnames and what they own: all that is asked for later.
  private func hashes(of names: [NameScores.Name]) -> WordSet {
    WordSet(
      names.flatMap { name -> [UInt64] in
        guard let end = owner(of: name) else { return [] }
        return [
          units.joinedHash(name.units.lowerBound..<end), units[end - 1].hash,
          units.joinedHash(end..<name.units.upperBound),
        ]
      })
  }

  /// The names with owner and owned apart, both as sure as the owner by itself is.
  func apart() -> [NameScores.Name] {
    var apart: [NameScores.Name] = []
    apart.reserveCapacity(names.count)
    for name in names {
      guard let end = owner(of: name), var owner = known(name.units.lowerBound..<end),
        let kind = kind(of: end..<name.units.upperBound)
      else {
        apart.append(name)
        continue
      }
      owner.units = name.units.lowerBound..<end
      apart.append(owner)
      apart.append(
        NameScores.Name(
          units: end..<name.units.upperBound, kind: kind, confidence: owner.confidence))
    }
    return apart
  }

  /// The owner where the text names it alone; somebody also by the surname.
  private func known(_ owner: Range<Int>) -> NameScores.Name? {
    if let known = alone[units.joinedHash(owner)] { return known }
    if owner.count == 1 { return bySurname[units[owner.lowerBound].hash] }
    guard let somebody = alone[units[owner.upperBound - 1].hash],
      somebody.kind == .person
    else { return nil }
    return somebody
  }

  /// Where the first possessive inside a name ends.
  private func owner(of name: NameScores.Name) -> Int? {
    name.units.dropLast().first { units[$0].shape.contains(.possessive) }.map { $0 + 1 }
  }

  /// What is owned: a place, or an organisation of several words that the text also names without its owner.
  private func kind(of stretch: Range<Int>) -> NameKind? {
    if isPlace(stretch) { return .place }
    let isNamed = alone[units.joinedHash(stretch)]?.kind == .organisation
    return stretch.count > 1 && isNamed ? .organisation : nil
  }

  /// Whether a stretch is a city, region or country and no person's name, as “Paris Hilton’s Charlotte” may be.
  private func isPlace(_ stretch: Range<Int>) -> Bool {
    guard let classes = tables.phrase(units.joinedHash(stretch)) else { return false }
    return classes & Self.places != 0 && classes & Self.people == 0
  }

  private static let people: UInt32 = 0b11
  private static let places: UInt32 = 0b1_1100
}
