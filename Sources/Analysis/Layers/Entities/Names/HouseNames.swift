/// A house called after somebody is no person: “Boulangerie Dubois”, “Bäckerei Schmidt”.
///
/// The tagger learnt from names whose kind of house stands last, as in English. “Bodega Bay” is a place.
/// - Source: Compiled for Gloss from shops, inns and firms in German, French, Italian and Spanish.
struct HouseNames {
  let units: NameUnitList

  private static let heads = WordHash.set(
    "apotheke", "autohaus", "bistro", "bistrot", "bodega", "bodegas", "boucherie", "boulangerie",
    "brasserie", "buchhandlung", "bäckerei", "café", "cantina", "fleischerei", "fromagerie",
    "galerie", "galería", "galleria", "gasthaus", "gasthof", "gelateria", "kanzlei", "konditorei",
    "librairie", "libreria", "librería", "maison", "metzgerei", "osteria", "panadería",
    "pastelería", "pescheria", "pharmacie", "pizzeria", "pâtisserie", "restaurant", "ristorante",
    "salumeria", "schreinerei", "spedition", "taverna", "tischlerei", "trattoria", "weingut",
    "éditions")

  /// The name, as an organisation where it was read as a person or a place and opens with a kind of house.
  func reread(_ name: NameScores.Name) -> NameScores.Name {
    guard name.kind == .person || name.kind == .place, name.units.count > 1,
      Self.heads.contains(units[name.units.lowerBound].hash),
      !NameLexicon.listedRoles(of: units[name.units.upperBound - 1].hash).contains(.place)
    else { return name }
    var name = name
    name.kind = .organisation
    return name
  }
}
