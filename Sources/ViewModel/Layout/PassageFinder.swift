import Articles

/// The passages of an article in order, found by number, so that nothing has to be kept.
struct PassageFinder: Equatable {
  /// Names a passage: a block, and in a preformatted block one of its lines (else 0).
  struct Index: Hashable {
    var block: Int
    var line: Int
  }

  /// More blank lines in a row of code show as this many.
  private static let mostBlank = 3
  /// How far a gap between lines is looked at, in bytes.
  private static let longestGap = 256

  let article: Article
  /// Breaks that stand for so many blocks which are folded away.
  var folded: [Int: Int] = [:]

  /// The passage that holds `offset`, or the first after it, or the last; nil in an empty article.
  func index(at offset: Int) -> Index? {
    guard !article.blocks.isEmpty else { return nil }
    var block = article.blocks.number(at: offset) ?? 0
    let found = article.blocks.range(of: block)
    if offset >= found.end, offset > found.start, block + 1 < article.blocks.count { block += 1 }
    let index = Index(block: block, line: 0)
    guard isPreformatted(block) else { return index }
    return Index(block: block, line: passage(index, isWhole: true).line(at: offset))
  }

  func after(_ index: Index) -> Index? {
    if index.line + 1 < count(in: index.block) {
      return Index(block: index.block, line: index.line + 1)
    }
    return index.block + 1 < article.blocks.count ? Index(block: index.block + 1, line: 0) : nil
  }

  func before(_ index: Index) -> Index? {
    if index.line > 0 { return Index(block: index.block, line: index.line - 1) }
    guard index.block > 0 else { return nil }
    return Index(block: index.block - 1, line: count(in: index.block - 1) - 1)
  }

  var last: Index? { before(Index(block: article.blocks.count, line: 0)) }

  func passage(_ index: Index) -> Passage { passage(index, isWhole: false) }

  /// Whether the passage opens, and whether it closes, its block.
  func isFirst(_ index: Index) -> Bool { index.line == 0 }
  func isLast(_ index: Index) -> Bool { index.line + 1 == count(in: index.block) }

  private func isPreformatted(_ block: Int) -> Bool {
    let kind = article.blocks.kind(of: block)
    return kind == .preformatted || kind == .table
  }

  private func count(in block: Int) -> Int {
    isPreformatted(block) ? max(1, article.blocks[block].lines.count) : 1
  }

  private func passage(_ index: Index, isWhole: Bool) -> Passage {
    var block = article.blocks[index.block]
    // A block that says nothing of its lines is shown as it stands.
    if block.lines.isEmpty { block.lines = [block.range] }
    let isPreformatted = isPreformatted(index.block)
    let lines = isPreformatted && !isWhole ? index.line..<index.line + 1 : block.lines.indices
    return Passage(
      text: article.window(block.range), block: block, lines: lines,
      whiteSpace: isPreformatted ? .kept : .collapsed)
  }
}

// MARK: The space above

extension PassageFinder {
  /// Blank rows above the passage.
  func spacing(above index: Index) -> Int {
    if index.line > 0 { return blankLines(above: index) }
    guard index.block > 0 else { return 0 }
    let above = article.blocks[index.block - 1]
    let block = article.blocks[index.block]
    switch (above.kind, block.kind) {
    case (.item, .item), (.heading, .byline), (.byline, .byline): return 0
    // A heading belongs to what follows it, so it stands further from what goes before.
    case (.heading, .heading), (.byline, .heading): return 1
    case (_, .heading): return block.level <= 2 ? 2 : 1
    default: return 1
    }
  }

  /// Blank lines of code belong to no line of the block; the newlines of the gap tell.
  private func blankLines(above index: Index) -> Int {
    let block = article.blocks[index.block]
    let lines = block.lines
    let end = lines[index.line].start
    let start = max(lines[index.line - 1].end, end - Self.longestGap)
    let gap = article.window(block.range)[TextRange(start, max(start, end))]
    let newlines = gap.count { $0 == 0x0A }
    return min(Self.mostBlank, max(0, newlines - 1))
  }
}
