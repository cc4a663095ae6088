import Articles

/// What an entity is called, where it comes first and last, and what it says.
struct EntityCard {
  private let number: Int
  private let article: Article
  private let findings: Findings
  private let entity: Entity
  private let mentions: [TextRange]

  /// The key that takes the latest correction back.
  private let undo: String

  init(number: Int, article: Article, findings: Findings, undo: String) {
    self.number = number
    self.article = article
    self.findings = findings
    self.undo = undo
    entity = findings.annotations.entities[number]
    mentions = EntityLayer.shownMentions(of: entity)
  }

  var card: Card {
    let count = mentions.count == 1 ? "1 mention" : "\(mentions.count) mentions"
    return Card(
      title: "\(entity.kind.name) · \(count)",
      entries: [
        Card.Entry(body: .heading(entity.name), detail: corrections.isEmpty ? "" : "your word"),
        Card.Entry(body: .gap),
      ] + names + reason + ends + sayings)
  }

  /// What the reader said of it.
  private var corrections: [EntityCorrection] { findings.corrections[entity.identity] ?? [] }

  private var reason: [Card.Entry] {
    guard !corrections.isEmpty else { return [] }
    let said = corrections.map(\.sentence)
    return [
      Card.Entry(
        label: "because",
        body: .words("You said so: \(said.joined(separator: "; ")). \(undo) takes the last back."))
    ]
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

extension EntityCorrection {
  /// What was said.
  fileprivate var sentence: String {
    switch self {
    case .merge(let other, let main): "“\(other.name)” is \(main.name)"
    case .split(let whole, let wording):
      "“\(wording)” is another than \(whole.name == wording ? "the rest" : whole.name)"
    case .part(let whole, _): "one mention of “\(whole.name)” is another"
    case .change(let one, let kind): "\(one.name) is \(kind.withArticle)"
    case .ignore(let one): "“\(one.name)” is no name"
    }
  }
}

extension Entity.Kind {
  /// The type of one thing.
  fileprivate var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
