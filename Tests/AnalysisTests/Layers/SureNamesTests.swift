import Articles
import TestSupport
import Testing

@testable import Analysis

/// Names of one text, each by what it covers, before and after the sure ones have spoken.
private struct Agreement {
  let document: Document
  let units: NameUnits
  let text: String

  init(_ text: String) {
    self.text = text
    document = Document(.built(text))
    units = NameUnits(document)
  }

  /// The words of `name`, as the unit numbers of its `occurrence`th place, from 0.
  func name(
    _ words: String, _ occurrence: Int = 0, _ kind: NameKind, _ confidence: Double
  ) -> NameScores.Name {
    let count = words.split(separator: " ").count
    let first = Array(words.split(separator: " ")[0].utf8)
    let starts = units.units.indices.filter {
      let unit = units.units[$0]
      return Array(text.utf8)[Int(unit.start)..<Int(unit.end)].elementsEqual(first)
    }
    return NameScores.Name(
      units: starts[occurrence]..<starts[occurrence] + count, kind: kind, confidence: confidence)
  }

  /// “place .6 Saltmere”, in the order of the text.
  func agreed(_ names: NameScores.Name...) -> [String] {
    var capitals = CapitalUnits(sentences: units.sentences)
    for unit in units.units.indices where units.units[unit].shape.contains(.capitalised) {
      capitals.append(unit)
    }
    return SureNames(names, of: units.units, in: document, tables: NameTables.builtIn)
      .agreed(names, capitals).map { name in
        let first = units.units[name.units.lowerBound]
        let last = units.units[name.units.upperBound - 1]
        let words = String(
          decoding: Array(text.utf8)[Int(first.start)..<Int(last.end)], as: UTF8.self)
        return "\(name.kind) \(name.confidence) \(words)"
      }
  }
}

