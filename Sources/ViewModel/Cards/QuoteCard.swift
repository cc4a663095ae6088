import Articles

/// Who says a quotation and how that is known, who else may, and what else that speaker says.
struct QuoteCard {
  private let number: Int
  private let article: Article
  private let findings: Findings
  private let quotation: Findings.Quotation
  /// The key that takes the other candidate, or the present one back.
  private let correction: String

  init(number: Int, article: Article, findings: Findings, correction: String) {
    self.number = number
    self.article = article
    self.findings = findings
    quotation = findings.quotations[number]
    self.correction = correction
  }

  var card: Card {
    let kind = "Quote \(number + 1) of \(findings.quotations.count) · speech"
    return Card(
      title: quotation.parts.count > 1 ? "\(kind) in \(quotation.parts.count) parts" : kind,
      entries: [heading, Card.Entry(body: .gap)] + mention + cue + [reason] + other + parts
        + elsewhere)
  }

  private var heading: Card.Entry {
    Card.Entry(
      body: .heading(findings.name(ofSpeakerOf: quotation) ?? "Speaker not named"),
      detail: certainty)
  }

  private var certainty: String {
    if quotation.isCorrected { return "your word" }
    guard quotation.attribution.speaker != nil || quotation.attribution.entity != nil else {
      return ""
    }
    return Certainty(confidence: quotation.attribution.confidence).rawValue
  }

  /// The words of the text that name the speaker.
  private var mention: [Card.Entry] {
    guard let range = quotation.attribution.speaker else { return [] }
    return [
      Card.Entry(
        label: "called", body: .words(article.proseText(range)), detail: article.place(of: range),
        target: selection(of: range, entity: quotation.attribution.entity))
    ]
  }

  private var cue: [Card.Entry] {
    quotation.attribution.cue.map {
      [Card.Entry(label: "cue", body: .words(article.proseText($0)))]
    }
      ?? []
  }

  private var reason: Card.Entry {
    let rule = quotation.attribution.rule?.sentence ?? "Nothing near it tells who speaks."
    let sentences =
      quotation.isCorrected
      ? ["You said so; \(correction) takes it back."]
      : [rule, inference].compactMap(\.self)
    return Card.Entry(label: "because", body: .words(sentences.joined(separator: " ")))
  }

  /// Whether all words of `mention` are words of `name`: those of “Thatcher” hold no “he”.
  private static func holds(_ name: String, wordsOf mention: String) -> Bool {
    let words = name.split(separator: " ")
    return mention.split(separator: " ").allSatisfy(words.contains)
  }

  /// What the words that name the speaker are taken for, where they are no part of the name.
  private var inference: String? {
    guard let mention = quotation.attribution.speaker.map(article.proseText),
      let name = quotation.attribution.entity.map({ findings.annotations.entities[$0].name }),
      !mention.contains(name), !Self.holds(name, wordsOf: mention)
    else { return nil }
    return "“\(mention)” is taken for \(name)."
  }

  /// The other candidate.
  private var other: [Card.Entry] {
    guard !quotation.isCorrected, let other = findings.other(than: quotation, in: article) else {
      return []
    }
    return [
      Card.Entry(
        label: "or", body: .words(other.name),
        detail: "\(correction) takes it",
        target: other.speaker.speaker.map { selection(of: $0, entity: other.speaker.entity) })
    ]
  }

  private var parts: [Card.Entry] {
    guard quotation.parts.count > 1 else { return [] }
    return [Card.Entry(body: .gap)]
      + quotation.parts.enumerated().map { part, quote in
        Card.Entry(
          label: "part \(part + 1)", body: .words("“\(article.proseText(quote.range))”"),
          detail: article.place(of: quote.outer),
          target: Reading.Selection(range: quote.outer, item: ItemID(.quotes, number)))
      }
  }

  /// What else the speaker says.
  private var elsewhere: [Card.Entry] {
    guard let speaker = quotation.speaker else { return [] }
    let others = findings.speakers[speaker].quotations.filter { $0 != number }
    let entries = Card.list("also says", others) {
      article.entry(of: findings.quotations[$0], number: $0)
    }
    return entries.isEmpty ? [] : [Card.Entry(body: .gap)] + entries
  }

  /// Words that name a speaker: where they are known, one of their mentions.
  private func selection(of range: TextRange, entity: Int?) -> Reading.Selection {
    let item = entity.map { ItemID(.entities, $0) } ?? ItemID(.quotes, number)
    return Reading.Selection(range: range, item: item)
  }
}
