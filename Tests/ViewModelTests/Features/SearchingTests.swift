import Articles
import TestSupport
import Testing

@testable import ViewModel

struct SearchingTests {
  @Test func `the text shows the first match while it is typed`() {
    var reader = ReaderState.showing(SampleArticles.long, rows: 10)
    reader.press("/")
    reader.type("number 30")
    #expect(reader.frame().texts.contains { $0.contains("number 30 ") })
    #expect(reader.status.hasPrefix("/number 30"))
    #expect(reader.status.contains("1 match"))
    #expect(reader.frame().showsCursor)
    reader.press("Esc")
    #expect(reader.topLine.contains("number 1 "))
  }

  @Test func `n and N walk the matches and say which one it is`() {
    var reader = ReaderState.showing(SampleArticles.long, rows: 10)
    reader.press("/")
    reader.type("number 2")
    reader.press("Enter")
    #expect(reader.status.contains("match 1 of 11"))
    reader.press("n", "n")
    #expect(reader.status.contains("match 3 of 11"))
    reader.press("N")
    #expect(reader.status.contains("match 2 of 11"))
    reader.press("Esc")
    #expect(!reader.status.contains("match"))
  }

  @Test(arguments: [
    ("brossmann", 2), ("broßmann", 1), ("coeur", 1), ("lodz", 1), ("reykjavik", 1), ("aesir", 1),
  ])
  func `letters that are two elsewhere are found by them`(query: String, count: Int) {
    var reader = ReaderState.showing(
      "Frau Broßmann und Herr Brossmann, le cœur, Łódź, Reykjavík, Æsir.", columns: 100)
    reader.press("/")
    reader.type(query)
    #expect(reader.reading.search?.matches.count == count)
  }

