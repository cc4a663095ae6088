/// A country of the gazetteer is a place also where it acts: “U.S. Secretary of State”.
///
/// The tagger takes some for organisations, as a part of its silver corpus does.
struct CountryNames {
  let units: NameUnitList
  let tables: NameTables

  /// The name, as a place where it is a country and was read as an organisation.
  func reread(_ name: NameScores.Name) -> NameScores.Name {
    guard name.kind == .organisation else { return name }
    let hash = units.joinedHash(name.units)
    guard let classes = tables.phrase(hash), classes & Self.country != 0,
      !Self.organisations.contains(hash)
    else { return name }
    var name = name
    name.kind = .place
    return name
  }

  private static let country: UInt32 = 0b1_0000
  /// Those that the gazetteer lists among the countries and that are more of a body than of a place.
  private static let organisations = WordHash.set("eu", "vatican")
}
