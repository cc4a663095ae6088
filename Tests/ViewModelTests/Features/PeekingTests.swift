import Articles
import TestSupport
import Testing

@testable import ViewModel

struct PeekingTests {
  private func reader(columns: Int = 80, rows: Int = 40) -> ReaderState {
    ReaderState.showing([SampleArticles.bridgeReport], columns: columns, rows: rows)
  }

  @Test func `a quotation's card says who speaks, in which words, and how that is known`() {
    var reader = reader()
    reader.press("\"", "p")
    let screen = reader.frame().drawing
    #expect(screen.contains("Quote 1 of 4 · speech in 2 parts"))
    #expect(screen.contains("called") && screen.contains("Maria Ruiz"))
    #expect(screen.contains("cue") && screen.contains("said"))
    #expect(screen.contains("A verb of speech stands beside it, and then the speaker."))
    #expect(screen.contains("sure"))
    #expect(screen.contains("part 2") && screen.contains("“It was paid.”"))
    #expect(screen.contains("also says") && screen.contains("“Somebody signed for the steel”"))
  }

  @Test func `in the lowest window a card still says something`() {
    var reader = reader(columns: 30, rows: 5)
    reader.press("\"", "p")
    #expect(reader.frame().texts.contains { $0.contains("Maria Ruiz") && $0.contains("sure") })
  }

