import TestSupport
import Testing
import ViewModel

struct LayersTests {
  @Test func `each layer is toggled by t and its letter`() {
    var reader = ReaderState.showing(SampleArticles.ferry, rows: 24)
    func marks() -> Set<Character> {
      Set(reader.frame().rows.map(\.marks).joined()).subtracting([" "])
    }
    #expect(marks() == ["q", "e", "p"])
    reader.press("tq")
    #expect(marks() == ["e", "p"])
    reader.press("te", "tp")
    #expect(marks() == [])
    reader.press("tq", "te", "tp")
    #expect(marks() == ["q", "e", "p"])
  }

  @Test func `the backslash hides all layers and brings back those that were on`() {
    var reader = ReaderState.showing(SampleArticles.ferry, rows: 24)
    func marks() -> Set<Character> {
      Set(reader.frame().rows.map(\.marks).joined()).subtracting([" "])
    }
    reader.press("te", "\\")
    #expect(marks() == [])
    reader.press("\\")
    #expect(marks() == ["q", "p"])
  }

  @Test func `toggling moves nothing`() {
    var reader = ReaderState.showing(SampleArticles.long, rows: 10)
    reader.press("7j")
    let rows = reader.frame().texts.dropLast()
    reader.press("tq", "\\", "\\", "td", "?", "q")
    #expect(reader.frame().texts.dropLast() == rows)
  }

  @Test func `overlapping marks keep both faces`() {
    let reader = ReaderState.showing(
      """
      “Ada Holt left,” he said.
      [quote        ]
       [person]
      """)
    let run = reader.frame().rows.flatMap(\.runs).first { $0.text == "Ada Holt" }
    #expect(run?.faces == [.text, .quoteSpeech, .entityPerson])
  }

  @Test func `a quotation has a bar in the margin`() {
    let reader = ReaderState.showing("He said “no” twice.\n        [q ]\n\nNobody answered.")
    let rows = reader.frame().texts
    #expect(rows[0].hasPrefix("▎ He said"))
    #expect(rows.filter { $0.contains("▎") }.count == 1)
  }
}
