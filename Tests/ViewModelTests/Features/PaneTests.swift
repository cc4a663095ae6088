import Articles
import TestSupport
import Testing

@testable import ViewModel

struct PaneTests {
  /// The pane's part of the screen, where it stands beside the text.
  private func pane(_ reader: ReaderState) -> String {
    reader.frame().texts.compactMap { row in
      row.lastIndex(of: "▏").map { String(row[row.index(after: $0)...]) }
    }.joined(separator: "\n")
  }

  @Test func `a wide window opens with the quotes by speaker beside the text`() {
    let reader = ReaderState.showing(SampleArticles.ferry, columns: 100, rows: 14)
    let screen = reader.frame().drawing
    #expect(screen.contains("Quotes 3"))
    #expect(screen.contains("▾ Ada Holt"))
    #expect(screen.contains("“I slept through it,”"))
  }

  /// The pane's row beside which the sign of the cursor stands.
  private func followed(_ reader: ReaderState) -> String {
    pane(reader).split(separator: "\n").map(String.init).first { $0.hasPrefix("▌") } ?? ""
  }

  @Test func `the cursor begins on the first row, goes along with the text and ends on the last`() {
    let text = (1...9).map { number in
      "# Part \(number)\n" + (1...4).map { "Line \($0) of part \(number)." }.joined(separator: "\n")
    }.joined(separator: "\n")
    var reader = ReaderState.showing(text, columns: 100, rows: 20)
    reader.press("Tc", "Esc")
    #expect(followed(reader).contains("Part 1"))
    var rows: [String] = []
    while reader.status.contains("100 %") == false {
      reader.press("j")
      if rows.last != followed(reader) { rows.append(followed(reader)) }
    }
    #expect(rows.count == 9 && rows == rows.sorted())
    #expect(followed(reader).contains("Part 9"))
    reader.press("g")
    #expect(followed(reader).contains("Part 1"))
  }

  @Test func `a text a little longer than the screen takes the cursor through all rows`() {
    let text = (1...6).map { "# Part \($0)\nA line." }.joined(separator: "\n")
    var reader = ReaderState.showing(text, columns: 100, rows: 18)
    reader.press("Tc", "Esc")
    #expect(followed(reader).contains("Part 1"))
    reader.press("99j")
    #expect(followed(reader).contains("Part 6"))
  }

