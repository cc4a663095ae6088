import Articles

/// The entities by type and among each the most frequent first, or all together by count, by name or by first place; under
/// each its mentions in context.
struct EntitiesList: PaneList {
  let title = "Entities"
  let orders: [ListOrder] = [.byType, .byCount, .byName, .byPlace]

  func count(in reader: ReaderState) -> Int? {
    reader.reading.findings?.count(of: .entities)
  }

  func note(in reader: ReaderState) -> String? {
    guard reader.reading.findings != nil else { return reader.reading.waiting }
    return count(in: reader) == 0 ? "no names or dates found" : nil
  }

  /// An entity with the places that are shown.
  private struct Listed {
    var number: Int
    var kind: Entity.Kind
    var name: String
    var mentions: [TextRange]

    /// The most frequent first, of equals the earlier.
    static func isMoreFrequent(_ first: Listed, _ second: Listed) -> Bool {
      (second.mentions.count, first.number) < (first.mentions.count, second.number)
    }
  }

  func rows(in reader: ReaderState, _ order: ListOrder, flipped: Set<ListRow.Subject>) -> [ListRow]
  {
    let entities = reader.reading.findings?.annotations.entities ?? []
    let listed = entities.enumerated().compactMap { number, entity -> Listed? in
      let mentions = EntityLayer.shownMentions(of: entity)
      return mentions.isEmpty
        ? nil
        : Listed(number: number, kind: entity.kind, name: entity.name, mentions: mentions)
    }
    let named = listed.filter { EntityLayer.isName($0.kind) }
    return switch order {
    case .byCount: rows(of: named.sorted(by: Listed.isMoreFrequent), flipped: flipped)
    case .byName:
      rows(
        of: named.map { ($0.name.lowercased(), $0) }.sorted {
          ($0.0, $0.1.number) < ($1.0, $1.1.number)
        }.map(\.1), flipped: flipped)
    case .byPlace:
      rows(of: named.sorted { $0.mentions[0] < $1.mentions[0] }, flipped: flipped)
    default: rowsByType(listed, flipped: flipped)
    }
  }

  private func rowsByType(_ listed: [Listed], flipped: Set<ListRow.Subject>) -> [ListRow] {
    let kinds = Dictionary(grouping: listed, by: \.kind)
    return Entity.Kind.allCases.flatMap { kind -> [ListRow] in
      guard let found = kinds[kind] else { return [] }
      let subject = ListRow.Subject.entityKind(kind.rawValue)
      let isUnfolded = flipped.contains(subject) != EntityLayer.isName(kind)
      let group = ListRow(subject: subject, count: found.count, isUnfolded: isUnfolded)
      guard isUnfolded else { return [group] }
      return [group] + rows(of: found.sorted(by: Listed.isMoreFrequent), depth: 1, flipped: flipped)
    }
  }

  private func rows(of listed: [Listed], depth: Int = 0, flipped: Set<ListRow.Subject>)
    -> [ListRow]
  {
    listed.flatMap { entity in
      ListRow.rows(
        of: .entity(entity.number), ItemID(.entities, entity.number), at: entity.mentions,
        depth: depth, flipped: flipped
      ) { .mention(entity: entity.number, $0) }
    }
  }

  func label(of row: ListRow, in reader: ReaderState) -> RowLabel {
    guard let findings = reader.reading.findings, let article = reader.reading.article else {
      return .text("", .pane)
    }
    switch row.subject {
    case .entityKind(let name): return .text(Entity.Kind(rawValue: name)?.title ?? name, .paneGroup)
    case .entity(let number):
      let entity = findings.annotations.entities[number]
      let sign: CertaintySign? =
        findings.corrections[entity.identity] != nil
        ? .reader : entity.isOfGuessedKind ? .unsure : nil
      return .text(entity.label + (sign.map { " \($0.rawValue)" } ?? ""), .pane)
    default: return row.target.map { .inContext(article.inContext($0.range)) } ?? .text("", .pane)
    }
  }
}

extension EntityLayer {
  /// Whether what is of this type has a name. Dates and figures are many and seldom looked for: by type they are
  /// folded, in other orders left out.
  static func isName(_ kind: Entity.Kind) -> Bool {
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

extension Entity {
  /// Whether another type is as likely for all mentions.
  fileprivate var isOfGuessedKind: Bool {
    mentions.allSatisfy { $0.confidence < EntityLayer.leastSureOfKind }
  }

  /// The name in a list; a date or time with what it comes to, where that says more: “Tuesday · Tuesday 5 March 2024”, but
  /// “two years”.
  var label: String {
    guard kind == .date || kind == .time, value?.first != "P", let valueInWords,
      !valueInWords.hasSuffix(name)
    else { return name }
    return "\(name) · \(valueInWords)"
  }
}
