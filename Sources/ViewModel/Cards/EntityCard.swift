import Articles

/// What an entity is called, where it comes first and last, and what it says.
struct EntityCard {
  private let number: Int
  private let article: Article
  private let findings: Findings
  private let entity: Entity
  private let mentions: [TextRange]

  init(number: Int, article: Article, findings: Findings) {
    self.number = number
    self.article = article
    self.findings = findings
    entity = findings.annotations.entities[number]
    mentions = EntityLayer.shownMentions(of: entity)
  }

  var card: Card {
    let count = mentions.count == 1 ? "1 mention" : "\(mentions.count) mentions"
    return Card(
      title: "\(entity.kind.name) · \(count)",
      entries: [
        Card.Entry(body: .heading(entity.name)), Card.Entry(body: .gap),
      ] + names + ends + sayings)
  }

  /// The wordings that name it, the most frequent first.
  private var names: [Card.Entry] {
    var counts: [String: Int] = [:]
    var wordings: [String] = []
    for wording in mentions.map(article.proseText) {
      if counts[wording] == nil { wordings.append(wording) }
      counts[wording, default: 0] += 1
    }
    guard wordings != [entity.name] else { return [] }
    let sorted = wordings.enumerated().sorted {
      (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset)
    }
    let list = sorted.map { "\($0.element) \(counts[$0.element] ?? 0)" }.joined(separator: " · ")
    return [Card.Entry(label: "called", body: .words(list))]
  }

  private var ends: [Card.Entry] {
    let item = ItemID(.entities, number)
    guard let first = mentions.first, let last = mentions.last else { return [] }
    var entries = [article.entry(of: item, at: first)]
    entries[0].label = mentions.count == 1 ? "where" : "first"
    if mentions.count > 1 {
      entries.append(article.entry(of: item, at: last))
      entries[1].label = "last"
    }
    return entries
  }

  private var sayings: [Card.Entry] {
    guard let speaker = findings.number(of: .entity(number)) else { return [] }
    return [Card.Entry(body: .gap)]
      + Card.list("says", findings.speakers[speaker].quotations) {
        article.entry(of: findings.quotations[$0], number: $0)
      }
  }
}

extension Entity.Kind {
  /// The type of one thing.
  fileprivate var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
