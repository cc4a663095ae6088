/// Surnames with a hyphen that the tagger read as two people: “Singh-Walsh” where the text also names Amara Singh-Walsh, or
/// behind a title.
///
/// “The Holt-Lopes match” stays one between two people.
struct CompoundSurnames {
  let units: NameUnitList

  /// - Parameter names: In the order of the text, not overlapping.
  /// - Returns: The same, with each such surname as one name.
  /// - Complexity: Linear in the names.
  func whole(_ names: [NameScores.Name]) -> [NameScores.Name] {
    var surnames: Set<UInt64> = []
    var compounds: [(name: NameScores.Name, surname: Range<Int>)] = []
    for name in names where name.kind == .person {
      guard let surname = compound(at: name.units.upperBound - 1) else { continue }
      let isBegun = compounds.last?.surname == surname
      if !isBegun { compounds.append((name, surname)) }
      let first = isBegun ? compounds[compounds.count - 1].name : name
      if name.units.upperBound == surname.upperBound,
        first.units.lowerBound < surname.lowerBound || isTitled(surname)
      {
        surnames.insert(units.joinedHash(surname))
      }
    }
    return names.replaced(
      by: compounds.filter { surnames.contains(units.joinedHash($0.surname)) }.map {
        var name = $0.name
        name.units = min(name.units.lowerBound, $0.surname.lowerBound)..<$0.surname.upperBound
        return name
      })
  }

  private func isTitled(_ surname: Range<Int>) -> Bool {
    surname.lowerBound > 0 && Honorific.contains(units[surname.lowerBound - 1])
  }

  /// The parts of the compound of capitals that a unit is in; nil where it is in none.
  private func compound(at unit: Int) -> Range<Int>? {
    let compound = units.compound(at: unit)
    let parts = stride(from: compound.lowerBound, to: compound.upperBound, by: 2)
    return compound.count == 3 && parts.allSatisfy { units[$0].shape.contains(.capitalised) }
      ? compound : nil
  }
}

extension NameUnitList {
  /// The unit with those of its token beside it, at most two on either side.
  func compound(at unit: Int) -> Range<Int> {
    let token = self[unit].token
    var (first, end) = (unit, unit + 1)
    while first > 0, first > unit - 2, self[first - 1].token == token { first -= 1 }
    while end < count, end < unit + 3, self[end].token == token { end += 1 }
    return first..<end
  }
}
