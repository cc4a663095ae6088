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

  /// The parts of a name where the text also names `alone`.
  func parts(_ words: String, _ kind: NameKind, alone: String, _ other: NameKind) -> [String] {
    let names = [name(alone, other), name(words, kind)].compactMap { $0 }
    return shown(Array(PossessiveNames(names, of: units, tables: .builtIn).apart().dropFirst()))
  }

  /// Names without titles and offices beside them, and with compounds as one.
  func compounds(_ names: (String, NameKind)...) -> [String] {
    let names = names.compactMap { name($0.0, $0.1) }.sorted {
      $0.units.lowerBound < $1.units.lowerBound
    }
    return shown(
      CompoundSurnames(units: units).whole(
        WholeNames(units: units, tables: .builtIn).whole(names)))
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
    #expect(Found("Mr. Holt-Eskin came.").whole("Holt", .person) == ["person Holt-Eskin"])
    #expect(Found("The Holt-Norway deal fell.").whole("Holt", .person) == ["person Holt"])
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

  @Test func `a surname with a hyphen is one where the text names somebody so in full`() {
    #expect(
      Found("Dr Amara Orlo-Vance spoke. Later Orlo-Vance left.")
        .compounds(("Amara Orlo-Vance", .person), ("Vance", .person)).first
        == "person Amara Orlo-Vance")
    #expect(
      Found("Orlo-Vance left. So Ana Orlo-Vance was late.")
        .compounds(("Orlo", .person), ("Vance", .person), ("Ana Orlo-Vance", .person))
        == ["person Orlo-Vance", "person Ana Orlo-Vance"])
    #expect(
      Found("Ms Orlo-Vance left.").compounds(("Orlo", .person), ("Vance", .person))
        == ["person Orlo-Vance"])
    #expect(
      Found("The Orlo-Vance match was dull.").compounds(("Orlo", .person), ("Vance", .person))
        == ["person Orlo", "person Vance"])
  }

  @Test func `titles in a row, offices and the names of birth are nobody`() {
    #expect(
      Found("Professor Dame Helen Holt came.").compounds(("Dame", .person), ("Helen Holt", .person))
        == ["person Helen Holt"])
    #expect(
      Found("Mary Barlow (née Holt) came.").compounds(("Mary Barlow", .person), ("Holt", .person))
        == ["person Mary Barlow"])
    #expect(
      Found("“No,” said Eva Lund, General Manager.").compounds(
        ("Eva Lund", .person), ("General Manager", .organisation)) == ["person Eva Lund"])
    #expect(
      Found("Many Labour MPs left.").compounds(("Labour MPs", .organisation))
        == ["organisation Labour"])
  }

  @Test func `an owner is known by the surname too`() {
    let found = Found("Then Holt slept. Is Vera Holt’s Norway cold?")
    #expect(
      found.parts("Vera Holt’s Norway", .organisation, alone: "Holt", .person)
        == ["person Vera Holt", "place Norway"])
    #expect(
      found.parts("Vera Holt’s Norway", .organisation, alone: "Holt", .place)
        == ["organisation Vera Holt’s Norway"])
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

@Suite struct `Names in a list` {
  private func parts(_ text: String, _ kind: NameKind) -> [String] {
    let units = NameUnits(Document(.built(text))).units
    let bytes = Array(text.utf8)
    let name = NameScores.Name(units: 0..<units.count, kind: kind, confidence: 0.9)
    return ListedNames(units: units, tables: .builtIn).apart([name]).map { part in
      String(
        decoding: bytes[
          Int(units[part.units.lowerBound].start)..<Int(units[part.units.upperBound - 1].end)],
        as: UTF8.self)
    }
  }

  @Test func `people come apart at commas and and`() {
    #expect(
      parts("Vera Holt, Zorin Valek, and Ana Maria Lopes", .person)
        == ["Vera Holt", "Zorin Valek", "Ana Maria Lopes"])
    #expect(parts("Arthur Vance, Jr.", .person) == ["Arthur Vance, Jr."])
    #expect(parts("Vera Holt", .person) == ["Vera Holt"])
  }

  @Test func `places come apart where they are more than two`() {
    #expect(parts("Halden, Moss and Rygge", .place) == ["Halden", "Moss", "Rygge"])
    #expect(parts("Bosnia and Herzegovina", .place) == ["Bosnia and Herzegovina"])
    #expect(parts("Halden, Norway", .place) == ["Halden, Norway"])
  }

  @Test func `organisations come apart where each has its head`() {
    #expect(
      parts("University of Halden and Moss College", .organisation)
        == ["University of Halden", "Moss College"])
    #expect(
      parts("Department of Trade and Industry", .organisation)
        == ["Department of Trade and Industry"])
  }
}
