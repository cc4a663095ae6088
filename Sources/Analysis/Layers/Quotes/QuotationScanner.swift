import Articles

/// Finds the quotations of an article block by block: the outermost only, in order, never overlapping.
///
/// One mark can open, close or be an apostrophe; the white space on its two sides and the style of the
/// whole article decide. Marks of one kind nest by a count of those still open. A quotation never closed
/// ends with its block, or where its attribution plainly begins; the next block may reopen it.
/// - Source: The Unicode Standard, section 6.2, “Quotation Marks”; Chicago Manual of Style 13.30-13.32 (paragraphs).
struct QuotationScanner {
  let document: Document
  let style: QuotationStyle
  /// The block being scanned.
  private(set) var index = 0
  private(set) var block = 0..<0
  /// The marks of the block.
  private(set) var marks: [QuotationMark] = []
  /// For each mark what single closes come at or after it.
  private(set) var closes: [SingleCloses] = []
  /// What an earlier block has left open.
  var open: (marks: QuotationMarks, blocks: Int)?
  /// Marks whose nesting does not come out even in this block, so that the first close counts.
  private var uneven: [QuotationMarks] = []
  /// Marks that nothing closes in the rest of this block.
  private var unclosed: [QuotationMarks] = []

  init(document: Document) {
    self.document = document
    style = QuotationStyle(document)
  }

  /// The quotations of a block. Blocks must be scanned in order, since a quotation may go on in the next.
  /// - Complexity: A fixed number of passes over the block's tokens.
  mutating func spans(ofBlock index: Int) -> [QuotationSpan] {
    self.index = index
    block = document.blocks[index]
    guard !block.isEmpty else { return [] }
    if let quotation = BlockQuotation(document: document).span(ofBlock: index) {
      return [quotation]
    }
    if let dialogue = dialogue() { return dialogue }
    marks.removeAll(keepingCapacity: true)
    QuotationMarkReader(document: document).read(block, into: &marks)
    guard !marks.isEmpty else {
      age()
      return []
    }
    return markedSpans()
  }

  private mutating func markedSpans() -> [QuotationSpan] {
    uneven.removeAll(keepingCapacity: true)
    unclosed.removeAll(keepingCapacity: true)
    closes = singleClosesAhead()
    var spans: [QuotationSpan] = []
    var next = 0
    if let (span, mark) = lateClose() {
      spans.append(span)
      next = mark + 1
    }
    while next < marks.count {
      guard let family = opening(at: next), let (span, after) = span(openedAt: next, by: family)
      else {
        next += 1
        continue
      }
      next = after
      if !span.tokens.isEmpty { append(span, to: &spans) }
    }
    if let last = spans.last { open = last.isClosed ? nil : (last.marks, 0) } else { age() }
    return spans
  }

  private mutating func append(_ span: QuotationSpan, to spans: inout [QuotationSpan]) {
    var span = span
    span.goesOn = spans.isEmpty && span.start == block.lowerBound && open?.marks == span.marks
    guard style.cutsIncises, span.marks == .guillemets else { return spans.append(span) }
    spans += QuotationIncises(document: document).parts(of: span)
  }

  /// Blocks without marks, verses say, may stand inside a quotation, but not many.
  private mutating func age() {
    guard let (marks, blocks) = open else { return }
    open = blocks < 6 ? (marks, blocks + 1) : nil
  }
}

// MARK: - Building spans

extension QuotationScanner {
  /// - Returns: The span and the index of the first mark behind it; nil where the mark opens nothing after all.
  private mutating func span(
    openedAt first: Int, by family: QuotationMarks
  ) -> (QuotationSpan, Int)? {
    if let last = close(of: first, family) {
      return (span(from: marks[first], to: marks[last], family), last + 1)
    }
    guard let end = forgottenClose(of: first, family) else { return nil }
    let next = marks[first...].firstIndex { $0.token >= end.next } ?? marks.count
    let content = marks[first].end..<max(marks[first].end, end.content)
    return (
      span(
        start: marks[first].token, content: content, end: end.next, family, isClosed: end.isClosed),
      next
    )
  }

