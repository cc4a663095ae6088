/// Adds the acronym in brackets behind an organisation's name, where it was left out: “Workers' Union (WU)”.
struct BracketedAcronyms {
  let units: NameUnitList
  let tables: NameTables

  /// - Parameter names: In the order of the text, not overlapping.
  /// - Returns: The same with the acronyms among them, in the order of the text.
  /// - Complexity: Linear in the names.
  func added(to names: [NameScores.Name]) -> [NameScores.Name] {
    var all: [NameScores.Name] = []
    all.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      all.append(name)
      let place = name.units.upperBound + 1
      let next = index + 1 < names.count ? names[index + 1].units.lowerBound : units.count
      guard name.kind == .organisation, place + 1 < units.count, place < next, isBracketed(place),
        isAcronym(units[place])
      else { continue }
      all.append(
        NameScores.Name(
          units: place..<place + 1, kind: .organisation, confidence: min(name.confidence, 0.6)))
    }
    return all
  }

  private func isBracketed(_ unit: Int) -> Bool {
    units[unit - 1].hash == 0x28
      && (units[unit + 1].hash == 0x29 || units[unit + 1].hash == 0x2C
        || units[unit + 1].hash == 0x3B)
  }

  /// Two to seven capitals that are no place's: “(UK)” says where it is.
  private func isAcronym(_ unit: NameUnit) -> Bool {
    let isPlace = tables.phrase(unit.hash).map { $0 & Self.places != 0 } ?? false
    return unit.shape.contains(.allCapitals) && (2...7).contains(unit.core - unit.start) && !isPlace
      && !Self.offices.contains(unit.hash)
  }

  private static let places: UInt32 = 0b1_1100
  /// What somebody is, not what a body is called: a member of a parliament, the head of a firm.
  private static let offices = WordHash.set("mp", "msp", "mep", "mla", "td", "ceo", "cfo")
}
