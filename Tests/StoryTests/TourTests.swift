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
        "Pierre de Fermat": 1,
      ])
  }

  @Test func `the people are people`() {
    let people = annotations.entities.filter { $0.kind == .person }.map(\.name)
    #expect(
      Set(people) == [
        "Aldred", "Eadfrith of Lindisfarne", "Accursius", "Justinian", "Edgar Allan Poe",
        "Samuel Taylor Coleridge", "Charles Lamb", "Pierre de Fermat", "Andrew Wiles",
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
        "note in the margin", "ample margin", "Charles Lamb", "marvellous proof",
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

  /// The words of the text that are keys: named ones, and all of one or two characters that are no English.
  private var taughtKeys: Set<String> {
    let named: Set = ["Space", "Tab", "Enter", "Esc"]
    let english: Set = [
      "a", "an", "as", "at", "be", "by", "de", "he", "i", "if", "in", "is", "it", "me", "my", "no",
      "of",
      "on", "or", "so", "to", "up",
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
