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

  /// The first screens of a file so long that one would wait for it, as an article; nil for any other.
  ///
  /// It ends with a line, or in one that is endless with a word. Its bytes are the first of the whole article's, unless
  /// what comes later is in another encoding.
  static func beginning(_ source: String) throws -> Article? {
    guard case .file(let path) = Origin(source),
      var bytes = try FileBytes.beginning(of: path, count: beginningLength, ifLongerThan: long)
    else { return nil }
    // UTF-16 has its own idea of where a line ends.
    guard !bytes.contains(0),
      let end = [UInt8(ascii: "\n"), UInt8(ascii: " ")].lazy.compactMap(bytes.lastIndex).first
    else { return nil }
    bytes.removeSubrange((end + 1)...)
    let article = try Article.read(bytes, source: source)
    return article.blocks.isEmpty ? nil : article
  }

  /// In bytes: what is read while one blinks, and what fills any screen.
  private static let long = 128 << 10
  private static let beginningLength = 64 << 10

  /// The same, away from the main actor.
  @concurrent
  static func readableArticle(_ source: String) async throws -> Article { try readable(source) }

  /// The article of `gloss tour`.
  static func tour() throws -> Article {
    let bytes = UnsafeBufferPointer(start: gloss_tour(), count: gloss_tour_size())
    return try Article.read(Array(bytes), source: Origin.tour)
  }
}
