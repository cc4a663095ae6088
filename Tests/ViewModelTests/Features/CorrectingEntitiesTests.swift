import Articles
import TestSupport
import Testing

@testable import ViewModel

/// Two people, one of them under two spellings, a place and what somebody says.
private let report: (Article, Annotations) = {
  let (article, _) = MarkedArticle(
    """
    Ada Holt came to Halden with Bo Lind.
    “It is late,” Holt said. “I am tired.”
    Lind left Halden. Holt stayed with Ada Holt.
    """
  ).parts
  let text = String(decoding: article.utf8, as: UTF8.self)
  func mentions(_ places: (String, Int)...) -> [Entity.Mention] {
    places.map { words, number in
      var rest = text[...]
      var start = text.startIndex
      for _ in 0..<number {
        let found = rest.firstRange(of: words)
        start = found?.lowerBound ?? start
        rest = text[(found?.upperBound ?? text.endIndex)...]
      }
      let offset = text.utf8.distance(from: text.startIndex, to: start)
      return Entity.Mention(
        range: TextRange(offset, offset + words.utf8.count), confidence: 1)
    }.sorted { $0.range < $1.range }
  }
  func quote(_ words: String, _ group: Int, speaker: TextRange?) -> Quote {
    let outer = mentions((words, 1))[0].range
    return Quote(
      range: TextRange(outer.start + 3, outer.end - 3), outer: outer, kind: .speech, group: group,
      speaker: speaker, entity: 0)
  }
  var found = Annotations()
  found.entities = [
    Entity(
      name: "Ada Holt", kind: .person,
      mentions: mentions(("Ada Holt", 1), ("Holt", 2), ("Holt", 3), ("Ada Holt", 2))),
    Entity(name: "Halden", kind: .place, mentions: mentions(("Halden", 1), ("Halden", 2))),
    Entity(name: "Bo Lind", kind: .person, mentions: mentions(("Bo Lind", 1))),
    Entity(name: "Lind", kind: .person, mentions: mentions(("Lind", 2))),
  ]
  found.quotes = [
    quote("“It is late,”", 1, speaker: mentions(("Holt", 2))[0].range),
    quote("“I am tired.”", 1, speaker: nil),
  ]
  return (article, found)
}()

struct CorrectingEntitiesTests {
  /// A reader on the mention that comes `number`-th in the text.
  private func reader(at number: Int, columns: Int = 100) -> ReaderState {
    var reader = ReaderState.showing([report], columns: columns, rows: 30)
    reader.press("\(number)@" as KeySequence)
    return reader
  }

  private func names(_ reader: ReaderState) -> [String] {
    (reader.reading.findings?.annotations.entities ?? []).map { "\($0.name) \($0.mentions.count)" }
  }

  private func run(_ line: String, _ reader: inout ReaderState) {
    reader.press(":")
    reader.type(line)
    reader.press("Enter")
  }

  // MARK: The changes

  @Test func `two names of one person become one, by a name that is asked for`() {
    var reader = reader(at: 5)
    #expect(reader.status.contains("Lind 1/1"))
    reader.press("cm")
    #expect(reader.prompt?.line.text == "entity merge ")
    #expect(reader.prompt?.completions.all.map(\.label) == ["Bo Lind", "Ada Holt", "Halden"])
    reader.type("bo")
    #expect(reader.prompt?.completions.all.map(\.label) == ["Bo Lind"])
    reader.press("Tab", "Enter")
    #expect(names(reader) == ["Ada Holt 4", "Halden 2", "Bo Lind 2"])
    #expect(reader.status.contains("Lind is Bo Lind, as you say. cu takes it back."))
    reader.press("j", "k")
    #expect(reader.status.contains("Bo Lind 2/2"))
  }

  @Test func `a spelling is split off, and what was said under it goes along`() {
    var reader = reader(at: 4)
    reader.press("cs")
    #expect(names(reader) == ["Ada Holt 2", "Halden 2", "Bo Lind 1", "Holt 2", "Lind 1"])
    #expect(reader.reading.findings?.speakers.map(\.name) == ["Holt"])
    reader.press("j", "k")
    #expect(reader.status.contains("Holt 1/2"))
  }

  @Test func `one mention is split off`() {
    var reader = reader(at: 7)
    reader.press("ch")
    #expect(names(reader) == ["Ada Holt 3", "Halden 2", "Bo Lind 1", "Lind 1", "Holt 1"])
    #expect(reader.status.contains("This “Holt” is another, as you say"))
  }

  @Test func `another type is asked for, and may be begun only`() {
    var reader = reader(at: 2)
    reader.press("ct")
    #expect(reader.prompt?.completions.all.count == Entity.Kind.allCases.count)
    reader.type("org")
    reader.press("Enter")
    #expect(reader.reading.findings?.annotations.entities[1].kind == .organisation)
    #expect(reader.status.contains("Halden is an organisation, as you say"))
  }

