import Articles
import CTables

/// From a name on the command line to an article and what is found in it.
enum ArticleReading {
  /// - Throws: `FileError` or `ArticleError`; both describe themselves in whole sentences.
  static func article(_ source: String) throws -> Article {
    if Origin(source) == .builtIn { return try tour() }
    return try Article.read(FileBytes.read(source), source: source)
  }

  /// An article to read; one without words opens all the same and says so.
  ///
  /// From standard input it is an error: what should have filled the pipe has failed, and an empty screen
  /// would hide what it said.
  static func readable(_ source: String) throws -> Article {
    let article = try article(source)
    if article.blocks.isEmpty, source == "-" { throw FileError.empty(FileBytes.name(of: source)) }
    return article
  }

  /// The same, away from the main actor.
  @concurrent
  static func readableArticle(_ source: String) async throws -> Article { try readable(source) }

  /// The article of `gloss tour`.
  static func tour() throws -> Article {
    let bytes = UnsafeBufferPointer(start: gloss_tour(), count: gloss_tour_size())
    return try Article.read(Array(bytes), source: Origin.tour)
  }
}
