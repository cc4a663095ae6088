import Articles
import TestSupport
import Testing

@testable import Analysis

/// The sentences of a text, as they stand.
private func sentences(_ text: String) -> [String] {
  let document = Document(.built(text))
  return document.sentences.map { document.article.text(in: document.range(of: $0.tokens)) }
}

@Test func `marks outside the read lines belong to no block`() {
  let document = Document(.built("# The quay\n- Nets and ropes\n\n> It was so."))
  let words = document.blocks.map { document.article.text(in: document.range(of: $0)) }
  #expect(words == ["The quay", "Nets and ropes", "It was so."])
  #expect(document.tokens.count == document.facts.count)
}

@Test func `a block over several lines is one range of tokens`() {
  let text = "> The boat came\n> late."
  let block = Block(
    .quote, level: 1, range: TextRange(0, 23), lines: [TextRange(2, 15), TextRange(18, 23)])
  let article = Article(
    source: "test", utf8: Array(text.utf8), blocks: [block], metadata: .init(title: "Test"))
  let document = Document(article)
  #expect(document.blocks == [0..<5])
  #expect(document.facts[3].shape.contains(.spaceBefore))
  #expect(document.sentences == [Document.Sentence(tokens: 0..<5, block: 0)])
}

@Test func `sentences end at stops and carry their closing marks`() {
  #expect(
    sentences("It rained. “Who knew?” Nobody did! (Or so they said.) Then came the wind…")
      == [
        "It rained.", "“Who knew?”", "Nobody did!", "(Or so they said.)", "Then came the wind…",
      ])
}

@Test func `a small word goes on with the sentence`() {
  #expect(
    sentences("“Who knew?” asked Tove. No answer.") == ["“Who knew?” asked Tove.", "No answer."])
  #expect(sentences("Well... perhaps. Yes.") == ["Well... perhaps.", "Yes."])
}

@Test func `abbreviations, initials and decimals end no sentence`() {
  #expect(
    sentences("Mr. Orlo of St. Mary’s met J. K. Berg at 3.5 p.m. today. He left.")
      == ["Mr. Orlo of St. Mary’s met J. K. Berg at 3.5 p.m. today.", "He left."])
  #expect(sentences("Nets, ropes, etc. were sold.") == ["Nets, ropes, etc. were sold."])
}

@Test func `a stop behind the site X ends a sentence`() {
  #expect(
    sentences("He said so on X. Vera Holt replied.") == ["He said so on X.", "Vera Holt replied."])
  #expect(sentences("The road was named for Malcolm X. Holt in May.").count == 1)
  #expect(sentences("He wrote a book on X. J. Holt in May.").count == 1)
}

@Test func `a dotted name ends a sentence before a capitalised function word only`() {
  #expect(sentences("She moved to the U.S. The rest stayed.").count == 2)
  #expect(sentences("The U.S. Senate met.").count == 1)
}

@Test func `sentences never cross blocks`() {
  #expect(
    sentences("# A harbour town\nIt has no harbour") == ["A harbour town", "It has no harbour"])
}

@Test func `East Asian stops need no space`() {
  #expect(sentences("雨が降った。風も吹いた。") == ["雨が降った。", "風も吹いた。"])
}

@Test(arguments: [
  ("en", "The boats were in the harbour when the storm came, and nobody was there."),
  ("de", "Die Boote lagen im Hafen, als der Sturm kam, und niemand war auf der Mole."),
  ("fr", "Les bateaux étaient dans le port quand la tempête est venue, et il n’y avait personne."),
  ("es", "Los barcos estaban en el puerto cuando llegó la tormenta y no había nadie."),
  ("it", "Le barche erano nel porto quando è arrivata la tempesta, e non c’era nessuno."),
  ("nl", "De boten lagen in de haven toen het ging stormen, en er was niemand op de kade."),
  ("pt", "Os barcos estavam no porto quando a tempestade chegou, e não havia ninguém."),
  ("ru", "Лодки стояли в гавани, когда начался шторм."),
  ("el", "Τα σκάφη ήταν στο λιμάνι όταν ήρθε η καταιγίδα."),
  ("ja", "嵐が来たとき、船は港にあった。"),
  ("zh", "暴风雨来临时，船都在港口。"),
  ("ko", "폭풍이 왔을 때 배들은 항구에 있었다."),
  ("ar", "كانت القوارب في الميناء عندما جاءت العاصفة."),
  ("he", "הסירות היו בנמל כשהגיעה הסערה."),
  ("en", "12 34"),
])
func `the language is guessed`(code: String, text: String) {
  #expect(Document(.built(text)).language == code)
}

@Test func `statistics count words, sentences and paragraphs of prose`() {
  let text = "# The quay\nNets and ropes. More nets.\n- One item\n\n> A quoted line."
  let statistics = Analyzer.annotations(in: .built(text)).statistics
  #expect(statistics.words == 12)
  #expect(statistics.sentences == 5)
  #expect(statistics.paragraphs == 3)
}

@Test func `a cancelled analysis stops`() async {
  let task = Task {
    withUnsafeCurrentTask { $0?.cancel() }
    return try await Analyzer.annotations(in: .built("“Stop,” he said."))
  }
  await #expect(throws: CancellationError.self) { try await task.value }
}

@Test func `the way off the main actor gives the same`() async throws {
  let article = Article.built("“Stop,” said Alma Prado of Lisbon on Friday.")
  let found = try await Analyzer.annotations(in: article)
  #expect(found == synchronous(article))
}

/// In an asynchronous function the asynchronous overload would be taken.
private func synchronous(_ article: Article) -> Annotations { Analyzer.annotations(in: article) }
