import Articles

/// Names of neither people nor organisations nor places: nationalities by a list, events by the word that heads
/// them, works by the marks around them. What is none of these is left out.
struct OtherNames {
  let document: Document
  let units: [NameUnit]

  /// What a name of another kind is.
  func mentions(of name: NameScores.Name) -> [NameMention] {
    let nationalities = nationalities(in: name.units)
    if !nationalities.isEmpty, name.units.count < 4 { return nationalities }
    guard let kind = kind(of: name.units) else { return nationalities }
    return [document.mention(units[name.units], kind, name.confidence)]
  }

  private func kind(of name: Range<Int>) -> Entity.Kind? {
    let isEvent = units[name].contains { NameLexicon.roles(of: $0.hash).contains(.event) }
    if isEvent { return .event }
    let before = name.lowerBound - 1
    let isQuoted =
      before >= 0 && name.upperBound < units.count && isQuote(before) && isQuote(name.upperBound)
    return isQuoted ? .work : nil
  }

  private func isQuote(_ unit: Int) -> Bool {
    guard !units[unit].shape.contains(.word) else { return false }
    switch UInt32(truncatingIfNeeded: units[unit].hash) {
    case 0x22, 0x27, 0x2018...0x201F, 0xAB, 0xBB: return true
    default: return false
    }
  }

  /// The peoples and their adjectives among some units; “Christian” and “Roman” may be given names.
  func nationalities(in range: Range<Int>) -> [NameMention] {
    range.compactMap { unit in
      guard units[unit].shape.contains(.capitalised), Nationalities.contains(units[unit].hash),
        !NameLexicon.roles(of: units[unit].hash).contains(.givenName)
      else { return nil }
      return document.mention(units[unit...unit], .nationality, 0.95)
    }
  }
}
