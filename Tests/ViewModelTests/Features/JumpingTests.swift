import Articles
import TestSupport
import Testing
import ViewModel

struct JumpingTests {
  @Test func `the quote key selects one quotation after the other`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("\"")
    #expect(reader.status.contains("Quote 1 of 3 · Ada Holt 1/2"))
    reader.press("\"")
    #expect(reader.status.contains("Quote 2 of 3 · Ada Holt 2/2"))
    reader.press("[q")
    #expect(reader.status.contains("Quote 1 of 3"))
  }

  @Test func `past the last quotation comes the first again, and the reader is told`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("\"", "\"", "\"", "\"")
    #expect(reader.status.contains("from the top again"))
    reader.press("j", "k")
    #expect(reader.status.contains("Quote 1 of 3"))
  }

  @Test func `a count jumps that many`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("3\"")
    #expect(reader.status.contains("Quote 3 of 3 · Tom Reed"))
    reader.press("2[q")
    #expect(reader.status.contains("Quote 1 of 3"))
  }

  @Test func `the same speaker's quotations leave the others out`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("\"", "]s")
    #expect(reader.status.contains("Quote 2 of 3"))
    reader.press("]s")
    reader.press("j", "k")
    #expect(reader.status.contains("Quote 1 of 3"))
  }

  @Test func `from a name the same speaker is who bears it`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("@", "3]e", "[s")
    #expect(reader.status.contains("Quote 2 of 3 · Ada Holt"))
  }

  @Test func `the parts of one quotation are one stop and are selected together`() {
    var reader = ReaderState.showing([SampleArticles.bridgeReport], columns: 80, rows: 24)
    reader.press("\"")
    let selected = reader.frame().rows.flatMap(\.runs).filter { $0.faces.contains(.selectionQuote) }
    #expect(selected.map(\.text) == ["“We found the invoice in a drawer,”", "“It was paid.”"])
    reader.press("]q")
    #expect(reader.status.contains("Quote 2 of 4"))
    reader.press("[q", "]s")
    #expect(reader.status.contains("Quote 3 of 4 · Maria Ruiz ? 2/2"))
  }

  @Test func `entities, phrases and headings have jumps of their own`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("@")
    #expect(reader.status.contains("Port Ellery 1/1 · place"))
    reader.press("2]e")
    #expect(reader.status.contains("Tom Reed 1/1 · person"))
    reader.press("]p")
    #expect(reader.status.contains("“night ferry” 2/2"))
    reader.press("[[", "]]")
    #expect(reader.frame().drawing.contains("What the passengers say"))
  }

  @Test func `semicolon repeats the last jump and comma goes the other way`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("\"", ";", ";")
    #expect(reader.status.contains("Quote 3 of 3"))
    reader.press(",", ",")
    #expect(reader.status.contains("Quote 1 of 3"))
  }

  @Test func `a jump lands a third down the screen, and a target in view does not scroll`() {
    var reader = ReaderState.showing(SampleArticles.long + "\n“Here,” said Ann.\n[quote]", rows: 13)
    let top = reader.topLine
    reader.press("\"")
    #expect(reader.topLine != top)
    let there = reader.topLine
    reader.press("\"")
    #expect(reader.topLine == there)

    var near = ReaderState.showing(SampleArticles.ferry, rows: 30)
    let first = near.topLine
    near.press("\"", "\"", "\"")
    #expect(near.topLine == first)
  }

  @Test func `parentheses go back and forward through the jumps`() {
    var reader = ReaderState.showing(SampleArticles.long, rows: 10)
    let top = reader.topLine
    reader.press("G")
    let bottom = reader.topLine
    #expect(bottom != top)
    reader.press("(")
    #expect(reader.topLine == top)
    reader.press(")")
    #expect(reader.topLine == bottom)
    reader.press(")")
    #expect(reader.status.contains("No later place"))
  }

  @Test func `what was let go is still where jumps count from`() {
    var reader = ReaderState.showing(SampleArticles.ferry, rows: 30)
    reader.press("2\"", "Esc", "\"")
    #expect(reader.status.contains("Quote 3 of 3"))
  }

  private static let talk = """
    “Who?”
    [q   ]
    “I, of course,” said Ann Berg.
    [quote Ann    ]      [person]
    “Oh.”
    [q  ]
    """

  @Test func `the same speaker is found past unnamed ones and round the end`() {
    var reader = ReaderState.showing(Self.talk, columns: 100)
    reader.press("]s")
    #expect(reader.status.contains("Quote 2 of 3 · Ann"))
    reader.press("]s")
    #expect(reader.status.contains("the only one"))
    #expect(reader.status.contains("Quote 2 of 3 · Ann"))
    // Nothing was left by it, so one step leads back.
    reader.press("(")
    #expect(!reader.status.contains("Quote 2 of 3"))
  }

  @Test func `of a quotation that nobody is named for there is no same speaker`() {
    var reader = ReaderState.showing(Self.talk, columns: 100)
    reader.press("\"", "]s")
    #expect(reader.status.contains("Quote 1 of 3"))
    #expect(reader.status.contains("This quotation has no named speaker"))
  }

  @Test func `back from the end of the text comes what stands last on the screen`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 100, rows: 30)
    reader.press("G", "[q")
    #expect(reader.status.contains("Quote 3 of 3"))
    #expect(!reader.status.contains("again"))
  }

  @Test func `nobody is called by a pronoun`() {
    var article = MarkedArticle("“It is late,” he said.\n[q          ]").parts
    article.1.quotes[0].speaker = TextRange(18, 20)
    #expect(article.0.text(in: TextRange(18, 20)) == "he")
    var reader = ReaderState.showing([article], columns: 100)
    #expect(reader.frame().drawing.contains("Speaker not named"))
    reader.press("\"", "]s")
    #expect(reader.status.contains("No quotation with a named speaker"))
  }

  @Test func `an article without quotations says so`() {
    var reader = ReaderState.showing("Nothing is said here.")
    reader.press("\"")
    #expect(reader.status.contains("Nobody is quoted"))
  }

  @Test func `before the analysis is done a jump says so`() {
    let (article, _) = MarkedArticle(SampleArticles.ferry).parts
    var reader = ReaderState(sources: ["a.txt"], size: Size(columns: 60, rows: 10))
    _ = reader.apply(.articleLoaded(ArticleID(0), article))
    reader.press("\"")
    #expect(reader.status.contains("Still analysing"))
  }

  @Test func `the star walks the places of the selected name and n goes on`() {
    var reader = ReaderState.showing(SampleArticles.ferry, rows: 30)
    reader.press("2@", "*")
    #expect(reader.status.contains("Ada Holt 2/2"))
    reader.press("n")
    reader.press("j")
    #expect(reader.status.contains("Ada Holt 1/2"))
    #expect(reader.frame().drawing.contains("*"))
    reader.press("Esc")
    #expect(!reader.frame().drawing.contains("*"))
  }
}
