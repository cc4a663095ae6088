import TestSupport
import Testing

@testable import ViewModel

struct EditedLineTests {
  private func line(_ text: String, _ keys: Key...) -> String {
    var line = EditedLine(text)
    for key in keys { _ = line.take(key) }
    return "\(line.parts.before)|\(line.parts.after)"
  }

  @Test func `keys move and delete as in a shell`() {
    #expect(line("one two") == "one two|")
    #expect(line("one two", .control("a")) == "|one two")
    #expect(line("one two", .home, .right, .control("f")) == "on|e two")
    #expect(line("one two", .left, .control("b"), .control("k")) == "one t|")
    #expect(line("one two", .left, .left, .control("u")) == "|wo")
    #expect(line("one two ", .control("w")) == "one |")
    #expect(line("one two", .left, .control("w")) == "one |o")
    #expect(line("one", .home, .delete, .control("d")) == "|e")
    #expect(line("one", .home, .backspace, .left) == "|one")
    #expect(line("one", .delete, .right, .control("e")) == "one|")
  }

  @Test func `the cursor goes by what is seen as one character`() {
    let family = "\u{1F469}\u{200D}\u{1F467}"
    #expect(line("a\(family)e\u{301}", .left) == "a\(family)|e\u{301}")
    #expect(line("a\(family)e\u{301}", .left, .backspace) == "a|e\u{301}")
    #expect(line("e", .character("\u{301}")) == "e\u{301}|")
  }

  @Test func `what is typed before a mark takes it up`() {
    #expect(line("\u{301}x", .home, .character("e")) == "e\u{301}|x")
  }

  @Test(arguments: 0..<10) func `any keys leave a whole text and a cursor between characters`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let characters = Array("aé \u{301}\u{200D}\u{1F469}\u{1F467}漢🇩🇪/").map(Key.character)
    let others: [Key] = [
      .left, .right, .home, .end, .backspace, .delete, .control("w"), .control("u"), .control("k"),
      .up, .function(3),
    ]
    var line = EditedLine()
    for _ in 0..<300 {
      let isLetter = Int.random(in: 0..<10, using: &random) < 7
      let key = (isLetter ? characters : others).randomElement(using: &random) ?? .left
      _ = line.take(key)
      let (before, after) = line.parts
      #expect(String(before) + after == line.text)
      #expect(before.count + after.count == line.text.count)
      #expect(before.utf8.count == line.cursor)
    }
  }

  @Test func `a line has an end`() {
    var line = EditedLine()
    for _ in 0..<5000 { line.insert("é") }
    #expect(line.text.utf8.count == EditedLine.greatestBytes)
  }

  @Test func `history keeps each line once, the latest last, and not without end`() {
    var history = History()
    for number in 0..<300 { history.add("\(number)") }
    for word in ["a", "b", "a", ""] { history.add(word) }
    #expect(history.lines.count == History.greatestCount)
    #expect(history.lines.suffix(2) == ["b", "a"])
  }
}
