import TestSupport
import Testing

@testable import Articles

private let article = Article.built("Ana Holt met Bo. Ana left. “No,” said Ana. Halden slept.")

/// Ana Holt (three mentions), Bo, Halden; Ana speaks, or else Bo does.
private let found: Annotations = {
  var found = Annotations()
  func mention(_ start: Int, _ end: Int) -> Entity.Mention {
    .init(range: TextRange(start, end), confidence: 1)
  }
  let second = "Ana Holt met Bo. ".utf8.count
  let third = "Ana Holt met Bo. Ana left. “No,” said ".utf8.count
  found.entities = [
    Entity(
      name: "Ana Holt", kind: .person,
      mentions: [
        mention(0, 8), mention(second, second + 3), mention(third, third + 3),
      ]),
    Entity(name: "Bo", kind: .person, mentions: [mention(13, 15)]),
    Entity(name: "Halden", kind: .place, mentions: [mention(third + 5, third + 11)]),
  ]
  let quote = TextRange(third - 12, third - 9)
  found.quotes = [
    Quote(
      range: quote, outer: quote, kind: .speech, group: 1,
      speaker: TextRange(third, third + 3), entity: 0,
      runnerUp: .init(speaker: nil, entity: 1, confidence: 0.2))
  ]
  return found
}()

private func corrected(_ corrections: EntityCorrection...) -> Annotations {
  found.corrected(by: corrections, in: article)
}

private let ana = Entity.Identity(kind: .person, name: "Ana Holt")
private let bo = Entity.Identity(kind: .person, name: "Bo")
private let halden = Entity.Identity(kind: .place, name: "Halden")

@Suite struct `Corrections of entities` {
  @Test func `what is added under a known name is the one of that name`() {
    var more = found
    let (met, a) = (TextRange(9, 12), TextRange(2, 3))
    more.add([
      Entity(name: "Bo", kind: .person, mentions: [.init(range: met, confidence: 0.5)]),
      Entity(name: "Bo", kind: .work, mentions: [.init(range: a, confidence: 0.5)]),
    ])
    #expect(more.entities.map(\.name) == ["Ana Holt", "Bo", "Bo", "Halden"])
    #expect(more.entities.map(\.kind) == [.person, .work, .person, .place])
    #expect(more.entities[2].mentions.map(\.range.start) == [9, 13])
    #expect(more.quotes[0].entity == 0 && more.quotes[0].runnerUp?.entity == 2)
  }

  @Test func `one merged into another gives it its mentions and quotes`() {
    let result = corrected(.merge(ana, into: bo))
    #expect(result.entities.map(\.name) == ["Bo", "Halden"])
    #expect(result.entities.map(\.mentions.count) == [4, 1])
    #expect(result.entities[0].mentions.map(\.range).first == TextRange(0, 8))
    #expect(result.quotes[0].entity == 0)
    #expect(result.quotes[0].runnerUp?.entity == 0)
  }

  @Test func `a wording split off is somebody else, and what was said under it goes along`() {
    let result = corrected(.split(ana, wording: "Ana"))
    #expect(result.entities.map(\.name) == ["Ana Holt", "Bo", "Ana", "Halden"])
    #expect(result.entities.map(\.mentions.count) == [1, 1, 2, 1])
    #expect(result.quotes[0].entity == 2)
    #expect(result.quotes[0].runnerUp?.entity == 1)
  }

  @Test func `one mention alone is somebody else, under a name of its own`() {
    let second = "Ana Holt met Bo. ".utf8.count
    let result = corrected(.part(ana, mention: second))
    #expect(result.entities.map(\.name) == ["Ana Holt", "Bo", "Ana", "Halden"])
    #expect(result.entities.map(\.mentions.count) == [2, 1, 1, 1])
    #expect(result.quotes[0].entity == 0)
    let both = corrected(
      .part(ana, mention: second), .split(ana, wording: "Ana"))
    #expect(both.entities.map(\.name) == ["Ana Holt", "Bo", "Ana", "Ana (2)", "Halden"])
  }

  @Test func `where the full name is split off, the rest goes by its fullest wording`() {
    let result = corrected(.split(ana, wording: "Ana Holt"))
    #expect(result.entities.map(\.name) == ["Ana Holt", "Bo", "Ana", "Halden"])
    #expect(result.entities[0].mentions.count == 1)
    #expect(result.quotes[0].entity == 2)
  }

  @Test func `a correction says whom it shaped`() {
    var annotations = found
    let organisation = Entity.Identity(kind: .organisation, name: "Halden")
    #expect(annotations.apply(.change(halden, to: .organisation), in: article) == [organisation])
    #expect(
      annotations.apply(.split(ana, wording: "Ana"), in: article)?.map(\.name) == [
        "Ana Holt", "Ana",
      ])
    #expect(annotations.apply(.merge(bo, into: ana), in: article) == [ana])
    #expect(annotations.apply(.ignore(ana), in: article) == [])
    #expect(annotations.apply(.ignore(ana), in: article) == nil)
  }

  @Test func `splitting all or nothing changes nothing`() {
    #expect(corrected(.split(bo, wording: "Bo")) == found)
    #expect(corrected(.split(bo, wording: "Ana")) == found)
  }

  @Test func `another kind keeps all else`() {
    let result = corrected(.change(halden, to: .organisation))
    #expect(result.entities.map(\.kind) == [.person, .person, .organisation])
    #expect(result.quotes == found.quotes)
  }

  @Test func `one changed into the kind of a namesake is that one`() {
    var twice = found
    twice.entities[2] = Entity(name: "Bo", kind: .place, mentions: found.entities[2].mentions)
    let place = Entity.Identity(kind: .place, name: "Bo")
    let result = twice.corrected(by: [.change(place, to: .person)], in: article)
    #expect(result.entities.map(\.name) == ["Ana Holt", "Bo"])
    #expect(result.entities[1].mentions.count == 2)
  }

  @Test func `an ignored speaker leaves the quote to nobody`() {
    let result = corrected(.ignore(ana))
    #expect(result.entities.map(\.name) == ["Bo", "Halden"])
    #expect(result.quotes[0].entity == nil)
    #expect(result.quotes[0].runnerUp?.entity == 0)
  }

  @Test func `corrections build on one another, and one of nobody does nothing`() {
    let result = corrected(
      .change(halden, to: .person), .merge(.init(kind: .person, name: "Halden"), into: bo),
      .ignore(halden), .merge(bo, into: bo))
    #expect(result.entities.map(\.name) == ["Ana Holt", "Bo"])
    #expect(result.entities[1].mentions.count == 2)
    #expect(corrected() == found)
  }
}
