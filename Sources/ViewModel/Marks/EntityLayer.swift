import Articles

/// How entities are marked: names, dates and sums. Bare numbers and quantities are listed but not
/// painted: a page of figures would be a page of underlines.
enum EntityLayer {
  static func marks(of entities: [Entity]) -> [Mark] {
    entities.enumerated().flatMap { number, entity -> [Mark] in
      guard entity.kind != .number, entity.kind != .quantity else { return [] }
      return entity.ranges.map {
        Mark(item: ItemID(.entities, number), range: $0, face: face(of: entity.kind))
      }
    }
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

extension Entity {
  /// Where it is mentioned.
  var ranges: [TextRange] { mentions.map(\.range) }
}
