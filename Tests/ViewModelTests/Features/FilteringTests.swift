import Articles
import TestSupport
import Testing

@testable import ViewModel

struct FilteringTests {
  private func pane(_ reader: ReaderState) -> String {
    reader.frame().texts.compactMap { row in
      row.lastIndex(of: "▏").map { String(row[row.index(after: $0)...]) }
    }.joined(separator: "\n")
  }

  @Test func `/ in the pane shows only rows that hold what is typed, with those above them`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 100, rows: 16)
    reader.press("Tab", "/")
    reader.type("slept")
    #expect(pane(reader).contains("▾ Tom Reed"))
    #expect(pane(reader).contains("“I slept through it”"))
    #expect(!pane(reader).contains("Ada Holt"))
    #expect(reader.status.contains("2 rows"))
    #expect(reader.frame().texts.contains { $0.contains("Nobody had told Tom Reed") })
    reader.press("Enter")
    #expect(pane(reader).contains("/slept"))
    reader.press("Esc")
    #expect(pane(reader).contains("Ada Holt"))
    #expect(reader.focus == .pane)
  }

  @Test func `a row that matches keeps what stands under it`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 100, rows: 16)
    reader.press("Tab", "/")
    reader.type("ada")
    #expect(pane(reader).contains("“We lost an engine”"))
    #expect(!pane(reader).contains("Tom Reed"))
    reader.press("Esc")
    #expect(pane(reader).contains("Tom Reed"))
  }

  @Test func `what is folded under a heading is found, and nothing found is said`() {
    var reader = ReaderState.showing(
      "Rain on Monday and Tuesday.\n        [date]     [date ]", columns: 100, rows: 16)
    reader.press("Te", "g")
    #expect(!pane(reader).contains("Tuesday"))
    reader.press("/")
    reader.type("tues")
    #expect(pane(reader).contains("▾ Dates"))
    #expect(pane(reader).contains("Tuesday"))
    #expect(!pane(reader).contains("Monday"))
    reader.type("x")
    #expect(reader.status.contains("nothing in this list"))
  }

  @Test func `/ in help shows only keys that have to do with it`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 90, rows: 40)
    reader.press("?", "/")
    reader.type("speaker")
    let screen = reader.frame().drawing
    #expect(screen.contains("next quote by the same speaker"))
    #expect(!screen.contains("line down"))
    #expect(reader.frame().showsCursor)
    reader.press("Enter")
    #expect(reader.frame().drawing.contains("Keys with “speaker”"))
    reader.press("/", "Esc")
    #expect(reader.frame().drawing.contains("line down"))
    reader.press("/")
    reader.type("xyzzy")
    #expect(reader.frame().drawing.contains("no key for that"))
  }

  @Test(arguments: [
    ("same speaker", "]s"), ("occur", "Te"), ("wording", "Tp"), ("copy", "yq"),
    ("quote somebody", "&q"), ("theme", "F10"), ("markdown", "s "),
  ])
  func `what a new reader asks help for is there`(words: String, key: String) {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 80, rows: 24)
    reader.press("?", "/")
    reader.type(words)
    #expect(reader.frame().texts.contains { $0.contains("│ \(key) ") })
  }
}
