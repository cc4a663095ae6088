import Articles
import TestSupport
import Testing

@testable import ViewModel

/// Random keys, sizes and findings in the reader; odd texts are for the fuzzing.
struct ReaderPropertyTests {
  @Test(arguments: 0..<30) func `findings that come anew never leave a number behind`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let keys = Command.all.filter { !$0.name.hasPrefix("article") }.flatMap(\.keys)
    let (article, all) = SampleArticles.bridgeReport
    var reader = ReaderState.showing(
      [(article, all)], columns: [50, 100].randomElement(using: &random) ?? 100, rows: 20)
    for _ in 0..<60 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        let part = TextRange(0, Int.random(in: 0...article.utf8.count, using: &random))
        _ = reader.apply(.partAnalysed(ArticleID(0), part, some(of: all, &random)))
      case 1: _ = reader.apply(.analysisFinished(ArticleID(0), some(of: all, &random)))
      case 2:
        let opening = Bool.random(using: &random) ? "Put in. " : ""
        let other = MarkedArticle(opening + SampleArticles.bridge).parts
        _ = reader.apply(.articleLoaded(ArticleID(0), other.0))
        _ = reader.apply(.analysisFinished(ArticleID(0), other.1))
        _ = reader.apply(.articleLoaded(ArticleID(0), article))
        _ = reader.apply(.analysisFinished(ArticleID(0), all))
      case 3:
        let line = ["entity merge", "entity merge H", "entity type pl", "entity split"]
        reader.press("@", ":")
        reader.type(line.randomElement(using: &random) ?? "")
        reader.press("Tab", "Enter")
      default: reader.press(keys.randomElement(using: &random) ?? "Esc")
      }
      let frame = reader.frame()
      #expect(frame.rows.allSatisfy { $0.cells == frame.size.columns })
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `keys that come together do what they do one after the other`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var reader = ReaderState.showing([SampleArticles.bridgeReport], columns: 90, rows: 20)
    let keys: [Key] = [
      .character("/"), .character("&"), .character("s"), .character("t"), .character("e"),
      .character("n"), .character(" "), .enter, .escape, .backspace, .left, .up, .tab,
      .character("j"),
    ]
    for _ in 0..<40 {
      var other = reader
      let batch = (0..<Int.random(in: 2...9, using: &random)).map { _ in
        keys.randomElement(using: &random) ?? .enter
      }
      for (number, key) in batch.enumerated() {
        _ = reader.apply(.keyPressed(key))
        _ = other.apply(.keyPressed(key, withMore: number + 1 < batch.count))
      }
      #expect(other.reading.search == reader.reading.search, "\(batch)")
      #expect(other.reading.selection == reader.reading.selection, "\(batch)")
      #expect(other.reading.anchor == reader.reading.anchor, "\(batch)")
      #expect(other.reading.kept == reader.reading.kept, "\(batch)")
      #expect(other.prompt?.line == reader.prompt?.line, "\(batch)")
    }
  }

  /// The findings without some of its things, as an analysis of another version might have them.
  private func some(of all: Annotations, _ random: inout SeededGenerator) -> Annotations {
    var some = all
    if Bool.random(using: &random) {
      let groups = Set(all.quotes.map(\.group).filter { _ in Bool.random(using: &random) })
      some.quotes.removeAll { groups.contains($0.group) }
    }
    if Bool.random(using: &random) { some.phrases = [] }
    let ignored = all.entities.filter { _ in Bool.random(using: &random) }
    return some.corrected(
      by: ignored.map { .ignore($0.identity) }, in: SampleArticles.bridgeReport.0)
  }
}
