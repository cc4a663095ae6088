/// Parties by what everybody calls them: “Democrats”, “the Tories”, “Reform UK”. The tagger learnt most of them as other
/// kinds of name, or as the place that stands in one.
///
/// “The Greens” are a party where the text names another, else perhaps a family.
/// - Source: Compiled for Gloss from the parties of the parliaments whose press writes English.
struct PartyNames {
  let units: NameUnitList

  /// By the joined hash of a name's units.
  private static let names = hashes(
    "conservatives", "democrats", "fianna fáil", "fine gael", "lib dem", "lib dems",
    "liberal democrat", "liberal democrats", "plaid cymru", "reform uk", "republicans",
    "sinn féin", "tories", "tory", "ukip")
  /// What is a party only beside another.
  private static let plain = hashes("greens", "liberals")
  /// What is a party only in the brackets behind somebody's name: “Geoff Hale (Con, Eastfield)”.
  private static let bracketed = hashes("con", "lab")
  /// The first words of names of two.
  private static let openings = WordHash.set(
    "fianna", "fine", "lib", "liberal", "plaid", "reform", "sinn")
  private static let confidence = 0.7

  private static func hashes(_ names: String...) -> Set<UInt64> {
    Set(
      names.map { name in
        let words = name.split(separator: " ").map { WordHash.of(Array($0.utf8)) }
        return words.dropFirst().reduce(words[0]) { WordHash.join($0, $1) }
      })
  }

  /// - Parameters:
  ///   - names: In the order of the text, not overlapping.
  ///   - capitals: Of all units.
  /// - Returns: The names with the parties that are named by themselves, in the order of the text.
  /// - Complexity: Linear in the capitals.
  func added(to names: [NameScores.Name], _ capitals: CapitalUnits) -> [NameScores.Name] {
    var parties: [Range<Int>] = []
    var doubted: [Range<Int>] = []
    for (unit, sentence) in capitals where unit >= parties.last?.upperBound ?? 0 {
      guard let party = party(at: unit, among: names, in: sentence),
        isWhole(party, among: names, in: sentence)
      else { continue }
      if Self.plain.contains(units[unit].hash) {
        doubted.append(party)
      } else {
        parties.append(party)
      }
    }
    if !parties.isEmpty {
      parties = (parties + doubted).sorted { $0.lowerBound < $1.lowerBound }
    }
    return names.replaced(
      by: parties.map {
        NameScores.Name(units: $0, kind: .organisation, confidence: Self.confidence)
      })
  }

  private func party(
    at unit: Int, among names: [NameScores.Name], in sentence: Range<Int>
  ) -> Range<Int>? {
    let hash = units[unit].hash
    let next = unit + 1
    if next < sentence.upperBound, Self.openings.contains(hash),
      units[next].shape.contains(.capitalised),
      Self.names.contains(WordHash.join(hash, units[next].hash))
    {
      return unit..<next + 1
    }
    let isBracketed =
      Self.bracketed.contains(hash) && isBehindPerson(unit, among: names, in: sentence)
    return isBracketed || Self.names.contains(hash) || Self.plain.contains(hash)
      ? unit..<next : nil
  }

  /// Whether a unit is the first thing in brackets behind a person's name, or all, and no year follows.
  private func isBehindPerson(
    _ unit: Int, among names: [NameScores.Name], in sentence: Range<Int>
  ) -> Bool {
    guard unit - 2 >= sentence.lowerBound, unit + 2 < sentence.upperBound,
      units[unit - 1].hash == 0x28,
      units[unit + 1].hash == 0x29
        || units[unit + 1].hash == 0x2C && !units[unit + 2].shape.contains(.numeric)
    else { return false }
    return names.overlapping(unit - 2..<unit - 1).contains {
      $0.kind == .person && $0.units.upperBound == unit - 1
    }
  }

  /// Whether no longer name goes on before or behind: “Young Democrats”, “Democrats 66”, “Party of Socialists and
  /// Democrats”; but “Republicans and Democrats” are two.
  private func isWhole(
    _ party: Range<Int>, among names: [NameScores.Name], in sentence: Range<Int>
  ) -> Bool {
    let (before, behind) = (party.lowerBound - 1, party.upperBound)
    if behind < sentence.upperBound,
      units[behind].shape.contains(.numeric) || Self.behindStart.contains(units[behind].hash)
    {
      return false
    }
    if before > sentence.lowerBound, Self.beforeEnd.contains(units[before].hash),
      units[before - 1].shape.contains(.capitalised), !Self.names.contains(units[before - 1].hash)
    {
      return false
    }
    return names.overlapping(party).allSatisfy {
      $0.units.lowerBound >= party.lowerBound && $0.units.upperBound <= party.upperBound
    }
  }

  private static let beforeEnd = WordHash.set("and", "of")
  private static let behindStart = WordHash.set("for", "of")
}
