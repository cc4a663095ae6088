/// What the tagger is sure of in one place of a document, held against the document's other places: a mention of the
/// same words that it doubts is lifted, and one that it left out is added.
///
/// Sure is also what it takes for one kind in two places and more and nowhere for another, and an acronym in brackets
/// behind a name of its kind: “Cider Makers (NACM)”.
///
/// The surname of somebody sure stands for that person also where it was likely taken for a place.
///
/// Words that are surely of two kinds (“Jordan”, who is in Jordan) say nothing of the rest.
struct SureNames {
  private let units: NameUnitList
  /// By the joined hash of their units; of two kinds, nil.
  private var kinds: [UInt64: NameKind?] = [:]
  /// The last words of the full names of people.
  private var surnames: Set<UInt64> = []
  /// The most units of a sure name that begins with a word.
  private var reach: [UInt64: Int] = [:]

  init(_ names: [NameScores.Name], of units: NameUnitList) {
    self.units = units
    for name in names where name.confidence >= Self.leastSure && name.kind != .other {
      let hash = units.joinedHash(name.units)
      if let kind = kinds[hash], kind != name.kind {
        kinds[hash] = .some(nil)
      } else {
        kinds[hash] = name.kind
      }
      let first = units[name.units.lowerBound].hash
      reach[first] = max(reach[first] ?? 0, name.units.count)
    }
    addSurnames(of: names)
    addLikely(names)
    addAcronyms(names)
  }

  /// Words that are likely of one kind again and again, and nowhere of another, are so everywhere.
  private mutating func addLikely(_ names: [NameScores.Name]) {
    var likely: [UInt64: (name: NameScores.Name, count: Int)?] = [:]
    for name in names where name.confidence >= Self.contested && name.kind != .other {
      let hash = units.joinedHash(name.units)
      let weight = name.confidence >= Self.likely ? 1 : 0
      guard let known = likely[hash] else {
        likely[hash] = (name, weight)
        continue
      }
      likely[hash] = .some(
        known.flatMap { $0.name.kind == name.kind ? ($0.name, $0.count + weight) : nil })
    }
    for case (let hash, let found?) in likely where found.count > 1 && kinds[hash] == nil {
      add(found.name, hash)
    }
  }

  private mutating func addAcronyms(_ names: [NameScores.Name]) {
    for (name, acronym) in zip(names, names.dropFirst())
    where name.kind == acronym.kind && name.confidence >= Self.lifted && acronym.units.count == 1 {
      let place = acronym.units.lowerBound
      let hash = units[place].hash
      if name.units.upperBound == place - 1, units[place].shape.contains(.allCapitals),
        units[place - 1].hash == 0x28, kinds[hash] == nil, name.kind != .other
      {
        add(acronym, hash)
      }
    }
  }

  private mutating func add(_ name: NameScores.Name, _ hash: UInt64) {
    kinds[hash] = name.kind
    let first = units[name.units.lowerBound].hash
    reach[first] = max(reach[first] ?? 0, name.units.count)
  }

  /// The surname alone is a person too, unless it is surely something else.
  private mutating func addSurnames(of names: [NameScores.Name]) {
    for name in names
    where name.confidence >= Self.leastSure && name.kind == .person && name.units.count > 1 {
      let surname = units[name.units.upperBound - 1].hash
      surnames.insert(surname)
      if kinds[surname] == nil {
        kinds[surname] = .person
        reach[surname] = max(reach[surname] ?? 0, 1)
      }
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
    guard name.kind != .other, let kind = kinds[units.joinedHash(name.units)] ?? nil,
      name.confidence < Self.lifted || kind == .person && isSurname(name)
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
    return name.confidence < Self.leastSure && name.units.count == 1
      && surnames.contains(units[first].hash)
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

  private static let leastSure = 0.9
  /// How sure it is of each of several mentions that decide together.
  private static let likely = 0.75
  /// From here on a mention speaks against another kind.
  private static let contested = 0.5
  /// How sure a mention is that others speak for.
  private static let lifted = 0.6
}
