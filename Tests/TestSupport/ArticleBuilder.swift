import Articles

extension Article {
  /// An article with one block a line, for tests that need no format: a line that opens with `# ` is a
  /// heading, with `> ` a block quotation, with `- ` an item, any other a paragraph; empty lines are none.
  package static func built(_ text: String) -> Article {
    Article(bytes: Array(text.utf8))
  }

  /// The same from bytes, which must be UTF-8.
  package convenience init(bytes: [UInt8]) {
    var blocks: [Block] = []
    var start = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if let block = Self.block(line, at: start) { blocks.append(block) }
      start += line.count + 1
    }
    self.init(
      source: "test", utf8: bytes, blocks: blocks, metadata: Metadata(title: "Test"))
  }

  private static func block(_ line: ArraySlice<UInt8>, at start: Int) -> Block? {
    let isMarked = line.dropFirst().first == UInt8(ascii: " ")
    let kinds: [UInt8: Block.Kind] = [
      UInt8(ascii: "#"): .heading, UInt8(ascii: ">"): .quote, UInt8(ascii: "-"): .item,
    ]
    let kind = isMarked ? line.first.flatMap { kinds[$0] } : nil
    let text = kind == nil ? line : line.dropFirst(2)
    let read = text.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    guard !read.isEmpty else { return nil }
    let first = text.startIndex - line.startIndex + text.prefix { $0 <= 0x20 }.count + start
    let range = TextRange(first, first + read.count)
    return Block(
      kind ?? .paragraph, level: kind == nil ? 0 : 1, range: TextRange(start, range.end),
      lines: [range])
  }
}
