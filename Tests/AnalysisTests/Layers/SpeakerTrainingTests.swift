import Articles
import TestSupport
import Testing

@testable import Analysis

@Suite struct `What speakers are learnt from` {
  private let article = Article.built(
    """
    I met Clara Voss on the quay the morning that the boat was sold. “You are late,” said Clara.

    “I am never late,” said I. “It is the tide that is early.”

    “Ask Bramble,” Clara said, and she took the lamp from me.

    “Bramble sold it,” I answered. “He told the captain so.”

    “To you!” cried the captain, who had come up behind us.

    “To me,” I admitted, “and to Clara.”

    “Then I shall ask nobody,” she said, and went down the ladder again.

    “Ask Bramble,” I called after her.
    """)

  @Test func `is what the program finds`() {
    let found = Analyzer.annotations(in: article)
    let lesson = SpeakerTraining.Prepared(article)
    let quotes = lesson.quotes(weights: nil, judge: nil)
    #expect(quotes.map(\.entity).contains { $0 != nil })
    #expect(quotes == found.quotes)
    #expect(lesson.entities == Array(found.entities.prefix(lesson.entities.count)))
  }
}
