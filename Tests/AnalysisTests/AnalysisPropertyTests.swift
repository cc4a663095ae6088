import Articles
import TestSupport
import Testing

@testable import Analysis

/// What texts are thrown together from: marks, words that rules look for, odd scalars.
private let scraps = [
  "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "「", "」", "『", "`", "''", "(", ")", ".", ",", ":",
  "—", "!",
  "…", " ", " ", " ", " ", "\n", "\u{A0}", "said", "Maria", "Lopes", "the", "of", "President", "Mr",
  "U.S.",
  "boys’", "5", "1,000", "$", "%", "per", "cent", "March", "2024", "10", "km", "a.m.", "who",
  "according",
  "to", "Bank", "UN", "(UN)", "Kyiv-based", "-", "\u{301}", "\u{AD}", "👩🏽‍🚀", "雨", "。", "é", "\u{0}",
  "she",
]

private func randomText(_ numbers: inout SeededGenerator) -> [UInt8] {
  var text = ""
  for _ in 0..<Int.random(in: 0...60, using: &numbers) {
    text += scraps[Int.random(in: 0..<scraps.count, using: &numbers)]
    if Int.random(in: 0...2, using: &numbers) == 0 { text += " " }
  }
  return Array(text.utf8)
}

@Test func `sentences cover their blocks`() {
  var numbers = SeededGenerator(seed: 7)
  for _ in 0..<200 {
    let document = Document(Article(bytes: randomText(&numbers)))
    for (index, block) in document.blocks.enumerated() {
      let sentences = document.sentences.filter { $0.block == index }
      #expect(sentences.flatMap(\.tokens) == Array(block))
      #expect(sentences.allSatisfy { !$0.tokens.isEmpty })
    }
  }
}
