import TestSupport
import Testing

@testable import ViewModel

struct PromptLineTests {
  @Test func `a line that is wider than the window scrolls with its cursor`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 20, rows: 10)
    reader.press("/")
    reader.type("abcdefghijklmnopqrstuvwxyz")
    #expect(reader.status.hasPrefix("…"))
    #expect(reader.status.hasSuffix("z"))
    #expect(reader.frame().cursor.column == reader.status.count)
    reader.press("^A")
    #expect(reader.status.hasPrefix("/abcdef"))
    #expect(reader.frame().cursor.column == 1)
  }

  @Test(arguments: 1...30) func `the cursor is in the window, whatever is typed`(columns: Int) {
    var random = SeededGenerator(seed: UInt64(columns))
    var reader = ReaderState.showing(SampleArticles.ferry, columns: columns, rows: 6)
    reader.press("/")
    let keys = Array("ab漢é ").map(Key.character) + [.left, .right, .home, .end, .backspace]
    for _ in 0..<80 {
      _ = reader.apply(.keyPressed(keys.randomElement(using: &random) ?? .left))
      let frame = reader.frame()
      #expect(frame.rows.allSatisfy { $0.cells == columns })
      #expect((0..<columns).contains(frame.cursor.column))
    }
  }

  @Test func `what is wrong is said above a line that has no room for it`() {
    for (columns, rows) in [(80, 24), (40, 10)] {
      var reader = ReaderState.showing(SampleArticles.ferry, columns: columns, rows: rows)
      reader.press(":")
      reader.type("jmp quote by the same speaker nxt")
      reader.press("Enter")
      #expect(reader.frame().drawing.contains("There is no command"))
      #expect(reader.status.hasPrefix(":jmp quote"))
      reader.press("Backspace")
      #expect(!reader.frame().drawing.contains("There is no command"))
    }
  }

  @Test func `an empty prompt says what to type, and the mouse types nothing`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 100)
    reader.press("/")
    #expect(reader.status.contains("/…/ for a pattern"))
    _ = reader.apply(.keyPressed(.mouse(.press, row: 1, column: 1)))
    #expect(reader.prompt?.line.text == "")
  }
}
