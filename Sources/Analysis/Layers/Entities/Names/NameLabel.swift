/// The kinds of name that the tagger tells apart, in the order of the columns of its weights.
package enum NameKind: Int, CaseIterable, Sendable {
  case person, organisation, place
  /// Anything else that has a name: nationalities, events, works, products.
  case other
}

/// What a unit is in a name: outside of any, or the beginning, inside, last or only unit of one of a kind.
///
/// The raw value is the column in a row of weights; `outside` comes behind the columns, since its score is always 0.
package struct NameLabel: Equatable, Hashable, Sendable {
  package enum Place: Int, Sendable { case begin, inside, last, unit }

  package var rawValue: Int { Int(code) }
  private let code: UInt8

  package static let outside = NameLabel(rawValue: columns)
  /// Labels with a score of their own.
  package static let columns = 16
  /// All labels.
  package static let count = columns + 1
  /// A bit for each label.
  package static let any: UInt32 = (1 << UInt32(count)) - 1

  package init(rawValue: Int) { code = UInt8(truncatingIfNeeded: rawValue) }

  package init(_ place: Place, _ kind: NameKind) {
    self.init(rawValue: place.rawValue * NameKind.allCases.count + kind.rawValue)
  }

  package var place: Place? { Place(rawValue: rawValue / NameKind.allCases.count) }
  package var kind: NameKind? {
    self == .outside ? nil : NameKind(rawValue: rawValue % NameKind.allCases.count)
  }
  package var bit: UInt32 { 1 << UInt32(rawValue) }

  /// Whether a name is going on behind it.
  var isOpen: Bool { place == .begin || place == .inside }

  /// Whether one label may stand behind another.
  static func allows(_ next: NameLabel, after last: NameLabel) -> Bool {
    let continues = next.place == .inside || next.place == .last
    guard last.isOpen else { return !continues }
    return continues && next.kind == last.kind
  }
}
