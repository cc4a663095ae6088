import TestSupport
import Testing

@testable import ViewModel

struct BookmarkingTests {
  private static var reader: ReaderState { .showing(SampleArticles.long, columns: 60, rows: 10) }

  @Test func `a mark brings back the screen on which it was set`() {
    var reader = Self.reader
    reader.press("20j", "ma")
    let screen = reader.frame().texts.dropLast()
    reader.press("G", "'a")
    #expect(
      reader.frame().texts.dropLast().map { $0.dropFirst(2) } == screen.map { $0.dropFirst(2) })
    #expect(reader.status.contains("Mark a"))
    reader.press("(")
    #expect(reader.frame().texts.contains { $0.contains("number 40 ") })
  }

  @Test func `two apostrophes go to and fro between two places`() {
    var reader = Self.reader
    reader.press("6j")
    let before = reader.topLine
    reader.press("G")
    let after = reader.topLine
    reader.press("''")
    #expect(reader.topLine == before)
    reader.press("''")
    #expect(reader.topLine == after)
  }

  @Test func `a mark set again at its place is taken away and elsewhere moved`() {
    var reader = Self.reader
    reader.press("ma", "10j", "ma", "Tb")
    #expect(reader.reading.bookmarks.count == 1)
    reader.press("Esc", "ma")
    #expect(reader.reading.bookmarks.isEmpty)
    #expect(reader.status.contains("Mark a removed"))
  }

  @Test func `a mark keeps what was selected`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 60, rows: 12)
    reader.press("3\"", "mq", "g", "'q", "m1")
    #expect(reader.reading.bookmarks["1"]?.place == reader.reading.bookmarks["q"]?.place)
  }

  @Test func `a key that is no letter lets the question go`() {
    var reader = Self.reader
    reader.press("m", "Esc", "j")
    #expect(reader.reading.bookmarks.isEmpty)
    reader.press("m", "↓")
    #expect(reader.status.contains("letters"))
    reader.press("'z")
    #expect(reader.status.contains("There is no mark z"))
    reader.press("''")
    #expect(reader.status.contains("No earlier place"))
  }

  @Test func `the list shows letter, words and paragraph, and x removes`() {
    var reader = ReaderState.showing(SampleArticles.long, columns: 120, rows: 12)
    #expect(!reader.frame().drawing.contains("Boo"))
    reader.press("Tb")
    #expect(reader.frame().drawing.contains("m and a letter mark a place"))
    reader.press("Esc", "20j", "mb", "20j", "ma", "Tb")
    let rows = reader.frame().texts
    #expect(rows.contains { $0.contains("Bookmarks 2") })
    #expect(rows.contains { $0.contains("b  Paragraph number 11 says") && $0.contains("¶ 11") })
    reader.press("g", "x")
    #expect(!reader.frame().drawing.contains("b  Paragraph"))
    reader.press("Enter")
    #expect(reader.frame().texts.contains { $0.contains("  Paragraph number 21 ") })
    reader.press("x")
    #expect(reader.status.contains("Tb lists the marks"))
  }

  @Test func `the hint shows the marks that there are`() {
    var reader = Self.reader
    reader.press("4j", "mk", "g", "'")
    _ = reader.apply(.timerFired(number: reader.typed.timer))
    #expect(reader.frame().drawing.contains("k  Paragraph number 3 "))
    reader.press("k")
    #expect(reader.topLine.contains("number 3 "))
  }
}
