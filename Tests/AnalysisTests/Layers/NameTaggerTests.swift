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
    func lines(_ text: String) -> [NameLine] { NameUnits(Document(.built(text))).lines }
    #expect(lines("The nets of Maria Lopes were dry again.") == [.plain])
    #expect(lines("HARBOUR CLOSED AFTER STORM") == [.shouted])
    #expect(lines("Harbour Towns Await a New Ferry") == [.titled])
    #expect(lines("i said that i'm in lisbon\n\nSo she said.") == [.small, .plain])
    #expect(lines("in lisbon\n\nSo she said.") == [.plain, .plain])
  }

  @Test func `a line without capitals is small only where they are often left out`() {
    let careful = String(repeating: "The nets were dry again.\n\n", count: 49)
    func smalls(_ text: String) -> Int {
      NameUnits(Document(.built(text))).lines.count { $0 == .small }
    }
    #expect(smalls(careful + "the nets were dry again") == 1)
    #expect(smalls(careful + careful + "the nets were dry again") == 0)
    #expect(smalls("Die Netze waren wieder trocken.\n\nwir sind jetzt wieder in lissabon") == 0)
  }

  @Test func `weights of their own find names in small letters`() {
    let document = Document(.built("i met maria lopes in lisbon\n\nVera Holt left Oslo."))
    let plain = NameModels.builtIn(for: 0).plain
    func names(_ small: NameModel) -> [String] {
      NameTagger.mentions(
        in: document, tables: .builtIn, models: NameModels(plain: plain, small: small)
      )
      .map { String(decoding: document.utf8[$0.range.start..<$0.range.end], as: UTF8.self) }
    }
    let nothing = NameModel(UnsafeRawBufferPointer(start: nil, count: 0))
    #expect(names(nothing) == ["Vera Holt", "Oslo"])
    #expect(
      names(NameModels.builtIn(for: 0).small) == ["maria lopes", "lisbon", "Vera Holt", "Oslo"])
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
