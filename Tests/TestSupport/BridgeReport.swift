import Articles
import ViewModel

extension SampleArticles {
  /// A report with an unsure speaker who may be another, a quotation in two parts, a title and a term.
  package static let bridge = """
    # The bridge that nobody ordered
    “We found the invoice in a drawer,” said Maria Ruiz, the deputy mayor. “It was paid.”
    [quote Maria                      ]      [person  ]                    [quote Maria ]
    Harold Penn repairs boats below. “They came on a Sunday,” Penn said. The paper calls it “surplus”.
    [person   ]                      [quote Harold          ]                               [scare  ]
    “Somebody signed for the steel,” she told the town hall. Maria Ruiz did not ask who.
    [quote Maria?                  ]              [phrase ]  [person  ]
    A film, “The Quiet Crossing”, will be shown by the town hall in September.
            [title             ]                       [phrase ]    [date   ]
    “Let them walk,” said a fisherman.
    [quote         ]
    """

  /// The same with all that a card can say.
  package static var bridgeReport: (Article, Annotations) {
    var (article, annotations) = MarkedArticle(bridge).parts
    /// The first place of `words`, without so many bytes at its start and end.
    func range(_ words: String, from start: Int = 0, to end: Int = 0) -> TextRange {
      let text = String(decoding: article.utf8, as: UTF8.self)
      guard let found = text.firstRange(of: words) else { return TextRange(0, 0) }
      let first = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      return TextRange(first + start, first + words.utf8.count - end)
    }
    let maria = annotations.entities.firstIndex { $0.name == "Maria Ruiz" }
    let harold = annotations.entities.firstIndex { $0.name == "Harold Penn" }
    annotations.quotes.sort { $0.range < $1.range }
    for number in annotations.quotes.indices { annotations.quotes[number].group = number + 1 }
    annotations.quotes[1].group = 1
    annotations.quotes[1].isAdjoining = true
    for number in [0, 1] {
      annotations.quotes[number].speaker = range("Maria Ruiz")
      annotations.quotes[number].cue = range("said")
      annotations.quotes[number].rule = .verbThenName
    }
    annotations.quotes[2].speaker = range("Penn said", to: 5)
    annotations.quotes[2].cue = range("Penn said", from: 5)
    annotations.quotes[2].rule = .nameThenVerb
    annotations.quotes[4].speaker = range("she told", to: 5)
    annotations.quotes[4].cue = range("she told", from: 4)
    annotations.quotes[4].rule = .nameThenVerb
    annotations.quotes[4].entity = maria
    annotations.quotes[4].runnerUp = Quote.Alternative(
      speaker: range("Harold Penn"), entity: harold, confidence: 0.3)
    annotations.quotes[6].speaker = range("a fisherman")
    annotations.quotes[6].confidence = 0.7
    annotations.families = [
      PhraseFamily(
        key: "hall town", content: 2,
        wordings: [.init(text: "town hall", count: 2), .init(text: "hall of the town", count: 1)],
        occurrences: annotations.phrases[0].occurrences)
    ]
    return (article, annotations)
  }
}
