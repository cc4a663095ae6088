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
    return TextSearch(query).matches(in: article).map(article.text)
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

  @Test func `matches do not overlap`() {
    #expect(found("aa", in: "aaaaa") == ["aa", "aa"])
  }
}
