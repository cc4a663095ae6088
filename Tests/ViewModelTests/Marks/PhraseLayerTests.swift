import Articles
import TestSupport
import Testing

@testable import ViewModel

struct PhraseLayerTests {
  private let marked = """
    Ann Marlow met the town hall committee; the town hall committee met Ann Marlow.
    [person  ]         [phrase           ]      [phrase           ]     [person  ]
    """

  /// A phrase that is found at `places`.
  private func phrase(at places: [TextRange], free: Int = 2) -> Phrase {
    Phrase(
      text: "ann marlow", key: "ann marlow", free: free, words: 2, content: 2, occurrences: places,
      painted: places)
  }

  @Test func `a phrase that is a name wherever it stands is left to the names`() throws {
    var (_, annotations) = MarkedArticle(marked).parts
    var places = try #require(annotations.entities.first).mentions.map(\.range)
    let other = annotations.phrases[0]
    annotations.phrases = [other, phrase(at: places)]
    #expect(PhraseLayer.shown(in: annotations) == [0])
    // Once it is more than the name it says something.
    places[0].end += 4
    annotations.phrases = [other, phrase(at: places)]
    #expect(PhraseLayer.shown(in: annotations) == [0, 1])
    annotations.phrases = [other, phrase(at: places, free: 1)]
    #expect(PhraseLayer.shown(in: annotations) == [0])
  }

  @Test func `where the reader says that it is no name, it is a phrase again`() throws {
    var (_, annotations) = MarkedArticle(marked).parts
    let places = try #require(annotations.entities.first).mentions.map(\.range)
    annotations.phrases = [annotations.phrases[0], phrase(at: places)]
    annotations.entities = []
    #expect(PhraseLayer.shown(in: annotations) == [0, 1])
  }
}
