import Articles
import TestSupport
import Testing

@testable import ViewModel

struct FoldedTextTests {
  /// What texts are made of: all that folds to more bytes, to fewer, to none, and to itself.
  private static let pieces = [
    "a", "B", "e", "z", " ", "  ", "\t", "\n", "\r\n", "-", "—", "…", "“", "’", "é", "e\u{301}",
    "İ", "ß", "ø",
    "Ж", "ж", "漢", "\u{AD}", "\u{200B}", "\u{A0}", "a long run of plain words", "🙂", "Ⱥ",
  ]

  /// Where each byte of the folded text comes from, scalar by scalar.
  private func sources(of text: String, _ folding: TextFolding) -> (bytes: [UInt8], sources: [Int])
  {
    var (bytes, sources, offset): ([UInt8], [Int], Int) = ([], [], 0)
    for scalar in text.unicodeScalars {
      folding.append(scalar, to: &bytes)
      while sources.count < bytes.count { sources.append(offset) }
      offset += UTF8.width(scalar)
    }
    return (bytes, sources + [offset, offset])
  }

  @Test(arguments: UInt64(0)..<300)
  func `a match comes from the scalars that were folded to it`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text = "x"
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      text += Self.pieces.randomElement(using: &random)!
    }
    text += "x"
    let range = TextRange(0, text.utf8.count)
    let article = Article(
      source: "t", utf8: Array(text.utf8),
      blocks: [Block(.paragraph, range: range, lines: [range])],
      metadata: Article.Metadata(title: "t"))
    for query in ["e", "É"] {
      let folding = TextFolding(askedBy: query)
      let folded = FoldedText(article, 0..<1, folding)
      let expected = sources(of: text, folding)
      #expect(folded.bytes.dropLast() == expected.bytes[...])
      // Every scalar of the folded text, as a match of its own.
      let starts = expected.bytes.indices.filter { expected.bytes[$0] & 0xC0 != 0x80 }
      let matches = zip(starts, starts.dropFirst() + [expected.bytes.count]).map { $0..<$1 }
      let found = folded.sources(of: matches)
      for (match, found) in zip(matches, found) {
        let last = expected.sources[match.upperBound - 1]
        let end = expected.sources[match.upperBound...].first { $0 != last } ?? range.end
        #expect(
          found == TextRange(expected.sources[match.lowerBound], end),
          "\(text.debugDescription) \(match)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `a text is found wherever a search place by place finds it`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("aab ".utf8)
    let text = (0..<Int.random(in: 0...200, using: &random)).map { _ in
      letters.randomElement(using: &random)!
    }
    let needle = (0..<Int.random(in: 1...5, using: &random)).map { _ in
      letters.randomElement(using: &random)!
    }
    var expected: [Range<Int>] = []
    var place = 0
    while place + needle.count <= text.count {
      if text[place..<place + needle.count] == needle[...] {
        expected.append(place..<place + needle.count)
        place += needle.count
      } else {
        place += 1
      }
    }
    #expect(PlainSearch(needle).places(in: text) == expected)
  }
}
