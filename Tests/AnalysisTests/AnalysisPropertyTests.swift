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

private func randomBytes(_ numbers: inout SeededGenerator) -> [UInt8] {
  let bytes = (0..<Int.random(in: 0...200, using: &numbers)).map { _ in
    UInt8.random(in: 0...255, using: &numbers)
  }
  return Array(String(decoding: bytes, as: UTF8.self).utf8)
}

/// Expects every range to lie in one block and on scalar boundaries.
private func expectSound(_ ranges: [TextRange], in article: Article) {
  for range in ranges {
    #expect(!range.isEmpty)
    #expect(article.blocks.contains { $0.range.contains(range) })
    for offset in [range.start, range.end] where offset < article.utf8.count {
      #expect(article.utf8[offset] & 0xC0 != 0x80)
    }
  }
}

@Test func `whatever the bytes, annotations are sound`() {
  var numbers = SeededGenerator(seed: 20_240_303)
  for round in 0..<240 {
    let bytes = round.isMultiple(of: 3) ? randomBytes(&numbers) : randomText(&numbers)
    let article = Article(bytes: bytes)
    let found = Analyzer.annotations(in: article)
    expectSound(
      found.quotes.flatMap { [$0.range, $0.outer, $0.speaker, $0.cue].compactMap { $0 } },
      in: article)
    expectSound(found.entities.flatMap { $0.mentions.map(\.range) }, in: article)
    #expect(found.quotes.allSatisfy { $0.outer.contains($0.range) })
    for (quote, next) in zip(found.quotes, found.quotes.dropFirst()) {
      #expect(quote.outer.end <= next.outer.start)
      #expect(quote.group == next.group || quote.group + 1 == next.group)
    }
    #expect(found.quotes.allSatisfy { $0.entity.map(found.entities.indices.contains) ?? true })
    #expect(found.quotes.allSatisfy { (0...1).contains($0.confidence) })
    let mentions = found.entities.flatMap(\.mentions).sorted { $0.range < $1.range }
    for (mention, next) in zip(mentions, mentions.dropFirst()) {
      #expect(mention.range.end <= next.range.start)
    }
    #expect(found.entities.allSatisfy { !$0.name.isEmpty && !$0.mentions.isEmpty })
    let firsts = found.entities.compactMap(\.mentions.first?.range)
    #expect(firsts == firsts.sorted())
    #expect(
      found.entities.allSatisfy { $0.mentions.map(\.range) == $0.mentions.map(\.range).sorted() })
  }
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
