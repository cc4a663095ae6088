import Articles
import TestSupport
import Testing

@testable import ViewModel

struct ReloadingTests {
  private let id = ArticleID(0)
  private let lines = (1...40).map { "Paragraph number \($0) says nothing but its number." }

  private func reload(_ reader: inout ReaderState, _ lines: [String]) -> [Effect] {
    reader.apply(.articleLoaded(id, MarkedArticle(lines.joined(separator: "\n")).parts.0))
  }

  @Test func `the place is kept by its words when text comes before it and goes behind it`() {
    var reader = ReaderState.showing(lines.joined(separator: "\n"), rows: 9)
    reader.press("20}")
    let top = reader.topLine
    let changed = ["A new opening."] + lines[..<10] + ["And more of it."] + lines[10..<30]
    let effects = reload(&reader, changed)
    #expect(reader.topLine == top)
    #expect(effects == [.analyse(id, MarkedArticle(changed.joined(separator: "\n")).parts.0)])
    #expect(reader.status.contains("Read again"))
  }

  @Test func `a paragraph that is gone leaves the reader where it was`() {
    var reader = ReaderState.showing(lines.joined(separator: "\n"), rows: 9)
    reader.press("20}", "5j")
    let here = reader.reading.anchor.offset
    _ = reload(&reader, Array(lines[..<18] + lines[24...]))
    #expect(abs(reader.reading.anchor.offset - here) < 400)
    #expect(reader.topLine.contains("Paragraph number"))
  }

  @Test func `a text that is cut short shows its end`() {
    var reader = ReaderState.showing(lines.joined(separator: "\n"), rows: 9)
    reader.press("G")
    _ = reload(&reader, ["Only this is left."])
    #expect(reader.topLine.hasSuffix("Only this is left."))
  }

  @Test func `the same text changes nothing and is not analysed again`() {
    var reader = ReaderState.showing(lines.joined(separator: "\n"), rows: 9)
    reader.press("10}")
    let before = reader.reading
    #expect(reload(&reader, lines) == [])
    #expect(reader.reading == before)
    #expect(reader.status.contains("Nothing has changed"))
  }

  @Test func `an article that is open stays when it cannot be read again`() {
    var reader = ReaderState.showing(lines.joined(separator: "\n"), rows: 9)
    _ = reader.apply(.articleFailed(id, message: "The file is gone."))
    #expect(reader.topLine.contains("Paragraph number 1 "))
    #expect(reader.status.contains("The file is gone."))
  }

  @Test func `Esc from the pane goes back to the place in the new text`() {
    let (article, annotations) = SampleArticles.bridgeReport
    var reader = ReaderState.showing([(article, annotations)], columns: 100, rows: 12)
    reader.press("5@", "Tab", "j")
    _ = reader.apply(.articleLoaded(id, MarkedArticle("New. " + SampleArticles.bridge).parts.0))
    // Findings of fewer things come, and others after them.
    _ = reader.apply(.analysisFinished(id, Annotations()))
    _ = reader.apply(.analysisFinished(id, annotations))
    reader.press("Esc")
    #expect(reader.focus == .text)
    #expect(reader.reading.selection?.item == nil)
  }

  @Test func `a search is made anew`() {
    var reader = ReaderState.showing(lines.joined(separator: "\n"), rows: 9)
    reader.press("/")
    reader.type("number 7 ")
    reader.press("Enter")
    _ = reload(&reader, ["Paragraph number 7 comes twice."] + lines)
    #expect(reader.reading.search?.matches.count == 2)
  }

  @Test func `marks and the last place go with their words`() {
    var reader = ReaderState.showing(lines.joined(separator: "\n"), rows: 9)
    reader.press("20}", "ma")
    let top = reader.topLine
    reader.press("g")
    _ = reload(&reader, ["A new opening, longer than what it stands before."] + lines)
    reader.press("''")
    #expect(reader.topLine == top)
    reader.press("g", "'a")
    #expect(reader.topLine == top)
  }

  @Test func `corrections hold for the new text once it is analysed`() {
    var reader = ReaderState.showing([SampleArticles.bridgeReport], columns: 100, rows: 8)
    let (article, annotations) = SampleArticles.bridgeReport
    reader.press("3\"", "co")
    let made = reader.reading.corrections
    #expect(!made.isEmpty)
    let changed = Article(
      source: article.source, utf8: article.utf8 + Array(" More.".utf8), blocks: article.blocks,
      metadata: article.metadata)
    _ = reader.apply(.articleLoaded(id, changed))
    _ = reader.apply(.analysisFinished(id, annotations))
    #expect(reader.reading.corrections == made)
    #expect(reader.reading.findings?.quotations[2].isCorrected == true)
  }

  @Test func `a mention that was split off is found again by its place`() throws {
    func parts(_ opening: String) -> (Article, Annotations) {
      let article = MarkedArticle(opening + "Holt came early.\nNobody saw Holt leave.").parts.0
      let body = opening.utf8.count
      var annotations = Annotations()
      annotations.entities = [
        Entity(
          name: "Holt", kind: .person,
          mentions: [0, 28].map {
            Entity.Mention(range: TextRange(body + $0, body + $0 + 4), confidence: 1)
          })
      ]
      return (article, annotations)
    }
    var reader = ReaderState.showing([parts("")], columns: 100, rows: 8)
    reader.press("2@", "ch")
    #expect(reader.reading.findings?.annotations.entities.map(\.name) == ["Holt", "Holt (2)"])
    let (article, annotations) = parts("A paragraph was put in.\n")
    _ = reader.apply(.articleLoaded(id, article))
    _ = reader.apply(.analysisFinished(id, annotations))
    let entities = try #require(reader.reading.findings?.annotations.entities)
    #expect(entities.map(\.name) == ["Holt", "Holt (2)"])
    #expect(entities[1].mentions.map(\.range.start) == [52])
  }

  @Test(arguments: 0..<30) func `any change leaves every place inside the text`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = ["ä", "word", "漢字", " ", "\n", "long enough to be found again"]
    func text() -> [UInt8] {
      (0..<Int.random(in: 0..<40, using: &random)).flatMap { _ in
        Array((words.randomElement(using: &random) ?? "").utf8)
      }
    }
    let (old, new) = (text(), text())
    let shift = TextShift(from: old, to: new)
    for offset in 0...old.count where offset == old.count || old[offset] & 0xC0 != 0x80 {
      let place = shift.offset(offset)
      #expect((0...new.count).contains(place))
      #expect(place == new.count || new[place] & 0xC0 != 0x80)
      let range = shift.range(TextRange(offset, min(offset + 5, old.count)))
      #expect(0 <= range.start && range.start <= range.end && range.end <= new.count)
    }
  }
}
