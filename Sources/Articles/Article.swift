/// One document: its text, its blocks and what is known about it.
package struct Article: Equatable, Sendable {
  /// Where it came from, as the reader named it: a path, or `-` for standard input.
  package let source: String
  /// The whole decoded text, valid UTF-8: the file as it stands but for a byte-order mark.
  package let utf8: [UInt8]
  /// In reading order, not overlapping; white space between blocks belongs to none.
  package let blocks: BlockList
  package let metadata: Metadata
  /// What the reader should know about how the text was read, each a whole sentence; usually empty.
  package let notices: [String]

  /// What an article says about itself.
  package struct Metadata: Equatable, Sendable {
    /// The title; where the text has none, the file's name.
    package var title: String
    /// The authors, joined by `, `, without “By”.
    package var byline: String?
    /// The day of publication as ISO 8601, such as `2024-03-03`.
    package var published: String?

    package init(title: String, byline: String? = nil, published: String? = nil) {
      self.title = title
      self.byline = byline
      self.published = published
    }
  }

  package init(
    source: String, utf8: [UInt8], blocks: BlockList, metadata: Metadata, notices: [String] = []
  ) {
    self.source = source
    self.utf8 = utf8
    self.blocks = blocks
    self.metadata = metadata
    self.notices = notices
  }

  package init(
    source: String, utf8: [UInt8], blocks: [Block], metadata: Metadata, notices: [String] = []
  ) {
    self.init(
      source: source, utf8: utf8, blocks: BlockList(blocks), metadata: metadata, notices: notices)
  }

  /// The blocks that end within the first `limit` bytes, as an article; the same article where all do.
  package func beginning(upTo limit: Int) -> Article {
    guard utf8.count > limit else { return self }
    let blocks = blocks.prefix { $0.range.end <= limit }
    let end = blocks.last?.range.end ?? 0
    return Article(
      source: source, utf8: Array(utf8[..<end]), blocks: BlockList(blocks), metadata: metadata,
      notices: notices)
  }

  /// The blocks of some `length` bytes round `offset`, at their places, as an article; what stands before them is white
  /// space there. Nil where they are no small part of the article.
  package func part(around offset: Int, length: Int) -> Article? {
    guard utf8.count > 4 * length else { return nil }
    let start = max(0, offset - length / 4)
    let first = blocks.firstNumber(from: start)
    let blocks = blocks[first...].prefix { $0.range.end <= start + length }
    guard let first = blocks.first, let last = blocks.last else { return nil }
    let before = Array(repeating: UInt8(ascii: " "), count: first.range.start)
    return Article(
      source: source, utf8: before + utf8[first.range.start..<last.range.end],
      blocks: BlockList(blocks), metadata: metadata, notices: notices)
  }

  /// The text of `range`, as it stands.
  package func text(in range: TextRange) -> String {
    String(decoding: utf8[range.start..<range.end], as: UTF8.self)
  }

  /// The text of `range` with each run of white space as one space.
  package func proseText(_ range: TextRange) -> String {
    text(in: range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