@Suite struct `Names sure elsewhere` {
  @Test func `a doubted mention of a sure name is lifted`() {
    let text = Agreement("They left Saltmere at dawn. The road to Saltmere was closed.")
    #expect(
      text.agreed(
        text.name("Saltmere", 0, .place, 0.95), text.name("Saltmere", 1, .organisation, 0.4))
        == ["place 0.95 Saltmere", "place 0.6 Saltmere"])
  }

  @Test func `what speaks is no place where another kind is likely enough`() {
    let text = Agreement("Brightholm Water owns it. Brightholm Water said so.")
    #expect(
      text.agreed(
        text.name("Brightholm Water", 0, .place, 0.7),
        text.name("Brightholm Water", 1, .organisation, 0.5))
        == ["organisation 0.6 Brightholm Water", "organisation 0.6 Brightholm Water"])
    #expect(
      text.agreed(
        text.name("Brightholm Water", 0, .place, 0.9),
        text.name("Brightholm Water", 1, .organisation, 0.35)
      ).first == "place 0.9 Brightholm Water")
  }

  @Test func `a mention that was left out is added`() {
    let text = Agreement("They met Vera Holt there. Later, Vera Holt came back.")
    #expect(
      text.agreed(text.name("Vera Holt", 0, .person, 0.97))
        == ["person 0.97 Vera Holt", "person 0.6 Vera Holt"])
  }

  @Test func `a small word that opens the sentence is no part of a name`() {
    let text = Agreement("They met the Orvessa there. The Orvessa came back.")
    #expect(
      text.agreed(text.name("Orvessa", 0, .person, 0.97))
        == ["person 0.97 Orvessa", "person 0.6 Orvessa"])
  }

  @Test func `the surname of somebody sure is added`() {
    let text = Agreement("They met Vera Holt there. Later, Holt came back.")
    #expect(
      text.agreed(text.name("Vera Holt", 0, .person, 0.97))
        == ["person 0.97 Vera Holt", "person 0.6 Holt"])
    #expect(
      text.agreed(text.name("Vera Holt", 0, .person, 0.97), text.name("Holt", 1, .place, 0.95))
        == ["person 0.97 Vera Holt", "place 0.95 Holt"])
  }

  @Test func `a surname that is likely a place stands for the person, but for “in” before it`() {
    let text = Agreement("They met Vera Holt there. Holt smiled. They slept in Holt.")
    #expect(
      text.agreed(
        text.name("Vera Holt", 0, .person, 0.97), text.name("Holt", 1, .place, 0.8),
        text.name("Holt", 2, .place, 0.8))
        == ["person 0.97 Vera Holt", "person 0.6 Holt", "place 0.8 Holt"])
  }

  @Test func `a part of a longer name is not added`() {
    let text = Agreement("They left Saltmere at dawn. The Saltmere Tribune was closed.")
    #expect(text.agreed(text.name("Saltmere", 0, .place, 0.95)) == ["place 0.95 Saltmere"])
  }

  @Test func `a word in small letters is not added`() {
    let text = Agreement("The prize went to Rose. A rose was all she wanted.")
    #expect(text.agreed(text.name("Rose", 0, .person, 0.95)) == ["person 0.95 Rose"])
  }

  @Test func `words that are surely of two kinds say nothing`() {
    let text = Agreement("Jordan flew to Jordan. There, Jordan slept.")
    #expect(
      text.agreed(text.name("Jordan", 0, .person, 0.95), text.name("Jordan", 1, .place, 0.95))
        == ["person 0.95 Jordan", "place 0.95 Jordan"])
  }

  @Test func `a name that is likely twice decides what is doubted`() {
    let text = Agreement("They left Saltmere at dawn. In Saltmere it rained. Saltmere slept.")
    #expect(
      text.agreed(
        text.name("Saltmere", 0, .place, 0.8), text.name("Saltmere", 1, .place, 0.8),
        text.name("Saltmere", 2, .person, 0.4))
        == ["place 0.8 Saltmere", "place 0.8 Saltmere", "place 0.6 Saltmere"])
  }

  @Test func `a name that may be several decides nothing where it is likely two`() {
    let text = Agreement("They left Jordan at dawn. In Jordan it rained. Jordan slept.")
    #expect(
      text.agreed(
        text.name("Jordan", 0, .place, 0.8), text.name("Jordan", 1, .place, 0.8),
        text.name("Jordan", 2, .person, 0.55))
        == ["place 0.8 Jordan", "place 0.8 Jordan", "person 0.55 Jordan"])
  }

  @Test func `an acronym in brackets behind its name is sure`() {
    let text = Agreement("The Guild of Cider Makers (GCM) met. Later GCM spoke.")
    #expect(
      text.agreed(
        text.name("Guild of Cider Makers", 0, .organisation, 0.8),
        text.name("GCM", 0, .organisation, 0.5), text.name("GCM", 1, .person, 0.4))
        == [
          "organisation 0.8 Guild of Cider Makers", "organisation 0.6 GCM", "organisation 0.6 GCM",
        ])
  }

  @Test func `a name that is not sure adds nothing`() {
    let text = Agreement("They left Saltmere at dawn. The road to Saltmere was closed.")
    #expect(text.agreed(text.name("Saltmere", 0, .place, 0.7)) == ["place 0.7 Saltmere"])
  }

  @Test func `words that name one thing only are what they mostly are`() {
    let text = Agreement("Ask Orvessa Line. The ships of Orvessa Line left. Orvessa Line won.")
    #expect(
      text.agreed(
        text.name("Orvessa Line", 0, .person, 0.92),
        text.name("Orvessa Line", 1, .organisation, 0.9),
        text.name("Orvessa Line", 2, .organisation, 0.7))
        == [
          "organisation 0.6 Orvessa Line", "organisation 0.9 Orvessa Line",
          "organisation 0.7 Orvessa Line",
        ])
  }

  @Test func `a word that is somebody's name may name several`() {
    let text = Agreement("They met Jordan there. They left Jordan. The road to Jordan was closed.")
    #expect(
      text.agreed(
        text.name("Jordan", 0, .person, 0.92), text.name("Jordan", 1, .place, 0.95),
        text.name("Jordan", 2, .place, 0.95))
        == ["person 0.92 Jordan", "place 0.95 Jordan", "place 0.95 Jordan"])
  }

  @Test func `who speaks is not taken for a place`() {
    let text = Agreement("Orvessa was late. Near Orvessa it rained. “No,” said Orvessa.")
    #expect(
      text.agreed(
        text.name("Orvessa", 0, .place, 0.7), text.name("Orvessa", 1, .place, 0.8),
        text.name("Orvessa", 2, .person, 0.55))
        == ["place 0.7 Orvessa", "place 0.8 Orvessa", "person 0.55 Orvessa"])
  }
}
