import Articles
import Testing

@testable import ViewModel

/// Screens: the end of the article, jumps, and texts that are too large to be laid out as a whole.
@Suite struct `Layout of long texts` {
  private static let sentence = "The keeper counts the boats that come home before the fog. "

  private func paragraphs(_ count: Int) -> Layout {
    var utf8: [UInt8] = []
    var blocks: [Block] = []
    for _ in 0..<count {
      let range = TextRange(utf8.count, utf8.count + Self.sentence.utf8.count - 1)
      blocks.append(Block(.paragraph, range: range, lines: [range]))
      utf8 += Array(Self.sentence.utf8) + [0x0A, 0x0A]
    }
    let article = Article(source: "-", utf8: utf8, blocks: blocks, metadata: .init(title: ""))
    return Layout(article: article, width: 30)
  }

  @Test func `the last screen ends with the last row`() {
    let layout = paragraphs(4)
    let rows = layout.allRows
    for height in 1...rows.count {
      let anchor = layout.lastAnchor(height: height)
      #expect(layout.rows(from: anchor, count: 99) == Array(rows.suffix(height)))
    }
    #expect(layout.lastAnchor(height: 99) == Anchor(offset: 0))
  }

  @Test func `a jump shows its line with rows above it, fewer at the start`() {
    let layout = paragraphs(4)
    let offset = layout.article.blocks[2].range.start + 40
    let rows = layout.rows(from: layout.anchor(showing: offset, above: 3), count: 9)
    #expect(rows[3].line?.range.contains(offset) == true)
    let near = layout.rows(from: layout.anchor(showing: 40, above: 30), count: 9)
    #expect(near[1].line?.range.contains(40) == true)
  }

  @Test func `distances count rows both ways and end at the limit`() {
    let layout = paragraphs(4)
    let third = layout.article.blocks[2].range.start
    #expect(layout.rowDistance(from: Anchor(offset: 0), to: third, limit: 6) == 6)
    #expect(layout.rowDistance(from: Anchor(offset: 0), to: third, limit: 5) == nil)
    #expect(layout.rowDistance(from: Anchor(offset: third), to: 0, limit: 6) == -6)
    #expect(layout.rowDistance(from: Anchor(offset: third), to: 0, limit: 5) == nil)
    #expect(layout.rowDistance(from: Anchor(offset: third, lead: 1), to: third, limit: 5) == 1)
  }

  /// Texts of 60 KB without paragraphs, each of its own kind.
  static let monsters = [
    String(repeating: sentence, count: 1000), String(repeating: "x", count: 60_000),
    String(repeating: "灯台守は島に住む。", count: 2500),
    "a" + String(repeating: "\u{301}", count: 30_000),
    "a" + String(repeating: "\u{AD}", count: 30_000),
    "a" + String(repeating: " ", count: 60_000) + "b", String(repeating: "\u{1B}", count: 60_000),
    String(repeating: "👩‍💻", count: 5000), String(repeating: "\u{1161}", count: 20_000),
    String(repeating: "1,", count: 30_000), String(repeating: "\u{E0041}", count: 15_000),
  ]

  @Test(arguments: monsters)
  func `a paragraph without end is laid out in parts that join`(text: String) {
    for kind in [Block.Kind.paragraph, .preformatted] {
      let layout = Layout(article: article((kind, 0, nil, text)), width: 60)
      let lines = layout.allRows.compactMap(\.line)
      let range = layout.article.blocks[0].lines[0]
      #expect(lines.first?.range.start == range.start)
      #expect(lines.last?.range.end == range.end)
      #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.range.end == $1.range.start })
      #expect(lines.allSatisfy { $0.cells <= 60 && !$0.range.isEmpty })
      let last = layout.lastAnchor(height: 5)
      #expect(layout.rows(from: last, count: 9) == layout.allRows.suffix(5))
    }
  }

  @Test func `source lines run on through the parts of a long paragraph`() {
    let text = Array(repeating: Self.sentence.dropLast(), count: 1000).joined(separator: "\n")
    let one = Layout(article: prose(text), width: 60)
    let same = Layout(article: prose(String(text.map { $0 == "\n" ? " " : $0 })), width: 60)
    #expect(one.page == same.page)
    #expect(one.allRows.count > 900)
  }
}
