/// The blocks of a plain text and what it says about itself.
struct PlainOutline {
  var blocks = BlockList()
  /// The first heading, when it opens the text.
  var title: String?
  var byline: String?
  var published: String?

  /// - Parameter utf8: Valid UTF-8.
  /// - Complexity: Linear in the text, whatever it holds.
  init(of utf8: [UInt8]) {
    let text = PlainLines(utf8)
    let topMatter = TopMatter(of: text.lines, in: utf8)
    let drafts = HeadingFinder.drafts(DraftCutter.drafts(of: text, topMatter: topMatter), of: text)
    var builder = BlockBuilder(text)
    for draft in drafts { blocks.append(builder.block(draft)) }
    byline = topMatter.byline
    published = topMatter.published
    if let first = blocks.first(where: { $0.kind != .byline && $0.kind != .break }),
      first.kind == .heading
    {
      title = first.text(in: TextWindow(utf8))
    }
  }
}

/// Turns drafts into blocks, in the order of the text.
private struct BlockBuilder {
  private let text: PlainLines
  /// The indents of the items that the next one may stand below.
  private var indents: [Int] = []

  init(_ text: PlainLines) { self.text = text }

  mutating func block(_ draft: Draft) -> Block {
    let kind: Block.Kind = quoteDepth(draft) > 0 && draft.kind == .paragraph ? .quote : draft.kind
    var block = Block(
      kind, level: level(draft, kind), range: range(draft), lines: draft.read.map(content))
    if kind == .preformatted {
      block.lines = indentedLines(draft)
    }
    if let marker = draft.marker {
      block.marker = marker.range
      block.lines[0].start = marker.contentStart
    }
    if let words = draft.words { block.lines = [words] }
    return block
  }

  private func content(_ index: Int) -> TextRange { text.lines[index].content }

  private func quoteDepth(_ draft: Draft) -> Int { text.lines[draft.lines.lowerBound].depth }

  private func range(_ draft: Draft) -> TextRange {
    TextRange(
      text.lines[draft.lines.lowerBound].start,
      text.lines[draft.lines.upperBound - 1].content.end)
  }

  private mutating func level(_ draft: Draft, _ kind: Block.Kind) -> Int {
    guard kind == .item else {
      indents.removeAll(keepingCapacity: true)
      return kind == .quote ? quoteDepth(draft) : kind == .heading ? draft.level : 0
    }
    let indent = text.lines[draft.lines.lowerBound].indent
    while let last = indents.last, last >= indent { indents.removeLast() }
    indents.append(indent)
    return indents.count
  }

  /// The lines with their indentation, but for what all of them share.
  private func indentedLines(_ draft: Draft) -> [TextRange] {
    let lines = draft.read.map { text.lines[$0] }
    guard let first = lines.first, lines.allSatisfy({ $0.depth == 0 }) else {
      return lines.map(\.content)
    }
    var shared = text.utf8[first.start..<first.content.start]
    for line in lines {
      let indent = text.utf8[line.start..<line.content.start]
      shared = shared.prefix(zip(shared, indent).prefix { $0 == $1 }.count)
    }
    // The indents may part in the middle of a wide space.
    while let last = shared.last, last >= 0x80, lastScalar(shared)?.isBlank != true {
      shared = shared.dropLast()
    }
    return lines.map { TextRange($0.start + shared.count, $0.content.end) }
  }
}
