import Articles

/// How often a phrase comes, in what other wordings, and where.
struct PhraseCard {
  private let number: Int
  private let article: Article
  private let findings: Findings
  private let phrase: Phrase

  init(number: Int, article: Article, findings: Findings) {
    self.number = number
    self.article = article
    self.findings = findings
    phrase = findings.annotations.phrases[number]
  }

  var card: Card {
    Card(
      title: "Phrase · \(phrase.count) times",
      entries: [
        Card.Entry(body: .heading("“\(phrase.text)”")), Card.Entry(body: .gap),
        Card.Entry(label: "because", body: .words(reason)),
      ] + wordings + [Card.Entry(body: .gap)]
        + Card.list("where", phrase.occurrences) {
          article.entry(of: ItemID(.phrases, number), at: $0)
        })
  }

  private var reason: String {
    let repeated = "The article repeats it: \(phrase.words) words, \(phrase.count) times"
    return phrase.free < phrase.count
      ? "\(repeated), \(phrase.free) of them outside any longer phrase." : "\(repeated)."
  }

  /// The other members of its family.
  private var wordings: [Card.Entry] {
    let others = findings.otherWordings(ofPhrase: number)
    guard !others.isEmpty else { return [] }
    let list = Card.list(others.map { "\($0.text) \($0.count)" })
    return [Card.Entry(label: "also as", body: .words(list))]
  }
}
