import Articles
import TestSupport
import Testing

@testable import Analysis

/// Each quote of a story with the name of its speaker: the entity's, else the words, else a dash.
private func speakers(_ text: String) -> [String] {
  let article = Article.built(text)
  let annotations = Analyzer.annotations(in: article)
  return annotations.quotes.map { quote in
    quote.entity.map { annotations.entities[$0].name }
      ?? quote.speaker.map { article.text(in: $0) } ?? "-"
  }
}

/// The finder's view of a text: its cast, its quotations, what they say of each other.
private func dialogue(_ text: String) -> (Dialogue, Cast, [Entity]) {
  let document = Document(Article.built(text))
  var annotations = Annotations()
  EntityAnnotator().annotate(document, into: &annotations)
  QuoteAnnotator().annotate(document, into: &annotations)
  var scanner = QuotationScanner(document: document)
  let blocks = document.article.blocks.indices.filter { document.isProse($0) }
  let spans = blocks.map { scanner.spans(ofBlock: $0) }
  let speech = SpeechText(document)
  let cast = Cast(annotations.entities, in: speech, spans: spans.flatMap { $0 })
  let mentions = MentionStage(text: speech, cast: cast)
  return (
    Dialogue(speech.sites(of: spans, in: blocks), mentions), cast, annotations.entities
  )
}

@Suite struct `Speakers of a story` {
  @Test func `it is another who answers a question`() {
    #expect(
      speakers(
        """
        Anna Pike was waiting in the kitchen with her sister.

        “Did you lock the door?” Maria asked.

        “I did,” she replied.
        """) == ["Maria", "Anna Pike"])
  }

  @Test(arguments: [
    "Tom Reed stood up.\n\n“Where is it?” he was asked.\n\n“Gone,” he replied.",
    "Tom Reed stood up.\n\n“Where is it?” he asked himself.\n\n“Gone,” he answered.",
  ])
  func `whoever is asked, or asks himself, answers`(text: String) {
    #expect(speakers(text).last == "Tom Reed")
  }

  @Test func `two who talk take turns`() {
    let found = speakers(
      """
      “Where is the boat?” asked Edna Pike.
      “In the shed!” said Robert Lowe.
      “And the oars?”
      “Under the boat.”
      “Who put them there?”
      """)
    #expect(found == ["Edna Pike", "Robert Lowe", "Edna Pike", "Robert Lowe", "Edna Pike"])
  }

  @Test func `he who has no name is the captain`() {
    let found = speakers(
      """
      The captain came on deck and looked at the sky. The captain was not pleased.
      “Rain!” said the captain. “Do you hear me?”
      “Take in the sail!” he cried. “Is nobody awake?”
      """)
    #expect(found.prefix(2) == ["the captain", "the captain"])
  }

  @Test func `of two nouns in a row only the first is somebody`() {
    let article = Article.built(
      """
      “Rain!” said the captain. “Do you hear me?” said the captain.

      “Take in the sail!” said the captain. “Is nobody awake?” The captain captain was silent.
      """)
    let captain = Analyzer.annotations(in: article).entities.first { $0.name.hasSuffix("captain") }
    #expect(
      captain?.mentions.map { article.text(in: $0.range).lowercased() }
        == Array(repeating: "the captain", count: 4))
  }

  @Test func `whoever has no name does not begin in the paragraph before`() {
    let article = Article.built(
      """
      “Rain!” said the captain. The captain looked at the old

      captain of the guard. “Do you hear me?” said the captain.

      “Take in the sail!” said the captain. “Is nobody awake?” said the captain.
      """)
    let captain = Analyzer.annotations(in: article).entities.first { $0.name.hasSuffix("captain") }
    let mentions = captain?.mentions.map { article.text(in: $0.range).lowercased() }
    #expect(mentions == Array(repeating: "the captain", count: 5))
  }

  @Test func `no name is a part of whoever has none`() throws {
    let text = "“No,” said the captain. The captain laughed, and the marlo captain laughed too."
    let article = Article.built(text)
    let document = Document(article)
    let name = try #require(text.utf8.firstRange(of: "marlo".utf8))
    let start = text.utf8.distance(from: text.utf8.startIndex, to: name.lowerBound)
    let place = Entity(
      name: "marlo", kind: .place,
      mentions: [.init(range: TextRange(start, start + 5), confidence: 0.5)])
    var scanner = QuotationScanner(document: document)
    let found = NamelessCharacters(text: SpeechText(document))
      .added(to: [place], scanner.spans(ofBlock: 0))
    let captain = try #require(found.first { $0.kind == .person })
    #expect(captain.mentions.map { article.text(in: $0.range) } == ["the captain", "The captain"])
  }

  @Test func `I am one narrator`() {
    let text = """
      I had walked all day, and I was tired when I saw the inn. I knocked, and I waited, and I knocked again.
      “Who is there?” said the landlord.
      “A friend!” I said. I stamped my feet, for I was cold.
      “What friend?” he asked.
      “Open the door!” I cried. I had no patience left.
      """
    let found = speakers(text)
    #expect(found[1] == "the narrator" && found[3] == "the narrator")
  }

  @Test func `news has no nameless characters`() {
    let article = Article.built(
      """
      The minister said the plan “was a gamble.” The minister left on Monday.
      “We will see,” the minister said. The minister did not answer questions.
      “We have time,” the minister said. “We have money,” the minister added.
      """)
    let entities = Analyzer.annotations(in: article).entities
    #expect(!entities.contains { $0.name.hasSuffix("minister") })
  }
}

