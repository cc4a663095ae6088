import Articles
import TestSupport
import Testing

@testable import Analysis

private func mentions(_ text: String) -> [NameMention] {
  NameTagger.mentions(in: Document(.built(text)))
}

private func units(_ text: String) -> [String] {
  let article = Article.built(text)
  return NameUnits(Document(article)).units.map {
    String(decoding: article.utf8[Int($0.start)..<Int($0.end)], as: UTF8.self)
  }
}

@Suite struct `Units of names` {
  @Test func `a compound with a capital comes apart`() {
    #expect(units("A Lisbon-based firm") == ["A", "Lisbon", "-", "based", "firm"])
    #expect(units("a well-known firm") == ["a", "well-known", "firm"])
  }

  @Test func `a possessive tail belongs to no unit`() {
    #expect(units("Maria’s boat") == ["Maria", "boat"])
  }

  @Test func `the stop of an abbreviation belongs to its word`() {
    #expect(units("Mr. J. Q. Reyk sails.") == ["Mr.", "J.", "Q.", "Reyk", "sails", "."])
  }
}

@Suite struct `The name tagger` {
  @Test func `what the capitals of a line say`() {
    func line(_ text: String) -> NameReading.Line {
      NameReading.line(of: NameUnits(Document(.built(text))).units[...])
    }
    #expect(line("The nets of Maria Lopes were dry again.") == .plain)
    #expect(line("HARBOUR CLOSED AFTER STORM") == .shouted)
    #expect(line("Harbour Towns Await a New Ferry") == .titled)
  }

  @Test func `the same text gives the same names`() {
    let text = SampleArticles.long
    #expect(mentions(text) == mentions(text))
  }

  @Test func `no bytes break the tagger, and mentions stand in order`() throws {
    var random = SeededGenerator(seed: 11)
    let words = [
      "Maria", "LOPES", "of", "Lisbon-", "U.S.", "“", ".", ",", "’s", "é", "\u{0}", "-", "\n",
    ]
    for round in 0..<60 {
      var bytes: [UInt8] = []
      for _ in 0..<80 {
        if round % 2 == 0 {
          bytes.append(.random(in: 0...255, using: &random))
        } else {
          bytes += Array((words.randomElement(using: &random) ?? "").utf8)
          if Bool.random(using: &random) { bytes.append(UInt8(ascii: " ")) }
        }
      }
      let article = try Article.read(
        Array(String(decoding: bytes, as: UTF8.self).utf8), source: "random")
      var last = 0
      for mention in NameTagger.mentions(in: Document(article)) {
        #expect(mention.range.start >= last && mention.range.start < mention.range.end)
        #expect(mention.range.end <= article.utf8.count)
        last = mention.range.end
      }
    }
  }
}
