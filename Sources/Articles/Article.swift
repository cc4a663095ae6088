/// One document: its text, its blocks and what is known about it.
///
/// A class only so that it costs nothing to hand about.
package final class Article: Sendable {
  /// Where it came from, as the reader named it: a path, or `-` for standard input.
  package let source: String
  private let text: Text
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

  package convenience init(
    source: String, utf8: [UInt8], blocks: BlockList, metadata: Metadata, notices: [String] = []
  ) {
    self.init(
      source: source, text: .held(utf8), blocks: blocks, metadata: metadata, notices: notices)
  }

  private init(
    source: String, text: Text, blocks: BlockList, metadata: Metadata, notices: [String]
  ) {
    self.source = source
    self.text = text
    self.blocks = blocks
    self.metadata = metadata
    self.notices = notices
  }

  package convenience init(
    source: String, utf8: [UInt8], blocks: [Block], metadata: Metadata, notices: [String] = []
  ) {
    self.init(
      source: source, utf8: utf8, blocks: BlockList(blocks), metadata: metadata, notices: notices)
  }

  /// Where the text is.
  private enum Text: Equatable, Sendable {
    case held([UInt8])
    /// White space stands before the window.
    case part(TextWindow)
    case filed(FiledText)
  }

  /// The whole decoded text, valid UTF-8: the file as it stands but for a byte-order mark. One that stays in its file is
  /// read anew.
  package var utf8: [UInt8] {
    switch text {
    case .held(let utf8): utf8
    case .part(let window):
      Array(repeating: UInt8(ascii: " "), count: window.start) + window.bytes
    case .filed(let text): text.window(TextRange(0, text.count)).bytes
    }
  }

  /// The bytes of the text.
  package var byteCount: Int {
    switch text {
    case .held(let utf8): utf8.count
    case .part(let window): window.end
    case .filed(let text): text.count
    }
  }

  /// The text round `range`, which lies within it on character boundaries: all of it where it costs nothing.
  package func window(_ range: TextRange) -> TextWindow {
    switch text {
    case .held(let utf8): TextWindow(utf8)
    case .part(let window): window.contains(range) ? window : TextWindow(utf8)
    case .filed(let text): text.window(range)
    }
  }

  /// Gives `body` the text in one piece after the other, of which only one is in memory.
  package func forEachPiece(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    switch text {
    case .held, .part: utf8.withUnsafeBufferPointer(body)
    case .filed(let text): text.forEachPiece(body)
    }
  }

  /// The same article, whose text stays in its file.
  /// - Parameter file: Holds the bytes of the text and no others.
  package func filed(in file: any TextFile) -> Article {
    with(.filed(FiledText(utf8, in: file)), blocks)
  }

  /// The same article with some of its blocks, or with others in the same text.
  package func with(blocks: BlockList) -> Article { with(text, blocks) }

  private func with(_ text: Text, _ blocks: BlockList) -> Article {
    Article(source: source, text: text, blocks: blocks, metadata: metadata, notices: notices)
  }

  /// The blocks that end within the first `limit` bytes, as an article; the same article where all do.
  package func beginning(upTo limit: Int) -> Article {
    guard byteCount > limit else { return self }
    let blocks = blocks.prefix { $0.range.end <= limit }
    let range = TextRange(0, blocks.last?.range.end ?? 0)
    return with(.held(Array(window(range)[range])), BlockList(blocks))
  }

  /// The blocks of some `length` bytes round `offset`, at their places, as an article; what stands before them is white
  /// space there. Nil where they are no small part of the article.
  package func part(around offset: Int, length: Int) -> Article? {
    guard byteCount > 4 * length else { return nil }
    let start = max(0, offset - length / 4)
    let first = blocks.firstNumber(from: start)
    let blocks = blocks[first...].prefix { $0.range.end <= start + length }
    guard let first = blocks.first, let last = blocks.last else { return nil }
    let range = TextRange(first.range.start, last.range.end)
    let text = TextWindow(Array(window(range)[range]), from: range.start)
    return with(.part(text), BlockList(blocks))
  }

  /// The text of `range`, as it stands.
  package func text(in range: TextRange) -> String {
    String(decoding: window(range)[range], as: UTF8.self)
  }

  /// The text of `range` as it is read: on one line, each run of white space as one space, without what marks the
  /// lines of a block quotation.
  package func proseText(_ range: TextRange) -> String {
    let window = window(range)
    let isOnOneLine = !window[range].contains(UInt8(ascii: "\n"))
    let text = isOnOneLine ? nil : read(range, in: window)
    return (text ?? self.text(in: range)).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }

  /// What the blocks in `range` read as; nil where it lies in none.
  private func read(_ range: TextRange, in window: TextWindow) -> String? {
    var parts: [String] = []
    var number = max(0, blocks.firstNumber(from: range.start + 1) - 1)
    while number < blocks.count, blocks.start(of: number) < range.end {
      var block = blocks[number]
      block.lines = block.lines.compactMap { line in
        let start = max(line.start, range.start)
        let end = min(line.end, range.end)
        return start < end ? TextRange(start, end) : nil
      }
      if !block.lines.isEmpty { parts.append(block.text(in: window)) }
      number += 1
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension Article: Equatable {
  package static func == (article: Article, other: Article) -> Bool {
    article === other
      || article.source == other.source && article.text == other.text
        && article.blocks == other.blocks && article.metadata == other.metadata
        && article.notices == other.notices
  }
}
