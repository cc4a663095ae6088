import Articles
import TestSupport
import Testing

@testable import ViewModel

/// Reading a text that stays in its file, which others may write to.
struct FiledTextReadingTests {
  private static let text: [UInt8] = {
    var random = SeededGenerator(seed: 11)
    let words = [
      "the", "naïve", "quay", "“Old", "boats”", "語字", "a\u{AD}b", "😀", "- item", "state-of-",
    ]
    let ends = [" ", " ", " ", " ", "\n", ".\n\n", "\n    "]
    var text = "# Long\n\n"
    while text.utf8.count < 20_000 {
      text +=
        (words.randomElement(using: &random) ?? "") + (ends.randomElement(using: &random) ?? "")
    }
    return Array(text.utf8)
  }()

  private static let keys: [KeySequence] = [
    "j", "k", "Space", "b", "d", "u", "G", "g", "}", "{", "]]", "p", "Esc", "*", "n", "m", "a", "+",
    "-",
  ]

  private func reader(_ article: Article) -> ReaderState {
    var reader = ReaderState(sources: [article.source], size: Size(columns: 50, rows: 14))
    _ = reader.apply(.articleLoaded(ArticleID(0), article))
    return reader
  }

  /// Presses keys and searches, at random.
  private func move(_ reader: inout ReaderState, using random: inout SeededGenerator) {
    if Int.random(in: 0..<8, using: &random) == 0 {
      reader.press("/")
      reader.type(["quay", "naive", "//o.d/", "x"].randomElement(using: &random) ?? "")
      reader.press("Enter")
    } else {
      reader.press(Self.keys.randomElement(using: &random) ?? "j")
    }
  }

  @Test func `the screen shows the same as of a text in memory`() throws {
    let held = try Article.read(Self.text, source: "a")
    var readers = (held: reader(held), filed: reader(held.filed(in: ChangingFile(Self.text))))
    var random = SeededGenerator(seed: 3)
    for _ in 0..<120 {
      var same = random
      move(&readers.held, using: &random)
      move(&readers.filed, using: &same)
      #expect(readers.held.frame() == readers.filed.frame())
    }
  }

  @Test(arguments: 0..<6)
  func `reading goes on whatever becomes of the file`(seed: Int) throws {
    let held = try Article.read(Self.text, source: "a")
    let file = ChangingFile(Self.text)
    var random = SeededGenerator(seed: UInt64(seed))
    var reader = reader(held.filed(in: file))
    for step in 0..<100 {
      if step % 10 == 5 { file.damage(using: &random) }
      if step % 50 == 49 { file.change { $0 = Self.text } }
      move(&reader, using: &random)
      #expect(reader.frame().rows.count == 14)
    }
    // Read anew, it is another text.
    _ = reader.apply(.articleLoaded(ArticleID(0), held))
    reader.press("g")
    #expect(reader.frame().texts.contains { $0.contains("Long") })
  }
}