  @Test func `an unsure one offers the other candidate`() {
    var reader = reader()
    reader.press("3\"", "p")
    let screen = reader.frame().drawing
    #expect(screen.contains("Maria Ruiz ?"))
    #expect(screen.contains("unsure"))
    #expect(
      screen.contains("or") && screen.contains("Harold Penn") && screen.contains("co takes it"))
  }

  @Test func `where nobody is named the card says so`() {
    var reader = ReaderState.showing("“It is late.”\n[quote      ]")
    reader.press("\"", "p")
    #expect(reader.frame().drawing.contains("Speaker not named"))
    #expect(reader.frame().drawing.contains("Nothing near it tells who speaks."))
  }

  @Test func `an entity's card has its names, its first and last mention and what it says`() {
    var reader = reader()
    reader.press("@", "p")
    let screen = reader.frame().drawing
    #expect(screen.contains("Person · 2 mentions · 2 quotations"))
    #expect(screen.contains("first") && screen.contains("last") && screen.contains("¶ 3"))
    #expect(
      screen.contains("says")
        && screen.contains("“We found the invoice in a drawer. It was paid.”"))
  }

  @Test func `a name of many wordings shows them with their counts`() {
    let (article, _) = MarkedArticle("Ada Holt came. Holt saw. Holt left.").parts
    var annotations = Annotations()
    annotations.entities = [
      Entity(
        name: "Ada Holt", kind: .person,
        mentions: [TextRange(0, 8), TextRange(15, 19), TextRange(25, 29)].map {
          Entity.Mention(range: $0, confidence: 1)
        })
    ]
    var reader = ReaderState.showing([(article, annotations)], columns: 80, rows: 24)
    reader.press("@", "p")
    #expect(reader.frame().drawing.contains("Holt 2 · Ada Holt 1"))
  }

  @Test func `an entity's card says with which titles it comes, and why it is marked`() {
    let (article, _) = MarkedArticle("President Ada Holt came. Mr Holt left.").parts
    var annotations = Annotations()
    annotations.entities = [
      Entity(
        name: "Ada Holt", kind: .person,
        mentions: [
          Entity.Mention(range: TextRange(10, 18), confidence: 0.87, title: TextRange(0, 9)),
          Entity.Mention(range: TextRange(28, 32), confidence: 0.6, title: TextRange(25, 27)),
        ])
    ]
    var reader = ReaderState.showing([(article, annotations)], columns: 80, rows: 24)
    reader.press("@", "p")
    let screen = reader.frame().drawing
    #expect(screen.contains("President 1 · Mr 1"))
    #expect(screen.contains("It reads like the name of a person: 87 % sure."))
  }

  @Test func `a date's card says what it comes to`() {
    let (article, _) = MarkedArticle("It sank on Tuesday after two weeks.").parts
    func date(_ name: String, _ range: TextRange, _ value: String) -> Entity {
      let mentions = [Entity.Mention(range: range, confidence: 1)]
      return Entity(name: name, kind: .date, mentions: mentions, value: value)
    }
    var annotations = Annotations()
    annotations.entities = [
      date("Tuesday", TextRange(11, 18), "2024-03-05"),
      date("two weeks", TextRange(25, 34), "P2W"),
    ]
    var reader = ReaderState.showing([(article, annotations)], columns: 80, rows: 24)
    reader.press("@", "p")
    let screen = reader.frame().drawing
    #expect(screen.contains("that is  Tuesday 5 March 2024"))
    #expect(screen.contains("It is written like a date."))
    reader.press("Esc", "Te", "l")
    let list = reader.frame().drawing
    #expect(list.contains("Tuesday · Tuesday 5 March 2024"))
    #expect(list.contains("two weeks") && !list.contains("two weeks ·"))
  }

  @Test func `a phrase's card has its count, its other wordings and its places`() {
    var reader = reader()
    reader.press("]p", "p")
    let screen = reader.frame().drawing
    #expect(screen.contains("Phrase · 2 times"))
    #expect(screen.contains("hall of the town 1"))
    #expect(screen.contains("be shown by the town hall"))
  }

  @Test func `titles and terms say what they are and why`() {
    var reader = reader()
    reader.press("tt", "3\"", "[x", "p")
    #expect(reader.frame().drawing.contains("Term ─"), "\(reader.frame().drawing)")
    #expect(reader.frame().drawing.contains("nobody says them"))
  }

  @Test func `with nothing under the cursor the card is about the paragraph`() {
    var reader = reader()
    reader.press("p")
    let screen = reader.frame().drawing
    #expect(screen.contains("Paragraph 1 · 16 words"))
    #expect(screen.contains("quotes") && screen.contains("names"))
    reader.press("p", "}", "}", "p")
    #expect(!reader.frame().drawing.contains("Paragraph 1 ·"))
  }

  @Test func `a search lands on the innermost mark`() {
    var reader = reader()
    reader.press("/")
    reader.type("Ruiz,")
    reader.press("Enter", "p")
    #expect(reader.frame().drawing.contains("Person · 2 mentions · 2 quotations"))
  }

  @Test func `j and k walk the links, Enter goes there and the jump list comes back`() {
    var reader = reader()
    reader.press("\"", "p", "j", "j", "j", "k", "Enter")
    #expect(reader.status.contains("Quote 1 of 4"))
    #expect(
      reader.reading.selection?.range == reader.reading.findings?.quotations[0].parts[1].outer)
    reader.press("(")
    #expect(
      reader.reading.selection?.range == reader.reading.findings?.quotations[0].parts[0].outer)
    reader.press("p", "99j", "Enter")
    #expect(reader.status.contains("Quote 3 of 4"))
  }

  @Test(arguments: ["p", "q", "Esc"] as [KeySequence])
  func `the card is closed by`(key: KeySequence) {
    var reader = reader()
    reader.press("\"")
    let before = reader.frame()
    reader.press("p")
    #expect(reader.frame() != before)
    #expect(reader.press(key) == [])
    #expect(reader.frame() == before)
  }

  @Test func `the keys that can follow are shown over the card, which stays`() {
    var reader = reader(rows: 24)
    reader.press("@", "p")
    guard case .startTimer(let number, _) = reader.press("c").first else {
      Issue.record("a prefix asks for a timer")
      return
    }
    _ = reader.apply(.timerFired(number: number))
    #expect(reader.frame().drawing.contains("i  it is no name"))
    #expect(reader.frame().drawing.contains("Person · 2 mentions"))
    reader.press("Esc")
    #expect(!reader.frame().drawing.contains("i  it is no name"))
    #expect(reader.frame().drawing.contains("Person · 2 mentions"))
  }

  @Test func `what would happen unseen behind the card closes it first`() {
    var reader = reader()
    reader.press("\"", "p", "tq")
    #expect(reader.overlay == nil)
    #expect(reader.status.contains("Quotes off"))
  }

  @Test(arguments: [(40, 10), (59, 24), (60, 15), (80, 24), (100, 30), (200, 60)])
  func `the card leaves what it is about in view and moves nothing`(columns: Int, rows: Int) {
    var reader = ReaderState.showing(
      [SampleArticles.bridgeReport], columns: columns, rows: rows)
    for number in 1...4 {
      reader.press("\"")
      let anchor = reader.reading.anchor
      let selected = selectedRows(reader.frame())
      reader.press("p")
      let frame = reader.frame()
      #expect(selectedRows(frame).first == selected.first, "\(frame.drawing)")
      #expect(frame.drawing.contains("Quote \(number) of 4"))
      #expect(reader.reading.anchor == anchor)
      reader.press("p")
    }
  }

  @Test func `the terminal's cursor rests on the link that the keys are on`() {
    var reader = reader()
    reader.press("\"", "p", "j")
    let frame = reader.frame()
    #expect(frame.rows[frame.cursor.row].text.contains("› part 1"))
    reader.press("q")
    #expect(reader.frame().rows[reader.frame().cursor.row].text.contains("“We found"))
  }

  private func selectedRows(_ frame: Frame) -> [Int] {
    frame.rows.indices.filter { frame.rows[$0].marks.contains("^") }
  }

  @Test func `below sixty columns the card takes the whole width`() {
    var reader = ReaderState.showing([SampleArticles.bridgeReport], columns: 50, rows: 20)
    reader.press("\"", "p")
    #expect(reader.frame().texts.contains { $0.hasPrefix("── Quote 1 of 4") && $0.count == 50 })
  }

  @Test func `in the pane the card is about the row`() {
    var reader = reader(columns: 100)
    reader.press("Tq", "g", "p")
    #expect(reader.frame().drawing.contains("Person · 2 mentions · 2 quotations"))
    reader.press("p", "j", "p")
    #expect(reader.frame().drawing.contains("Quote 1 of 4"))
    reader.press("99j", "Enter")
    #expect(reader.focus == .text)
    #expect(reader.status.contains("Quote 3 of 4"))
  }

  @Test func `before the analysis is done peeking says so`() {
    var reader = ReaderState(sources: ["a.txt"], size: Size(columns: 60, rows: 10))
    _ = reader.apply(.articleLoaded(ArticleID(0), SampleArticles.bridgeReport.0))
    reader.press("p")
    #expect(reader.status.contains("Still analysing"))
  }
}
