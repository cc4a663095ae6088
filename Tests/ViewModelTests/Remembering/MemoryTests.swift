import Articles
import TestSupport
import Testing

@testable import ViewModel

struct MemoryTests {
  /// A reading with something of everything in it.
  private static var reader: ReaderState {
    var reader = ReaderState.showing([SampleArticles.bridgeReport], columns: 100, rows: 8)
    reader.press("2\"", "ma", "\"", "co", "@", "ct")
    reader.type("organisation")
    reader.press("Enter", "te", "O", "6>", "Te", "O", "Esc", "G", "mz")
    return reader
  }

  private static func opened(_ memory: Memory, _ parts: (Article, Annotations), columns: Int = 100)
    -> ReaderState
  {
    var reader = ReaderState(
      sources: [parts.0.source], size: Size(columns: columns, rows: 8))
    _ = reader.apply(.articleLoaded(ArticleID(0), parts.0))
    _ = reader.apply(.recalled(ArticleID(0), memory, hasChanged: false))
    _ = reader.apply(.analysisFinished(ArticleID(0), parts.1))
    return reader
  }

  @Test func `a reading is taken up as it was left`() throws {
    let reader = Self.reader
    let memory = try #require(reader.memory(of: ArticleID(0)))
    let again = Self.opened(memory, SampleArticles.bridgeReport)
    #expect(again.reading.anchor == reader.reading.anchor)
    #expect(again.reading.bookmarks == reader.reading.bookmarks)
    #expect(again.reading.hiddenLayers == reader.reading.hiddenLayers)
    #expect(again.reading.corrections == reader.reading.corrections)
    #expect(again.reading.findings == reader.reading.findings)
    #expect(
      again.settings.paneWidth == reader.settings.paneWidth && again.pane.list == reader.pane.list)
    #expect(again.memory(of: ArticleID(0)) == memory)
  }

  @Test func `a list of what is not kept is not shown again`() throws {
    var reader = ReaderState.showing([SampleArticles.bridgeReport], columns: 100, rows: 8)
    reader.press("/")
    reader.type("bridge")
    reader.press("Enter", "Ts")
    #expect(reader.pane.list == .matches)
    let memory = try #require(reader.memory(of: ArticleID(0)))
    #expect(Self.opened(memory, SampleArticles.bridgeReport).pane.list == .quotes)
  }

  @Test func `what is written is read as it was`() throws {
    let memory = try #require(Self.reader.memory(of: ArticleID(0)))
    #expect(memory.marks.count == 2 && memory.corrections.count == 2)
    #expect(try Memory(text: memory.text) == memory)
  }

  @Test func `every correction is written and read, in its order`() throws {
    var memory = try #require(Self.reader.memory(of: ArticleID(0)))
    let one = Entity.Identity(kind: .person, name: "Ann\tHolt")
    let two = Entity.Identity(kind: .date, name: "today", value: "2024-03-05")
    let place = WordedPlace(offset: 12, before: "before ", after: "after")
    memory.corrections += [
      .entity(.merge(one, into: two), mention: nil),
      .entity(.split(one, wording: "Ann"), mention: nil),
      .entity(.part(two, mention: 12), mention: place),
      .entity(.change(one, to: .work), mention: nil),
      .entity(.ignore(two), mention: nil),
      .speaker(Memory.Speaker(quotation: place, entity: two)),
      .speaker(Memory.Speaker(quotation: place, mention: place, mentionLength: 5)),
    ]
    #expect(try Memory(text: memory.text) == memory)
  }

  @Test func `a speaker without a type, as first written, is found by name`() throws {
    let text =
      "gloss reading 1\ntitle\tT\nscreen\t0\t0\t\t\nspeaker\tHarold Penn\t33\t\t“We found the invoice\t0\t0\t\t\n"
    let again = Self.opened(try Memory(text: text), SampleArticles.bridgeReport)
    let quotation = try #require(again.reading.findings?.quotations.first)
    #expect(quotation.isCorrected)
    #expect(quotation.attribution.entity == 1)
  }

  @Test func `lines that an editor ended with CRLF are lines`() throws {
    let text = "gloss reading 1\ntitle\tT\nnews\t1\r\n"
    let memory = try Memory(text: text)
    #expect(try Memory(text: memory.text) == memory)
  }

  @Test func `a correction that only another version knows is kept`() throws {
    let line = "entity\tstretch\tperson\tAnn\t\t5"
    let other = "entity\ttype\tperson\tAnn\t\tghost"
    let text = "gloss reading 1\n\(line)\n\(other)\n"
    #expect(try Memory(text: text).unknownLines == [line, other])
  }

  @Test func `tabs, line feeds and backslashes in a title are written safely`() throws {
    var memory = try #require(Self.reader.memory(of: ArticleID(0)))
    memory.title = "a\tb\\t\n“c”\r\\"
    #expect(try Memory(text: memory.text) == memory)
  }

  @Test func `lines that only another version knows are kept`() throws {
    let memory = try #require(Self.reader.memory(of: ArticleID(0)))
    let read = try Memory(text: memory.text + "colour\tblue\n")
    #expect(read.text.contains("\ncolour\tblue\n"))
    #expect(Self.opened(read, SampleArticles.bridgeReport).memory(of: ArticleID(0)) == read)
  }

  @Test func `what makes no sense is refused by its line`() {
    let start = "gloss reading 1\ntitle\tT\nprogress\t5\n"
    let bad = [
      "screen\t1\t0\tx", "screen\tx\t0\ta\tb", "screen\t-1\t0\ta\tb", "screen\t1\t99\ta\tb",
      "screen\t99999999999999999999\t0\ta\tb", "mark\ta\t1\t0\ta\tb\t1\ta",
      "mark\t\t1\t0\ta\tb\t1\ta\tb",
      "mark\t?\t1\t0\ta\tb\t1\ta\tb", "width\t7", "progress\t101", "speaker\tAda\t1\ta", "title",
      "entity", "entity\tmerge\tperson\tAnn\t\tperson\tBo", "entity\tsplit\tperson\tAnn\t",
      "entity\tpart\tperson\tAnn\t\t-1\ta\tb", "entity\ttype\tperson\tAnn\t",
      "entity\tignore\tperson",
    ]
    for line in bad {
      #expect(throws: MemoryError.unreadable(line: 4), "\(line)") { try Memory(text: start + line) }
    }
    #expect(throws: MemoryError.foreign) { try Memory(text: "") }
    #expect(throws: MemoryError.foreign) { try Memory(text: "{\"gloss\": 1}") }
    #expect(throws: MemoryError.newer(version: 2)) { try Memory(text: "gloss reading 2\nwhatever") }
    #expect(throws: MemoryError.self) {
      try Memory(text: start + String(repeating: "more\n", count: 5000))
    }
  }

  @Test(arguments: 0..<40) func `no text that was tampered with traps`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(try #require(Self.reader.memory(of: ArticleID(0))).text.utf8)
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = [0x09, 0x0A, 0x5C, 0x2D, 0x39, 0x39, 0x61].randomElement(using: &random) ?? 0
    }
    guard let memory = try? Memory(text: String(decoding: bytes, as: UTF8.self)) else { return }
    let reader = Self.opened(memory, SampleArticles.bridgeReport, columns: 60)
    #expect(reader.frame().rows.allSatisfy { $0.cells == 60 })
    let length = SampleArticles.bridgeReport.0.utf8.count
    #expect((0...length).contains(reader.reading.anchor.offset))
    #expect(
      reader.reading.bookmarks.inOrder.allSatisfy { (0...length).contains($0.bookmark.place) })
  }

  @Test func `a correction finds its speaker again when the names are counted otherwise`() throws {
    let memory = try #require(Self.reader.memory(of: ArticleID(0)))
    let corrected = Self.reader.reading.findings?.quotations.first { $0.isCorrected }
    let quotation = try #require(corrected)
    let (article, annotations) = SampleArticles.bridgeReport
    var shifted = annotations
    shifted.entities.insert(Entity(name: "Nobody", kind: .person, mentions: []), at: 0)
    shifted.quotes = annotations.quotes.map { quote in
      var quote = quote
      quote.entity = quote.entity.map { $0 + 1 }
      if let other = quote.runnerUp?.entity { quote.runnerUp?.entity = other + 1 }
      return quote
    }
    let again = Self.opened(memory, (article, shifted))
    let found = again.reading.findings?.quotations.first(where: \.isCorrected)
    #expect(found?.attribution.entity == quotation.attribution.entity.map { $0 + 1 })
  }

  @Test func `a correction whose speaker is not found waits, and is kept`() throws {
    let memory = try #require(Self.reader.memory(of: ArticleID(0)))
    let again = Self.opened(memory, (SampleArticles.bridgeReport.0, Annotations()))
    #expect(again.reading.findings?.annotations == Annotations())
    #expect(again.memory(of: ArticleID(0))?.corrections == memory.corrections)
  }

  @Test func `it says where it is, and that the text has changed`() throws {
    let memory = try #require(Self.reader.memory(of: ArticleID(0)))
    #expect(Self.opened(memory, SampleArticles.bridgeReport).status.contains("Where you were last"))
    var reader = ReaderState(sources: ["a"], size: Size(columns: 100, rows: 8))
    _ = reader.apply(.articleLoaded(ArticleID(0), SampleArticles.bridgeReport.0))
    _ = reader.apply(.recalled(ArticleID(0), memory, hasChanged: true))
    #expect(reader.status.contains("The text has changed since"))
  }
}
