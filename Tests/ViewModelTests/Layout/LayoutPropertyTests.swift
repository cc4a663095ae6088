import Articles
import TestSupport
import Testing

@testable import ViewModel

/// What must hold for any text at any width. The texts are random, but the same on every run.
@Suite struct `Layout of any text` {
  private static let pieces = [
    "lighthouse", "a", "the", " ", " ", " ", "  ", ", ", ". ", "-", "\u{2014}", "/", "“", "”", "(",
    ")", "12", "%", "$", "\t",
    "\n", "\n", "é", "e\u{301}", "\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "漢字", "。", "한",
    "\u{1100}\u{1161}", "\u{1161}",
    "का", "क्\u{200D}ष", "می\u{200C}", "ไทย", "\u{200B}", "👩‍💻", "👍🏽", "🏽", "🇺🇦", "🚀\u{E007F}🏽",
    "\u{200D}", "🚀", "🇺", "❤️", "\u{AD}",
    "\u{AD}\u{AD}\u{AD}",
    "\u{2060}", "\u{FEFF}", "\u{202E}", "\u{2067}", "\u{0}", "\u{1B}", "\r", "\u{7F}", "\u{85}",
    "\u{2028}", "\u{A0}",
    "\u{3000}", "\u{2003}", "\u{E0041}", "\u{E007F}", "\u{E000}", "\u{10FFFF}", "\u{378}",
    "\u{600}", "https://example.org/a?b=c",
  ]

  private static func text(_ dice: inout SeededGenerator) -> String {
    "x"
      + (0..<Int.random(in: 1...40, using: &dice)).map { _ -> String in
        if Int.random(in: 0..<8, using: &dice) == 0 {
          let any = UInt32.random(in: 0...0x10FFFF, using: &dice)
          return Unicode.Scalar(any).map { String(Character($0)) } ?? "?"
        }
        return pieces.randomElement(using: &dice)!
      }.joined()
  }

  private static func article(_ dice: inout SeededGenerator) -> Article {
    let kinds = Block.Kind.allCases
    var utf8: [UInt8] = []
    var blocks: [Block] = []
    for _ in 0..<Int.random(in: 1...5, using: &dice) {
      let kind = kinds.randomElement(using: &dice)!
      let start = utf8.count
      var lines: [TextRange] = []
      for line in text(&dice).utf8.split(separator: 0x0A) {
        lines.append(TextRange(utf8.count, utf8.count + line.count))
        utf8 += line + [0x0A]
      }
      let level = Int.random(in: 0...9, using: &dice)
      blocks.append(
        Block(kind, level: level, range: TextRange(start, max(start, utf8.count - 1)), lines: lines)
      )
      utf8.append(0x0A)
    }
    return Article(source: "-", utf8: utf8, blocks: blocks, metadata: .init(title: ""))
  }

  private static func samples(_ seed: UInt64) -> some Sequence<Layout> {
    var dice = SeededGenerator(seed: seed)
    return (0..<60).lazy.map { _ in
      let width =
        Int.random(in: 0..<3, using: &dice) == 0
        ? Int.random(in: 1...5, using: &dice) : Int.random(in: 1...100, using: &dice)
      return Layout(article: Self.article(&dice), width: width)
    }
  }

  /// The cells that ncurses would count; nil where something must not be painted, or a cell would hold more than
  /// the five scalars that ncurses keeps.
  private static func cells(_ text: String) -> Int? {
    var cells = 0
    var marks = 0
    for scalar in text.unicodeScalars {
      let isJoiner = scalar == "\u{200C}" || scalar == "\u{200D}"
      guard let width = isJoiner ? 0 : CellWidth.of(scalar) else { return nil }
      cells += width
      marks = width == 0 ? marks + 1 : 0
      if marks > 4 || cells == 0 { return nil }
    }
    return cells
  }

  @Test(arguments: UInt64(1)...4)
  func `every row fits, counts its cells as ncurses does and is printable`(seed: UInt64) {
    for layout in Self.samples(seed) {
      for line in layout.allRows.compactMap(\.line) {
        let (text, cells) = line.piece(line.range)
        #expect(line.indent + line.cells <= layout.width, "\(text.debugDescription)")
        #expect(Self.cells(text) == line.cells && cells == line.cells, "\(text.debugDescription)")
        #expect(line.marker.isEmpty || Self.cells(line.marker) == line.indent)
      }
    }
  }

  /// What is painted does not depend on where a row begins, which is not at a space that hangs.
  @Test(arguments: UInt64(1)...4)
  func `from any glyph on the glyphs are the same`(seed: UInt64) {
    for layout in Self.samples(seed) {
      let finder = PassageFinder(article: layout.article)
      var next = finder.index(at: 0)
      while let index = next {
        let passage = finder.passage(index)
        let all = glyphs(of: passage, from: passage.range.start, width: layout.width)
        for (number, glyph) in all.enumerated() where !glyph.hangs {
          let from = glyphs(of: passage, from: glyph.start, width: layout.width)
          #expect(from.map(Look.init) == all[number...].map(Look.init), "\(layout)")
        }
        next = finder.after(index)
      }
    }
  }

  private struct Look: Equatable {
    var bytes: Range<Int>
    var cells: Int
    var shape: Glyph.Shape

