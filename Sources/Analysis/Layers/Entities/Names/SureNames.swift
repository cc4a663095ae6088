/// What the tagger is sure of in one place of a document, held against the document's other places: a mention of the
/// same words that it doubts is lifted, and one that it left out is added.
///
/// Sure is also what it takes for one kind in two places and more and nowhere for another, and an acronym in brackets
/// behind a name of its kind: “Cider Makers (NACM)”.
///
/// The surname of somebody sure stands for that person also where it was likely taken for a place.
///
/// Words that are surely of two kinds (“Jordan”, who is in Jordan) say nothing of the rest. But words that can name one
/// thing only are everywhere what they mostly are: a name that is neither known as a place nor one word known as
/// somebody's, and the short name of a company (`CompanyNames`).
struct SureNames {
  private let document: Document
  private let units: NameUnitList
  private let tables: NameTables
  /// By the joined hash of their units; of two kinds, nil.
  private var kinds: [UInt64: NameKind?] = [:]
  /// Those of `kinds` that no mention can speak against.
  private var settled: Set<UInt64> = []
  /// The last words of the full names of people.
  private var surnames: Set<UInt64> = []
  /// The most units of a sure name that begins with a word.
  private var reach: [UInt64: Int] = [:]

  init(
    _ names: [NameScores.Name], of units: NameUnitList, in document: Document, tables: NameTables
  ) {
    self.document = document
    self.units = units
    self.tables = tables
    var tallies: [UInt64: KindTally] = [:]
    for name in names where name.kind != .other {
      tallies[units.joinedHash(name.units), default: KindTally(name)]
        .add(name, speaks: speaks(name))
    }
    for (hash, tally) in tallies { addSure(tally, hash) }
    addSurnames(of: names)
    for (hash, tally) in tallies where kinds[hash] == nil {
      if let kind = tally.likelyKind { add(kind, of: tally.name.units, hash) }
    }
    addAcronyms(names)
    addCompanies(names, tallies)
  }

  private mutating func addSure(_ tally: KindTally, _ hash: UInt64) {
    if tally.isDivided, namesOneThing(tally.name), let kind = tally.mostly {
      add(kind, of: tally.name.units, hash)
      settled.insert(hash)
      return
    }
    let sure = tally.sureKinds
    guard let kind = sure.first else { return }
    add(sure.count == 1 ? kind : nil, of: tally.name.units, hash)
  }

  /// Whether a verb of speech stands beside a name: “said Holt”, “Holt asked”; but not in “near Holt said”.
  private func speaks(_ name: NameScores.Name) -> Bool {
    let (before, behind) = (name.units.lowerBound - 1, name.units.upperBound)
    if before >= 0 {
      if document.cueRoles(Int(units[before].token)).contains(.say) { return true }
      if Self.beforePlaces.contains(units[before].hash) { return false }
    }
    return behind < units.count
      && document.cueRoles(Int(units[behind].token)).contains(.say)
  }

  /// Whether the words of a name are no place's that the gazetteer knows, which may be a club's too, nor one word that
  /// is somebody's.
  private func namesOneThing(_ name: NameScores.Name) -> Bool {
    let classes = tables.phrase(units.joinedHash(name.units)) ?? 0
    return classes & (name.units.count == 1 ? Self.people | Self.places : Self.places) == 0
  }

  private static let people: UInt32 = 0b11
  /// Cities, regions, countries and peoples.
  private static let places: UInt32 = 0b11_1100

  private mutating func addCompanies(
    _ names: [NameScores.Name], _ tallies: [UInt64: KindTally]
  ) {
    let companies = CompanyNames(names, of: units, tables: tables)
    for name in names {
      for beginning in companies.beginnings(of: name) {
        let hash = units.joinedHash(beginning)
        guard mayShorten(beginning, tallies[hash]) else { continue }
        add(.organisation, of: beginning, hash)
        settled.insert(hash)
      }
    }
  }

  /// Whether a beginning of a company's name may stand for it: a single word only where the tagger took it for a name
  /// somewhere, and none that is surely a place.
  private func mayShorten(_ beginning: Range<Int>, _ tally: KindTally?) -> Bool {
    tally.map { !$0.sureKinds.contains(.place) } ?? (beginning.count > 1)
  }

