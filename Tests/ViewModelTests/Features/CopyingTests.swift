import Articles
import TestSupport
import Testing

@testable import ViewModel

struct CopyingTests {
  private func copied(_ effects: [Effect]) -> Clipping? {
    effects.lazy.compactMap { if case .copy(let clipping) = $0 { clipping } else { nil } }.first
  }

  @Test func `yq copies the selected quotation with its speaker and the title`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("]q", "]q")
    #expect(
      copied(reader.press("yq"))
        == Clipping(
          text: "“We did not lose our heads.” — Ada Holt, The ferry that ran late",
          title: "6 words by Ada Holt: “We did not lose our heads.”"))
  }

  @Test
  func `yq drops the comma before “she said”, and takes what is in view where nothing is selected`()
  {
    var reader = ReaderState.showing(SampleArticles.ferry, rows: 20)
    #expect(
      copied(reader.press("yq"))?.text == "“We lost an engine” — Ada Holt, The ferry that ran late")
    let other = copied(reader.press("]]", "]]", "yq"))
    #expect(other?.text == "“I slept through it” — Tom Reed, The ferry that ran late")
  }

  @Test
  func
    `parts of one quotation are copied as one, each in its marks where more than the speaker lies between`()
  {
    let (article, found) = MarkedArticle(SampleArticles.ferry).parts
    var annotations = found
    annotations.quotes[1].group = annotations.quotes[0].group
    var reader = ReaderState.showing([(article, annotations)])
    let clipping = copied(reader.press("yq"))
    #expect(
      clipping?.text
        == "“We lost an engine” “We did not lose our heads.” — Ada Holt, The ferry that ran late")
    #expect(clipping?.title.hasPrefix("10 words by Ada Holt:") == true)
  }

  @Test func `a speaker in doubt is so in a copy`() {
    let (article, found) = MarkedArticle(SampleArticles.ferry).parts
    var annotations = found
    annotations.quotes[0].confidence = 0.4
    var reader = ReaderState.showing([(article, annotations)])
    #expect(
      copied(reader.press("yq"))
        == Clipping(
          text: "“We lost an engine” — Ada Holt (?), The ferry that ran late",
          title: "4 words by Ada Holt (?): “We lost an engine”"))
    #expect(
      copied(reader.press("ys"))?.text == """
        Ada Holt, in The ferry that ran late:

        “We lost an engine” (?)
        “We did not lose our heads.”

        """)
    annotations.quotes[1].confidence = 0.4
    reader = ReaderState.showing([(article, annotations)])
    #expect(
      copied(reader.press("ys"))?.text == """
        Ada Holt (?), in The ferry that ran late:

        “We lost an engine”
        “We did not lose our heads.”

        """)
  }

  @Test func `marks that stand off their words do so in a copy`() {
    var (article, found) = MarkedArticle("« Je reste », dit Ada Holt.\n[quote    ]").parts
    found.quotes[0].outer = TextRange(0, 14)
    found.quotes[0].range = TextRange(3, 11)
    #expect(article.text(in: found.quotes[0].range) == "Je reste")
    var reader = ReaderState.showing([(article, found)])
    #expect(
      copied(reader.press("yq"))?.text == "« Je reste » — « Je reste », dit Ada Holt.")
  }

  @Test func `ys copies all that the speaker says, one quotation a line`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    #expect(
      copied(reader.press("ys"))
        == Clipping(
          text: """
            Ada Holt, in The ferry that ran late:

            “We lost an engine”
            “We did not lose our heads.”

            """,
          title: "2 quotations by Ada Holt"))
  }

  @Test func `yp copies the paragraph that a jump landed on, with its number`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    let clipping = copied(reader.press("3}", "yp"))
    #expect(
      clipping?.text.hasPrefix("“We lost an engine,” said Ada Holt, who commands it.") == true)
    #expect(clipping?.title == "16 words of paragraph 2")
    #expect(copied(reader.press("]]", "yp"))?.title == "4 words of the heading")
  }

  @Test func `yl has nothing to copy of standard input`() throws {
    let article = try Article.read(Array("Rain fell.".utf8), source: "-")
    var reader = ReaderState.showing([(article, Annotations())])
    #expect(copied(reader.press("yl")) == nil)
    #expect(reader.status.contains("Standard input has no name"))
  }

  @Test func `yl copies the name of the source`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    #expect(copied(reader.press("yl")) == Clipping(text: "test.txt", title: "test.txt"))
  }

  @Test func `without a quotation in view, or one that nobody is named for, the reader is told`() {
    var reader = ReaderState.showing(SampleArticles.long)
    #expect(copied(reader.press("yq")) == nil)
    #expect(reader.status.contains("No quotation is in view"))
    var nameless = ReaderState.showing("He said “yes” at last.\n        [qu ]")
    #expect(copied(nameless.press("ys")) == nil)
    #expect(nameless.status.contains("Nobody is named"))
    #expect(copied(nameless.press("yq"))?.title == "1 word by nobody named: “yes”")
  }

  @Test func `while the analysis runs only what needs none is copied`() {
    let (article, _) = MarkedArticle(SampleArticles.ferry).parts
    var reader = ReaderState(sources: ["a"], size: Size(columns: 60, rows: 12))
    _ = reader.apply(.articleLoaded(ArticleID(0), article))
    #expect(copied(reader.press("yq")) == nil)
    #expect(reader.status.contains("Still analysing"))
    #expect(copied(reader.press("yp")) != nil)
  }
}
