import TestSupport
import Testing

@testable import ViewModel

struct NamingSpeakerTests {
  private func reader() -> ReaderState {
    ReaderState.showing([SampleArticles.bridgeReport], columns: 100, rows: 30)
  }

  @Test func `the reader names somebody whom the analysis did not think of`() {
    var reader = reader()
    reader.press("\"", "cw")
    #expect(reader.status.hasPrefix(":speaker "))
    reader.type("harold")
    reader.press("Enter")
    #expect(reader.status.contains("Harold Penn, as you say. cu takes it back."))
    reader.press("j", "k")
    #expect(reader.status.contains("Harold Penn ✓"))
    reader.press("cu", "j", "k")
    #expect(reader.status.contains("Maria Ruiz 1/2"))
  }

  @Test func `who speaks is offered first, then who is named, then nobody`() {
    var reader = reader()
    reader.press("\"", "cw")
    reader.press("Tab")
    #expect(reader.status.hasPrefix(":speaker Maria Ruiz"))
    let offered = reader.completeSpeaker("").map(\.label)
    #expect(offered == ["Maria Ruiz", "Harold Penn", "a fisherman", "nobody"])
    #expect(reader.completeSpeaker("no").map(\.label) == ["nobody"])
  }

  @Test(arguments: [
    ("a fisherman", "a fisherman, as you say"),
    ("the deputy mayor", "the deputy mayor, as you say"),
    ("nobody", "Nobody who is named, as you say"), ("", "Name who said it"),
    ("Harold Pen", "Harold Penn, as you say"), ("Horald Penn", "Do you mean “Harold Penn”?"),
    ("the zeppelin", "There is no name “the zeppelin”."), ("r", "“r” may be"),
  ])
  func `words of the article name the speaker too, and what makes no sense is asked again`(
    name: String, answer: String
  ) {
    var reader = reader()
    reader.press("\"", ":")
    reader.type("speaker \(name)")
    reader.press("Enter")
    #expect(reader.frame().drawing.contains(answer))
    // Asked again, with what was typed.
    #expect((reader.prompt != nil) == !answer.contains("as you say"))
  }

  @Test func `whose word it is stays with the article, and the card says it`() throws {
    var reader = reader()
    reader.press("2\"", ":")
    reader.type("speaker the deputy mayor")
    reader.press("Enter", "p")
    #expect(reader.frame().drawing.contains("You said so; co takes it back."))
    #expect(reader.frame().drawing.contains("the deputy mayor"))
    let memory = try #require(reader.memory(of: reader.currentArticle))
    var again = self.reader()
    _ = again.apply(.recalled(again.currentArticle, memory, hasChanged: false))
    #expect(again.reading.corrections == reader.reading.corrections)
  }

  @Test func `without a quotation under the cursor nothing is asked`() {
    var reader = reader()
    reader.press("@", "cw")
    #expect(reader.status.contains("Select a quotation first"))
    #expect(reader.prompt == nil)
  }
}
