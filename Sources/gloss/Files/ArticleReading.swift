import Analysis
import Articles

/// From a name on the command line to an article and what is found in it.
enum ArticleReading {
  /// - Throws: `FileError` or `ArticleError`; both describe themselves in whole sentences.
  static func article(_ source: String) throws -> Article {
    let bytes = try FileBytes.read(source)
    return provisionalArticle(bytes, source: source)
  }

  /// The same, away from the main actor.
  @concurrent
  static func articleInBackground(_ source: String) async throws -> Article {
    try article(source)
  }

  static func annotations(in article: Article) -> Annotations {
    Annotations()
  }

  /// The same, away from the main actor.
  /// - Throws: `CancellationError` only.
  @concurrent
  static func annotationsInBackground(in article: Article) async throws -> Annotations {
    try Task.checkCancellation()
    return annotations(in: article)
  }

  // MERGE: replace by Formats of Articles.
  private static func provisionalArticle(_ bytes: [UInt8], source: String) -> Article {
    var blocks: [Block] = []
    var start = 0
    for (offset, byte) in (bytes + [10]).enumerated() where byte == 10 {
      if offset > start {
        let range = TextRange(start, offset)
        blocks.append(Block(.paragraph, range: range, lines: [range]))
      }
      start = offset + 1
    }
    let title = source.split(separator: "/").last.map(String.init) ?? source
    return Article(
      source: source, utf8: bytes, blocks: blocks, metadata: .init(title: title))
  }
}