  private func span(
    from opening: QuotationMark, to closing: QuotationMark, _ family: QuotationMarks
  ) -> QuotationSpan {
    // Of two marks the first belongs to what stands inside, where a single one opened.
    let isInner = closing.isDoubled && family == .single
    let last = closing.sides.contains(.tail) || isInner ? closing.token + 1 : closing.token
    var span = span(
      start: opening.token, content: opening.end..<max(opening.end, last), end: closing.end, family,
      isClosed: true)
    if closing.sides.contains(.tail), !span.tokens.isEmpty {
      span.inner = document.nameRange(of: span.tokens)
    }
    return span
  }

  func span(
    start: Int, content: Range<Int>, end: Int, _ family: QuotationMarks, isClosed: Bool
  ) -> QuotationSpan {
    let isFrench = family == .guillemets && document.language == "fr"
    let content = isFrench ? behindDash(content) : content
    let outer = document.range(of: start..<max(end, content.upperBound))
    return QuotationSpan(
      outer: outer,
      inner: content.isEmpty ? TextRange(outer.end, outer.end) : document.range(of: content),
      tokens: content, end: max(end, content.upperBound), start: start, block: index, marks: family,
      isClosed: isClosed, isMinor: family == .single && !style.isSingle)
  }

  /// « – Parlez. »: the dash of a turn inside marks is no part of what is said.
  private func behindDash(_ content: Range<Int>) -> Range<Int> {
    guard let dash = DialogueDash.dashEnd(at: content.lowerBound, in: content, of: document),
      dash < content.upperBound
    else { return content }
    return dash..<content.upperBound
  }

  /// The end of a quotation that an earlier block left open and this one does not reopen.
  private func lateClose() -> (QuotationSpan, Int)? {
    guard let family = open?.marks, let mark = marks.first, mark.token > block.lowerBound,
      mark.looksClosing, !mark.sides.contains(.tail), !mark.sides.contains(.afterNumber),
      closes(mark, family, isSure: true), !isSigned(block.lowerBound..<mark.token)
    else { return nil }
    var span = span(
      start: block.lowerBound, content: block.lowerBound..<mark.token, end: mark.end, family,
      isClosed: true)
    span.goesOn = true
    return (span, 0)
  }

  /// A line with the author's name that stands inside the marks.
  private func isSigned(_ tokens: Range<Int>) -> Bool {
    let end =
      document.isMark(tokens.upperBound - 1, ".") ? tokens.upperBound - 1 : tokens.upperBound
    return tokens.lowerBound < end
      && DialogueDash.isSignature(tokens.lowerBound..<end, of: document)
  }
}

// MARK: - Closing

extension QuotationScanner {
  /// The index of the mark that closes what the mark at `first` opens.
  private mutating func close(of first: Int, _ family: QuotationMarks) -> Int? {
    if unclosed.contains(family) { return nil }
    if !uneven.contains(family) {
      if let found = close(of: first, family, isNesting: true) { return found }
      uneven.append(family)
      // What looks like an opening single mark is often the apostrophe of a dialect.
      if family != .single, hasInner(first, family) { return nil }
    }
    if let found = close(of: first, family, isNesting: false) { return found }
    unclosed.append(family)
    return nil
  }

  private func close(of first: Int, _ family: QuotationMarks, isNesting: Bool) -> Int? {
    var depth = 0
    for index in (first + 1)..<max(first + 1, marks.count) {
      let mark = marks[index]
      if isNesting, nests(mark, in: family) {
        depth += 1
      } else if closes(index, family, after: first) {
        if depth == 0 {
          if family == .single, isInsideWordEnd(index) { continue }
          return index
        }
        depth -= 1
      }
    }
    return nil
  }

  private func hasInner(_ first: Int, _ family: QuotationMarks) -> Bool {
    marks[(first + 1)...].contains { nests($0, in: family) }
  }

  private func closes(_ index: Int, _ family: QuotationMarks, after first: Int) -> Bool {
    let mark = marks[index]
    if family == .single { return closesSingle(index) }
    if mark.scalar == 0x201C, family == .double {
      return mark.isGluedLeft && !mark.isGluedRight && mark.token > marks[first].end
    }
    if mark.scalar == 0x22, isInch(index) { return false }
    return closes(mark, family, isSure: false)
  }
}
