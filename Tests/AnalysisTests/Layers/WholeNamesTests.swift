import Articles
import TestSupport
import Testing

@testable import Analysis

/// A text whose units are given names by hand: what is put right about them.
private struct Found {
  let units: NameUnitList
  let text: [UInt8]

  init(_ text: String) {
    units = NameUnits(Document(.built(text))).units
    self.text = Array(text.utf8)
  }

  private func words(_ range: Range<Int>) -> String {
    let bytes = text[Int(units[range.lowerBound].start)..<Int(units[range.upperBound - 1].end)]
    return String(decoding: bytes, as: UTF8.self)
  }

  private func name(_ words: String, _ kind: NameKind) -> NameScores.Name? {
    for first in units.indices {
      for last in units.indices where last >= first && self.words(first..<last + 1) == words {
        return NameScores.Name(units: first..<last + 1, kind: kind, confidence: 0.9)
      }
    }
    return nil
  }

  private func shown(_ names: [NameScores.Name]) -> [String] {
    names.map { "\($0.kind) \(words($0.units))" }
  }

  func whole(_ words: String, _ kind: NameKind) -> [String] {
    shown(WholeNames(units: units, tables: .builtIn).whole([name(words, kind)].compactMap { $0 }))
  }

  func withAcronyms(_ words: String, _ kind: NameKind = .organisation) -> [String] {
    shown(
      BracketedAcronyms(units: units, tables: .builtIn)
        .added(to: [name(words, kind)].compactMap { $0 }))
  }
}

@Suite struct `Borders of names` {
  @Test func `a part of a compound is the whole where people are called so`() {
    #expect(
      Found("It was Anna-Maria Holt again.").whole("Maria Holt", .person)
        == ["person Anna-Maria Holt"])
    #expect(
      Found("It was Holt-Martin again.").whole("Holt", .person) == ["person Holt-Martin"])
    #expect(
      Found("The Brussels-Martin line closed.").whole("Martin", .place) == ["place Martin"])
  }

  @Test func `an Arabic article belongs to its name`() {
    #expect(Found("They met al-Rashan there.").whole("Rashan", .person) == ["person al-Rashan"])
    #expect(
      Found("They met al-Rashan there.").whole("Rashan", .organisation)
        == ["organisation al-Rashan"])
  }

  @Test func `a bracket that stays open and letters behind a name are no part`() {
    #expect(
      Found("He was a son of Doris (Rodrigue) there.").whole("Doris (Rodrigue", .person)
        == ["person Doris"])
    #expect(Found("Vera Holt MP came.").whole("Vera Holt MP", .person) == ["person Vera Holt"])
    #expect(Found("Vera Holt, MP, came.").whole("Vera Holt, MP", .person) == ["person Vera Holt"])
    #expect(Found("An MP came.").whole("MP", .organisation) == [])
  }

  @Test func `an acronym in brackets names its organisation`() {
    #expect(
      Found("The Net Menders' Union (NMU) met.").withAcronyms("Net Menders' Union")
        == ["organisation Net Menders' Union", "organisation NMU"])
    #expect(
      Found("The Net Menders' Union (UK) met.").withAcronyms("Net Menders' Union")
        == ["organisation Net Menders' Union"])
    #expect(Found("Vera Holt (VH) met.").withAcronyms("Vera Holt", .person) == ["person Vera Holt"])
  }
}
