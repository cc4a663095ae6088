import Articles
import TestSupport
import Testing

@testable import ViewModel

struct SpotlightTests {
  /// The words of the text that are set aside, in order.
  private func aside(_ reader: ReaderState) -> [String] {
    reader.frame().rows.flatMap(\.runs).filter { $0.faces.contains(.aside) }.map(\.text)
  }

  private func reader() -> ReaderState {
    ReaderState.showing([SampleArticles.bridgeReport], columns: 80, rows: 30)
  }

  @Test func `nothing is set aside while there is no current item`() {
    var reader = reader()
    reader.press("@")
    #expect(aside(reader).isEmpty)
  }

  @Test func `while a name is the current item all other marks are set aside`() {
    var reader = reader()
    reader.press("@", "Enter")
    let words = aside(reader)
    #expect(words.contains { $0.contains("Harold Penn") })
    #expect(words.contains { $0.contains("We found the invoice") })
    #expect(!words.contains { $0.contains("Maria Ruiz") })
    reader.press("Esc", "Esc")
    #expect(aside(reader).isEmpty)
  }

  @Test func `all parts of what the current speaker says stay, and the selection`() {
    var reader = reader()
    reader.press("\"", "Enter")
    #expect(!aside(reader).contains { $0.contains("It was paid") })
    #expect(aside(reader).contains { $0.contains("They came") })
    reader.press("2\"")
    #expect(reader.reading.spotlight != nil)
    #expect(!aside(reader).contains { $0.contains("Somebody signed") })
  }

  @Test func `a heading looks like one again, and is not torn by what is set aside`() {
    var reader = ReaderState.showing(
      """
      # Why the night ferry was late
              [phrase   ]
      The night ferry lost an engine, said Ada Holt.
          [phrase   ]                      [person]
      """, columns: 80, rows: 12)
    reader.press("@", "Enter")
    #expect(aside(reader) == ["night ferry"])
    #expect(reader.topLine.contains("Why the night ferry was late"))
    #expect(reader.frame().rows[0].runs.allSatisfy { !$0.faces.contains(.phrase) })
  }

  @Test func `a match stays`() {
    var reader = reader()
    reader.press("@", "Enter", "/")
    reader.type("Harold")
    reader.press("Enter")
    #expect(!aside(reader).contains { $0.contains("Harold") })
    #expect(aside(reader).contains { $0.contains("Penn") })
  }

  @Test func `the name that a search landed on is walked`() {
    var reader = reader()
    reader.press("/")
    reader.type("Ruiz,")
    reader.press("Enter", "*")
    #expect(reader.reading.spotlight?.title == "Maria Ruiz")
    #expect(reader.reading.selection?.item?.layer == .entities)
    #expect(reader.status.contains("Maria Ruiz 2/2"))
    reader.press("#")
    #expect(reader.status.contains("Maria Ruiz 1/2"))
  }

  @Test func `all parts of what somebody says are the current item`() {
    var reader = reader()
    reader.press("]q", "Enter")
    let quotation = reader.reading.findings?.quotations.first
    #expect(quotation?.parts.count == 2)
    let lit = reader.frame().rows.flatMap(\.runs).filter { $0.faces.contains(.spotlight) }
    for part in quotation?.parts ?? [] {
      let words = reader.reading.article?.text(in: part.range).prefix(8) ?? "?"
      #expect(lit.contains { $0.text.contains(words) })
    }
  }

  @Test func `where nothing is marked the reader is told`() {
    var reader = ReaderState.showing("Nothing happened.\nNothing else.")
    reader.press("}", "*")
    #expect(reader.status.contains("Select something first"))
  }

  @Test func `a word that a search landed on is walked where nothing is marked`() {
    var reader = ReaderState.showing(
      "The boat left. No boat came.\nAnother Boat, and a boathouse.", columns: 60, rows: 10)
    reader.press("/")
    reader.type("boat left")
    reader.press("Enter", "*")
    #expect(reader.reading.spotlight?.title == "“boat”")
    #expect(reader.reading.spotlight?.places.count == 3)
    reader.press("/")
    reader.press("Esc", "Esc", "*")
    #expect(reader.status.contains("“boat” 3/3"))
    #expect(!reader.frame().texts.contains { $0.hasPrefix("›") })
    #expect(reader.frame().drawing.contains("^^^^"))
    reader.press("n")
    #expect(reader.status.contains("“boat” 1/3"))
    reader.press("#")
    #expect(reader.status.contains("“boat” 3/3"))
  }
}
