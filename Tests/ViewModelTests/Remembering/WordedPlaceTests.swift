import Articles
import TestSupport
import Testing

@testable import ViewModel

struct WordedPlaceTests {
  private func found(_ words: String, of text: String, in changed: String) -> String {
    let article = Article.built(text)
    let start = text.utf8.distance(
      from: text.startIndex, to: text.firstRange(of: words)?.lowerBound ?? text.startIndex)
    let new = Article.built(changed)
    let place = PlaceFinder(new).offset(of: WordedPlace(at: start, in: article))
    return new.text(in: TextRange(place, new.utf8.count))
  }

  private let text = """
    The harbour lies under ice.
    Nobody in Saltmere can say who owns the coal quay.
    The county has a deed, and the fishermen have a lease.
    """

  @Test func `a place stays in a text that is the same`() {
    #expect(found("Nobody", of: text, in: text).hasPrefix("Nobody"))
  }

  @Test func `a place moves with what was put in before it`() {
    let changed = "A whole new paragraph comes first, and it is not short.\n" + text
    #expect(found("The county", of: text, in: changed).hasPrefix("The county"))
  }

  @Test func `a place is found although its words were set in other lines`() {
    let changed = text.split(separator: " ").joined(separator: "\n")
    #expect(found("The county", of: text, in: changed).hasPrefix("The\ncounty"))
  }

  @Test func `a place is found although a word beside it was changed`() {
    let changed = text.replacing("Saltmere", with: "Port Ellery").replacing("deed", with: "claim")
    #expect(found("The county", of: text, in: changed).hasPrefix("The county"))
    #expect(found("Nobody", of: text, in: "Preface.\n" + changed).hasPrefix("Nobody"))
  }

  @Test func `a place whose own words are gone is where those before it end`() {
    let changed = text.replacing(
      "The county has a deed, and the fishermen have a lease.", with: "§")
    #expect(found("The county", of: text, in: changed) == "§")
  }

  @Test func `where nothing is left the distance from the start is kept`() {
    #expect(found("The county", of: text, in: "漢字").isEmpty)
    #expect(found("The harbour", of: text, in: "Something else.") == "Something else.")
  }

  @Test func `of equal words the nearest are taken`() {
    let refrain = (1...9).map {
      "Verse \($0) is sung.\nAnd the ice will go, and the boats will go.\n"
    }
    .joined()
    let article = Article.built(refrain)
    let starts = refrain.ranges(of: "And the ice").map {
      refrain.utf8.distance(from: refrain.startIndex, to: $0.lowerBound)
    }
    let finder = PlaceFinder(Article.built("Ho!\n" + refrain))
    for start in starts {
      #expect(finder.offset(of: WordedPlace(at: start, in: article)) == start + 4)
    }
  }

  @Test(arguments: 0..<30) func `any place in any text is a place where a character begins`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "漢字 ", "“ice” ", "é", " \n", "the quay ", "\u{1F469}\u{200D}\u{1F467}", "x", "\t",
    ]
    func text() -> String {
      (0..<Int.random(in: 1...60, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
    let old = Article.built(text())
    let new = Article.built(text())
    for _ in 0..<40 {
      let place = WordedPlace(at: .random(in: 0...old.utf8.count, using: &random), in: old)
      #expect(PlaceFinder(old).offset(of: place) == place.offset)
      let offset = PlaceFinder(new).offset(of: place)
      #expect(offset == new.utf8.count || new.utf8[offset] & 0xC0 != 0x80)
    }
  }
}
