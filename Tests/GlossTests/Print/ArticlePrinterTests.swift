import Articles
import Testing
import ViewModel

@testable import gloss

@Test func `blocks are parted by blank lines, items stand together`() {
  let article = article([
    (.heading, "A title"), (.paragraph, "First line\nsecond line"), (.item, "- one"),
    (.item, "- two"),
    (.preformatted, "x = 1\n  y"),
  ])
  #expect(
    ArticlePrinter.text(of: article) == """
      A title

      First line second line

      - one
      - two

      x = 1
        y

      """)
}

@Test func `marks are set and ended, and overlap`() {
  let article = article([(.paragraph, "“Hello Ana,” he said.")])
  var found = Annotations()
  found.quotes = [
    Quote(range: TextRange(3, 13), outer: TextRange(0, 16), kind: .speech, group: 1)
  ]
  found.entities = [
    Entity(name: "Ana", kind: .person, mentions: [.init(range: TextRange(9, 12), confidence: 1)])
  ]
  let text = ArticlePrinter.text(of: article, annotations: found) { faces in
    faces.isEmpty ? "" : "<\(faces.map(\.rawValue).joined(separator: "+"))>"
  }
  #expect(
    text.replacing("\u{1B}[0m", with: "<>")
      == "<quote.speech>“Hello <><quote.speech+entity.person>Ana<><quote.speech>,”<> he said.\n")
}

@Test func `control characters of the article are shown, not sent`() {
  let article = article([(.paragraph, "red \u{1B}[31m\u{7F}\u{9B}1m\u{202E}\tend")])
  #expect(ArticlePrinter.text(of: article) == "red ␛[31m␡\u{FFFD}1m\u{FFFD}\tend\n")
}

@Test func `nothing prints as nothing`() {
  #expect(ArticlePrinter.text(of: article([])) == "")
}

/// An article with these blocks, each line of a block a source line, a hyphen the mark of an item.
private func article(_ parts: [(Block.Kind, String)]) -> Article {
  var utf8: [UInt8] = []
  var blocks: [Block] = []
  for (kind, text) in parts {
    let start = utf8.count
    var lines: [TextRange] = []
    for line in text.split(separator: "\n") {
      let skipped = kind == .item ? 2 : 0
      lines.append(TextRange(utf8.count + skipped, utf8.count + line.utf8.count))
      utf8 += Array(line.utf8) + [10]
    }
    let marker = kind == .item ? TextRange(start, start + 1) : nil
    blocks.append(
      Block(
        kind, level: kind == .item ? 1 : 0, range: TextRange(start, utf8.count - 1), lines: lines,
        marker: marker))
  }
  return Article(source: "a", utf8: utf8, blocks: blocks, metadata: .init(title: "a"))
}
