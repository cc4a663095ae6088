import Articles
import Testing

@testable import ViewModel

/// The parts of a quotation on one line.
struct QuotationTextTests {
  private func line(_ text: String, isAdjoining: Bool = true) -> String {
    let scalars = text.unicodeScalars
    let marks = scalars.indices.filter { "“”„".unicodeScalars.contains(scalars[$0]) }
    let ends = marks.map { text.utf8.distance(from: text.startIndex, to: $0) }
    let quotes = stride(from: 0, to: ends.count, by: 2).map { number in
      let width = String(scalars[marks[number]]).utf8.count
      return Quote(
        range: TextRange(ends[number] + width, ends[number + 1]),
        outer: TextRange(ends[number], ends[number + 1] + width), kind: .speech, group: 1,
        isAdjoining: isAdjoining && number > 0)
    }
    let whole = TextRange(0, text.utf8.count)
    let article = Article(
      source: "a.txt", utf8: Array(text.utf8),
      blocks: [Block(.paragraph, range: whole, lines: [whole])], metadata: .init(title: "A"))
    return article.quotation(quotes)
  }

  @Test(arguments: [
    (
      "“We lost an engine,” she said. “We kept our heads.”",
      "“We lost an engine. We kept our heads.”"
    ),
    ("“We lost it,” said Holt, who is 61. “It was old.”", "“We lost it. It was old.”"),
    ("“He said, ‘Go,’” she said. “I went.”", "“He said, ‘Go.’ I went.”"),
    ("“Is it lost?” she asked. “We kept our heads.”", "“Is it lost? We kept our heads.”"),
    ("„Er ist weg“, sagte sie. „Wir nicht.“", "„Er ist weg. Wir nicht.“"),
  ])
  func `a sentence behind “she said” begins behind a stop`(text: String, expected: String) {
    #expect(line(text) == expected)
  }

  @Test(arguments: [
    (
      "“We lost an engine,” she said, “and kept our heads.”",
      "“We lost an engine, and kept our heads.”"
    ),
    ("“Yes,” she said, “I lost an engine.”", "“Yes, I lost an engine.”"),
    ("“The engine,” she said, “is at the bottom.”", "“The engine is at the bottom.”"),
    ("“We looked,” he said, “in every room.”", "“We looked in every room.”"),
    ("„Er ist“, sagte sie, „nun weg.“", "„Er ist nun weg.“"),
  ])
  func `a sentence that “she said” interrupts goes on, without the comma that it brought`(
    text: String, expected: String
  ) {
    #expect(line(text) == expected)
  }

  @Test func `parts with more than the speaker between them have marks of their own`() {
    #expect(
      line(
        "It was “old,” they said, and nobody had “looked after it,” said Holt.", isAdjoining: false)
        == "“old” “looked after it”")
  }
}