  private mutating func addAcronyms(_ names: [NameScores.Name]) {
    for (name, acronym) in zip(names, names.dropFirst())
    where name.kind == acronym.kind && name.confidence >= Self.lifted && acronym.units.count == 1 {
      let place = acronym.units.lowerBound
      let hash = units[place].hash
      if name.units.upperBound == place - 1, units[place].shape.contains(.allCapitals),
        units[place - 1].hash == 0x28, kinds[hash] == nil, name.kind != .other
      {
        add(acronym.kind, of: acronym.units, hash)
      }
    }
  }

  private mutating func add(_ kind: NameKind?, of stretch: Range<Int>, _ hash: UInt64) {
    kinds[hash] = .some(kind)
    let first = units[stretch.lowerBound].hash
    reach[first] = max(reach[first] ?? 0, stretch.count)
  }

  /// The surname alone is a person too, unless it is surely something else.
  private mutating func addSurnames(of names: [NameScores.Name]) {
    for name in names
    where name.confidence >= Self.leastSure && name.kind == .person && name.units.count > 1
      && kinds[units.joinedHash(name.units)] == .person
    {
      let compound = units.compound(at: name.units.upperBound - 1)
      guard name.units.lowerBound < compound.lowerBound else { continue }
      let surname = compound.lowerBound..<name.units.upperBound
      let hash = units.joinedHash(surname)
      surnames.insert(hash)
      if kinds[hash] == nil { add(.person, of: surname, hash) }
    }
  }

  /// - Parameters:
  ///   - names: In the order of the text, not overlapping.
  ///   - capitals: Of all units.
  /// - Returns: The names as the sure ones make them, with those that were left out; in the order of the text.
  /// - Complexity: Linear in the capitals.
  func agreed(_ names: [NameScores.Name], _ capitals: CapitalUnits) -> [NameScores.Name] {
    guard !kinds.isEmpty else { return names }
    var agreed: [NameScores.Name] = []
    agreed.reserveCapacity(names.count)
    var next = 0
    for (unit, sentence) in capitals {
      while next < names.count, names[next].units.lowerBound <= unit {
        agreed.append(lifted(names[next]))
        next += 1
      }
      guard unit >= agreed.last?.units.upperBound ?? 0 else { continue }
      let end =
        next < names.count
        ? min(names[next].units.lowerBound, sentence.upperBound) : sentence.upperBound
      if let name = leftOut(from: unit, before: end, in: sentence) { agreed.append(name) }
    }
    return agreed + names[next...].map(lifted)
  }

  private func lifted(_ name: NameScores.Name) -> NameScores.Name {
    let hash = units.joinedHash(name.units)
    guard name.kind != .other, let kind = kinds[hash] ?? nil,
      name.confidence < Self.lifted || kind == .person && isSurname(name)
        || kind != name.kind && settled.contains(hash)
    else { return name }
    var name = name
    name.kind = kind
    name.confidence = Self.lifted
    return name
  }

  /// Whether a name that is not sure stands for somebody whose full name the text has: “Lincoln said”, but not “in
  /// Lincoln”.
  private func isSurname(_ name: NameScores.Name) -> Bool {
    let first = name.units.lowerBound
    return name.confidence < Self.leastSure && surnames.contains(units.joinedHash(name.units))
      && (first == 0 || !Self.beforePlaces.contains(units[first - 1].hash))
  }

  private static let beforePlaces = WordHash.set(
    "in", "at", "from", "to", "near", "of", "into", "through", "around", "outside", "across", "via",
    "leave", "left", "reach", "reached")

  /// The longest sure name that begins here.
  private func leftOut(
    from unit: Int, before end: Int, in sentence: Range<Int>
  ) -> NameScores.Name? {
    guard units[unit].shape.contains(.capitalised), let reach = reach[units[unit].hash],
      unit == sentence.lowerBound || !isPart(units[unit - 1])
        || unit - 1 == sentence.lowerBound
          && Language.isFunctionWord(units[unit - 1].hash, in: document.language)
    else { return nil }
    for last in stride(from: min(end, unit + reach), to: unit, by: -1) {
      guard let kind = kinds[units.joinedHash(unit..<last)] ?? nil,
        units[last - 1].shape.contains(.capitalised),
        last == sentence.upperBound || !isPart(units[last])
      else { continue }
      return NameScores.Name(units: unit..<last, kind: kind, confidence: Self.lifted)
    }
    return nil
  }

  /// Whether a neighbour may belong to a longer name.
  private func isPart(_ unit: NameUnit) -> Bool {
    unit.shape.contains(.word) && unit.shape.contains(.capitalised)
  }

  static let leastSure = 0.9
  /// How sure a mention is that others speak for.
  private static let lifted = 0.6
}
