/// Reads what an ampersand joins as one organisation: “Holt & Maddern”, “Holt, Reyk & Maddern”, “Reyk & Sons”.
///
/// Two people named in full stay two, and so do two given names, two whom the text also names apart, the authors of a
/// work (“Holt & Reyk, 2013”) and two places.
struct JoinedNames {
  private let units: NameUnitList
  private let tables: NameTables
  private let names: [NameScores.Name]
  /// The people that the tagger found in one word that no ampersand stands beside.
  private lazy var alone: Set<UInt64> = {
    var alone: Set<UInt64> = []
    for name in names where name.kind == .person && name.units.count == 1 {
      let unit = name.units.lowerBound
      let isJoined =
        unit > 0 && units[unit - 1].hash == Self.ampersand
        || unit + 1 < units.count && units[unit + 1].hash == Self.ampersand
      if !isJoined { alone.insert(units[unit].hash) }
    }
    return alone
  }()

  /// - Parameter names: In the order of the text, not overlapping.
  init(_ names: [NameScores.Name], of units: NameUnitList, tables: NameTables) {
    self.units = units
    self.tables = tables
    self.names = names
  }

  private static let ampersand = WordHash.of("&")
  private static let comma: UInt64 = 0x2C
  /// What follows an ampersand in the name of a firm and is nobody's.
  private static let partners = WordHash.set(
    "co", "company", "sons", "son", "brothers", "bros", "daughters", "partners", "associates",
    "cie")
  /// What may stand behind the second name.
  private static let companies = WordHash.set(
    "co", "company", "inc", "llp", "ltd", "limited", "corp", "plc", "partners", "associates")
  private static let confidence = 0.7
  /// What the tagger is so sure of stays as it is.
  private static let shown = 0.3
  /// Below this the tagger has no say.
  private static let unsure = 0.5

  /// - Parameter capitals: Of all units.
  /// - Returns: The names with what is joined in them as wholes, in the order of the text.
  mutating func joined(_ capitals: CapitalUnits) -> [NameScores.Name] {
    var wholes: [NameScores.Name] = []
    for (unit, sentence) in capitals {
      let free = max(sentence.lowerBound, wholes.last?.units.upperBound ?? 0)
      guard unit >= free, unit + 1 < sentence.upperBound, units[unit + 1].hash == Self.ampersand,
        let whole = whole(at: unit + 1, in: free..<sentence.upperBound)
      else { continue }
      wholes.append(whole)
    }
    return names.replaced(by: wholes)
  }

  private mutating func whole(at joint: Int, in sentence: Range<Int>) -> NameScores.Name? {
    guard joint > sentence.lowerBound, joint + 1 < sentence.upperBound, isName(joint - 1),
      isName(joint + 1), !units[joint - 1].shape.contains(.possessive)
    else { return nil }
    let around = names.overlapping(joint - 1..<joint + 2)
    let covering = around.first { $0.units.contains(joint) }
    let before = covering ?? around.first { $0.units.upperBound == joint }
    let behind = covering ?? around.first { $0.units.lowerBound == joint + 1 }
    let left = (before?.units.lowerBound ?? start(before: joint, in: sentence))..<joint
    let right = joint + 1..<(behind?.units.upperBound ?? joint + 2)
    guard left.lowerBound >= sentence.lowerBound, areOne(left, before, right, behind) else {
      return nil
    }
    // What quotation marks hold may be the name of a work.
    guard left.lowerBound == 0 || !units[left.lowerBound - 1].isQuote else { return nil }
    let first = start(ofListBefore: left.lowerBound, in: sentence)
    var end = right.upperBound
    while end < sentence.upperBound, isName(end), Self.companies.contains(units[end].hash),
      !units[end - 1].shape.contains(.possessive)
    {
      end += 1
    }
    if let covering, covering.kind == .organisation, covering.units == first..<end,
      covering.confidence >= Self.shown
    {
      return nil
    }
    return NameScores.Name(
      units: first..<end, kind: .organisation,
      confidence: max(Self.confidence, before?.confidence ?? 0, behind?.confidence ?? 0))
  }

