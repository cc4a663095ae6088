import Articles
import Foundation
import TestSupport
import Testing

@testable import ViewModel

struct KeepingTests {
  /// The lines of text without bars, margins and strip.
  private func text(_ reader: ReaderState) -> [String] {
    reader.frame().rows.dropLast().map { row in
      row.runs.filter { !$0.faces.contains { $0 == .quoteBar || $0.rawValue.hasPrefix("density") } }
        .map(\.text).joined().split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  @Test func `& and a text keeps the paragraphs that hold it, as it is typed`() {
    var reader = ReaderState.showing(SampleArticles.long, columns: 80, rows: 12)
    reader.press("15}", "&/")
    reader.type("number 2")
    #expect(reader.status.contains("11 matches"))
    #expect(text(reader).contains("… 17 paragraphs"))
    reader.type("7")
    #expect(
      text(reader) == [
        "… 26 paragraphs", "Paragraph number 27 says nothing but its number.", "… 13 paragraphs",
      ])
    reader.press("Enter")
    #expect(reader.status.contains("1 of 40 paragraphs holds “number 27”; Esc brings all back"))
  }

  @Test func `a long text is looked through in turns, and folded at the end`() {
    var reader = ReaderState.longText()
    let before = reader.frame().texts.dropLast()
    reader.press("&/")
    reader.type("lantern")
    #expect(reader.status.contains("0 matches so far"))
    #expect(reader.apply(.searchContinues).contains(.continueSearch))
    #expect(reader.status.contains("1 match so far"))
    #expect(reader.reading.kept == nil)
    #expect(reader.apply(.searchContinues) == [])
    #expect(text(reader) == ["… 1 paragraph", "A lantern burned.", "… 2 paragraphs"])
    reader.press("Esc")
    #expect(reader.frame().texts.dropLast() == before)
  }

  @Test func `Enter looks through the rest of a long text`() {
    var reader = ReaderState.longText()
    reader.press("&/")
    reader.type("lantern")
    reader.press("Enter")
    #expect(reader.status.contains("1 of 4 paragraphs holds “lantern”"))
    reader.press("Esc", "&/")
    reader.type("compass")
    reader.press("Enter")
    #expect(reader.status.contains("No match for “compass”"))
    #expect(reader.reading.kept == nil)
  }

  @Test func `Esc brings all back, and who has not moved is where they were`() {
    var reader = ReaderState.showing(SampleArticles.long, rows: 12)
    reader.press("15}")
    let before = reader.frame().texts.dropLast()
    reader.press("&/")
    reader.type("number 2")
    reader.press("Enter", "Esc")
    #expect(reader.frame().texts.dropLast() == before)
    reader.press("&/")
    reader.type("number 3")
    reader.press("Esc")
    #expect(reader.frame().texts.dropLast() == before)
  }

  @Test func `who has moved stays there`() {
    var reader = ReaderState.showing(SampleArticles.long, rows: 12)
    reader.press("&/")
    reader.type("number 3")
    reader.press("Enter", "G", "Esc")
    #expect(reader.frame().texts.contains { $0.contains("number 39 ") })
  }

  @Test func `a text that no paragraph holds folds nothing and is said`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("&/")
    reader.type("zeppelin")
    #expect(reader.status.contains("no match"))
    #expect(reader.topLine.contains("The ferry that ran late"))
    reader.press("Enter")
    #expect(reader.status.contains("No match for “zeppelin”"))
    #expect(reader.reading.kept == nil)
  }

  @Test func `only paragraphs that quote, or that hold the current item`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 80, rows: 16)
    reader.press("&q")
    #expect(reader.status.contains("2 of 4 paragraphs quote somebody"))
    #expect(text(reader).first == "… 2 paragraphs")
    #expect(text(reader).contains("… 1 paragraph"))
    reader.press("Esc", "&*")
    #expect(reader.status.contains("Select something first"))
    reader.press("@", "@", "&*")
    #expect(reader.status.contains("2 of 4 paragraphs hold Ada Holt"))
    reader.press("&&")
    #expect(reader.reading.kept == nil)
    reader.press("&&")
    #expect(reader.status.contains("All paragraphs are shown"))
  }

  private static let interview = """
    # A talk about the tide
    Mara Quist has kept the tide tables for thirty years.
    [person  ]
    Nell Farrow: How did you come to them?
    [person   ]
    Mara Quist: My aunt kept them before me.
    [person  ]
    She had them from hers.
    Nell Farrow: And today there are sensors.
    [person   ]
    Mara Quist: A sensor does not smell the weather.
    [person  ]
    # The tables
    They are printed in March.
    """

  @Test func `the turns of an interview are what somebody says`() {
    var reader = ReaderState.showing(Self.interview, columns: 80, rows: 20)
    reader.press("&q")
    #expect(reader.status.contains("5 of 7 paragraphs quote somebody"))
    #expect(text(reader).contains("She had them from hers."))
    #expect(!text(reader).contains("They are printed in March."))
  }

  @Test func `lines with a colon are no interview where nobody is named`() {
    let sheet = Self.interview.replacingOccurrences(of: "[person", with: "[place ")
    var reader = ReaderState.showing(sheet, columns: 80, rows: 20)
    reader.press("&q")
    #expect(reader.status.contains("Nobody is quoted in this article"))
    let asked = sheet.replacingOccurrences(of: "Nell Farrow:", with: "Q:")
      .replacingOccurrences(of: "Mara Quist:", with: "A:")
    reader = ReaderState.showing(asked, columns: 80, rows: 20)
    reader.press("&q")
    #expect(reader.status.contains("5 of 7 paragraphs quote somebody"))
  }

  @Test func `the hint of & says what can be kept`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 80, rows: 20)
    reader.press("&")
    _ = reader.apply(.timerFired(number: reader.typed.timer))
    #expect(reader.frame().drawing.contains("q  keep only paragraphs that quote"))
  }

  @Test func `jumps stay within what is kept, and what is gone to from the pane joins it`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 100, rows: 16)
    reader.press("&/")
    reader.type("six hours")
    reader.press("Enter", "\"")
    #expect(reader.status.contains("None in the paragraphs kept"))
    reader.press("Tq", "g", "j", "Enter")
    #expect(text(reader).contains { $0.contains("We lost an engine") })
    #expect(reader.status.contains("Quote 1 of 3"))
  }

  @Test(arguments: [(1, 1), (3, 4), (12, 6), (24, 5)]) func `a small window shows it too`(
    columns: Int, rows: Int
  ) {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: columns, rows: rows)
    reader.press("&q", "G", "g", "j", "}")
    #expect(reader.frame().rows.allSatisfy { $0.cells == columns })
  }

  @Test func `a new text of the article has all its paragraphs`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("&q")
    let (article, _) = MarkedArticle(SampleArticles.long).parts
    _ = reader.apply(.articleLoaded(.init(0), article))
    #expect(reader.frame().drawing.contains("Paragraph number 1"))
  }
}