  @Test func `what is no name is no longer marked or listed`() {
    var reader = reader(at: 2)
    reader.press("ci")
    #expect(names(reader) == ["Ada Holt 4", "Bo Lind 1", "Lind 1"])
    #expect(reader.reading.selection?.item == nil)
    reader.press("Te")
    #expect(!reader.frame().texts.contains { $0.contains("▸ Halden") })
    reader.press("Esc", "cu", "j", "k")
    #expect(reader.status.contains("Halden 1/2 · place"))
  }

  @Test func `the same by their names`() {
    var reader = reader(at: 5)
    run("entity merge bo lind", &reader)
    #expect(names(reader) == ["Ada Holt 4", "Halden 2", "Bo Lind 2"])
    run("entity type work", &reader)
    #expect(reader.reading.findings?.annotations.entities[2].kind == .work)
    run("entity split", &reader)
    #expect(names(reader) == ["Ada Holt 4", "Halden 2", "Bo Lind 1", "Lind 1"])
    run("entity ignore", &reader)
    #expect(names(reader) == ["Ada Holt 4", "Halden 2", "Bo Lind 1"])
  }

  // MARK: Undo

  @Test func `the last correction of either kind is taken back first`() {
    let (article, found) = report
    var annotations = found
    annotations.quotes[0].runnerUp = Quote.Alternative(speaker: nil, entity: 2, confidence: 0.1)
    var reader = ReaderState.showing([(article, annotations)], columns: 100, rows: 30)
    let before = reader.reading.findings
    reader.press("2@", "ct")
    reader.type("event")
    reader.press("Enter", "\"", "co", "g", "5@", "ci")
    #expect(reader.reading.corrections.made.count == 3)
    reader.press("cu")
    #expect(names(reader).contains("Lind 1"))
    #expect(reader.reading.findings?.quotations[0].isCorrected == true)
    reader.press("cu")
    #expect(reader.reading.findings?.quotations[0].isCorrected == false)
    #expect(reader.reading.findings?.annotations.entities[1].kind == .event)
    reader.press("cu")
    #expect(reader.reading.findings == before)
    reader.press("cu")
    #expect(reader.status.contains("No correction to take back"))
  }

  // MARK: What follows

  @Test func `the card stays open, is about the same, and says whose word it is`() {
    var reader = reader(at: 5)
    reader.press("p", "cm")
    reader.type("Bo")
    reader.press("Enter")
    var screen = reader.frame().drawing
    #expect(screen.contains("Person · 2 mentions"))
    #expect(screen.contains("Bo Lind") && screen.contains("your word"))
    #expect(screen.contains("You said so: “Lind” is Bo Lind."))
    reader.press("cu")
    screen = reader.frame().drawing
    #expect(screen.contains("Person · 1 mention") && !screen.contains("your word"))
  }

  @Test func `the card of what is no name is closed`() {
    var reader = reader(at: 2)
    reader.press("p", "ci")
    #expect(reader.overlay == nil)
  }

  @Test func `the list's cursor stays on its row`() {
    var reader = reader(at: 5)
    reader.press("Te", "Esc")
    #expect(cursorRow(reader) == "Lind")
    run("entity type work", &reader)
    #expect(cursorRow(reader) == "Lind ✓")
    #expect(reader.listRows[reader.listState.cursor - 1].subject == .entityKind("work"))
    reader.press("cu")
    #expect(cursorRow(reader) == "Lind")
  }

  @Test func `what is unfolded in the list stays unfolded`() {
    var reader = reader(at: 2)
    reader.press("Te", "l")
    let places = reader.frame().texts.filter { $0.contains("came to Halden") }.count
    reader.press("Esc", "[e", "ci")
    #expect(names(reader).first == "Halden 2")
    reader.press("Te")
    #expect(reader.frame().texts.filter { $0.contains("came to Halden") }.count == places)
  }

  @Test func `the pane's row is corrected in the pane`() {
    var reader = ReaderState.showing([report], columns: 100, rows: 30)
    reader.press("Te", "g", "j", "j", "j")
    #expect(cursorRow(reader).contains("Lind"))
    reader.press("cm")
    reader.type("Bo")
    reader.press("Enter")
    #expect(reader.focus == .pane)
    #expect(cursorRow(reader).contains("Bo Lind"))
    #expect(names(reader) == ["Ada Holt 4", "Halden 2", "Bo Lind 2"])
  }