    init(_ glyph: Glyph) {
      (bytes, cells, shape) = (glyph.start..<glyph.end, glyph.cells, glyph.shape)
    }
  }

  private func glyphs(of passage: Passage, from start: Int, width: Int) -> [Glyph] {
    passage.text.withTextBytes { bytes in
      var reader = GlyphReader(
        passage, bytes: bytes, in: TextRange(start, passage.range.end), width: width)
      var found: [Glyph] = []
      while let glyph = reader.next(column: 0) { found.append(glyph) }
      return found
    }
  }

  @Test(arguments: UInt64(1)...4)
  func `rows cover the text once and in order`(seed: UInt64) {
    for layout in Self.samples(seed) {
      let lines = layout.allRows.compactMap(\.line)
      var covered = [Bool](repeating: false, count: layout.article.utf8.count)
      var end = 0
      for line in lines {
        #expect(line.range.start >= end, "\(layout)")
        end = line.range.end
        for offset in line.range.start..<line.range.end { covered[offset] = true }
      }
      let read = layout.article.blocks.flatMap { $0.kind == .break ? [$0.range] : $0.lines }
      #expect(read.allSatisfy { covered[$0.start..<$0.end].allSatisfy { $0 } }, "\(layout)")
    }
  }

  @Test(arguments: UInt64(1)...4)
  func `moving down and up again returns, row for row`(seed: UInt64) {
    for layout in Self.samples(seed) {
      let rows = layout.allRows
      let top = layout.anchor(showing: 0, above: 0)
      var anchor = top
      for row in rows.indices {
        #expect(layout.rows(from: anchor, count: 3) == Array(rows[row...].prefix(3)), "\(layout)")
        #expect(layout.anchor(top, movedBy: row) == anchor || row == 0)
        #expect(row == 0 || layout.anchor(anchor, movedBy: -row) == top, "\(layout)")
        let next = layout.anchor(anchor, movedBy: 1)
        if row + 1 < rows.count {
          #expect(next != anchor)
          #expect(layout.anchor(next, movedBy: -1) == anchor, "\(layout) \(anchor) \(next)")
        } else {
          #expect(next == anchor)
        }
        anchor = next
      }
    }
  }

  @Test(arguments: UInt64(1)...4)
  func `an offset is found where it is painted`(seed: UInt64) {
    for layout in Self.samples(seed) {
      let top = layout.anchor(showing: 0, above: 0)
      for (row, line) in layout.allRows.enumerated() {
        guard let line = line.line else { continue }
        #expect(layout.rows(from: Anchor(offset: line.range.start), count: 1) == [.line(line)])
        #expect(layout.rowDistance(from: top, to: line.range.start, limit: .max) == row)
        #expect(
          layout.rowDistance(from: Anchor(offset: line.range.start), to: top.offset, limit: .max)
            == -row)
        for column in 0..<line.cells {
          let offset = line.offset(at: column)
          #expect(line.range.contains(offset))
          #expect(line.column(of: offset) <= column)
          #expect(line.piece(TextRange(line.range.start, offset)).cells == line.column(of: offset))
        }
      }
    }
  }

  @Test(arguments: UInt64(1)...4)
  func `the pieces of a row are the row`(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    for layout in Self.samples(seed) {
      for line in layout.allRows.compactMap(\.line) {
        let cut = Int.random(in: line.range.start...line.range.end, using: &dice)
        let left = line.piece(TextRange(line.range.start, cut))
        let right = line.piece(TextRange(cut, line.range.end))
        let whole = line.piece(line.range)
        #expect(left.text + right.text == whole.text)
        #expect(left.cells + right.cells == whole.cells)
      }
    }
  }

  @Test(arguments: UInt64(1)...4)
  func `resizing does not drift`(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    for layout in Self.samples(seed) {
      let offset = Int.random(in: 0..<layout.article.utf8.count, using: &dice)
      let narrow = Layout(article: layout.article, width: max(1, layout.width / 3))
      let before = layout.rows(from: Anchor(offset: offset), count: 4)
      let first = narrow.rows(from: Anchor(offset: offset), count: 1).first?.line
      let isRead = layout.article.blocks.contains { $0.lines.contains { $0.contains(offset) } }
      #expect(!isRead || first?.range.contains(offset) == true)
      #expect(
        Layout(article: layout.article, width: layout.width).rows(
          from: Anchor(offset: offset), count: 4) == before)
    }
  }

  @Test(arguments: UInt64(1)...4)
  func `what is known from before changes no answer`(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    for layout in Self.samples(seed) {
      let known = LaidOutRows()
      let widths = [layout.width, max(1, layout.width / 2)]
      for _ in 0..<12 {
        let width = widths.randomElement(using: &dice) ?? 1
        let (old, new) = (
          Layout(article: layout.article, width: width, known: known),
          Layout(article: layout.article, width: width)
        )
        let anchor = Anchor(offset: Int.random(in: 0...layout.article.utf8.count, using: &dice))
        let rows = Int.random(in: -30...30, using: &dice)
        #expect(old.rows(from: anchor, count: 20) == new.rows(from: anchor, count: 20))
        #expect(old.anchor(anchor, movedBy: rows) == new.anchor(anchor, movedBy: rows))
      }
    }
  }
}
