import Articles
import TestSupport
import Testing

struct PhraseListTests {
  private static let text = Array("The coal quay. A coal\n  quay, the Coal\u{A0}\u{2003}quay.".utf8)
  private static let places = [TextRange(4, 13), TextRange(17, 28), TextRange(34, 47)]

  /// A draft over the text whose words are “coal” and “quay”.
  private func draft() -> PhraseStore.Draft {
    PhraseStore.Draft(
      TextWindow(Self.text), words: PhraseStore.Words(Array("coalquay".utf8), starts: [0, 4, 8]))
  }

  @Test(arguments: zip(0..<3, ["coal quay", "coal quay", "Coal quay"]))
  func `a wording is read where it stands, each run of white space as one space`(
    occurrence: Int, text: String
  ) {
    var draft = draft()
    draft.append(
      text: .occurrence(occurrence), key: [0, 1], isCut: false, free: 2, words: 2, content: 2,
      places: Self.places.map { PhraseStore.Place($0, isPainted: $0.start == 17) })
    #expect(
      Array(PhraseList<Phrase>(draft)) == [
        Phrase(
          text: text, key: "coal quay", free: 2, words: 2, content: 2, occurrences: Self.places,
          painted: [Self.places[1]])
      ])
  }

  @Test func `a text that is cut is written out, and its key goes on`() {
    var draft = draft()
    draft.append(
      text: .written(Array("coal…".utf8)), key: [0], isCut: true, free: 1, words: 2, content: 2,
      places: [PhraseStore.Place(Self.places[0])])
    let phrase = PhraseList<Phrase>(draft)[0]
    #expect(phrase.text == "coal…" && phrase.key == "coal…")
  }

  @Test func `a family has its wordings`() {
    var draft = draft()
    draft.append(
      key: [1, 0], content: 2, wordings: [(.occurrence(0), 2), (.occurrence(2), 1)],
      places: Self.places.map { PhraseStore.Place($0) })
    #expect(
      Array(PhraseList<PhraseFamily>(draft)) == [
        PhraseFamily(
          key: "quay coal", content: 2,
          wordings: [.init(text: "coal quay", count: 2), .init(text: "Coal quay", count: 1)],
          occurrences: Self.places)
      ])
  }

  @Test(arguments: 0..<10)
  func `a list gives what it was made of`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    func number(_ most: Int) -> Int { Int.random(in: 0...most, using: &generator) }
    func ranges() -> [TextRange] {
      var end = 0
      return (0..<number(9)).map { _ in
        let start = end + number(number(5) == 0 ? 1 << 31 : 300)
        end = start + number(3) + 4
        return TextRange(start, end)
      }
    }
    let phrases = (0..<100).map { _ in
      let places = ranges()
      return Phrase(
        text: "Coal \(number(9))", key: "coal \(number(9)) ", free: number(9), words: number(200),
        content: number(200), occurrences: places,
        painted: places.filter { _ in Bool.random(using: &generator) })
    }
    let families = (0..<100).map { _ in
      PhraseFamily(
        key: "a b", content: number(8),
        wordings: (0...number(3)).map { .init(text: "b \($0) a", count: number(300)) },
        occurrences: ranges())
    }
    let (list, others) = (PhraseList(phrases), PhraseList(families))
    #expect(Array(list) == phrases && Array(others) == families)
    #expect(list.map(\.occurrences.count) == phrases.map(\.count))
    #expect(others.map(\.text) == families.map { $0.wordings[0].text })
    #expect(list == PhraseList(phrases) && list != PhraseList(phrases.dropLast()))
    #expect(others == PhraseList(families) && others != PhraseList(families.reversed()))
  }
}
