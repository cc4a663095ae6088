/// Names of ships, which the tagger takes for people and places: “HMS Victory”, “the ferry Estonia”, “the Aurora sailed”,
/// “the Aurora, a frigate”; and “the Aurora” wherever the text has said so once.
struct ShipNames {
  private let units: NameUnitList
  private let tables: NameTables
  /// Whether the text has a noun for a ship anywhere.
  private lazy var tellsOfShips = units.contains {
    $0.shape.contains(.lower) && Self.nouns.contains($0.hash)
  }

  init(units: NameUnitList, tables: NameTables) {
    self.units = units
    self.tables = tables
  }

  /// What stands before the name of a ship and of nothing else, in capitals.
  private static let prefixes = WordHash.set(
    "hms", "hmcs", "hmas", "hmnzs", "hmhs", "hmt", "hmy", "uss", "usns", "uscgc", "usat", "rms",
    "rrs", "mv", "m/v", "hnlms", "hdms", "hswms", "hnoms", "roks", "kri", "brp", "ssbn")
  private static let nouns = WordHash.set(
    "barge", "battleship", "boat", "brig", "brigantine", "catamaran", "clipper", "corvette",
    "cruiser", "destroyer", "ferry", "flagship", "freighter", "frigate", "galleon", "gunboat",
    "icebreaker", "ketch", "lightship", "lugger", "minesweeper", "ship", "schooner", "sloop",
    "steamboat", "steamer", "steamship", "submarine", "supertanker", "tanker", "trawler",
    "trimaran", "troopship", "tugboat", "vessel", "warship", "whaler", "yacht")
  /// What ships do and hardly anything else.
  private static let verbs = WordHash.set(
    "sailed", "sails", "capsized", "capsizes", "docked", "docks", "foundered", "steamed")
  private static let runs = WordHash.set("ran", "runs", "run")
  private static let aground = WordHash.of("aground")
  /// What ships do, and figures too.
  private static let sinks = WordHash.set("sank", "sinks", "sunk", "sinking")
  /// Behind “sailed”, what a team does.
  private static let won = WordHash.set("through", "past", "into", "clear")
  private static let articles = WordHash.set("a", "an", "the")
  private static let the = WordHash.of("the")
  private static let comma: UInt64 = 0x2C
  private static let confidence = 0.8
  private static let longest = 4

  /// Whether a word is a prefix of ships.
  static func isPrefix(_ hash: UInt64) -> Bool { prefixes.contains(hash) }

  /// - Parameters:
  ///   - names: In the order of the text, not overlapping.
  ///   - capitals: Of all units.
  /// - Returns: The names with the ships among them, in the order of the text.
  /// - Complexity: Linear in the capitals.
  mutating func named(
    among names: [NameScores.Name], _ capitals: CapitalUnits
  ) -> [NameScores.Name] {
    var ships: [Ship] = []
    var known: Set<UInt64> = []
    for (unit, sentence) in capitals where unit >= ships.last?.whole.upperBound ?? 0 {
      guard isName(unit), let ship = ship(from: unit, in: sentence, among: names) else { continue }
      ships.append(ship)
      known.insert(units.joinedHash(ship.name))
    }
    guard !ships.isEmpty else { return names }
    return names.replaced(
      by: withOthers(ships, known, capitals).map {
        NameScores.Name(units: $0, kind: .other, isShip: true, confidence: Self.confidence)
      })
  }

  private struct Ship {
    /// With a prefix.
    var whole: Range<Int>
    var name: Range<Int>
  }

  /// The ships, and “the Aurora” wherever else it stands.
  private func withOthers(
    _ ships: [Ship], _ known: Set<UInt64>, _ capitals: CapitalUnits
  ) -> [Range<Int>] {
    var all: [Range<Int>] = []
    var next = 0
    for (unit, sentence) in capitals where unit >= all.last?.upperBound ?? 0 {
      if next < ships.count, ships[next].whole.lowerBound == unit {
        all.append(ships[next].whole)
        next += 1
      } else if isName(unit), unit > sentence.lowerBound, units[unit - 1].hash == Self.the {
        let run = run(from: unit, in: sentence)
        if known.contains(units.joinedHash(run)) { all.append(run) }
      }
    }
    return all
  }

