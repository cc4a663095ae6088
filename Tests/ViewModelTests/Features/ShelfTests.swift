import Articles
import TestSupport
import Testing

@testable import ViewModel

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

  @Test func `files of one name are told apart by their folders`() throws {
    #expect(
      FileNames.shortest(of: ["x/a/notes.txt", "y/a/notes.txt", "b/notes.txt", "b/mill.txt", "-"])
        == ["x/a/notes.txt", "y/a/notes.txt", "b/notes.txt", "mill.txt", "-"])
    #expect(FileNames.shortest(of: ["a.txt", "a.txt", "/"]) == ["a.txt", "a.txt", "/"])
    var reader = ReaderState(
      sources: ["a/notes.txt", "b/notes.txt"], size: Size(columns: 80, rows: 10))
    reader.press("Ta")
    #expect(reader.frame().drawing.contains("a/notes.txt"))
    #expect(reader.frame().drawing.contains("b/notes.txt"))
    let untitled = try Article.read(Array("It stopped.".utf8), source: "b/notes.txt")
    _ = reader.apply(.articleLoaded(ArticleID(1), untitled))
    #expect(reader.frame().drawing.contains("b/notes.txt"))
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

  @Test func `the beginning of a long article is shown until the whole is read`() {
    let whole = MarkedArticle(SampleArticles.long).parts.0
    let beginning = whole.beginning(upTo: whole.utf8.count / 2)
    let id = ArticleID(0)
    var reader = ReaderState(sources: ["long.txt"], size: Size(columns: 80, rows: 6))
    #expect(reader.apply(.articleBegun(id, beginning)) == [.load(id)])
    #expect(reader.status.contains("reading…"))
    #expect(!reader.status.contains("%"))
    reader.press("3j", "/number", "Enter")
    let (place, matches) = (reader.topLine, reader.reading.search?.matches.count ?? 0)
    #expect(reader.apply(.articleLoaded(id, whole)) == [.analyse(id, whole)])
    #expect(reader.topLine == place)
    #expect(reader.reading.search?.matches.count ?? 0 > matches)
    #expect(reader.status.contains("analysing…"))
  }

  @Test(arguments: ["G", "60g", "G6k", "Gg"] as [KeySequence])
  func `who wants to go on while only the beginning is there arrives later`(keys: KeySequence) {
    let whole = MarkedArticle(SampleArticles.long).parts.0
    let id = ArticleID(0)
    var reader = ReaderState(sources: ["long.txt"], size: Size(columns: 80, rows: 6))
    _ = reader.apply(.articleBegun(id, whole.beginning(upTo: whole.utf8.count / 2)))
    reader.press(keys)
    let before = reader.topLine
    _ = reader.apply(.articleLoaded(id, whole))
    var patient = ReaderState(sources: ["long.txt"], size: Size(columns: 80, rows: 6))
    _ = patient.apply(.articleLoaded(id, whole))
    patient.press(keys)
    // Whoever scrolls, or goes back, has seen something and stays there.
    let stays = keys == "G6k" || keys == "Gg"
    #expect(reader.topLine == (stays ? before : patient.topLine))
  }

  @Test func `a long article that cannot be read to its end is not taken for whole`() {
    let whole = MarkedArticle(SampleArticles.long).parts.0
    let id = ArticleID(0)
    var reader = ReaderState(sources: ["long.txt"], size: Size(columns: 80, rows: 6))
    _ = reader.apply(.articleBegun(id, whole.beginning(upTo: whole.utf8.count / 2)))
    _ = reader.apply(.articleFailed(id, message: "long.txt: the disk is gone."))
    #expect(reader.frame().drawing.contains("long.txt: the disk is gone."))
    #expect(reader.reading.article == nil)
  }

  @Test func `that a text was analysed in part is said once`() {
    let (article, annotations) = MarkedArticle(SampleArticles.long).parts
    var part = annotations
    part.extent = article.utf8.count / 2
    var reader = ReaderState(sources: ["long.txt"], size: Size(columns: 120, rows: 6))
    _ = reader.apply(.articleLoaded(ArticleID(0), article))
    _ = reader.apply(.analysisFinished(ArticleID(0), part))
    #expect(reader.status.contains("its first"))
    reader.press("j")
    #expect(!reader.status.contains("its first"))
  }

  @Test
  func
    `what is found round the place shows at once, and nothing counts as all before the rest is found`()
  {
    let (article, all) = MarkedArticle(SampleArticles.ferry).parts
    var part = all
    part.quotes = Array(all.quotes.prefix(1))
    var reader = ReaderState(sources: ["ferry.txt"], size: Size(columns: 120, rows: 30))
    _ = reader.apply(.articleLoaded(ArticleID(0), article))
    let range = TextRange(0, article.utf8.count)
    _ = reader.apply(.partAnalysed(ArticleID(0), range, part))
    #expect(reader.status.contains("analysing…"))
    reader.press("\"")
    #expect(reader.status.contains("Quote 1"))
    let top = reader.reading.anchor
    for keys: KeySequence in ["\"", "n", "ys", "&q", "=", "s"] {
      reader.press(keys)
      #expect(reader.status.contains("Still analysing…"), "\(keys)")
    }
    _ = reader.apply(.partAnalysed(ArticleID(0), TextRange(0, 20), part))
    reader.press("G", "[q")
    #expect(reader.status.contains("Still analysing…"))
    reader.press("g", "\"")
    _ = reader.apply(.analysisFinished(ArticleID(0), all))
    #expect(reader.reading.anchor == top)
    #expect(reader.status.contains("Quote 1 of \(all.quotes.count)"))
    reader.press("\"")
    #expect(reader.status.contains("Quote 2"))
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

  @Test func `an empty article is not analysed for ever`() throws {
    let article = try Article.read([], source: "a.txt")
    var reader = ReaderState(sources: ["a.txt"], size: Size(columns: 120, rows: 8))
    #expect(reader.apply(.articleLoaded(ArticleID(0), article)).isEmpty)
    #expect(!reader.frame().drawing.contains("nalysing"))
    reader.press("]q")
    #expect(reader.status.contains("No quotation") || reader.status.contains("Nobody"))
  }

  // MARK: The list

  /// Four articles, of which the first two are open; the second was read to its end.
  private static func shelf(columns: Int = 120) -> ReaderState {
    var reader = ReaderState(
      sources: ["b.txt", "a.txt", "d.txt", "c.txt"], size: Size(columns: columns, rows: 14))
    let long = (1...900).map { "Paragraph number \($0) says nothing." }.joined(separator: "\n")
    for (number, text) in [long, SampleArticles.ferry].enumerated() {
      let (article, annotations) = MarkedArticle(text).parts
      _ = reader.apply(.articleLoaded(ArticleID(number), article))
      _ = reader.apply(.analysisFinished(ArticleID(number), annotations))
    }
    let days = ["2024-03-05", "2024-03-07", "2024-03-06"]
    _ = reader.apply(
      .filesSurveyed(
        days.enumerated().map {
          FileFacts(bytes: 6 * 240 * (1 + 5 * $0), modified: "\($1)T08:00:00")
        } + [nil]))
    return reader
  }

  private func titles(_ reader: ReaderState) -> [String] {
    reader.listRows.map { row in
      guard case .article(let number) = row.subject else { return "" }
      return reader.readings[number].source
    }
  }

  @Test func `the articles go as given, by title, length, progress and date`() {
    var reader = Self.shelf()
    reader.press("Ta")
    #expect(titles(reader) == ["b.txt", "a.txt", "d.txt", "c.txt"])
    #expect(reader.frame().drawing.contains("as given ▾ · J K go through"))
    reader.press("O")
    #expect(reader.frame().drawing.contains("by title ▾"))
    #expect(titles(reader) == ["c.txt", "d.txt", "b.txt", "a.txt"])
    reader.press("O")
    #expect(titles(reader) == ["b.txt", "d.txt", "a.txt", "c.txt"])
    reader.press("O")
    #expect(titles(reader) == ["a.txt", "b.txt", "d.txt", "c.txt"])
    reader.press("O")
    #expect(titles(reader) == ["a.txt", "d.txt", "b.txt", "c.txt"])
    #expect(reader.frame().drawing.contains("2024-03-07 · 100 %"))
  }

  @Test func `the order and the filter of the articles are the same in each of them`() {
    var reader = Self.shelf()
    reader.press("Ta", "O", "O", "/")
    reader.type("d.t")
    reader.press("Enter")
    #expect(titles(reader) == ["d.txt"])
    #expect(reader.press("Enter") == [.load(ArticleID(2))])
    reader.press("Ta")
    #expect(titles(reader) == ["d.txt"])
    reader.press("Esc")
    #expect(titles(reader) == ["b.txt", "d.txt", "a.txt", "c.txt"])
    #expect(reader.listRow?.subject == .article(2))
  }

  @Test func `the cursor of the list is on the article that is shown, in any order`() {
    var reader = Self.shelf()
    reader.press("Ta", "O", "Esc", "J")
    #expect(reader.listRow?.subject == .article(1))
    reader.press("K")
    #expect(reader.listRow?.subject == .article(0))
    reader.press(":")
    reader.type("order articles newest first")
    reader.press("Enter")
    #expect(reader.listRow?.subject == .article(0))
    #expect(reader.listOrder == .byNewest)
  }

  // MARK: Changed files

  @Test func `a file that changed is offered, until it is read again`() {
    var reader = Self.two
    _ = reader.apply(.fileChanged(ArticleID(0)))
    #expect(reader.status.contains("Changed on disk: r reads it again"))
    reader.press("j")
    #expect(reader.status.contains("changed on disk"))
    #expect(reader.press("r") == [.load(ArticleID(0))])
    let (article, _) = MarkedArticle(SampleArticles.long + "\nMore.", source: "one.txt").parts
    _ = reader.apply(.articleLoaded(ArticleID(0), article))
    reader.press("j")
    #expect(!reader.status.contains("changed on disk"))
  }

  @Test func `it is said of the article on the screen, and cuts no other news short`() {
    var reader = Self.two
    _ = reader.apply(.fileChanged(ArticleID(1)))
    #expect(!reader.status.contains("disk"))
    reader.press("J")
    #expect(reader.status.contains("changed on disk"))
    reader.press("tq")
    _ = reader.apply(.fileChanged(ArticleID(1)))
    #expect(reader.status.contains("Quotes off"))
  }
}
