import Articles

/// Names of neither people nor organisations nor places: nationalities by a list, events by the word that heads
/// them, works by the marks around them. What is none of these is left out.
struct OtherNames {
  let document: Document
  let units: NameUnitList

  /// What a name of another kind is.
  func mentions(of name: NameScores.Name) -> [NameMention] {
    // As where its name stands in quotation marks.
    if name.isShip { return [document.mention(units[name.units], .work, name.confidence)] }
    if isOrganisation(name) {
      return [document.mention(units[name.units], .organisation, name.confidence)]
    }
    let nationalities = nationalities(in: name.units)
    if !nationalities.isEmpty, name.units.count < 4 { return nationalities }
    guard let kind = kind(of: name.units) else { return nationalities }
    return [document.mention(units[name.units], kind, name.confidence)]
  }

  /// “African National Congress”: a people's, by its head.
  private func isOrganisation(_ name: NameScores.Name) -> Bool {
    guard name.units.count > 1, let last = name.units.last else { return false }
    return NameLexicon.listedRoles(of: units[last].hash).contains(.organisation)
      && units[last].shape.contains(.capitalised)
      // Behind “of” stands no head: “Master of Business Administration”.
      && !name.units.contains { units[$0].hash == Self.of }
  }

  private static let of = WordHash.of("of")

  /// The name, as one of another kind where the tagger takes a law or treaty for an organisation.
  func reread(_ name: NameScores.Name) -> NameScores.Name {
    guard name.kind == .organisation, name.units.count > 1,
      Self.laws.contains(units[name.units.upperBound - 1].hash)
    else { return name }
    var name = name
    name.kind = .other
    return name
  }

  private static let laws = WordHash.set("act", "amendment", "treaty", "constitution")

  private func kind(of name: Range<Int>) -> Entity.Kind? {
    let isEvent = units[name].contains { NameLexicon.listedRoles(of: $0.hash).contains(.event) }
    if isEvent { return .event }
    let before = name.lowerBound - 1
    let isQuoted =
      before >= 0 && name.upperBound < units.count && units[before].isQuote
      && units[name.upperBound].isQuote
    return isQuoted ? .work : nil
  }

  /// The peoples and their adjectives among some units; “Christian” and “Roman” may be given names.
  func nationalities(in range: Range<Int>) -> [NameMention] {
    var found: [NameMention] = []
    var unit = range.lowerBound
    while unit < range.upperBound {
      guard units[unit].shape.contains(.capitalised), let end = people(from: unit, in: range) else {
        unit += 1
        continue
      }
      found.append(document.mention(units[unit..<end], .nationality, 0.95))
      unit = end
    }
    return found
  }

  /// The names without those that are a part of a people’s name of several words: “African” in “African American”.
  /// - Parameter names: In the order of the text.
  func withoutPartsOfPeoples(_ names: [NameScores.Name]) -> [NameScores.Name] {
    names.filter { name in
      let reach = max(0, name.units.lowerBound - 2)..<min(units.count, name.units.upperBound + 2)
      guard name.units.count < 3, Nationalities.contains(units[name.units.lowerBound].hash) else {
        return true
      }
      return !(reach.lowerBound...name.units.lowerBound).contains { first in
        let end = people(from: first, in: first..<reach.upperBound) ?? first
        return end - first > name.units.count && end >= name.units.upperBound
      }
    }
  }

  /// Where a people’s name that begins with a unit ends: “African-American” and “African American” are one people.
  private func people(from unit: Int, in range: Range<Int>) -> Int? {
    let token = units[unit].token
    let end = units[unit..<range.upperBound].firstIndex { $0.token != token } ?? range.upperBound
    if end > unit + 1, unit == 0 || units[unit - 1].token != token,
      end == units.count || units[end].token != token,
      Nationalities.contains(document.facts[Int(token)].hash)
    {
      return end
    }
    if unit + 1 < range.upperBound,
      Nationalities.contains(units.joinedHash(unit..<unit + 2))
    {
      return unit + 2
    }
    let isPeople = Nationalities.contains(units[unit].hash)
    return isPeople && !NameLexicon.roles(of: units[unit].hash).contains(.givenName)
      ? unit + 1 : nil
  }
}