  private func isName(_ unit: Int) -> Bool {
    units[unit].shape.contains(.word) && units[unit].shape.contains(.capitalised)
  }

  /// The first of the capitals in a row before an ampersand where the tagger found no name.
  private func start(before joint: Int, in sentence: Range<Int>) -> Int {
    var first = joint - 1
    while first > sentence.lowerBound, isName(first - 1), joint - first < 3,
      !units[first - 1].shape.contains(.possessive),
      !Language.isFunctionWord(units[first - 1].hash, in: "en"),
      names.overlapping(first - 1..<first).isEmpty
    {
      first -= 1
    }
    return first
  }

  /// Where a list of surnames begins of which the one at `first` is the last but one: “Holt, Reyk & Maddern”.
  private func start(ofListBefore first: Int, in sentence: Range<Int>) -> Int {
    var first = first
    while first - 2 >= sentence.lowerBound, units[first - 1].hash == Self.comma,
      isSurname(first - 2), first - 2 == sentence.lowerBound || !isName(first - 3)
    {
      first -= 2
    }
    return first
  }

  /// Whether a word by itself is the surname of nobody whom the text names elsewhere.
  private func isSurname(_ unit: Int) -> Bool {
    guard isName(unit) else { return false }
    if let name = names.overlapping(unit..<unit + 1).first {
      return name.units.count == 1 && name.kind != .place
    }
    return classes(unit..<unit + 1) & (Self.surnames | Self.places) == Self.surnames
  }

  private static let givenNames: UInt32 = 0b1
  private static let surnames: UInt32 = 0b10
  private static let places: UInt32 = 0b1_1100

  private mutating func areOne(
    _ left: Range<Int>, _ before: NameScores.Name?, _ right: Range<Int>, _ behind: NameScores.Name?
  ) -> Bool {
    let (first, last) = (units[left.upperBound - 1], units[right.lowerBound])
    if first.core - first.start == 1, last.core - last.start == 1 { return false }
    if isFirm(right) {
      return !Language.isFunctionWord(first.hash, in: "en")
    }
    if before?.kind == .other, before?.confidence ?? 0 >= Self.unsure { return false }
    if before?.kind == .organisation || behind?.kind == .organisation {
      return behind?.kind != .other
    }
    if isPlace(left, before) || isPlace(right, behind) || isCited(right) { return false }
    if isGivenName(first), isGivenName(last) { return false }
    let isTwo = left.count > 1 || classes(left) & Self.givenNames != 0
    if right.count > 1, isTwo, before != behind || before == nil { return false }
    if alone.contains(first.hash), alone.contains(last.hash) { return false }
    return before?.kind == .person || behind?.kind == .person
      || classes(left) & classes(right) & Self.surnames != 0
  }

  /// Whether what stands behind the ampersand is nobody’s name: “Sons”.
  private func isFirm(_ right: Range<Int>) -> Bool {
    Self.partners.contains(units[right.lowerBound].hash)
  }

  private func isGivenName(_ unit: NameUnit) -> Bool {
    Gender.ofGivenName(unit.hash) != .unknown
  }

  /// Whether a year follows, as behind the authors of a work.
  private func isCited(_ right: Range<Int>) -> Bool {
    let year = right.upperBound + 1
    return year < units.count && units[year].shape.contains(.numeric)
      && units[year].core - units[year].start == 4
      && (units[year - 1].hash == Self.comma || units[year - 1].hash == 0x28)
  }

  private func classes(_ stretch: Range<Int>) -> UInt32 {
    tables.phrase(units.joinedHash(stretch)) ?? 0
  }

  private func isPlace(_ stretch: Range<Int>, _ name: NameScores.Name?) -> Bool {
    name?.kind == .place
      || name == nil && classes(stretch) & Self.places != 0 && classes(stretch) & Self.surnames == 0
  }
}
