import Articles

/// The entities by type, the most frequent first; under each its mentions in context.
struct EntitiesList: PaneList {
  let title = "Entities"

  func count(in reader: ReaderState) -> Int? {
    reader.reading.findings?.annotations.entities.count {
      !EntityLayer.shownMentions(of: $0).isEmpty
    }
  }

  func heading(in reader: ReaderState) -> String {
    guard reader.reading.findings != nil else { return reader.reading.waiting }
    return count(in: reader) == 0 ? "no names or dates found" : "by type"
  }

  func rows(in reader: ReaderState, flipped: Set<ListRow.Subject>) -> [ListRow] {
    guard let entities = reader.reading.findings?.annotations.entities else { return [] }
    var places: [Entity.Kind: [(number: Int, mentions: [TextRange])]] = [:]
    for (number, entity) in entities.enumerated() {
      let mentions = EntityLayer.shownMentions(of: entity)
      if !mentions.isEmpty { places[entity.kind, default: []].append((number, mentions)) }
    }
    return Entity.Kind.allCases.flatMap { kind -> [ListRow] in
      guard let found = places[kind] else { return [] }
      let subject = ListRow.Subject.entityKind(kind.rawValue)
      let isUnfolded = flipped.contains(subject) != EntityLayer.isListedOpen(kind)
      let group = ListRow(subject: subject, count: found.count, isUnfolded: isUnfolded)
      guard isUnfolded else { return [group] }
      return [group]
        + found.sorted { ($1.mentions.count, $0.number) < ($0.mentions.count, $1.number) }
        .flatMap { number, mentions in
          ListRow.rows(
            of: .entity(number), ItemID(.entities, number), at: mentions, depth: 1, flipped: flipped
          ) { .mention(entity: number, $0) }
        }
    }
  }

  func label(of row: ListRow, in reader: ReaderState) -> RowLabel {
    guard let findings = reader.reading.findings, let article = reader.reading.article else {
      return .text("", .pane)
    }
    switch row.subject {
    case .entityKind(let name): return .text(Entity.Kind(rawValue: name)?.title ?? name, .paneGroup)
    case .entity(let number): return .text(findings.annotations.entities[number].name, .pane)
    default: return row.target.map { article.inContext($0.range) } ?? .text("", .pane)
    }
  }
}

extension EntityLayer {
  /// Whether a list of entities shows what is under a type; figures are many and seldom looked for.
  static func isListedOpen(_ kind: Entity.Kind) -> Bool {
    switch kind {
    case .person, .organisation, .place, .nationality, .event, .work: true
    case .date, .time, .money, .percent, .quantity, .number: false
    }
  }
}

extension Entity.Kind {
  /// The type as the heading of a list.
  package var title: String {
    switch self {
    case .person: "People"
    case .organisation: "Organisations"
    case .place: "Places"
    case .nationality: "Nationalities"
    case .event: "Events"
    case .work: "Works"
    case .date: "Dates"
    case .time: "Times"
    case .money: "Money"
    case .percent: "Per cent"
    case .quantity: "Quantities"
    case .number: "Numbers"
    }
  }
}
