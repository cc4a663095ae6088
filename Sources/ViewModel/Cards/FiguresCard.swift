import Articles

/// How much there is in an article: its words and the time they take, who is quoted how often, what is named and
/// what comes again.
struct FiguresCard {
  let title: String
  let article: Article
  let findings: Findings
  /// What the whole takes at the reader's speed, in minutes.
  let minutes: Int
  let wordsPerMinute: Int

  /// So many speakers are listed; the pane lists them all.
  private static let greatestSpeakers = 10

  private var annotations: Annotations { findings.annotations }

  var card: Card {
    Card(
      title: "Figures",
      entries: [
        Card.Entry(body: .heading(title)), Card.Entry(body: .gap),
        Card.Entry(label: "words", body: .words(words)),
        Card.Entry(label: "reading", body: .words(reading)),
        Card.Entry(label: "quotes", body: .words(quotes)),
      ] + speakers + [
        Card.Entry(label: "names", body: .words(entities)),
        Card.Entry(label: "phrases", body: .words(phrases)),
      ])
  }

  private var words: String {
    let statistics = annotations.statistics
    return [
      "\(statistics.words)", Card.count(statistics.sentences, "sentence"),
      Card.count(statistics.paragraphs, "paragraph"),
    ].joined(separator: " · ")
  }

  private var reading: String {
    "\(Card.count(minutes, "minute")) at \(Card.count(wordsPerMinute, "word")) a minute"
  }

  private var quotes: String {
    guard !findings.quotations.isEmpty else { return "nobody is quoted" }
    let number = findings.unattributed.count
    let all = [
      Card.count(findings.quotations.count, "quotation"), "\(quotedPercent) % of the words",
    ]
    return (all + (number == 0 ? [] : ["\(number) of nobody who is named"]))
      .joined(separator: " · ")
  }

  /// How many words in a hundred stand in quotation marks.
  private var quotedPercent: Int {
    let quoted = findings.quotations.flatMap(\.parts).reduce(0) {
      $0 + article.text(in: $1.range).split(whereSeparator: \.isWhitespace).count
    }
    return min(100, quoted * 100 / max(1, annotations.statistics.words))
  }

  /// The most quoted first, of equals the one who speaks first; each leads to the first of their quotations.
  private var speakers: [Card.Entry] {
    let sorted = findings.speakers.enumerated().sorted {
      ($1.element.quotations.count, $0.offset) < ($0.element.quotations.count, $1.offset)
    }
    let listed = Card.list("speakers", sorted.prefix(Self.greatestSpeakers).map(\.element)) {
      speaker -> Card.Entry? in
      speaker.quotations.first.flatMap { number in
        findings.quotations[number].parts.first.map {
          Card.Entry(
            body: .words(speaker.name), detail: "\(speaker.quotations.count)",
            target: Reading.Selection(range: $0.outer, item: ItemID(.quotes, number)))
        }
      }
    }
    let more = sorted.count - Self.greatestSpeakers
    return listed + (more > 0 ? [Card.Entry(body: .words("and \(more) more"))] : [])
  }

  /// “People 4 · Places 2”: how many of each type.
  private var entities: String {
    let shown = annotations.entities.filter { !EntityLayer.shownMentions(of: $0).isEmpty }
    let counts = shown.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
    let list = Entity.Kind.allCases.compactMap { kind in
      counts[kind].map { "\(kind.title) \($0)" }
    }
    return list.isEmpty ? "nothing is named" : Card.list(list)
  }

  private var phrases: String {
    let shown = findings.shownPhrases
    guard let best = shown.first.map({ annotations.phrases[$0] }) else { return "none comes again" }
    return "\(shown.count) repeated · “\(best.text)” \(best.count) times"
  }
}
