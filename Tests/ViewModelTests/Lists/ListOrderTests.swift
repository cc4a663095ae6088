import Articles
import TestSupport
import Testing

@testable import ViewModel

struct ListOrderTests {
  private func reader(_ notation: String? = nil) -> ReaderState {
    notation.map { ReaderState.showing($0, columns: 100, rows: 30) }
      ?? ReaderState.showing([SampleArticles.bridgeReport], columns: 100, rows: 30)
  }

  /// The rows of the list, from the left edge of the pane.
  private func rows(_ reader: ReaderState) -> [String] {
    reader.frame().texts.compactMap { row in
      row.lastIndex(of: "▏").map { String(row[row.index(after: $0)...].dropFirst()) }
    }.dropFirst(3).filter { !$0.isEmpty }
  }

  @Test func `quotations go by speaker, then in the order of the text`() {
    var reader = reader()
    reader.press("Tq")
    #expect(reader.frame().drawing.contains("by speaker ▾"))
    #expect(rows(reader).first == "▾ Maria Ruiz                  2")
    reader.press("O")
    #expect(reader.frame().drawing.contains("in order ▾"))
    #expect(
      rows(reader).map { $0.prefix(12).trimmingSpaces } == [
        "Maria Ruiz", "Harold Penn", "Maria Ruiz", "a fisherman",
      ])
    #expect(rows(reader)[2].contains(" ? “Somebody"))
    reader.press("O")
    #expect(reader.frame().drawing.contains("by speaker ▾"))
  }

  @Test func `names go by type, by count, by name and by first place`() {
    var reader = reader(SampleArticles.ferry)
    reader.press("Te")
    #expect(rows(reader).contains { $0.hasPrefix("▾ People") })
    reader.press("O")
    #expect(reader.frame().drawing.contains("by count ▾"))
    #expect(
      rows(reader).map { $0.dropFirst(2).prefix(12).trimmingSpaces } == [
        "Ada Holt", "Port Ellery", "Tom Reed",
      ])
    reader.press("O")
    #expect(reader.frame().drawing.contains("by name ▾"))
    #expect(
      rows(reader).map { $0.dropFirst(2).prefix(12).trimmingSpaces } == [
        "Ada Holt", "Port Ellery", "Tom Reed",
      ])
    reader.press("O")
    #expect(reader.frame().drawing.contains("by first place ▾"))
    #expect(
      rows(reader).map { $0.dropFirst(2).prefix(12).trimmingSpaces } == [
        "Port Ellery", "Ada Holt", "Tom Reed",
      ])
  }

  @Test func `a name whose type is as likely another is marked, and asks`() throws {
    var report = SampleArticles.bridgeReport
    let harold = try #require(report.1.entities.firstIndex { $0.name == "Harold Penn" })
    report.1.entities[harold].mentions[0].confidence = 0.4
    var reader = ReaderState.showing([report], columns: 100, rows: 30)
    reader.press("Te")
    #expect(rows(reader).contains { $0.contains("Harold Penn ?") })
    #expect(rows(reader).contains { $0.contains("Maria Ruiz  ") })
    let runs = reader.frame().rows.flatMap(\.runs)
    #expect(runs.contains { $0.text.contains("Harold Penn") && $0.faces.contains(.entityPerson) })
  }

  @Test func `somebody without a name is not listed or marked`() throws {
    var report = SampleArticles.bridgeReport
    let harold = try #require(report.1.entities.firstIndex { $0.name == "Harold Penn" })
    report.1.entities[harold].mentions[0].confidence = 0.25
    var reader = ReaderState.showing([report], columns: 100, rows: 30)
    reader.press("Te")
    #expect(!rows(reader).contains { $0.contains("Harold Penn") })
    let runs = reader.frame().rows.flatMap(\.runs)
    #expect(!runs.contains { $0.text.contains("Harold Penn") && $0.faces.contains(.entityPerson) })
  }

  @Test func `phrases go by rank, by first place and by length`() {
    let (article, marked) = MarkedArticle(
      """
      A slow tide waits for a slow tide. Then nobody at the gate, nobody at the gate.
        [phrase ]             [phrase ]       [phrase          ]  [phrase          ]
      """
    ).parts
    var annotations = marked
    annotations.phrases = PhraseList(
      zip(marked.phrases, [2, 4]).reversed().map { phrase, words in
        Phrase(
          text: phrase.text, key: phrase.key, free: phrase.free, words: words, content: 2,
          occurrences: phrase.occurrences)
      })
    var reader = ReaderState.showing([(article, annotations)], columns: 100, rows: 30)
    reader.press("Tp")
    #expect(reader.frame().drawing.contains("by rank ▾"))
    #expect(rows(reader)[0].contains("nobody at the gate"))
    reader.press("O")
    #expect(reader.frame().drawing.contains("by first place ▾"))
    #expect(rows(reader)[0].contains("slow tide"))
    reader.press("O")
    #expect(reader.frame().drawing.contains("by length ▾"))
    #expect(rows(reader)[0].contains("nobody at the gate"))
  }

  @Test func `the cursor stays on its thing and an unfolded row unfolded`() {
    var reader = reader(SampleArticles.ferry)
    reader.press("Te", "g", "j", "l", "O")
    #expect(reader.listRow?.subject == .entity(1))
    #expect(rows(reader)[1].contains("said Ada Holt"))
    reader.press("O")
    #expect(reader.listRow?.subject == .entity(1))
    reader.press("j", "O")
    #expect(reader.listRow?.subject == .mention(entity: 1, 0))
  }

  @Test func `each article and each list keeps its order`() {
    var reader = ReaderState.showing(
      [SampleArticles.bridgeReport, SampleArticles.bridgeReport], columns: 100, rows: 30)
    reader.press("Tq", "O", "Te", "Tq")
    #expect(reader.frame().drawing.contains("in order ▾"))
    reader.press("J")
    #expect(reader.frame().drawing.contains("by speaker ▾"))
    reader.press("K")
    #expect(reader.frame().drawing.contains("in order ▾"))
  }

  @Test func `every order has a command by name`() throws {
    var reader = reader()
    for (name, heading) in [
      ("order quotes in order", "in order ▾"), ("order quotes by speaker", "by speaker ▾"),
      ("order entities by first place", "by first place ▾"),
      ("order phrases by length", "by length ▾"),
    ] {
      let command = try #require(Command.all.first { $0.name == name })
      _ = command.run(&reader, nil)
      #expect(reader.frame().drawing.contains(heading))
    }
  }

  @Test func `a list of one order says so`() {
    var reader = reader()
    reader.press("Tc", "O")
    #expect(reader.status.contains("Contents: one order only"))
  }

  @Test func `titles and terms are off at first, and marked, listed and counted when on`() {
    var reader = reader()
    #expect(!reader.frame().drawing.contains("Terms"))
    reader.press("tt")
    #expect(reader.status.contains("Titles and terms on"))
    reader.press("j", "k")
    let marks = reader.frame().rows.map(\.marks).joined()
    #expect(marks.contains("ttttttttt"))
    let list = rows(reader)
    #expect(list.contains { $0.hasPrefix("▾ Titles") } && list.contains { $0.hasPrefix("▾ Terms") })
    #expect(reader.frame().drawing.contains("titles"))
    reader.press("O")
    #expect(rows(reader).contains { $0.hasPrefix("term") && $0.contains("“surplus”") })
    reader.press("tt")
    #expect(rows(reader).count == 4)
  }

  @Test func `the hint of t counts what each layer shows`() {
    var reader = reader()
    reader.press("t")
    _ = reader.apply(.timerFired(number: reader.typed.timer))
    let rows = reader.frame().texts
    #expect(
      rows.contains { $0.contains("t  titles and terms on or off") && $0.contains("off    2") })
    #expect(rows.contains { $0.contains("q  quotes on or off") && $0.contains("on     4") })
  }

  @Test func `a walk over all marks stops once at a quotation, and at titles while they show`() {
    func stops(_ keys: KeySequence...) -> [String] {
      var reader = reader()
      for key in keys { reader.press(key) }
      return (0..<12).map { _ in
        reader.press("]x")
        return reader.reading.selection.flatMap { selection in
          reader.reading.article?.text(in: selection.range)
        } ?? ""
      }
    }
    let plain = stops()
    #expect(plain.contains("“We found the invoice in a drawer,”"))
    #expect(!plain.contains("“It was paid.”") && !plain.contains("“surplus”"))
    #expect(stops("tt").contains("“surplus”"))
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    split(separator: " ").joined(separator: " ")
  }
}
