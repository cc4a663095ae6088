import Articles
import TestSupport
import Testing

@testable import ViewModel

struct ExportingTests {
  private func exported(_ effects: [Effect]) -> Export? {
    effects.lazy.compactMap { if case .export(let export) = $0 { export } else { nil } }.first
  }

  @Test func `s Enter Enter saves everything as Markdown beside the reader, named for the article`()
  {
    var reader = ReaderState.showing(SampleArticles.ferry)
    let export = exported(reader.press("s", "Enter", "Enter"))
    #expect(export?.format == .markdown)
    #expect(export?.path == "test.md")
    #expect(export?.replaces == false)
    #expect(export?.annotations == reader.reading.findings?.annotations)
  }

  @Test func `with a quotation selected the offer is all that its speaker says`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("]q", "s")
    #expect(reader.frame().drawing.contains("‹Ada Holt›"))
    let export = exported(reader.press("Enter", "Enter"))
    #expect(export?.path == "test.ada-holt.md")
    #expect(export?.annotations.quotes.count == 2)
    #expect(export?.annotations.entities.map(\.name) == ["Ada Holt"])
    #expect(export?.annotations.quotes.map(\.entity) == [0, 0])
    #expect(export?.annotations.phrases == [])
  }

  @Test func `arrows choose format and scope, and the name goes with them`() {
    var reader = ReaderState.showing(SampleArticles.ferry, rows: 20)
    reader.press("s", "↓", "↓", "→")
    #expect(reader.frame().drawing.contains("test.quotes.csv"))
    reader.press("→", "→", "→")
    #expect(reader.frame().drawing.contains("test.phrases.csv"))
    reader.press("→", "↑", "↑", "↑")
    #expect(reader.frame().drawing.contains("to test.ann"))
    reader.press("q")
    #expect(!reader.frame().drawing.contains("Export"))
  }

  @Test func `a small window shows what is chosen and where it goes`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 40, rows: 10)
    reader.press("s", "↑", "←")
    let drawing = reader.frame().drawing
    #expect(drawing.contains("‹phrases›"))
    #expect(drawing.contains("▸ brat"))
    #expect(drawing.contains("to test.phrases.ann"))
  }

  @Test func `an export can be typed, with a name or without`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press(":")
    reader.type("export csv")
    #expect(exported(reader.press("Enter"))?.path == "test.csv")
    reader.press(":")
    reader.type("export html my notes.html")
    let export = exported(reader.press("Enter"))
    #expect(export?.path == "my notes.html")
    #expect(export?.format == .html)
    reader.press(":")
    reader.type("export cvs")
    #expect(exported(reader.press("Enter")) == nil)
    #expect(reader.frame().drawing.contains("Do you mean “csv”?"))
  }

  @Test func `Tab goes through the files that the name can become`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 80, rows: 20)
    reader.press("s", "Enter", "^U")
    reader.type("no")
    _ = reader.apply(.filesListed(path: "n", ["nothing"]))
    #expect(!reader.frame().drawing.contains("nothing"))
    _ = reader.apply(.filesListed(path: "no", ["north.md", "notes/"]))
    #expect(reader.frame().drawing.contains("is there already"))
    reader.press("Tab", "Tab")
    #expect(reader.status.hasPrefix("Markdown to: notes/"))
  }

  @Test func `a choice and a card go when the article is read again`() {
    for keys: KeySequence in ["s", "]qp", "]q|"] {
      var reader = ReaderState.showing(SampleArticles.ferry)
      reader.press(keys)
      let new = MarkedArticle("Only this is left.").parts
      _ = reader.apply(.articleLoaded(ArticleID(0), new.0))
      _ = reader.apply(.analysisFinished(ArticleID(0), new.1))
      #expect(reader.overlay == nil && reader.prompt == nil)
      #expect(reader.status.contains("Read again") || reader.topLine.contains("Only this"))
    }
  }

  @Test func `every scope keeps its findings whole`() throws {
    let reader = ReaderState.showing(SampleArticles.ferry)
    let findings = try #require(reader.reading.findings)
    let all = findings.annotations
    for scope in [ExportScope.layer(.quotes), .speaker(0), .speaker(1), .entity(1), .phrase(0)] {
      let some = findings.annotations(in: scope)
      #expect(!(some.quotes.isEmpty && some.entities.isEmpty && some.phrases.isEmpty), "\(scope)")
      for quote in some.quotes {
        let original = try #require(all.quotes.first { $0.range == quote.range })
        #expect(
          quote.entity.map { some.entities[$0] } == original.entity.map { all.entities[$0] })
      }
    }
    #expect(findings.annotations(in: .everything) == all)
    #expect(findings.annotations(in: .layer(.entities)).quotes.isEmpty)
    #expect(findings.annotations(in: .layer(.phrases)).entities.isEmpty)
  }

  @Test func `the name can be changed before anything is written`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("s", "Enter", "Home")
    reader.type("notes/")
    #expect(reader.status.hasPrefix("Markdown to: notes/test.md"))
    #expect(exported(reader.press("Enter"))?.path == "notes/test.md")
  }

  @Test func `a file that is there is replaced only after y`() throws {
    var reader = ReaderState.showing(SampleArticles.ferry)
    let export = try #require(exported(reader.press("s", "Enter", "Enter")))
    _ = reader.apply(.exportFileExists(export))
    #expect(reader.status.contains("test.md is there already. Replace it? y / n"))
    #expect(reader.press("x") == [])
    #expect(exported(reader.press("y"))?.replaces == true)
    _ = reader.apply(.exportFileExists(export))
    #expect(reader.press("n") == [])
    #expect(reader.status.contains("Nothing was written"))
  }

  @Test(arguments: [
    ("-", "the-ferry-that-ran-late"), ("gloss:tour", "the-ferry-that-ran-late"),
    ("https://example.org/x.html", "the-ferry-that-ran-late"), ("essays/old.news.txt", "old.news"),
    (".hidden", ".hidden"),
  ])
  func `the name of the file is the article's`(source: String, name: String) {
    let (article, annotations) = MarkedArticle(SampleArticles.ferry, source: source).parts
    var reader = ReaderState.showing([(article, annotations)])
    #expect(exported(reader.press("s", "Enter", "Enter"))?.path == "\(name).md")
  }

  @Test func `while the analysis runs there is nothing to export`() {
    var reader = ReaderState(sources: ["a"], size: Size(columns: 60, rows: 12))
    reader.press("s")
    #expect(reader.status.contains("Still analysing"))
  }

  @Test func `every format has a name, an ending and a word of its own`() {
    let all = ExportFormat.allCases
    #expect(Set(all.map(\.title)).count == all.count)
    #expect(Set(all.map(\.fileExtension)).count == all.count)
    #expect(all.allSatisfy { !$0.summary.hasSuffix(".") })
  }
}
