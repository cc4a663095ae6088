import Articles
import TestSupport
import Testing

@testable import ViewModel

struct BindingsTests {
  private func changed(
    _ changes: [(String, String?)], preset: Preset? = nil
  ) -> (bindings: Bindings, problems: [String]) {
    let changes = changes.enumerated().map { BindingChange($1.0, $1.1, place: $0 + 1) }
    let (bindings, problems) = Bindings.changed(by: changes, preset: preset)
    return (bindings, problems.map { "\($0.place): \($0.error)" })
  }

  private func reader(_ bindings: Bindings) -> ReaderState {
    let (article, annotations) = MarkedArticle(SampleArticles.ferry).parts
    var reader = ReaderState(
      sources: ["ferry"], size: Size(columns: 80, rows: 40), bindings: bindings)
    _ = reader.apply(.articleLoaded(ArticleID(0), article))
    _ = reader.apply(.analysisFinished(ArticleID(0), annotations))
    return reader
  }

  @Test func `keys call what they are given, and help shows them`() {
    let (bindings, problems) = changed([
      ("W", "set width 40"), ("gg", "move top"), ("g", nil), ("gq", "jump quote next"),
      ("^X ^C", "quit"), ("F5", "2 jump quote next"),
    ])
    #expect(problems.isEmpty)
    var reader = reader(bindings)
    reader.press("W")
    #expect(reader.settings.textWidth == 40)
    reader.press("gq")
    #expect(reader.status.contains("Quote 1 of 3"))
    reader.press("F5")
    #expect(reader.status.contains("Quote 3 of 3"))
    reader.press("gg")
    #expect(reader.topLine.contains("The ferry that ran late"))
    reader.press("?", "/")
    reader.type("next quote")
    #expect(reader.frame().drawing.contains("\"  ]q  gq "))
    reader.press("^U")
    reader.type("width 40")
    #expect(reader.frame().drawing.contains("W "))
    reader.press("Esc", "Esc", "g")
    #expect(reader.frame().texts.last?.contains("g") == true)
    #expect(reader.press("Esc", "^X ^C").last == .quit)
  }

  @Test(arguments: [
    (
      [("gq", "quit")],
      [
        "1: “gq” cannot be reached: “g” (move top) comes before it. Take that away with “g” = false."
      ]
    ),
    (
      [("]", "quit")],
      [
        "1: with “]”, “]q” (jump quote next) cannot be reached any more. Take that away with “]q” = false."
      ]
    ),
    ([("^X", "quit"), ("^x", "help")], ["2: the keys “^X” are given away already on line 1."]),
    ([("PgDwn", "quit")], ["1: there is no key “PgDwn”. Do you mean “PgDn”?"]),
    ([("", "quit")], ["1: here a key should be named; the space bar is “Space”."]),
    ([("3x", "quit")], ["1: “3x” cannot be reached: a digit begins a count, as in 5j."]),
    ([("W", "quti")], ["1: There is no command “quti”. Do you mean “quit”?"]),
    ([("W", nil)], ["1: “W” is no key of anything."]),
  ])
  func `what is wrong with keys is said`(changes: [(String, String?)], expected: [String]) {
    #expect(changed(changes).problems == expected)
  }

  @Test(arguments: Preset.allCases) func `a preset hides nothing and calls what there is`(
    preset: Preset
  ) {
    let (bindings, problems) = changed([], preset: preset)
    #expect(problems.isEmpty)
    let keys = bindings.all.map(\.sequence.keys)
    #expect(Set(keys).count == keys.count)
    for (number, sequence) in keys.enumerated() {
      #expect(
        !keys.enumerated().contains { $0 != number && sequence.starts(with: $1) }, "\(sequence)")
    }
    for (notation, line) in preset.bindings {
      #expect(Command.all.contains { $0.name == line }, "\(notation)")
    }
  }

  @Test func `less keeps at once what matches, and newsboat goes to the next article`() {
    var less = reader(changed([], preset: .less).bindings)
    less.press("&")
    #expect(less.prompt?.kind == .keep)
    var newsboat = reader(changed([], preset: .newsboat).bindings)
    newsboat.press("n")
    #expect(newsboat.status.contains("There is one article only"))
  }
}
