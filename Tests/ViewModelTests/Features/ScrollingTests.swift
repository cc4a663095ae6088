import TestSupport
import Testing
import ViewModel

struct ScrollingTests {
  @Test func `the wheel scrolls once the mouse is taken`() {
    var reader = ReaderState.showing(SampleArticles.long, rows: 10)
    #expect(reader.press("F2") == [.reportMouse(true)])
    for _ in 0..<4 { _ = reader.apply(.keyPressed(.mouse(.wheelDown, row: 2, column: 2))) }
    #expect(reader.topLine.contains("number 7 "))
    for _ in 0..<4 { _ = reader.apply(.keyPressed(.mouse(.wheelUp, row: 2, column: 2))) }
    #expect(reader.topLine.contains("number 1 "))
    #expect(reader.press("F2") == [.reportMouse(false)])
  }

  @Test func `j and k move by one row, with counts`() {
    var reader = ReaderState.showing(SampleArticles.long, rows: 10)
    reader.press("j", "j", "k", "k")
    #expect(reader.topLine.contains("number 1 "))
    reader.press("4j")
    #expect(reader.topLine.contains("number 3 "))
    reader.press("99k")
    #expect(reader.topLine.contains("number 1 "))
  }

  @Test func `a page keeps two rows in view`() {
    var reader = ReaderState.showing(SampleArticles.long, rows: 11)
    let before = reader.frame().texts.dropLast().filter { !$0.isEmpty }
    reader.press("Space")
    let after = reader.frame().texts.dropLast().filter { !$0.isEmpty }
    #expect(before.last == after.first)
    reader.press("b")
    #expect(reader.topLine == before.first)
  }

  @Test func `the end of the article stands at the bottom and nothing scrolls beyond it`() {
    var reader = ReaderState.showing(SampleArticles.long, rows: 10)
    reader.press("G")
    let end = reader.frame()
    #expect(end.texts.dropLast().last?.contains("number 40 ") == true)
    #expect(reader.status.contains("100 %"))
    reader.press("j", "Space", "d")
    #expect(reader.frame().texts.dropLast() == end.texts.dropLast())
  }

  @Test func `g with a count goes to that per cent`() {
    var reader = ReaderState.showing(SampleArticles.long, rows: 10)
    reader.press("50g")
    #expect(["19", "20", "21"].contains { reader.topLine.contains("number \($0) ") })
    reader.press("g")
    #expect(reader.topLine.contains("number 1 "))
  }

  @Test func `a huge count is a long way and no more`() {
    var reader = ReaderState.showing(SampleArticles.long, rows: 10)
    reader.press("99999999999999999999f")
    #expect(reader.frame().texts.contains { $0.contains("number 40 ") })
    reader.press("99999999999999999999b")
    #expect(reader.topLine.contains("number 1 "))
  }

  @Test(arguments: [3, 17, 40]) func `resizing never moves the reader`(paragraph: Int) {
    var reader = ReaderState.showing(SampleArticles.long, rows: 10)
    reader.press("\(paragraph)}" as KeySequence)
    let place = reader.topLine
    for columns in [80, 7, 200, 1, 33, 60] {
      for rows in [24, 1, 60, 2, 10] {
        _ = reader.apply(.windowResized(Size(columns: columns, rows: rows)))
      }
    }
    #expect(reader.topLine == place)
  }

  @Test func `a smaller window still shows what is selected, and a larger one is as it was`() {
    var reader = ReaderState.showing(SampleArticles.long, columns: 60, rows: 24)
    reader.press("20}")
    let top = reader.topLine
    #expect(!top.contains("number 20 "))
    for (columns, rows) in [(60, 6), (14, 9), (60, 2)] {
      _ = reader.apply(.windowResized(Size(columns: columns, rows: rows)))
      #expect(reader.frame().texts.contains { $0.contains("number 20") })
    }
    _ = reader.apply(.windowResized(Size(columns: 60, rows: 24)))
    #expect(reader.topLine == top)
  }

  @Test func `who scrolls in the smaller window goes on from what it shows`() {
    var reader = ReaderState.showing(SampleArticles.long, columns: 60, rows: 24)
    reader.press("12}")
    _ = reader.apply(.windowResized(Size(columns: 60, rows: 7)))
    let before = reader.topLine
    #expect(reader.frame().drawing.contains("number 12 "))
    reader.press("2j")
    #expect(reader.topLine != before && reader.frame().drawing.contains("number 12 "))
    reader.press("Esc")
    let place = reader.topLine
    _ = reader.apply(.windowResized(Size(columns: 60, rows: 24)))
    #expect(reader.topLine == place)
  }

  @Test func `what is scrolled out of view stays out of it in a smaller window`() {
    var reader = ReaderState.showing(SampleArticles.long, columns: 60, rows: 24)
    reader.press("12}", "G")
    let selected = reader.frame().drawing.contains("number 12 ")
    _ = reader.apply(.windowResized(Size(columns: 60, rows: 7)))
    #expect(!selected && !reader.frame().drawing.contains("number 12 "))
  }
}
