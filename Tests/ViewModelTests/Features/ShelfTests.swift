import Articles
import TestSupport
import Testing
import ViewModel

struct ShelfTests {
  private static var two: ReaderState {
    .showing(
      [
        MarkedArticle(SampleArticles.long, source: "one.txt").parts,
        MarkedArticle(SampleArticles.ferry, source: "two.txt").parts,
      ], columns: 80, rows: 10)
  }

  @Test func `J and K go through the articles and each keeps its place and layers`() {
    var reader = Self.two
    reader.press("6j", "tq")
    let place = reader.topLine
    reader.press("J")
    #expect(reader.topLine.contains("The ferry that ran late"))
    #expect(reader.status.contains("quotes"))
    reader.press("K")
    #expect(reader.topLine == place)
    #expect(!reader.status.contains("quotes"))
    reader.press("K")
    #expect(reader.status.contains("The first article"))
  }

  @Test func `an article is loaded when it is first shown`() {
    var reader = ReaderState(sources: ["a", "b"], size: Size(columns: 40, rows: 5))
    #expect(reader.press("J") == [.load(ArticleID(1))])
    #expect(reader.press("K") == [.load(ArticleID(0))])
    #expect(reader.press("J") == [])
  }

  @Test func `an article that cannot be read shows why and the others go on`() {
    var reader = ReaderState(sources: ["gone.txt", "b"], size: Size(columns: 60, rows: 8))
    _ = reader.apply(.articleFailed(ArticleID(0), message: "gone.txt: there is no such file."))
    #expect(reader.frame().drawing.contains("gone.txt: there is no such file."))
    #expect(reader.press("J") == [.load(ArticleID(1))])
  }

  @Test func `the articles list opens the one under its cursor`() {
    var reader = Self.two
    reader.press("Ta", "j", "Enter")
    #expect(reader.topLine.contains("The ferry that ran late"))
  }

  @Test func `the articles list and the status line agree on how far the reader is`() {
    var reader = ReaderState.showing(SampleArticles.long, columns: 120, rows: 12)
    reader.press("Ta", "Esc")
    for keys: KeySequence in ["g", "10j", "60g", "G"] {
      reader.press(keys)
      let percent = reader.status.prefix { $0 != "%" }.split(separator: " ").last
      let list = reader.frame().texts.first { $0.contains("1 min · ") || $0.contains("2 min · ") }
      #expect(percent.map { list?.contains("· \($0) %") == true } == true, "\(reader.status)")
    }
  }

  @Test func `findings for an article that is not open are dropped`() {
    var reader = ReaderState(sources: ["a"], size: Size(columns: 40, rows: 5))
    let before = reader
    _ = reader.apply(.analysisFinished(ArticleID(0), Annotations()))
    _ = reader.apply(.analysisFinished(ArticleID(7), Annotations()))
    #expect(reader == before)
  }

  @Test func `an empty article says that it is empty`() {
    let reader = ReaderState.showing("")
    #expect(reader.frame().drawing.contains("is empty."))
  }
}
