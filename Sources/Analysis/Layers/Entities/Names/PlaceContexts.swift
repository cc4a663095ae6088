/// Words before a name that only a place can follow: “the village of Hadley Green”, “residents of Hadley Green”.
///
/// The tagger takes names of two words that it never met for somebody's.
struct PlaceContexts {
  let units: NameUnitList

  private static let heads = WordHash.set(
    "borough", "cities", "city", "county", "district", "hamlet", "inhabitants", "island", "islands",
    "isle", "mayor", "municipality", "outskirts", "parish", "port", "province", "residents",
    "streets", "suburb", "suburbs", "town", "towns", "village", "villages")
  private static let of = WordHash.of("of")

  /// The name, as a place where such words stand before it.
  func reread(_ name: NameScores.Name) -> NameScores.Name {
    let first = name.units.lowerBound
    guard name.kind == .person || name.kind == .organisation, first > 1,
      units[first - 1].hash == Self.of, Self.heads.contains(units[first - 2].hash)
    else { return name }
    var name = name
    name.kind = .place
    return name
  }
}
