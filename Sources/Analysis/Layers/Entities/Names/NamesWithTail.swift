/// Organisations whose names end in a possessive tail, from `names-with-tail.tsv`: “Moody’s said”, “a job at Wendy’s”.
///
/// Where the text names somebody so without the tail, it is an owner (“Christie’s wife”) unless a verb follows.
struct NamesWithTail {
  private let document: Document
  private let units: NameUnitList
  private let tables: NameTables

  init(document: Document, units: NameUnitList, tables: NameTables) {
    self.document = document
    self.units = units
    self.tables = tables
  }

  /// The joined hashes of the names, without the tail.
  private static let listed = WordSet(
    Table.namesWithTail.rows.map { row in
      var hash: UInt64 = 0
      for word in Table.Parts(of: row[0], at: UInt8(ascii: " ")) {
        hash = hash == 0 ? WordHash.of(word) : WordHash.join(hash, WordHash.of(word))
      }
      return hash
    })

  /// Their last words.
  private static let lastWords = WordSet(
    Table.namesWithTail.rows.map { row in
      Table.Parts(of: row[0], at: UInt8(ascii: " ")).reduce(0) { WordHash.of($1) }
    })

  private static let confidence = 0.7

  /// - Parameters:
  ///   - names: In the order of the text, not overlapping.
  ///   - capitals: Of all units.
  /// - Returns: The names with those that keep their tail, in the order of the text.
  /// - Complexity: Linear in the capitals.
  func kept(in names: [NameScores.Name], _ capitals: CapitalUnits) -> [NameScores.Name] {
    var places: [Place] = []
    var owners: Set<UInt64> = []
    var sure: Set<UInt64> = []
    for (unit, sentence) in capitals {
      let word = units[unit]
      if word.shape.contains(.possessive) {
        guard Self.lastWords.contains(word.hash),
          let place = place(endingWith: unit, in: sentence, among: names)
        else { continue }
        places.append(place)
        if place.use != .owner { sure.insert(place.hash) }
      } else if Self.listed.contains(word.hash) {
        owners.insert(word.hash)
      }
    }
    let kept = places.filter { place in
      if place.units.count > 1 || place.use == .subject { return true }
      guard !owners.contains(place.hash) else { return false }
      let classes = tables.phrase(place.hash) ?? 0
      return sure.contains(place.hash) || classes & Self.givenNames == 0
    }
    return names.replaced(
      by: kept.map {
        NameScores.Name(
          units: $0.units, kind: .organisation, keepsTail: true, confidence: Self.confidence)
      })
  }

  private static let givenNames: UInt32 = 0b1

  /// A name of the list with its tail.
  private struct Place {
    var units: Range<Int>
    var hash: UInt64
    var use: Use
  }

  /// What the words behind a tail say.
  private enum Use {
    /// Something may be owned: a noun or adjective follows.
    case owner
    /// A verb follows: the name is its subject.
    case subject
    /// Neither can be.
    case other
  }

  private func place(
    endingWith unit: Int, in sentence: Range<Int>, among names: [NameScores.Name]
  ) -> Place? {
    let name = names.overlapping(unit..<unit + 1).first
    guard name?.units.upperBound ?? unit + 1 == unit + 1 else { return nil }
    let stretch = name?.units ?? unit..<unit + 1
    let hash = units.joinedHash(stretch)
    guard Self.listed.contains(hash),
      name != nil || unit == sentence.lowerBound
        || !units[unit - 1].shape.contains(.capitalised)
    else { return nil }
    return Place(units: stretch, hash: hash, use: use(behind: unit, before: sentence.upperBound))
  }

  private func use(behind unit: Int, before end: Int) -> Use {
    guard unit + 1 < end, units[unit + 1].shape.contains(.word) else { return .other }
    let next = units[unit + 1]
    guard next.shape.contains(.lower) else { return .owner }
    let roles = document.cueRoles(Int(next.token))
    if !roles.isDisjoint(with: [.say, .finite, .auxiliary]), !roles.contains(.determiner) {
      return .subject
    }
    // “Moody’s cut its rating”: what comes before a determiner is no noun.
    if unit + 2 < end, document.cueRoles(Int(units[unit + 2].token)).contains(.determiner) {
      return .subject
    }
    return roles.isDisjoint(with: [.preposition, .connector, .conjunction]) ? .owner : .other
  }
}
