import Articles
import CTables
import Terminal

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
  /// - Parameter limit: In bytes; what is longer is left in its file, if it can be.
  static func readable(_ source: String, holding limit: Int = longestHeld) throws -> Article {
    guard case .file(let path) = Origin(source) else {
      let article = try article(source)
      if article.blocks.isEmpty, source == "-" { throw FileError.empty(FileBytes.name(of: source)) }
      return article
    }
    let (bytes, file) = try FileBytes.contents(path)
    let article = try Article.read(bytes, source: source)
    guard let file, bytes.count > limit, mayStay(article, ofBytes: bytes) else { return article }
    return article.filed(in: file)
  }

  /// In bytes: some twenty novels, and as much as is analysed.
  private static let longestHeld = 16 << 20
  /// In bytes: a block is looked at whole, so it must not be read too often.
  private static let longestBlock = 256 << 10

  /// Whether the text of `article` may stay in its file: the file holds nothing else, and it can be read in pieces.
  private static func mayStay(_ article: Article, ofBytes bytes: [UInt8]) -> Bool {
    article.utf8 == bytes
      && !article.blocks.indices.contains {
        article.blocks.range(of: $0).count > longestBlock
      }
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

extension Article {
  /// In bytes: a shorter text is analysed before it would matter.
  private static let long = 1 << 20

  /// Gives back what was read of the program itself, where the analysis needs much memory besides.
  nonisolated func makeRoom() {
    if byteCount > Self.long { ProgramPages.giveBack() }
  }
}