  @Test func `a search for what is not there says so and stays`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("/")
    reader.type("zeppelin")
    reader.press("Enter")
    #expect(reader.status.contains("No match for “zeppelin”"))
    #expect(reader.topLine.contains("The ferry that ran late"))
  }

  @Test func `an empty search takes the last one up again`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("/")
    reader.type("ferry")
    reader.press("Enter", "/", "Enter")
    #expect(reader.status.contains("match 2 of 3"))
  }

  @Test func `backspace in an empty prompt leaves it`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("/")
    reader.type("ab")
    for _ in 1...3 { _ = reader.apply(.keyPressed(.backspace)) }
    #expect(!reader.status.hasPrefix("/"))
  }

  /// What is found, as text.
  private func found(_ query: String, in text: String) -> [String] {
    let range = TextRange(0, text.utf8.count)
    let article = Article(
      source: "t", utf8: Array(text.utf8),
      blocks: [Block(.paragraph, range: range, lines: [range])],
      metadata: Article.Metadata(title: "t"))
    var reading = Reading(source: "t")
    reading.status = .open(article)
    return (reading.search(for: query)?.matches ?? []).map(article.text)
  }

  @Test func `lower case finds both cases and a capital only itself`() {
    #expect(found("rome", in: "Rome, rome, ROME") == ["Rome", "rome", "ROME"])
    #expect(found("Rome", in: "Rome, rome, ROME") == ["Rome"])
    #expect(found("élan", in: "Élan and élan") == ["Élan", "élan"])
  }

  @Test func `straight marks find curly ones`() {
    #expect(found("don't \"go\"", in: "I don’t “go” there") == ["don’t “go”"])
    #expect(found("well-known", in: "a well‑known man") == ["well‑known"])
  }

  @Test func `a match goes over line ends and runs of white space`() {
    #expect(found("of the sea", in: "the end of\nthe   sea") == ["of\nthe   sea"])
    #expect(found("a b", in: "a\u{A0}b") == ["a\u{A0}b"])
  }

  @Test func `a letter that folds into two is matched whole`() {
    #expect(found("i", in: "İ") == ["İ"])
  }

  @Test func `accents fold unless they are typed, however they are written`() {
    #expect(found("elan lodz", in: "Élan Łódź") == ["Élan Łódź"])
    #expect(found("élan", in: "elan, élan, e\u{301}lan") == ["élan", "e\u{301}lan"])
    #expect(found("cafe", in: "cafe\u{301}s") == ["cafe\u{301}"])
    #expect(found("αθηνα", in: "Αθήνα") == ["Αθήνα"])
  }

  @Test func `a pattern between slashes finds what it says`() {
    #expect(found("/qu\\w+/", in: "the quay, quietly") == ["quay", "quietly"])
    #expect(found("/\"[^\"]*ice\"/", in: "He said “the ice” and “no”.") == ["“the ice”"])
    #expect(found("/\\bthe\\b/", in: "The other, the") == ["The", "the"])
    #expect(found("/The/", in: "The other, the") == ["The"])
    #expect(found("/W\\w/", in: "wa Wb") == ["Wb"])
    #expect(found("/\\Wb/", in: "a b, B") == [" b", " B"])
    #expect(found("/e.an/", in: "élan") == ["élan"])
    #expect(found("/[é]lan/", in: "élan elan e\u{301}lan") == ["élan", "e\u{301}lan"])
  }

  @Test func `a slash that no other follows is looked for as it is where it stands`() {
    #expect(found("/or", in: "and/or") == ["/or"])
    #expect(found("/or", in: "order") == ["or"])
    #expect(found("/", in: "and/or") == ["/"])
  }

  @Test func `a pattern that is wrong says so while it is typed and keeps its text`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("/")
    reader.type("/fe(rry/")
    #expect(reader.status.hasPrefix("//fe(rry/"))
    #expect(reader.status.contains("a ( is not closed"))
    reader.press("Backspace")
    reader.type(")/")
    #expect(reader.status.contains("3 matches"))
    reader.press("^U")
    reader.type("/fe[/")
    reader.press("Enter")
    #expect(reader.status.contains("“/fe[/” is no pattern: a [ is not closed"))
  }

  @Test func `a match over the end of the text says that it went round`() {
    var reader = ReaderState.showing(SampleArticles.long, rows: 10)
    reader.press("G", "/")
    reader.type("number 3 ")
    reader.press("Enter", "n")
    #expect(reader.status.contains("match 1 of 1 · the only one"))
    reader.press("/")
    reader.type("number 3")
    reader.press("Enter", "N")
    #expect(reader.status.contains("from the end again"))
  }

  @Test func `what was searched before comes back with the arrow keys`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    for query in ["ferry", "night", "ferry"] {
      reader.press("/")
      reader.type(query)
      reader.press("Enter")
    }
    reader.press("/")
    reader.type("ha")
    reader.press("Up")
    #expect(reader.status.hasPrefix("/ferry "))
    reader.press("Up")
    #expect(reader.status.hasPrefix("/night "))
    reader.press("Up")
    #expect(reader.status.hasPrefix("/night "))
    reader.press("Down", "Down")
    #expect(reader.status.hasPrefix("/ha "))
  }

  @Test func `the pane lists what was found in context, in step with the text`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 120, rows: 16)
    reader.press("/")
    reader.type("ferry")
    reader.press("Enter", "Ts")
    #expect(reader.frame().drawing.contains("Search 3"))
    #expect(reader.frame().drawing.contains("The night ferry sails again"))
    reader.press("G")
    #expect(reader.status.contains("match 3 of 3"))
    reader.press("Enter", "N")
    #expect(reader.status.contains("match 2 of 3"))
  }

  @Test func `matches do not overlap`() {
    #expect(found("aa", in: "aaaaa") == ["aa", "aa"])
  }

  @Test(arguments: ["tide", "TIDE", "/t[a-z]+e/", "/tid", "/(/", "number 7 ", "nowhere"])
  func `looked through in parts of any size, a text has the same matches`(query: String) throws {
    let article = try #require(ReaderState.showing(SampleArticles.long).reading.article)
    func found(bytes: Int) -> Search {
      var (search, pass) = (Search(for: query), SearchPass(for: query))
      while search.isUnderWay { pass.goOn(&search, in: article, bytes: bytes) }
      return search
    }
    for bytes in [0, 1, 50, 700] { #expect(found(bytes: bytes) == found(bytes: .max)) }
  }

  @Test func `a long text is searched in turns, and keys come between`() {
    var reader = ReaderState.longText()
    reader.press("/")
    reader.type("lantern")
    #expect(reader.status.contains("0 matches so far"))
    #expect(reader.apply(.searchContinues).contains(.continueSearch))
    #expect(reader.frame().texts.contains { $0.contains("A lantern burned.") })
    #expect(reader.status.contains("1 match so far"))
    #expect(reader.apply(.searchContinues) == [])
    #expect(reader.status.contains("1 match") && !reader.status.contains("so far"))
    reader.press("Esc")
    #expect(reader.topLine.contains("The boats lay"))
  }

  @Test func `Enter does not wait for the match, which is shown when it is found`() {
    var reader = ReaderState.longText()
    reader.press("/")
    reader.type("lantern")
    reader.press("Enter")
    #expect(reader.status.contains("Still searching…"))
    _ = reader.apply(.searchContinues)
    #expect(reader.status.contains("match 1 of 1 so far"))
    #expect(reader.frame().texts.contains { $0.contains("A lantern burned.") })
    reader.press("n")
    #expect(reader.status.contains("Still searching…"))
    _ = reader.apply(.searchContinues)
    reader.press("n")
    #expect(reader.status.contains("the only one"))
  }

  @Test func `who moves on is not taken to a match that is found later`() {
    var reader = ReaderState.longText()
    reader.press("/")
    reader.type("lantern")
    reader.press("Enter", "j")
    _ = reader.apply(.searchContinues)
    #expect(!reader.frame().texts.contains { $0.contains("A lantern burned.") })
    #expect(reader.reading.search?.matches.count == 1)
  }

  @Test func `what a long text does not hold is said at its end`() {
    var reader = ReaderState.longText()
    reader.press("/")
    reader.type("compass")
    reader.press("Enter")
    while reader.apply(.searchContinues) != [] {}
    #expect(reader.status.contains("No match for “compass”"))
    #expect(reader.reading.search == nil)
  }

  @Test func `a search that is taken up again finds everything once`() {
    var reader = ReaderState.longText()
    for keys in [["/", "b", "o", "a", "t", "s", "Enter"], ["/", "b", "o", "a", "t", "s", "Esc"]] {
      for key in keys { reader.press(KeySequence(stringLiteral: key)) }
      _ = reader.apply(.searchContinues)
    }
    while reader.apply(.searchContinues) != [] {}
    let matches = reader.reading.search?.matches ?? []
    #expect(matches.count == 60)
    #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.end <= $1.start })
  }

  @Test func `a search under way is made anew with a text that is read anew`() throws {
    var reader = ReaderState.longText()
    reader.press("/")
    reader.type("boats")
    reader.press("Enter")
    #expect(reader.reading.searchPass != nil)
    let (shorter, _) = MarkedArticle("One of the boats.").parts
    let effects = reader.apply(.articleLoaded(ArticleID(0), shorter))
    #expect(!effects.contains(.continueSearch))
    #expect(reader.reading.searchPass == nil)
    #expect(reader.reading.search?.matches.count == 1)
    #expect(reader.apply(.searchContinues) == [])
  }
}

extension ReaderState {
  /// Of a text that is looked through in three turns, with the lantern in the second.
  static func longText() -> ReaderState {
    let filler = String(repeating: "The boats lay in the harbour all winter. ", count: 20)
    var reader = ReaderState.showing("\(filler)\nA lantern burned.\n\(filler)\n\(filler)", rows: 10)
    reader.searchStep = 820
    return reader
  }
}
