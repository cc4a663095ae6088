import Articles
import TestSupport
import Testing

@testable import ViewModel

struct OutsideTests {
  private let id = ArticleID(0)

  private func piped(_ effects: [Effect]) -> (command: String, input: String)? {
    guard case .pipe(_, let command, let input) = effects.first else { return nil }
    return (command, String(decoding: input, as: UTF8.self))
  }

  @Test func `the text goes to a command, and Tab takes the paragraph instead`() throws {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("|")
    reader.type("wc -w")
    #expect(reader.status.hasPrefix("text | wc -w"))
    let whole = try #require(piped(reader.press("Enter")))
    #expect(whole.command == "wc -w")
    #expect(whole.input.hasPrefix("The ferry that ran late\nThe night ferry"))
    reader.press("2}", "|", "Tab")
    reader.type("cat")
    let paragraph = try #require(piped(reader.press("Enter")))
    #expect(
      paragraph.input == "The night ferry from Port Ellery was six hours late on Monday.\n")
  }

  @Test func `what is selected goes to a command`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("]q", "|")
    reader.type("cat")
    #expect(reader.status.hasPrefix("selection | cat"))
    #expect(piped(reader.press("Enter"))?.input == "“We lost an engine,”\n")
  }

  @Test func `an empty command, Esc and going back from an empty line do nothing`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    let before = reader.frame()
    #expect(reader.press("|", "Enter") == [])
    #expect(reader.press("|", "Space", "Enter") == [])
    #expect(reader.press("|", "a", "Esc") == [])
    reader.press("|", "a")
    _ = reader.apply(.keyPressed(.backspace))
    _ = reader.apply(.keyPressed(.backspace))
    #expect(reader.frame() == before)
  }

  @Test func `a prompt keeps its cursor in view at every width`() {
    for columns in [1, 2, 8, 20, 60] {
      var reader = ReaderState.showing(SampleArticles.ferry, columns: columns)
      reader.press("|")
      reader.type("grep 漢字 a very long command that does not fit")
      for _ in 0..<60 {
        let frame = reader.frame()
        #expect(frame.rows.allSatisfy { $0.cells == columns })
        #expect((0..<columns).contains(frame.cursor.column))
        reader.press("←")
      }
    }
  }

  @Test func `E opens the line that the reader is at`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    #expect(reader.press("E") == [.editSource(id, line: 1)])
    reader.press("]]", "]]")
    #expect(reader.press("E") == [.editSource(id, line: 4)])
  }

  @Test func `o opens the source and r reads it again`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    #expect(reader.press("o") == [.openSource(id)])
    #expect(reader.press("r") == [.load(id)])
    #expect(reader.topLine.contains("The ferry that ran late"))
  }

  @Test func `standard input cannot be read again`() {
    let (article, annotations) = MarkedArticle(SampleArticles.ferry, source: "-").parts
    var reader = ReaderState.showing([(article, annotations)])
    #expect(reader.press("r") == [])
    #expect(reader.status.contains("cannot be read again"))
  }

  @Test func `what could not be done is said`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    _ = reader.apply(.failed("There is no room."))
    #expect(reader.status.contains("There is no room."))
  }
}
