import Articles

/// What is marked in a paragraph.
struct ParagraphCard {
  let block: Int
  let article: Article
  let findings: Findings

  private var range: TextRange { article.blocks.range(of: block) }

  var card: Card {
    let links = quotes + names + phrases
    return Card(
      title: title,
      entries: links.isEmpty
        ? [Card.Entry(body: .words("Nothing is marked here. Space turns the page."))] : links)
  }

  private var title: String {
    let words = article.proseText(range).split(separator: " ").count
    let kind = article.blocks.kind(of: block)
    let name = kind.isParagraph ? "Paragraph \(article.place(of: range).dropFirst(2))" : kind.name
    return "\(name) · \(words == 1 ? "1 word" : "\(words) words")"
  }

  private var quotes: [Card.Entry] {
    Card.list("quotes", numbers(of: .quotes)) { number in
      let quotation = findings.quotations[number]
      var entry = article.entry(of: quotation, number: number)
      entry?.detail = findings.name(ofSpeakerOf: quotation) ?? ""
      return entry
    }
  }

  private var names: [Card.Entry] {
    Card.list("names", numbers(of: .entities)) { number in
      let entity = findings.annotations.entities[number]
      return entry(
        of: ItemID(.entities, number), called: entity.name,
        count: EntityLayer.shownMentions(of: entity).count)
    }
  }

  private var phrases: [Card.Entry] {
    Card.list("phrases", numbers(of: .phrases)) { number in
      let phrase = findings.annotations.phrases[number]
      return entry(of: ItemID(.phrases, number), called: phrase.text, count: phrase.count)
    }
  }

  /// Its first place in the paragraph, with how often it comes in the article.
  private func entry(of item: ItemID, called name: String, count: Int) -> Card.Entry? {
    let place = findings.marks.marks(of: item.layer, in: range).first { $0.item == item }
    return place.map {
      Card.Entry(body: .words(name), detail: "\(count)", target: Reading.Selection($0))
    }
  }

  /// The things of a layer that are marked here, each once, in order.
  private func numbers(of layer: Layer) -> [Int] {
    findings.marks.marks(of: layer, in: range).map(\.item.number).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }
}

extension Block.Kind {
  /// The kind at the start of a card.
  fileprivate var name: String {
    switch self {
    case .heading: "Heading"
    case .byline: "Byline"
    case .table: "Table"
    case .preformatted: "Code"
    case .paragraph, .item, .quote, .break: "Paragraph"
    }
  }
}