  private func isName(_ unit: Int) -> Bool {
    units[unit].shape.contains(.word) && units[unit].shape.contains(.capitalised)
  }

  /// The capitals in a row from a unit on, up to an owner or a day.
  private func run(from first: Int, in sentence: Range<Int>) -> Range<Int> {
    var end = first
    while end < sentence.upperBound, end - first < Self.longest, isName(end),
      end == first || !units[end - 1].shape.contains(.possessive),
      NameLexicon.listedRoles(of: units[end].hash).isDisjoint(with: [.weekday, .month])
    {
      end += 1
    }
    return first..<max(end, first + 1)
  }

  private mutating func ship(
    from unit: Int, in sentence: Range<Int>, among names: [NameScores.Name]
  ) -> Ship? {
    if units[unit].shape.contains(.allCapitals), Self.prefixes.contains(units[unit].hash) {
      guard unit + 1 < sentence.upperBound, isName(unit + 1) else { return nil }
      let name = run(from: unit + 1, in: sentence)
      return Ship(whole: unit..<name.upperBound, name: name)
    }
    guard unit > sentence.lowerBound else { return nil }
    let before = units[unit - 1]
    if Self.nouns.contains(before.hash), !before.shape.contains(.possessive) {
      let isOpening = unit - 1 == sentence.lowerBound
      guard isOpening || before.shape.contains(.lower) else { return nil }
      let name = run(from: unit, in: sentence)
      return isNobody(name, among: names) ? Ship(whole: name, name: name) : nil
    }
    guard before.hash == Self.the else { return nil }
    let name = run(from: unit, in: sentence)
    return isShip(name, in: sentence) ? Ship(whole: name, name: name) : nil
  }

  /// Whether what follows the noun is neither surely somebody, with a title or without, nor a people.
  private func isNobody(_ name: Range<Int>, among names: [NameScores.Name]) -> Bool {
    let first = units[name.lowerBound]
    guard !Honorific.contains(first), !Honorific.isTitle(first),
      !Nationalities.contains(first.hash)
    else { return false }
    return names.overlapping(name).allSatisfy { $0.kind != .person || $0.confidence < Self.sure }
  }

  private static let sure = 0.95

  /// Whether the words behind “the” and a name say that it is a ship.
  private mutating func isShip(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    let end = name.upperBound
    guard end < sentence.upperBound, !units[end - 1].shape.contains(.possessive),
      isToldOfShips(at: end, in: sentence)
    else { return false }
    return (tables.phrase(units.joinedHash(name)) ?? 0) & Self.others == 0
  }

  /// “sailed”, “ran aground”, “, a frigate”.
  private mutating func isToldOfShips(at unit: Int, in sentence: Range<Int>) -> Bool {
    let words = units[unit..<min(unit + 6, sentence.upperBound)]
    let (first, second) = (units[unit].hash, words.dropFirst().first?.hash ?? 0)
    if Self.verbs.contains(first) { return !Self.won.contains(second) }
    if Self.sinks.contains(first) { return tellsOfShips }
    if Self.runs.contains(first) { return second == Self.aground }
    guard first == Self.comma, Self.articles.contains(second) else { return false }
    let noun = words.dropFirst(2).prefix {
      $0.shape.contains(.word) && !Language.isFunctionWord($0.hash, in: "en")
    }
    return noun.contains { $0.shape.contains(.lower) && Self.nouns.contains($0.hash) }
  }

  /// Countries and organisations: “the Netherlands sailed”.
  private static let others: UInt32 = 0b1101_0000
}
