import Articles

/// What an entity is called and comes to, why it is marked, where it comes first and last, and what it says.
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
    Card(
      title: [entity.kind.name, Card.count(mentions.count, "mention"), said].compactMap(\.self)
        .joined(separator: " · "),
      entries: [
        Card.Entry(body: .heading(entity.name), detail: corrections.isEmpty ? "" : "your word"),
        Card.Entry(body: .gap),
      ] + titles + names + value + [reason] + ends + sayings)
  }

  private var quotations: [Int] {
    findings.number(of: .entity(number)).map { findings.speakers[$0].quotations } ?? []
  }

  private var said: String? { quotations.isEmpty ? nil : Card.count(quotations.count, "quotation") }

  /// What stands before the name: “President”.
  private var titles: [Card.Entry] {
    let titles = entity.mentions.compactMap(\.title).map(article.proseText)
    guard !titles.isEmpty else { return [] }
    return [Card.Entry(label: "title", body: .words(counted(titles)))]
  }

  private var value: [Card.Entry] {
    entity.valueInWords.map { [Card.Entry(label: "that is", body: .words($0))] } ?? []
  }

  /// What the reader said of it.
  private var corrections: [EntityCorrection] { findings.corrections[entity.identity] ?? [] }

  private var reason: Card.Entry {
    let said = corrections.map(\.sentence).joined(separator: "; ")
    return Card.Entry(
      label: "because",
      body: .words(
        said.isEmpty ? entity.reason : "You said so: \(said). \(undo) takes the last back."))
  }

  /// The wordings that name it.
  private var names: [Card.Entry] {
    let wordings = mentions.map(article.proseText)
    guard wordings.contains(where: { $0 != entity.name }) else { return [] }
    return [Card.Entry(label: "called", body: .words(counted(wordings)))]
  }

  /// Each wording with how often it comes, the most frequent first: “Holt 2 · Ada Holt 1”.
  private func counted(_ all: [String]) -> String {
    var counts: [String: Int] = [:]
    var wordings: [String] = []
    for wording in all {
      if counts[wording] == nil { wordings.append(wording) }
      counts[wording, default: 0] += 1
    }
    let sorted = wordings.enumerated().sorted {
      (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset)
    }
    return Card.list(sorted.map { "\($0.element) \(counts[$0.element] ?? 0)" })
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
    guard !quotations.isEmpty else { return [] }
    return [Card.Entry(body: .gap)]
      + Card.list("says", quotations) {
        article.entry(of: findings.quotations[$0], number: $0)
      }
  }
}

extension Entity {
  /// Why it is marked.
  fileprivate var reason: String {
    switch kind {
    case .person, .organisation, .place, .event, .work:
      let surest = mentions.map(\.confidence).max() ?? 0
      return "It reads like the name of \(kind.withArticle): \(min(99, Int(surest * 100))) % sure."
    case .nationality: return "It is in the list of peoples and their countries."
    case .date, .time, .money, .percent, .quantity, .number:
      return "It is written like \(kind.withArticle)."
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
