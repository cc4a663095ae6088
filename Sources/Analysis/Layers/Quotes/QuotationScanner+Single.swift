import Articles

// MARK: - Single marks

extension QuotationScanner {
  /// What single closes come at or after a mark.
  struct SingleCloses: Equatable, Sendable {
    /// One that is no apostrophe, with no single opening on the way.
    var isSureAhead = false
    /// One that may be an apostrophe.
    var isAnyAhead = false
  }

  /// The closes at or after each mark, read from the right.
  ///
  /// Where double marks set off quotations, single ones pair only between them: an apostrophe in one
  /// quotation and one in the next have nothing to do with each other.
  func singleClosesAhead() -> [SingleCloses] {
    guard marks.contains(where: { $0.isSingle && $0.scalar != 0x2019 }) else { return [] }
    var found = Array(repeating: SingleCloses(), count: marks.count)
    var state = SingleCloses()
    for index in marks.indices.reversed() {
      let mark = marks[index]
      if isSingleClose(mark) {
        state.isAnyAhead = true
        if isSureClose(mark) { state.isSureAhead = true }
      }
      if !style.isSingle, mark.isDouble { state = SingleCloses() }
      if mark.isSingle, mark.scalar != 0x2019, mark.looksOpening, !mark.sides.contains(.elides) {
        state.isSureAhead = false
      }
      found[index] = state
    }
    return found
  }

  func closesSingle(_ index: Int) -> Bool {
    guard isSingleClose(marks[index]) else { return false }
    if isSureClose(marks[index]) { return true }
    return !(index + 1 < closes.count && closes[index + 1].isSureAhead)
  }

  /// A mark or the tail of a word (“boys’”) that can close a single quotation.
  private func isSingleClose(_ mark: QuotationMark) -> Bool {
    if mark.sides.contains(.tail) { return true }
    if mark.isDoubled { return mark.scalar != 0x60 && mark.looksClosing && style.isSingle }
    guard mark.isSingle else { return false }
    if mark.scalar == 0x2018 { return mark.looksClosing && !mark.isGluedRight }
    return mark.looksClosing || mark.isLone && !mark.sides.contains(.first)
  }

  /// A close with punctuation on either side, or at the end of the block, is no apostrophe.
  private func isSureClose(_ mark: QuotationMark) -> Bool {
    if mark.sides.contains(.last) { return true }
    if mark.sides.contains(.tail) { return false }
    return mark.sides.contains(.afterPause) && mark.isGluedLeft || mark.isGluedRight
  }

  /// Whether another close stands directly behind this one, or behind one stop: “the old lor’!’”.
  func isInsideWordEnd(_ index: Int) -> Bool {
    guard index + 1 < marks.count, marks[index].isGluedRight else { return false }
    let next = marks[index + 1]
    guard !next.sides.contains(.tail) else { return false }
    return next.token - marks[index].end <= 1 && next.isGluedLeft && isSingleClose(next)
  }
}
