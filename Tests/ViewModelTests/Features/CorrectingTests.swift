import Articles
import TestSupport
import Testing

@testable import ViewModel

struct CorrectingTests {
  private func reader() -> ReaderState {
    ReaderState.showing([SampleArticles.bridgeReport], columns: 100, rows: 30)
  }

  @Test func `an unsure speaker has a sign in list, status line and margin`() {
    var reader = reader()
    reader.press("3\"")
    #expect(reader.status.contains("Maria Ruiz ? 2/2"))
    let screen = reader.frame().texts
    #expect(screen.contains { $0.hasPrefix("? “Somebody signed") })
    #expect(screen.contains { $0.contains("▏▌? “Somebody signed") })
    #expect(!screen.contains { $0.contains("▾ Maria Ruiz ?") })
  }

  @Test func `a speaker of unsure quotations only has the sign beside the name`() {
    let reader = ReaderState.showing(
      "“Certainly not,” said Ann Marlow.\n[quote Ann?    ]      [person  ]", columns: 100)
    #expect(reader.frame().drawing.contains("▾ Ann Marlow ?"))
  }

  @Test func `the reader takes the other candidate, and list, text and status line follow`() {
    var reader = reader()
    reader.press("3\"", "co")
    #expect(reader.status.contains("Harold Penn, as you say"))
    reader.press("j", "k")
    #expect(reader.status.contains("Harold Penn ✓ 2/2"))
    let screen = reader.frame().texts
    #expect(screen.contains { $0.hasPrefix("✓ “Somebody signed") })
    #expect(screen.contains { $0.contains("▏▌✓ “Somebody signed") })
    reader.press("p")
    #expect(reader.frame().drawing.contains("your word"))
  }

  @Test func `it is taken back by the same keys, or as the last correction`() {
    var reader = reader()
    let before = reader.frame().texts
    reader.press("3\"", "co", "co", "Esc", "j", "k")
    #expect(reader.frame().texts == before)
    reader.press("3\"", "co", "cu", "Esc", "j", "k")
    #expect(reader.frame().texts.dropLast() == before.dropLast())
    reader.press("cu")
    #expect(reader.status.contains("No correction to take back"))
  }

  @Test func `the card stays open and shows the correction`() {
    var reader = reader()
    reader.press("3\"", "p", "co")
    #expect(reader.frame().drawing.contains("You said so; co takes it back."))
    reader.press("cu")
    #expect(reader.frame().drawing.contains("co takes it"))
  }

  @Test func `all parts of the quotation are corrected, and an analysis anew leaves it so`() throws
  {
    let (article, marked) = SampleArticles.bridgeReport
    var annotations = marked
    for number in [0, 1] {
      annotations.quotes[number].runnerUp = Quote.Alternative(
        speaker: nil, entity: 1, confidence: 0.1)
    }
    var reader = ReaderState.showing([(article, annotations)], columns: 100, rows: 30)
    reader.press("\"", "co")
    let quotes = try #require(reader.reading.findings?.annotations.quotes)
    #expect(quotes[0].entity == 1 && quotes[1].entity == 1 && quotes[2].entity == 1)
    _ = reader.apply(.analysisFinished(ArticleID(0), annotations))
    #expect(reader.reading.findings?.quotations[0].isCorrected == true)
  }

  @Test func `the current item follows the correction`() {
    var reader = reader()
    reader.press("3\"", "Enter", "co")
    #expect(reader.reading.spotlight?.title == "Harold Penn")
  }

  @Test func `where nobody else comes into question the reader is told`() {
    var reader = reader()
    reader.press("2\"", "co")
    #expect(reader.status.contains("No other candidate; cw names one"))
    reader.press("@", "co")
    #expect(reader.status.contains("Select a quotation first"))
  }

  @Test func `corrections of other articles are theirs`() {
    var reader = ReaderState.showing(
      [SampleArticles.bridgeReport, SampleArticles.bridgeReport], columns: 100, rows: 30)
    reader.press("3\"", "co", "J", "3\"")
    #expect(reader.status.contains("Maria Ruiz ?"))
    reader.press("K")
    #expect(reader.status.contains("Harold Penn ✓"))
  }
}