@Suite struct `What a conversation tells` {
  @Test func `who is called by name is spoken to`() {
    let (found, _, entities) = dialogue(
      "“Sit down, Mr. Pell,” said Anna Keller. “I met Robert Stone today.”")
    let pell = entities.firstIndex { $0.name.hasSuffix("Pell") }
    let stone = entities.firstIndex { $0.name == "Robert Stone" }
    #expect(pell.map { found.addresses[0].use(of: $0) } == 2)
    #expect(stone.map { found.addresses[1].use(of: $0) } == 1)
  }

  @Test func `sir is a man`() {
    let (found, _, _) = dialogue("“Yes, sir,” said Anna Keller. “The sir of the manor is out.”")
    #expect(found.addresses.map(\.gender) == [.masculine, .unknown])
  }

  @Test func `the next turn is read ahead`() {
    let (found, cast, entities) = dialogue(
      """
      “Is it late?”
      “It is,” said Anna Keller.
      “Then go,” he said.
      """)
    let anna = entities.firstIndex { $0.name == "Anna Keller" }
    let prospect = found.prospect(from: 0)
    #expect(prospect.relation(of: anna, at: 0, in: cast) == 0)
    #expect(prospect.relation(of: anna, at: 1, in: cast) == 2)
    #expect(prospect.relation(of: anna, at: 2, in: cast) == 5)
    #expect(prospect.relation(of: nil, at: 1, in: cast) == 3)
    #expect(prospect.relation(of: anna, at: 3, in: cast) == 0)
  }

  @Test func `the round before is all of one paragraph`() {
    let (found, _, _) = dialogue("“One,” said Anna, “two.”\n“Three,” said Robert.")
    #expect(found.roundBefore(2) == 0..<2)
    #expect(found.roundBefore(1).isEmpty)
  }

  @Test func `pronouns tell the gender of a strange name`() {
    let (_, cast, entities) = dialogue(
      """
      Quorbin rose. He took his hat. Quorbin bowed. He left.
      “Good night!” said Quorbin.
      “So soon?”
      “Good night.”
      “Until June!”
      """)
    let index = entities.firstIndex { $0.name == "Quorbin" }
    #expect(index.map { cast.members[$0].gender } == .masculine)
  }
}

@Suite struct `Words cut off` {
  @Test func `two words before a dash are speech`() {
    let annotations = Analyzer.annotations(in: .built("“My father”—he looked up—“is no fool.”"))
    #expect(annotations.quotes.map(\.kind) == [.speech, .speech])
  }
}
