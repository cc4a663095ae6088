import Articles

// MARK: - Dialogue without marks

extension QuotationScanner {
  /// The spans of a block of dialogue; nil where the block is none.
  mutating func dialogue() -> [QuotationSpan]? {
    if style.hasHyphens, DialogueDash.isHyphen(document.article.blocks[index], of: document.article)
    {
      return parts(of: turn(from: block.lowerBound, content: block, end: block.upperBound))
    }
    if style.hasInnerDashes, let turns = innerTurns() { return turns }
    guard style.hasDashes || open?.marks == .guillemets,
      let dash = DialogueDash(at: block.lowerBound, in: block, of: document),
      !isQuotationMark(dash.end)
    else { return nil }
    let close = closeOfGuillemets()
    let end = close ?? block.upperBound
    guard dash.end < end else { return nil }
    if close != nil { open = nil }
    return parts(
      of: turn(
        from: block.lowerBound, content: dash.end..<end, end: min(end + 1, block.upperBound)))
  }

  private func parts(of turn: QuotationSpan) -> [QuotationSpan] {
    QuotationIncises(document: document).parts(of: turn)
  }

  private func turn(from start: Int, content: Range<Int>, end: Int) -> QuotationSpan {
    span(start: start, content: content, end: end, .dash, isClosed: true)
  }

  private func isQuotationMark(_ token: Int) -> Bool {
    !document.isWord(token)
      && QuotationMark.isMark(UInt32(truncatingIfNeeded: document.facts[token].hash))
  }

  /// The last » of a block that has no «: the end of a dialogue that an earlier block began inside « ».
  private func closeOfGuillemets() -> Int? {
    if block.contains(where: { document.isMark($0, "«") }) { return nil }
    return block.last { document.isMark($0, "»") }
  }

  /// The turns of a dialogue that runs on inside a block.
  private func innerTurns() -> [QuotationSpan]? {
    let dashes = DialogueDash.inner(block, of: document)
    guard dashes.count > block.count(where: { document.isMark($0, "«") }) else { return nil }
    let ends = dashes.dropFirst().map(\.lowerBound) + [block.upperBound]
    return zip(dashes, ends).flatMap { dash, end in
      parts(of: turn(from: dash.lowerBound, content: dash.upperBound..<end, end: end))
    }
  }
}
