/// Takes apart what was read as one name and is a list of several: “Henry Sweet and Paul Passy”, “Tulsa, Jenks, and
/// Broken Arrow”. One of the corpora marks such lists as a whole.
///
/// “Bosnia and Herzegovina” and “Department of Trade and Industry” stay whole.
struct ListedNames {
  let units: NameUnitList
  let tables: NameTables

  private static let comma: UInt64 = 0x2C
  private static let and = WordHash.of("and")
  private static let of = WordHash.of("of")
  private static let heads = WordHash.set(
    "academy", "agency", "assembly", "association", "bank", "club", "coalition", "college",
    "committee", "corporation", "council", "court", "department", "foundation", "institute",
    "institution", "league", "ministry", "movement", "party", "school", "society", "union",
    "university")

  /// - Parameter names: In the order of the text.
  /// - Returns: The same, with the names of lists in their place.
  func apart(_ names: [NameScores.Name]) -> [NameScores.Name] {
    var apart: [NameScores.Name] = []
    apart.reserveCapacity(names.count)
    for name in names {
      guard let parts = parts(of: name) else {
        apart.append(name)
        continue
      }
      apart += parts.map {
        NameScores.Name(units: $0, kind: name.kind, confidence: name.confidence)
      }
    }
    return apart
  }

  /// The names of a list; nil where it is none.
  private func parts(of name: NameScores.Name) -> [Range<Int>]? {
    guard name.units.count > 2, name.units.contains(where: isJoint) else { return nil }
    let parts = name.units.split(whereSeparator: isJoint).compactMap(named)
    return parts.count > 1 && isList(name, parts) ? parts : nil
  }

  private func isJoint(_ unit: Int) -> Bool {
    units[unit].hash == Self.comma && !units[unit].shape.contains(.word)
      || units[unit].hash == Self.and
  }

  /// A part that begins and ends with a capital.
  private func named(_ part: Range<Int>) -> Range<Int>? {
    guard let first = part.first, let last = part.last,
      units[first].shape.contains(.capitalised), units[last].shape.contains(.capitalised)
    else { return nil }
    return part
  }

  private func isList(_ name: NameScores.Name, _ parts: [Range<Int>]) -> Bool {
    switch name.kind {
    case .person: return !parts.contains(where: isGeneration)
    case .organisation:
      return !isKnown(name.units) && parts.allSatisfy { isHeaded($0) || isKnown($0) }
    case .place: return parts.count > 2
    case .other: return false
    }
  }

  /// “Jr.” behind a comma.
  private func isGeneration(_ part: Range<Int>) -> Bool {
    part.count == 1
      && NameLexicon.listedRoles(of: units[part.lowerBound].hash).contains(.generation)
  }

  /// Whether a part names an organisation by itself: “Columbia University”, “University of California”, “Royal Bank
  /// of Canada”.
  private func isHeaded(_ part: Range<Int>) -> Bool {
    part.count > 1
      && (Self.heads.contains(units[part.lowerBound].hash)
        || Self.heads.contains(units[part.upperBound - 1].hash)
        || zip(part, part.dropFirst()).contains {
          Self.heads.contains(units[$0].hash) && units[$1].hash == Self.of
        })
  }

  /// Whether the gazetteer has the whole of a stretch as a company: “Kohl’s and Macy’s”.
  private func isKnown(_ stretch: Range<Int>) -> Bool {
    tables.phrase(units.joinedHash(stretch)).map { $0 & Self.companies != 0 } ?? false
  }

  private static let companies: UInt32 = 0b100_0000
}
