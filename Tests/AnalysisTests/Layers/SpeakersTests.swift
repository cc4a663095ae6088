import Articles
import CTables
import TestSupport
import Testing

@testable import Analysis

/// Each quote of a text with the name of its speaker: the entity's, else the words, else a dash.
private func speakers(_ text: String) -> [String] {
  let article = Article.built(text)
  let annotations = Analyzer.annotations(in: article)
  return annotations.quotes.map { quote in
    quote.entity.map { annotations.entities[$0].name }
      ?? quote.speaker.map { article.text(in: $0) } ?? "-"
  }
}

@Suite struct `Speakers by name` {
  @Test func `a pronoun stands for who was named`() {
    #expect(
      speakers("Greta Knox arrived at noon. “The ferry is late,” she said.") == ["Greta Knox"])
  }

  @Test func `pronouns of two genders stand for two people`() {
    #expect(
      speakers(
        "Anna Keller met Robert Stone in Oslo. “It rained,” she said. “All day,” he added.")
        == ["Anna Keller", "Robert Stone"])
  }

  @Test func `Mr and Mrs of one surname are two people`() {
    #expect(
      speakers("“Shut the door, please,” said Mr. Dunn.\n“Shut it yourself,” said Mrs. Dunn.")
        == ["Mr. Dunn", "Mrs. Dunn"])
  }

  @Test func `a surname is the full name`() {
    #expect(
      speakers("Harold Finch runs the pier. “We close at ten,” Finch said.") == ["Harold Finch"])
  }

  @Test(arguments: [
    ("Sources close to Ms Donovan said: “She was tired.”", "Sources close to Ms Donovan"),
    ("Aides to Donovan said: “She was tired.”", "Aides to Donovan"),
    ("“She was tired,” said an adviser to Clare Donovan.", "an adviser to Clare Donovan"),
    ("Those who know Donovan said: “She was tired.”", "Those who know Donovan"),
    ("“She was tired,” a man who met Donovan said.", "a man"),
    ("“She was tired,” said a lawyer for Ms Donovan.", "a lawyer for Ms Donovan"),
  ])
  func `whoever is near somebody is somebody else`(words: String, speaker: String) {
    #expect(speakers("The minister, Clare Donovan, left on Monday.\n\n\(words)") == [speaker])
  }

  @Test func `a name that only speaks is a person`() {
    #expect(speakers("“It is late,” said Quillby.") == ["Quillby"])
  }

  @Test(arguments: ["the suit says", "the order said", "said the letter"])
  func `what is written is nobody who was named`(words: String) throws {
    let article = Article.built(
      """
      Clara Voss has asked the court to give her the mill back. She was sent home without a word.

      “She was the only one of the four who was punished,” \(words).
      """)
    let quote = try #require(Analyzer.annotations(in: article).quotes.first)
    #expect(quote.entity == nil && quote.runnerUp == nil)
    #expect(quote.confidence > 0.9)
  }

  @Test func `a senator of a text is the one called so before`() {
    #expect(
      speakers(
        "Laura Field, the Vermont senator, spoke first. “We have time,” the Vermont senator said.")
        == ["Laura Field"])
  }
}

@Suite struct `Speakers of other languages` {
  @Test func `German inversion`() {
    #expect(
      speakers("Der Regen fiel auf die Stadt. „Wir bleiben hier“, sagte Anna Keller am Abend.")
        == ["Anna Keller"])
  }

  @Test func `French inversion`() {
    #expect(
      speakers("La pluie tombait sur la ville. « Nous restons ici », a dit Anne Morel hier soir.")
        == ["Anne Morel"])
  }
}

@Suite struct `What is told of an attribution` {
  @Test func `the rule that decided`() {
    let quotes = Analyzer.annotations(in: .built("“We are open,” said Rita Moss.")).quotes
    #expect(quotes.map(\.rule) == [.verbThenName])
  }

  @Test func `the confidence is a share, and the other candidate the less likely`() {
    let text = """
      Anna Keller told Robert Stone that the plan was “a rather poor joke at our expense” on Monday.
      “No,” said Stone, and Keller left. “It was not.”
      """
    for quote in Analyzer.annotations(in: .built(text)).quotes {
      #expect((0...1).contains(quote.confidence))
      #expect(quote.runnerUp.map { (0...1).contains($0.confidence) } ?? true)
    }
  }
}

@Suite struct `The ranker` {
  @Test func `probabilities sum to one`() {
    var first = Features()
    first.add(.rule, 1)
    var second = Features()
    second.add(.rule, 2)
    var weights = [Float](repeating: 0, count: Ranker.size)
    weights[Int(first.indices[0])] = 2
    let found = Ranker(weights).probabilities([first, second])
    #expect(abs(found[0] + found[1] - 1) < 1e-9)
    #expect(abs(found[0] - 0.880797) < 1e-5)
  }

  @Test func `the built-in weights are as many as the features`() {
    #expect(speaker_weights().count == Ranker.size * 2)
  }

  @Test func `a power is what the series says`() {
    #expect(Exponential.of(0) == 1)
    #expect(abs(Exponential.of(-1) - 0.367_879_441) < 1e-9)
    #expect(abs(Exponential.of(-20) - 2.061_153_6e-9) < 1e-13)
    #expect(Exponential.of(-100) == 0)
  }
}
