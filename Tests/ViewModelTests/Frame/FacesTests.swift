import Testing

@testable import ViewModel

struct FacesTests {
  @Test func `faces come from the ground up, as they were laid`() {
    let faces: Faces = [.text, .quote, .entityPerson]
    #expect(Array(faces + .selection) == [.text, .quote, .entityPerson, .selection])
    #expect(faces.last == .entityPerson)
    #expect(Faces([]).last == nil && Array(Faces([])).isEmpty)
    #expect(faces == Faces([.text, .quote, .entityPerson]))
    #expect(faces != [.quote, .text, .entityPerson])
  }

  @Test func `every face is told from every other, at any height`() {
    let all = Face.allCases
    #expect(Set(all.map { Faces([$0]) }).count == all.count)
    for start in 0..<all.count - 16 {
      let pile = Array(all[start..<start + 16])
      #expect(Array(Faces(pile)) == pile)
    }
  }

  @Test func `of more than sixteen the undermost are forgotten`() {
    let pile = Array(Face.allCases.prefix(20))
    #expect(Array(Faces(pile)) == Array(pile.suffix(16)))
  }
}
