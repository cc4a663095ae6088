import Articles
import TestSupport
import Testing

@testable import ViewModel

struct CorrectionsTests {
  private func annotations() -> Annotations { SampleArticles.bridgeReport.1 }

  private let article = SampleArticles.bridgeReport.0
  private let harold = Entity.Identity(kind: .person, name: "Harold Penn")
  private let maria = Entity.Identity(kind: .person, name: "Maria Ruiz")

  /// The entities are Maria Ruiz and Harold Penn.
  private func haroldSaid(_ number: Int) -> Corrections.Correction {
    .speaker(
      SpeakerCorrection(quotation: annotations().quotes[number].outer.start, entity: harold))
  }

  @Test func `a corrected speaker changes places with the other candidate, in all parts`() {
    var corrections = Corrections()
    let before = annotations()
    corrections.make(haroldSaid(0))
    let corrected = corrections.applied(to: before, in: article)
    let after = corrected.annotations.quotes
    for number in [0, 1] {
      #expect(after[number].entity == 1 && after[number].rule == nil)
      #expect(after[number].confidence == 1)
      #expect(after[number].runnerUp?.entity == before.quotes[number].entity)
    }
    #expect(Array(after[2...]) == Array(before.quotes[2...]))
    #expect(corrected.quotations == [before.quotes[0].outer.start])
  }

  @Test func `corrections are taken back one by one, the last first, or by their place`() {
    var corrections = Corrections()
    let made = [0, 2, 4].map(haroldSaid)
    for correction in made { corrections.make(correction) }
    #expect(corrections.undo() == made[2])
    let first = annotations().quotes[0].outer.start
    let tries = [
      corrections.takeBack(speakerAt: first), corrections.takeBack(speakerAt: first),
    ]
    #expect(tries == [true, false])
    #expect(corrections.made == [made[1]])
    let undone = [corrections.undo(), corrections.undo()]
    #expect(undone[0] != nil && undone[1] == nil)
    #expect(corrections.applied(to: annotations(), in: article).annotations == annotations())
  }

  @Test func `a correction of what is no longer found changes nothing`() {
    var corrections = Corrections()
    corrections.make(.speaker(SpeakerCorrection(quotation: 99_999, entity: harold)))
    corrections.make(
      .speaker(
        SpeakerCorrection(
          quotation: annotations().quotes[0].outer.start,
          entity: Entity.Identity(kind: .person, name: "Nobody"))))
    corrections.make(.entity(.ignore(Entity.Identity(kind: .place, name: "Nowhere"))))
    let corrected = corrections.applied(to: annotations(), in: article)
    #expect(corrected == Corrections.Corrected(annotations: annotations()))
  }

  @Test func `a speaker is found by name where the type is another, and after a merge`() {
    var corrections = Corrections()
    corrections.make(.entity(.change(harold, to: .organisation)))
    corrections.make(haroldSaid(0))
    var quotes = corrections.applied(to: annotations(), in: article).annotations.quotes
    #expect(quotes[0].entity == 1)
    corrections = Corrections()
    corrections.make(haroldSaid(0))
    corrections.make(.entity(.merge(harold, into: maria)))
    quotes = corrections.applied(to: annotations(), in: article).annotations.quotes
    #expect(quotes[0].entity == 0 && quotes[0].runnerUp?.entity == 0)
  }

  @Test func `what was said of an entity goes on to what it becomes`() {
    var corrections = Corrections()
    let change = EntityCorrection.change(harold, to: .place)
    let place = Entity.Identity(kind: .place, name: "Harold Penn")
    corrections.make(.entity(change))
    corrections.make(.entity(.merge(place, into: maria)))
    let said = corrections.applied(to: annotations(), in: article).entities
    #expect(said == [maria: [change, .merge(place, into: maria)]])
  }

  @Test func `confidence has three words`() {
    #expect(Certainty(confidence: 0.59) == .unsure)
    #expect(Certainty(confidence: 0.6) == .likely)
    #expect(Certainty(confidence: 0.9) == .sure)
  }

  @Test func `every rule is told in a sentence of its own`() {
    let sentences = Quote.Rule.allCases.map(\.sentence)
    #expect(Set(sentences).count == sentences.count)
    #expect(sentences.allSatisfy { $0.last == "." && $0.first?.isLowercase == false })
  }
}
