/// The short names of companies: what stands before the legal form or the trade in the name of one that the text names.
/// “Northwind” is Northwind Robotics, and “Cascade Pacific” is Cascade Pacific Electric Co.
///
/// Where the text names somebody so too (“Ian Tennant” of Tennant Foods), or it is a country, a region or begins with a
/// given name, it is left to what stands around it.
/// - Source: The trades are compiled for Gloss from the names of listed companies.
struct CompanyNames {
  private let units: NameUnitList
  private let tables: NameTables
  /// The words of people that are named in full or with a title.
  private var people: Set<UInt64> = []

  /// - Parameter names: In the order of the text, not overlapping.
  init(_ names: [NameScores.Name], of units: NameUnitList, tables: NameTables) {
    self.units = units
    self.tables = tables
    for name in names where name.kind == .person && name.confidence >= Self.shown {
      let first = name.units.lowerBound
      let isTitled = first > 0 && Honorific.lift(behind: units[first - 1]) > 0
      guard name.units.count > 1 || isTitled else { continue }
      for unit in name.units { people.insert(units[unit].hash) }
    }
  }

  /// - Returns: The beginnings of an organisation's name that stand for the whole, the longest last.
  func beginnings(of name: NameScores.Name) -> [Range<Int>] {
    guard name.kind == .organisation, name.confidence >= Self.shown,
      name.units.count <= Self.mostUnits
    else { return [] }
    return name.units.dropFirst().filter(isForm).compactMap { end in
      var end = end
      if units[end - 1].hash == 0x2C { end -= 1 }
      let beginning = name.units.lowerBound..<end
      return mayStandAlone(beginning) ? beginning : nil
    }
  }

  /// Whether a unit is a legal form or a trade: “Inc.”, “Robotics”.
  private func isForm(_ unit: Int) -> Bool {
    units[unit].shape.contains(.capitalised)
      && (Self.trades.contains(units[unit].hash)
        || NameLexicon.listedRoles(of: units[unit].hash).contains(.suffix))
  }

  private func mayStandAlone(_ beginning: Range<Int>) -> Bool {
    guard let last = beginning.last, units[last].shape.contains(.word),
      units[last].shape.contains(.capitalised), !units[last].shape.contains(.possessive),
      (tables.phrase(units.joinedHash(beginning)) ?? 0) & Self.places == 0
    else { return false }
    guard beginning.count == 1 else {
      // “Walt Disney”
      return Gender.ofGivenName(units[beginning.lowerBound].hash) == .unknown
    }
    let hash = units[last].hash
    return units[last].core - units[last].start > 2 && !people.contains(hash)
      && NameLexicon.listedRoles(of: hash).isEmpty && !Nationalities.contains(hash)
      && !ThingNames.bodies.contains(hash) && !Self.trades.contains(hash)
      && !Language.isFunctionWord(hash, in: "en")
  }

  /// Regions, countries and peoples.
  private static let places: UInt32 = 0b11_1000
  /// Of the longest names whose beginnings are looked at.
  private static let mostUnits = 8
  /// What the tagger is so sure of is shown.
  private static let shown = 0.3

  private static let trades = WordHash.set(
    "aerospace", "airlines", "airways", "analytics", "automotive", "bakeries", "bakery", "bancorp",
    "biosciences", "biotech", "brands", "breweries", "brewery", "broadcasting", "builders",
    "capital", "cement", "chemicals", "coaches", "communications", "company", "construction",
    "corporation", "cosmetics", "cruises", "dairies", "dairy", "developments", "diagnostics",
    "dynamics", "electric", "electronics", "energy", "enterprises", "entertainment", "farms",
    "ferries", "financial", "foods", "games", "gas", "group", "healthcare", "holding", "holdings",
    "homes", "hotels", "housing", "incorporated", "industries", "instruments", "insurance",
    "investments", "laboratories", "limited", "logistics", "media", "minerals", "mining", "motor",
    "motors", "networks", "oil", "partners", "petroleum", "pharma", "pharmaceuticals", "pictures",
    "power", "properties", "publishing", "quarries", "rail", "railways", "records", "resources",
    "restaurants", "robotics", "semiconductor", "semiconductors", "shipping", "software", "solar",
    "steel", "stores", "studios", "supermarkets", "systems", "technologies", "technology",
    "telecom", "textiles", "therapeutics", "toys", "travel", "utilities", "ventures", "yachts")
}