  @Test func `a narrow window gives the pane all of it while it has the focus`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 50, rows: 14)
    #expect(!reader.frame().drawing.contains("Ada Holt 2"))
    reader.press("Tab")
    let screen = reader.frame().drawing
    #expect(screen.contains("▾ Ada Holt"))
    #expect(!screen.contains("The night ferry from"))
    reader.press("Tab")
    #expect(reader.frame().drawing.contains("The night ferry from"))
    for key in ["z", "<", ">"] as [KeySequence] {
      reader.press(key)
      #expect(reader.status.contains("too narrow for text and pane"))
    }
  }

  @Test func `a pane that is closed has no width`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 100, rows: 16)
    reader.press("tw", ">")
    #expect(reader.status.contains("The pane is closed"))
  }

  @Test func `moving in the list previews, Enter stays and Esc returns`() {
    var reader = ReaderState.showing(
      SampleArticles.long + "\n“Here,” said Ann Lee.\n[quote]      [person]", columns: 100, rows: 12
    )
    let top = reader.topLine
    reader.press("Tab", "j")
    #expect(reader.frame().texts.contains { $0.contains("said Ann Lee") })
    reader.press("Esc")
    #expect(reader.topLine == top)
    reader.press("Tab", "j", "Enter")
    #expect(reader.frame().texts.contains { $0.contains("said Ann Lee") })
    reader.press("(")
    #expect(reader.topLine == top)
  }

  @Test func `the pane lists headings, entities and phrases`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 100, rows: 16)
    reader.press("Tc")
    #expect(pane(reader).contains("What the passengers say"))
    reader.press("Te")
    let entities = pane(reader)
    #expect(entities.contains("▾ People") && entities.contains("▸ Ada Holt"))
    reader.press("Tp")
    #expect(pane(reader).contains("▸ night ferry"))
    reader.press("Ta")
    #expect(pane(reader).contains("Articles 1"))
  }

  @Test func `l unfolds an entity into its mentions in context and h folds it`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 120, rows: 16)
    reader.press("Te", "g", "j", "l")
    #expect(pane(reader).contains("with Ada Holt on"))
    reader.press("j", "h", "h")
    #expect(!pane(reader).contains("with Ada Holt on"))
  }

  @Test func `Enter on a name makes it the current item and n walks it`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 100, rows: 16)
    reader.press("Te", "g", "j", "Enter")
    #expect(reader.status.contains("Ada Holt 1/2"))
    reader.press("n")
    #expect(reader.status.contains("Ada Holt 2/2"))
  }

  @Test func `the list's cursor goes along with the text`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 100, rows: 16)
    reader.press("3\"")
    let rows = reader.frame().rows
    let cursor = rows.first { $0.runs.contains { $0.faces.contains(.paneCursor) } }
    #expect(cursor?.text.contains("I slept through it") == true)
  }

  @Test
  func `while the text scrolls the cursor goes to the nearest quotation above, whoever said it`() {
    let filler = (1...12).map { "Line \($0) of the report says nothing of note to anybody." }
    let parts = [
      "“One,” said Ann Lee.\n[q Ann]     [person]", "“Two,” said Bo Lee.\n[q Bo ]     [pers]",
      "“Six,” said Ann Lee.\n[q Ann]     [person]",
    ]
    var reader = ReaderState.showing(
      parts.map { ([$0] + filler).joined(separator: "\n") }.joined(separator: "\n"), columns: 100,
      rows: 12)
    reader.press("50j")
    let cursor = reader.frame().rows.first { $0.runs.contains { $0.faces.contains(.paneCursor) } }
    #expect(cursor?.text.contains("Six") == true, "\(reader.frame().drawing)")
  }

  @Test func `the pane's width has keys, and text only has one`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 120, rows: 10)
    func border() -> Int {
      reader.frame().rows[0].text.firstIndex(of: "▏").map {
        reader.frame().rows[0].text.distance(from: reader.frame().rows[0].text.startIndex, to: $0)
      } ?? -1
    }
    let before = border()
    reader.press("2>")
    #expect(border() == before - 4)
    reader.press("4<")
    #expect(border() == before + 4)
    reader.press("z")
    #expect(border() == -1)
    reader.press("z")
    #expect(border() == before + 4)
  }

  @Test func `q leaves the pane before it leaves the program`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 100)
    #expect(reader.press("Tab", "q") == [])
    #expect(reader.press("q") == [.quit])
  }

  @Test(arguments: ["Te", "Tp", "Ts", "Tq"] as [KeySequence])
  func `scrolling takes the cursor of every list along`(list: KeySequence) {
    let lines = (1...40).map { number in
      let name = "ABCDEFGH".map { "\($0)nn Holt" }[number % 8]
      return "“Yes,” said \(name) of the town hall.\n[quote]      [person]        [phrase ]"
    }
    var reader = ReaderState.showing(lines.joined(separator: "\n"), columns: 100, rows: 20)
    reader.press("/")
    reader.type("of the")
    reader.press("Enter", "g", list, "Esc", "g")
    let before = reader.listState.cursor
    reader.press(list, "l", "Tab", "5j", "5j", "j")
    #expect(reader.focus == .text)
    #expect(reader.listState.cursor != before || reader.listRows.count == 1)
  }

  @Test func `an opened phrase shows where it comes in other words`() {
    let (article, found) = MarkedArticle(
      "The town hall is shut. The town hall leaks.\n    [phrase ]              [phrase ]\nThe hall of the town is old."
    ).parts
    var annotations = found
    let other = TextRange(48, 64)
    annotations.families = [
      PhraseFamily(
        key: "hall town", content: 2,
        wordings: [.init(text: "town hall", count: 2), .init(text: "hall of the town", count: 1)],
        occurrences: annotations.phrases[0].occurrences + [other])
    ]
    var reader = ReaderState.showing([(article, annotations)], columns: 100, rows: 20)
    reader.press("Tp", "g", "l")
    #expect(
      reader.listRows.map(\.subject) == [
        .phrase(0), .occurrence(phrase: 0, 0), .occurrence(phrase: 0, 1), .variants(phrase: 0),
        .variant(phrase: 0, 0),
      ])
    #expect(reader.frame().drawing.contains("in other words"))
    reader.press("G", "Enter")
    #expect(reader.reading.selection?.range == other)
    #expect(article.text(in: other) == "hall of the town")
  }
}
