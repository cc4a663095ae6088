import Articles
import TestSupport
import Testing

@testable import ViewModel

struct FiguresTests {
  private func reader(columns: Int = 80, rows: Int = 40) -> ReaderState {
    ReaderState.showing([SampleArticles.bridgeReport], columns: columns, rows: rows)
  }

  /// The words of the card's entries, each behind its label.
  private func entries(_ reader: ReaderState) -> [String] {
    guard case .peek(let peek) = reader.overlay, let card = reader.card(of: peek) else { return [] }
    return card.entries.compactMap { entry in
      if case .words(let words) = entry.body {
        [entry.label, words, entry.detail].filter { !$0.isEmpty }.joined(separator: " ")
      } else {
        nil
      }
    }
  }

  @Test(arguments: ["=", "^G"] as [KeySequence])
  func `the figures are those of the whole article`(key: KeySequence) {
    let (article, found) = SampleArticles.bridgeReport
    var annotations = found
    annotations.statistics.sentences = 9
    annotations.statistics.paragraphs = 5
    var reader = ReaderState.showing([(article, annotations)], columns: 80, rows: 40)
    reader.press(key)
    #expect(
      entries(reader) == [
        "words 74 · 9 sentences · 5 paragraphs", "reading 1 minute at 240 words a minute",
        "quotes 4 quotations · 31 % of the words", "speakers Maria Ruiz 2", "Harold Penn 1",
        "a fisherman 1", "names People 2\u{A0}· Dates 1",
        "phrases 1 repeated · “town hall” 2 times",
      ])
    #expect(reader.frame().drawing.contains("The bridge that nobody ordered"))
  }

  @Test func `a speaker is a link to what they say first`() {
    var reader = reader()
    reader.press("=", "j", "Enter")
    #expect(reader.overlay == nil)
    #expect(reader.status.contains("Quote 2 of 4 · Harold Penn"))
  }

  @Test func `the most quoted come first, and only so many`() {
    let names = "ABCDEFGHIJKL".map { "\($0)nn" }
    let said = names + ["Lnn", "Lnn", "Knn"]
    let (article, _) = MarkedArticle(said.map { "“Yes,” said \($0)." }.joined(separator: "\n"))
      .parts
    var annotations = Annotations()
    annotations.entities = names.map { name in
      Entity(
        name: name, kind: .person,
        mentions: [Entity.Mention(range: TextRange(0, 1), confidence: 1)])
    }
    annotations.quotes = said.enumerated().map { number, name in
      let range = article.blocks[number].range
      return Quote(
        range: TextRange(range.start + 3, range.start + 7),
        outer: TextRange(range.start, range.start + 10), kind: .speech, group: number + 1,
        entity: names.firstIndex(of: name))
    }
    var reader = ReaderState.showing([(article, annotations)], columns: 80, rows: 40)
    reader.press("=")
    let speakers = entries(reader).drop { !$0.hasPrefix("speakers") }
    #expect(Array(speakers.prefix(3)) == ["speakers Lnn 3", "Knn 2", "Ann 1"])
    #expect(speakers.contains("and 2 more"))
    #expect(!speakers.contains("Jnn 1"))
  }

  @Test func `an article without findings says so in words`() {
    var reader = ReaderState.showing("Nothing happened.", columns: 80, rows: 24)
    reader.press("=")
    #expect(
      entries(reader).dropFirst(2) == [
        "quotes nobody is quoted", "names nothing is named", "phrases none comes again",
      ])
  }

  @Test(arguments: ["=", "q", "Esc"] as [KeySequence])
  func `the figures are closed by`(key: KeySequence) {
    var reader = reader()
    let before = reader.frame()
    reader.press("=")
    #expect(reader.frame() != before)
    #expect(reader.press(key) == [])
    #expect(reader.frame() == before)
  }

  @Test func `they take the place of another card, and are called by name`() {
    var reader = reader()
    reader.press("\"", "p", "=")
    #expect(reader.frame().drawing.contains("Figures ─"))
    reader.press("q", ":")
    reader.type("figures")
    reader.press("Enter")
    #expect(reader.frame().drawing.contains("Figures ─"))
  }

  @Test func `before the analysis is done they say so`() {
    var reader = ReaderState(sources: ["a.txt"], size: Size(columns: 60, rows: 10))
    reader.press("=")
    #expect(reader.status.contains("No article is open"))
    _ = reader.apply(.articleLoaded(ArticleID(0), SampleArticles.bridgeReport.0))
    reader.press("=")
    #expect(reader.status.contains("Still analysing"))
  }

  @Test(arguments: [(1, 1), (20, 5), (40, 10), (59, 24), (80, 24), (200, 60)])
  func `they fit every window`(columns: Int, rows: Int) {
    var reader = reader(columns: columns, rows: rows)
    reader.press("=")
    for key in ["j", "Tab", "="] as [KeySequence] {
      #expect(reader.frame().rows.allSatisfy { $0.cells == columns })
      reader.press(key)
    }
  }
}
