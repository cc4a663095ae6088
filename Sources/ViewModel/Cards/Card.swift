import Articles

/// What a card says, before it is set in lines.
struct Card: Equatable, Sendable {
  enum Body: Equatable, Sendable {
    /// What the card is about.
    case heading(String)
    case words(String)
    case context(KeywordInContext)
    case gap
  }

  struct Entry: Equatable, Sendable {
    var label = ""
    var body: Body
    /// Less important, at the right.
    var detail = ""
    /// Where Enter goes.
    var target: Reading.Selection?
  }

  /// What kind of thing, and how many.
  var title: String
  var entries: [Entry]

  /// Whether it opens with the name of its thing.
  var hasHeading: Bool { if case .heading? = entries.first?.body { true } else { false } }

  /// Where its links lead, in order.
  var links: [Reading.Selection] { entries.compactMap(\.target) }

  /// Things parted by dots, of which none opens a line.
  static func list(_ things: [String]) -> String { things.joined(separator: "\u{A0}· ") }

  /// “1 mention”, “2 mentions”.
  static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }

  /// Entries of which the first only has the label.
  static func list<Things: Sequence>(
    _ label: String, _ things: Things, entry: (Things.Element) -> Entry?
  ) -> [Entry] {
    var entries = things.compactMap(entry)
    if !entries.isEmpty { entries[0].label = label }
    return entries
  }
}

extension ReaderState {
  /// The card of `peek`; nil where the analysis no longer knows its thing.
  func card(of peek: Peek) -> Card? {
    guard let article = reading.article, let findings = reading.findings else { return nil }
    switch peek.subject {
    case .article:
      let speed = settings.wordsPerMinute
      return FiguresCard(
        title: reading.title, article: article, findings: findings,
        minutes: reading.minutes(of: article, at: speed), wordsPerMinute: speed
      ).card
    case .block(let number):
      return ParagraphCard(block: number, article: article, findings: findings).card
    case .item(let item):
      switch item.layer {
      case .quotes:
        return QuoteCard(
          number: item.number, article: article, findings: findings,
          correction: bindings.key(of: "correct speaker")
        ).card
      case .titles:
        let again =
          reading.spotlight(on: Reading.Selection(range: peek.range, item: item))?.places ?? []
        return TitleCard(
          quote: findings.titles[item.number], places: again, article: article
        ).card
      case .entities:
        return EntityCard(
          number: item.number, article: article, findings: findings, undo: undoKey
        ).card
      case .phrases:
        return PhraseCard(number: item.number, article: article, findings: findings).card
      }
    }
  }
}

extension Article {
  /// “¶ 9”: the paragraph of the text, counted from 1; what stands before the first is at the top.
  func place(of range: TextRange) -> String {
    let before = 0..<blocks.firstNumber(from: range.start + 1)
    let number = before.count { blocks.kind(of: $0).isParagraph }
    return number == 0 ? "top" : "¶ \(number)"
  }

  /// A link to a quotation by its words.
  func entry(of quotation: Findings.Quotation, number: Int) -> Card.Entry? {
    quotation.parts.first.map { first in
      Card.Entry(
        body: .words(words(of: quotation)), detail: place(of: first.outer),
        target: Reading.Selection(range: first.outer, item: ItemID(.quotes, number)))
    }
  }

  /// A link to an occurrence by the words round it.
  func entry(of item: ItemID, at range: TextRange) -> Card.Entry {
    Card.Entry(
      body: .context(inContext(range)), detail: place(of: range),
      target: Reading.Selection(range: range, item: item))
  }
}
