import Analysis
import Articles
import CTables
import TestSupport
import Testing
import ViewModel

/// The article of `gloss tour`, as the analysis marks it: what it teaches must be there to be seen.
struct TourTests {
  private let article: Article
  private let annotations: Annotations

  init() throws {
    let bytes = UnsafeBufferPointer(start: gloss_tour(), count: gloss_tour_size())
    article = try Article.read(Array(bytes), source: "tour")
    annotations = Analyzer.annotations(in: article)
  }

  @Test func `every quotation has its speaker, and two speakers have several`() {
    var quotations: [String: Set<Int>] = [:]
    for quote in annotations.quotes {
      quotations[speaker(of: quote), default: []].insert(quote.group)
    }
    #expect(
      quotations.mapValues(\.count) == [
        "the lawyers": 1, "Edgar Allan Poe": 2, "Samuel Taylor Coleridge": 2, "Charles Lamb": 1,
        "Samuel Johnson": 2, "Pierre de Fermat": 1,
      ])
  }

  @Test func `the people are people`() {
    let people = annotations.entities.filter { $0.kind == .person }.map(\.name)
    #expect(
      Set(people) == [
        "Aldred", "Eadfrith of Lindisfarne", "Accursius", "Justinian", "Edgar Allan Poe",
        "Samuel Taylor Coleridge", "Charles Lamb", "Samuel Johnson", "James Boswell",
        "Pierre de Fermat", "Andrew Wiles",
      ])
    #expect(people.count == Set(people).count)
  }

  @Test func `the paragraph after the lesson on names has them marked`() throws {
    let paragraphs = article.blocks.filter { $0.kind == .paragraph }
    let lesson = try #require(paragraphs.firstIndex { article.text(in: $0.range).contains("]e") })
    let range = paragraphs[lesson + 1].range
    let names = annotations.entities.filter { $0.kind != .number }.flatMap(\.mentions).map(\.range)
      .filter(range.contains).sorted().map(text)
    #expect(
      names == [
        "England", "Aldred", "Eadfrith of Lindisfarne", "Rome", "250 years later", "Durham",
        "Aldred", "English", "English", "British Library", "London",
      ])
  }

  @Test func `what it repeats is worth repeating`() {
    #expect(
      Set(annotations.phrases.map(\.text)) == [
        "note in the margin", "ample margin", "slip of paper", "Charles Lamb", "marvellous proof",
      ])
  }

  @Test func `from where the lesson stands, the keys find the same speaker again`() {
    var reader = ReaderState.showing([(article, annotations)], columns: 80, rows: 24)
    reader.press("]]", "]]", "]]", "]]")
    reader.press("]q")
    #expect(reader.status.contains("Edgar Allan Poe 1/2"))
    reader.press("]s")
    #expect(reader.status.contains("Edgar Allan Poe 2/2"))
    reader.press("[s")
    #expect(reader.status.contains("Edgar Allan Poe 1/2"))
  }

  @Test func `every key that it teaches is one`() {
    let known = Set(Command.all.flatMap(\.keys).map(\.description))
    #expect(taughtKeys.subtracting(known).isEmpty)
    #expect(taughtKeys.isSuperset(of: ["Space", "]e", "]q", "]s", "]p", "Tab", "Tq", "tq", "?"]))
  }

  @Test func `every command that has a key is taught by one of them`() {
    // The apostrophe has its name, for it would be a mark in the text.
    let untaught = Command.all.filter { command in
      !command.keys.isEmpty && command.name != "mark go"
        && taughtKeys.isDisjoint(with: command.keys.map(\.description))
    }
    #expect(untaught.map { "\($0.name): \($0.keys.map(\.description))" } == [])
  }

  // MARK: What a new reader finds with it, each in a few keys

  private func reader(at heading: String) -> ReaderState {
    var reader = ReaderState.showing([(article, annotations)], columns: 100, rows: 30)
    reader.press("/")
    reader.type(heading)
    reader.press("Enter", "Esc")
    return reader
  }

  @Test func `every place where a name occurs`() {
    var reader = reader(at: "Try it on the man")
    reader.press("]e", "Enter", "n")
    #expect(reader.status.contains("Samuel Johnson 2/6"))
  }

  @Test func `other wordings of a phrase`() {
    var reader = reader(at: "A note in the margin")
    reader.press("Tp", "l")
    for _ in 0..<12 where !reader.frame().drawing.contains("margin so ample") {
      reader.press("j", "l")
    }
    #expect(reader.frame().drawing.contains("margin so ample"))
  }

  @Test func `a quotation with its speaker, and only paragraphs that quote somebody`() {
    var reader = reader(at: "their owners remembered")
    reader.press("]q")
    guard case .copy(let clipping)? = reader.press("yq").last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(clipping.text.contains("half a library") && clipping.text.contains("Samuel Johnson"))
    reader.press("&q")
    let kept = reader.frame().texts.filter { $0.contains("“") }
    #expect(!kept.isEmpty && reader.status.contains(" 6 of "))
  }

  @Test func `another theme`() {
    var reader = reader(at: "Ink and paper")
    #expect(reader.press("F10") == [.nextTheme])
    reader.press(":")
    reader.type("theme nord")
    #expect(reader.press("Enter").contains(.useTheme("nord")))
  }

  @Test func `all that one person says as Markdown`() {
    var reader = reader(at: "their owners remembered")
    reader.press("]q", "s")
    let screen = reader.frame().drawing
    #expect(screen.contains("‹Samuel Johnson›") && screen.contains("▸ Markdown"))
    guard case .export(let export)? = reader.press("Enter", "Enter").last else {
      Issue.record("nothing was saved")
      return
    }
    #expect(export.format == .markdown && export.path.hasSuffix(".md"))
  }

  /// The words of the text that are keys: named ones, and all of one or two characters that are no English.
  private var taughtKeys: Set<String> {
    let named: Set = ["Space", "Tab", "Enter", "Esc", "F10"]
    let english: Set = [
      "a", "an", "as", "at", "be", "by", "de", "fg", "go", "he", "i", "if", "in", "is", "it", "me",
      "my", "no",
      "of",
      "on", "or", "so", "to", "up", "we",
    ]
    let all = String(decoding: article.utf8, as: UTF8.self)
    let words = all.split { " \n“".contains($0) }.map(Self.withoutStop)
    let keys = words.filter { word in
      named.contains(word)
        || (word.count <= 2 && word != "…" && !english.contains(word.lowercased()))
    }
    return Set(keys)
  }

  /// The word without the stop, comma, colon or semicolon behind it.
  private static func withoutStop(_ word: Substring) -> String {
    guard word.count > 1, let last = word.last, ",.;:".contains(last) else { return String(word) }
    return String(word.dropLast())
  }

  private func speaker(of quote: Quote) -> String {
    if let entity = quote.entity { return annotations.entities[entity].name }
    return quote.speaker.map(text) ?? ""
  }

  private func text(_ range: TextRange) -> String { article.text(in: range) }
}
