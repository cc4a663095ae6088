import Articles

/// How entities are marked: names, dates and sums. Bare numbers and quantities are listed but not
/// painted: a page of figures would be a page of underlines.
enum EntityLayer {
  /// Below are those without a name, “the old man” of a story. Names are shown however unsure their type is: nine in ten
  /// name something (`ewt`, `gum`, `gmb`, `redocred`, `crossner`).
  static let leastConfidence = 0.3
  /// Below, another type is as likely.
  static let leastSureOfKind = 0.5

  static func marks(of entities: [Entity]) -> [Mark] {
    entities.enumerated().flatMap { number, entity -> [Mark] in
      guard entity.kind != .number, entity.kind != .quantity else { return [] }
      return shownMentions(of: entity).map {
        Mark(item: ItemID(.entities, number), range: $0, face: face(of: entity.kind))
      }
    }
  }

  /// Where `entity` is named.
  static func shownMentions(of entity: Entity) -> [TextRange] {
    entity.mentions.filter { $0.confidence >= leastConfidence }.map(\.range)
  }

  static func face(of kind: Entity.Kind) -> Face {
    switch kind {
    case .person: .entityPerson
    case .organisation: .entityOrganisation
    case .place: .entityPlace
    case .nationality: .entityNationality
    case .event: .entityEvent
    case .work: .entityWork
    case .date: .entityDate
    case .time: .entityTime
    case .money: .entityMoney
    case .percent: .entityPercent
    case .quantity: .entityQuantity
    case .number: .entityNumber
    }
  }
}
