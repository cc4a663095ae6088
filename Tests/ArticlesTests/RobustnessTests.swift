import TestSupport
import Testing

@testable import Articles

/// Pieces of which random texts are built: all that the structure of a text hangs on.
private let pieces = [
  "The miller slept", "and", "a", "Ink", ".", "?", "!", ",", ":", "“", "”", "'", "(", ")", "-",
  "\u{AD}",
  " ", "  ", "     ", "\t", "\n", "\n", "\n\n", "\r\n", "\r", "\u{C}", "> ", ">", "- ", "1. ",
  "2) ",
  "•", "***", "====", "----", "* * *", "⁂", "|", "+-", "水库", "。", "\u{3000}", "\u{A0}", "é", "🌾",
  "\u{301}", "\0", "\u{1B}", "By Ida Holm", "7 January 2018", "CHAPTER II.", "\u{2003}", "\u{2002}",
]

/// Everything that a reader of blocks relies on.
private func expectSound(_ article: Article, _ comment: Comment) {
  var previousEnd = 0
  for block in article.blocks {
    #expect(block.range.start >= previousEnd && block.range.end <= article.utf8.count, comment)
    #expect(!block.range.isEmpty && !block.lines.isEmpty, comment)
    var lineEnd = block.range.start
    for line in block.lines {
      #expect(line.start >= lineEnd && line.end <= block.range.end && !line.isEmpty, comment)
      #expect(isBoundary(line.start, article) && isBoundary(line.end, article), comment)
      lineEnd = line.end
    }
    if let marker = block.marker { #expect(block.range.contains(marker), comment) }
    #expect(isBoundary(block.range.start, article) && isBoundary(block.range.end, article), comment)
    #expect(!block.text(in: article).isEmpty, comment)
    previousEnd = block.range.end
  }
}

private func isBoundary(_ offset: Int, _ article: Article) -> Bool {
  offset == article.utf8.count || article.utf8[offset] & 0xC0 != 0x80
}

@Test func `random texts give sound blocks`() {
  var random = SeededGenerator(seed: 1)
  for round in 0..<800 {
    let count = Int.random(in: 0...60, using: &random)
    let text = (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
    expectSound(plainArticle(text), "round \(round): \(text.debugDescription)")
  }
}

@Test func `random bytes give sound blocks or a known kind`() {
  var random = SeededGenerator(seed: 2)
  for round in 0..<300 {
    let count = Int.random(in: 0...200, using: &random)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    guard let article = try? Article.read(bytes, source: "random") else { continue }
    expectSound(article, "round \(round): \(bytes)")
  }
}

@Test func `no word is lost between the blocks`() {
  var random = SeededGenerator(seed: 3)
  for round in 0..<300 {
    let count = Int.random(in: 0...60, using: &random)
    let text = (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
    let article = plainArticle(text)
    var isCovered = Array(repeating: false, count: article.utf8.count)
    for block in article.blocks {
      for offset in block.range.start..<block.range.end { isCovered[offset] = true }
    }
    for (offset, byte) in article.utf8.enumerated() where !isCovered[offset] {
      let isLetter = (0x41...0x5A).contains(byte & 0xDF)
      #expect(!isLetter, "round \(round), byte \(offset): \(text.debugDescription)")
    }
  }
}
