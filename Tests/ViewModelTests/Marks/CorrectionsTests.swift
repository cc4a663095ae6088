import Articles
import TestSupport
import Testing

@testable import ViewModel

struct CorrectionsTests {
  private func annotations() -> Annotations { SampleArticles.bridgeReport.1 }

  @Test func `a corrected speaker changes places with the other candidate, in all parts`() {
    var corrections = Corrections()
    let before = annotations()
    let other = Quote.Alternative(speaker: nil, entity: 1, confidence: 0.2)
    corrections.make(.speaker(other), at: before.quotes[0].outer.start)
    let after = corrections.applied(to: before).quotes
    for number in [0, 1] {
      #expect(after[number].entity == 1 && after[number].rule == nil)
      #expect(after[number].confidence == 1)
      #expect(after[number].runnerUp?.entity == before.quotes[number].entity)
    }
    #expect(Array(after[2...]) == Array(before.quotes[2...]))
  }

  @Test func `corrections are taken back one by one, the last first, or by their place`() {
    var corrections = Corrections()
    let other = Quote.Alternative(speaker: nil, entity: 1, confidence: 0.2)
    for number in [0, 2, 4] {
      corrections.make(.speaker(other), at: annotations().quotes[number].outer.start)
    }
    let last = corrections.undo()
    #expect(last?.place == annotations().quotes[4].outer.start)
    let first = annotations().quotes[0].outer.start
    let tries = [corrections.takeBack(at: first), corrections.takeBack(at: first)]
    #expect(tries == [true, false])
    #expect(corrections.made.map(\.place) == [annotations().quotes[2].outer.start])
    let undone = [corrections.undo(), corrections.undo()]
    #expect(undone[0] != nil && undone[1] == nil)
    #expect(corrections.applied(to: annotations()) == annotations())
  }

  @Test func `a correction of what is no longer found changes nothing`() {
    var corrections = Corrections()
    corrections.make(
      .speaker(Quote.Alternative(speaker: nil, entity: 0, confidence: 1)), at: 99_999)
    #expect(corrections.applied(to: annotations()) == annotations())
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
