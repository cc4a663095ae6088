import Articles

// MARK: - Quotations that nothing closes

extension QuotationScanner {
  /// Where a quotation ends that no mark closes.
  struct ForgottenClose {
    /// The end of its tokens.
    var content: Int
    /// The first token behind it.
    var next: Int
    var isClosed: Bool
  }

  /// Where the quotation opened by the mark at `first` ends, although nothing closes it; nil where the mark
  /// is better taken for a stray one.
  ///
  /// In this order: at a single mark behind a stop, typed for a double one; before an attribution, unless the
  /// next block reopens the quotation; at the end of the block; before the next quotation.
  func forgottenClose(of first: Int, _ family: QuotationMarks) -> ForgottenClose? {
    let inner = marks[(first + 1)...].first { opensLike($0, family) }
    let limit = inner?.token ?? block.upperBound
    let start = marks[first].end
    if family != .single, let wrong = wrongClose(behind: first, before: limit) {
      return ForgottenClose(content: wrong.token, next: wrong.end, isClosed: true)
    }
    let goesOn = nextBlockReopens(marks[first])
    if !goesOn,
      let said = QuotationIncises(document: document).lastAttribution(in: start..<limit)
    {
      return ForgottenClose(content: said, next: said, isClosed: true)
    }
    guard let inner else {
      return ForgottenClose(content: block.upperBound, next: block.upperBound, isClosed: false)
    }
    // A passage of another text, with quotations of its own.
    if family == .guillemets || inner.scalar != marks[first].scalar { return nil }
    if goesOn {
      return ForgottenClose(content: block.upperBound, next: block.upperBound, isClosed: false)
    }
    if marks[first].token == block.lowerBound, let last = marks.last, last.sides.contains(.last),
      closes(last, family, isSure: false)
    {
      return ForgottenClose(content: last.token, next: last.end, isClosed: true)
    }
    return ForgottenClose(content: inner.token, next: inner.token, isClosed: true)
  }

  /// A single mark behind a stop, with no single mark before it.
  private func wrongClose(behind first: Int, before limit: Int) -> QuotationMark? {
    for mark in marks[(first + 1)...] {
      guard mark.token < limit else { return nil }
      guard mark.isSingle, !mark.sides.contains(.tail) else { continue }
      if mark.looksOpening { return nil }
      let isSure = mark.sides.contains(.afterPause) || mark.isGluedRight
      return mark.looksClosing && isSure ? mark : nil
    }
    return nil
  }

  /// Whether the next block begins with the same mark.
  private func nextBlockReopens(_ mark: QuotationMark) -> Bool {
    guard mark.width == 1 else { return false }
    let next = document.blocks[(index + 1)...].prefix(3).first { !$0.isEmpty }
    guard let next else { return false }
    return !document.isWord(next.lowerBound)
      && document.facts[next.lowerBound].hash == UInt64(mark.scalar)
  }
}