  @Test func `in the pane the cursor goes back to the name that is taken back`() {
    var reader = ReaderState.showing([report], columns: 100, rows: 30)
    reader.press("Te", "g", "j")
    let row = cursorRow(reader)
    reader.press("ci")
    #expect(cursorRow(reader) != row)
    reader.press("cu")
    #expect(cursorRow(reader) == row)
  }

  @Test func `the current item and the jumps follow`() {
    var reader = reader(at: 3)
    reader.press("Enter", "g", "@", "ci")
    #expect(reader.reading.spotlight?.title == "Bo Lind")
    #expect(
      reader.reading.spotlight?.places.map(\.item) == [
        ItemID(.entities, names(reader).firstIndex(of: "Bo Lind 1") ?? -1)
      ])
    reader.press("(", "(")
    #expect(reader.status.contains("Bo Lind"))
    reader.press("cm")
    reader.type("Halden")
    reader.press("Enter")
    #expect(reader.reading.spotlight?.title == "Halden")
    #expect(reader.reading.spotlight?.places.count == 3)
  }

  private func cursorRow(_ reader: ReaderState) -> String {
    reader.listRow.map { row in
      if case .text(let text, _) = reader.pane.list.list.label(of: row, in: reader) {
        text
      } else {
        ""
      }
    } ?? ""
  }

  // MARK: What makes no sense

  @Test(arguments: [
    ("entity", "Say what is otherwise: Tab lists it."),
    ("entity mrege Bo", "There is no change “mrege”. Do you mean “merge”?"),
    ("entity ignore it", "Nothing comes after “ignore”."),
    ("entity merge", "Name the other one: Tab lists them."),
    ("entity merge Ba Lind", "There is no other name “Ba Lind”. Do you mean “Bo Lind”?"),
    ("entity merge d", "“d” may be Bo Lind, Ada Holt, Halden."),
    ("entity type", "Name a type: Tab lists them."),
    ("entity type persn", "There is no type “persn”. Do you mean “person”?"),
    ("entity type person", "Lind is a person already."),
  ])
  func `a line that makes no sense stays to be put right`(line: String, problem: String) {
    var reader = reader(at: 5)
    run(line, &reader)
    #expect(reader.prompt?.problem == problem)
    #expect(reader.prompt?.line.text.hasPrefix("entity") == true)
    reader.press("Esc")
    #expect(reader.reading.corrections.isEmpty)
  }

  @Test func `without a name under the cursor the reader is told`() {
    var reader = ReaderState.showing([report], columns: 100, rows: 30)
    for key in ["cm", "cs", "ch", "ct", "ci"] as [KeySequence] {
      reader.press("\"", key)
      #expect(reader.status.contains("Select a name first: @ goes to the next"))
    }
    run("entity ignore", &reader)
    #expect(reader.status.contains("Select a name first"))
  }

  @Test func `what would change nothing is not made`() {
    var reader = reader(at: 2)
    reader.press("cs")
    #expect(reader.status.contains("All its mentions are spelt “Halden”"))
    #expect(reader.reading.corrections.isEmpty)
    reader = self.reader(at: 5)
    reader.press("ch")
    #expect(reader.status.contains("Lind has this mention only"))
    #expect(reader.reading.corrections.isEmpty)
  }

  @Test func `an analysis anew keeps them, and the places of what is selected`() {
    var reader = reader(at: 5)
    reader.press("Enter", "p", "cm")
    reader.type("Bo")
    reader.press("Enter")
    var again = report.1
    again.entities.insert(
      Entity(
        name: "Late", kind: .work,
        mentions: [Entity.Mention(range: TextRange(0, 3), confidence: 0.1)]), at: 0)
    again.quotes = again.quotes.map { quote in
      var quote = quote
      quote.entity = quote.entity.map { $0 + 1 }
      return quote
    }
    _ = reader.apply(.analysisFinished(ArticleID(0), again))
    #expect(names(reader) == ["Ada Holt 4", "Late 1", "Halden 2", "Bo Lind 2"])
    #expect(reader.reading.selection?.item == ItemID(.entities, 3))
    #expect(reader.reading.spotlight?.places.compactMap(\.item?.number) == [3, 3])
    #expect(reader.frame().drawing.contains("Person · 2 mentions"))
  }

  @Test func `an analysis anew leaves the pane's cursor on its row`() {
    var reader = ReaderState.showing([report], columns: 100, rows: 30)
    reader.press("Te", "g", "j", "j", "j")
    #expect(cursorRow(reader) == "Lind")
    var again = report.1
    again.entities.insert(
      Entity(name: "Late", kind: .event, mentions: again.entities[1].mentions), at: 0)
    again.entities.remove(at: 3)
    again.quotes = []
    _ = reader.apply(.analysisFinished(ArticleID(0), again))
    #expect(cursorRow(reader) == "Lind")
    #expect(reader.focus == .pane)
  }
}
