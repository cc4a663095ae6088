import Articles

/// Speech that stands as a block of its own, without marks: `> We came in peace.`
///
/// Not every block quotation is speech: only one that a line under it signs (“— Captain Brandt”), or that the
/// paragraph before it announces with a verb of saying and a colon.
struct BlockQuotation {
  let document: Document

  /// - Returns: The whole of a block quotation; nil where the block is none, has marks of its own or no author.
  func span(ofBlock index: Int) -> QuotationSpan? {
    let block = document.blocks[index]
    guard document.article.blocks[index].kind == .quote, !block.isEmpty, !hasMarks(block),
      !isSigning(index)
    else { return nil }
    let signature = signature(below: index)
    guard signature != nil || isAnnounced(index) else { return nil }
    let range = document.range(of: block)
    let goesOn = index > 0 && isBeside(index - 1, index) && !isSigning(index - 1)
    return QuotationSpan(
      outer: range, inner: range, tokens: block, end: block.upperBound, start: block.lowerBound,
      block: index, marks: .block, isClosed: true, goesOn: goesOn, signature: signature)
  }

  private func hasMarks(_ block: Range<Int>) -> Bool {
    var isClear = true
    for token in [block.lowerBound, block.upperBound - 1] where !document.isWord(token) {
      if QuotationMark.isMark(UInt32(truncatingIfNeeded: document.facts[token].hash)) {
        isClear = false
      }
    }
    return !isClear
  }

  private func isSigning(_ index: Int) -> Bool { signature(of: index) != nil }

  /// The name in a block that is nothing but a dash and a name.
  private func signature(of index: Int) -> Range<Int>? {
    let block = document.blocks[index]
    guard document.article.blocks[index].kind == .quote, let first = block.first,
      let end = DialogueDash.dashEnd(at: first, in: block, of: document), end < block.upperBound,
      DialogueDash.isSignature(end..<block.upperBound, of: document)
    else { return nil }
    let comma = (end..<block.upperBound).first {
      document.isMark($0, ",") || document.isMark($0, "(")
    }
    return end..<(comma ?? block.upperBound)
  }

  /// The signature of the block quotation that `index` is part of.
  private func signature(below index: Int) -> Range<Int>? {
    for next in (index + 1)..<max(index + 1, min(document.blocks.count, index + 8)) {
      guard document.article.blocks[next].kind == .quote else { return nil }
      if let name = signature(of: next) { return name }
    }
    return nil
  }

  /// Whether one block belongs to the same block quotation as another; what a mail quotes of an older mail is deeper.
  private func isBeside(_ block: Int, _ other: Int) -> Bool {
    let blocks = document.article.blocks
    return blocks[block].kind == .quote && blocks[block].level == blocks[other].level
  }

  /// Whether the paragraph before the block quotation ends in a colon behind a sentence with a verb of saying.
  private func isAnnounced(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, index - before < 8, isBeside(before, index) { before -= 1 }
    guard before >= 0, let last = document.blocks[before].last, document.isMark(last, ":") else {
      return false
    }
    return document.blocks[before].suffix(24).contains {
      document.isWord($0)
        && !document.cueRoles($0).isDisjoint(with: [.say, .act])
    }
  }
}
