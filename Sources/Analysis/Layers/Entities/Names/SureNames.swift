/// What the tagger is sure of in one place of a document, held against the document's other places: a mention of the
/// same words that it doubts is lifted, and one that it left out is added.
///
/// Words that are surely of two kinds (“Jordan”, who is in Jordan) say nothing of the rest.
struct SureNames {
  private let units: NameUnitList
  /// By the joined hash of their units; of two kinds, nil.
  private var kinds: [UInt64: NameKind?] = [:]
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
  }

  /// The surname alone is a person too, unless it is surely something else.
  private mutating func addSurnames(of names: [NameScores.Name]) {
    for name in names
    where name.confidence >= Self.leastSure && name.kind == .person && name.units.count > 1 {
      let surname = units[name.units.upperBound - 1].hash
      if kinds[surname] == nil {
        kinds[surname] = .person
        reach[surname] = max(reach[surname] ?? 0, 1)
      }
    }
  }

  /// - Parameters:
  ///   - names: In the order of the text, not overlapping.
  ///   - sentences: Of all units, in order.
  /// - Returns: The names as the sure ones make them, with those that were left out; in the order of the text.
  /// - Complexity: Linear in the units.
  func agreed(_ names: [NameScores.Name], sentences: [Range<Int>]) -> [NameScores.Name] {
    guard !kinds.isEmpty else { return names }
    var agreed: [NameScores.Name] = []
    agreed.reserveCapacity(names.count)
    var next = 0
    for sentence in sentences {
      var unit = sentence.lowerBound
      while unit < sentence.upperBound {
        if next < names.count, names[next].units.lowerBound == unit {
          agreed.append(lifted(names[next]))
          unit = names[next].units.upperBound
          next += 1
          continue
        }
        let free = next < names.count ? names[next].units.lowerBound : sentence.upperBound
        let end = min(free, sentence.upperBound)
        if let name = leftOut(from: unit, before: end, in: sentence) {
          agreed.append(name)
          unit = name.units.upperBound
        } else {
          unit += 1
        }
      }
    }
    return agreed
  }

  private func lifted(_ name: NameScores.Name) -> NameScores.Name {
    guard name.confidence < Self.lifted, name.kind != .other,
      let kind = kinds[units.joinedHash(name.units)] ?? nil
    else { return name }
    var name = name
    name.kind = kind
    name.confidence = Self.lifted
    return name
  }

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
  /// How sure a mention is that others speak for.
  private static let lifted = 0.6
}
