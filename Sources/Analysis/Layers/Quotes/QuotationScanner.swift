import Articles

/// Finds the quotations of one block: the outermost only, in order, never overlapping.
///
/// One mark can open, close or be an apostrophe; the white space on its two sides decides. A single mark
/// opens only where a close follows, so that a stray apostrophe does not swallow the block; a double mark
/// never closed ends with the block.
/// - Source: The Unicode Standard, section 6.2, “Quotation Marks”; Chicago Manual of Style 13.30-13.32 (paragraphs).
struct QuotationScanner {
  private let document: Document
  private let block: Range<Int>
  private let index: Int
  /// For each token of the block whether a sure close of a single quotation comes at or after it, before the
  /// next opening mark; empty where the block has no single marks.
  private var closes: [SingleClose] = []

  private struct SingleClose {
    var isSureAhead = false
    var isAnyAhead = false
  }

  init(document: Document, block index: Int) {
    self.document = document
    self.index = index
    block = document.blocks[index]
  }

  /// - Complexity: Two passes over the block's tokens.
  mutating func spans() -> [QuotationSpan] {
    lookAheadForSingleMarks()
    var spans: [QuotationSpan] = []
    var token = block.lowerBound
    while token < block.upperBound {
      guard let opening = opening(at: token) else {
        token += 1
        continue
      }
      let span = span(openedAt: token, by: opening)
      token = span.end
      if span.tokens.isEmpty { continue }
      spans.append(span)
    }
    return spans
  }

  /// What opens a span: its marks and how many tokens they take.
  private struct Opening {
    var marks: QuotationMarks
    var width = 1
  }

  private func span(openedAt start: Int, by opening: Opening) -> QuotationSpan {
    let first = start + opening.width
    var depth = 0
    var token = first
    while token < block.upperBound {
      if nests(token, in: opening.marks) { depth += 1 }
      if let width = closing(at: token, of: opening.marks, from: first) {
        if depth == 0 {
          return makeSpan(start, first, closedAt: token, width: width, opening.marks)
        }
        depth -= 1
      }
      token += 1
    }
    return makeSpan(start, first, closedAt: block.upperBound, width: 0, opening.marks)
  }

  private func makeSpan(
    _ start: Int, _ first: Int, closedAt close: Int, width: Int, _ marks: QuotationMarks
  ) -> QuotationSpan {
    let closesInsideWord = width > 0 && document.isWord(close)
    let last = closesInsideWord ? close + 1 : close
    let end = close + width
    guard first < last else {
      let outer = document.range(of: start..<max(end, first))
      return QuotationSpan(
        outer: outer, inner: TextRange(outer.end, outer.end), tokens: first..<first,
        end: max(end, first), start: start, block: index, marks: marks, isClosed: true)
    }
    let inner =
      closesInsideWord ? document.nameRange(of: first..<last) : document.range(of: first..<last)
    return QuotationSpan(
      outer: document.range(of: start..<max(end, last)), inner: inner, tokens: first..<last,
      end: max(end, last), start: start, block: index, marks: marks, isClosed: width > 0)
  }
}

// MARK: - The sides of a mark

extension QuotationScanner {
  private func mark(_ token: Int) -> UInt32 {
    guard block.contains(token), !document.isWord(token) else { return 0 }
    return UInt32(document.facts[token].hash)
  }

  /// Whether something stands directly before a mark.
  private func isGluedLeft(_ token: Int) -> Bool {
    token > block.lowerBound && !document.facts[token].shape.contains(.spaceBefore)
  }

  /// Whether something stands directly behind a mark.
  private func isGluedRight(_ token: Int) -> Bool {
    token + 1 < block.upperBound && !document.facts[token + 1].shape.contains(.spaceBefore)
  }

  /// Whether a quotation may open here as to what stands before: nothing, white space, a bracket, a dash.
  private func isFreeLeft(_ token: Int) -> Bool {
    guard isGluedLeft(token) else { return true }
    switch mark(token - 1) {
    case 0x28, 0x5B, 0x7B, 0x2F, 0x2013, 0x2014, 0x3A, 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0xA1,
      0xBF,
      0x2A, 0x5F:
      return true
    default: return false
    }
  }

  /// Whether a quotation may close here as to what stands behind: no word directly.
  private func isFreeRight(_ token: Int) -> Bool {
    !isGluedRight(token) || !document.isWord(token + 1)
  }

  private func isQuoteMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F: true
    default: false
    }
  }
}

// MARK: - Opening

extension QuotationScanner {
  private func opening(at token: Int) -> Opening? {
    switch mark(token) {
    case 0: return nil
    case 0x201C, 0x201F: return opensBeforeText(token) ? Opening(marks: .double) : nil
    case 0x201E: return Opening(marks: .low)
    case 0x201A: return isGluedRight(token) ? Opening(marks: .singleLow) : nil
    case 0x300C: return Opening(marks: .corner)
    case 0x300E: return Opening(marks: .whiteCorner)
    case 0xAB: return Opening(marks: .guillemets)
    case 0x2039: return Opening(marks: .singleGuillemets)
    case 0xBB: return isFreeLeft(token) && isGluedRight(token) ? Opening(marks: .chevrons) : nil
    case 0x201D, 0x22:
      return isFreeLeft(token) && isGluedRight(token) ? Opening(marks: .double) : nil
    case 0x60:
      return isPair(token) && isGluedRight(token + 1) ? Opening(marks: .doubled, width: 2) : nil
    case 0x27, 0x2018, 0x2019: return singleOpening(at: token)
    default: return nil
    }
  }

  /// “ opens wherever text follows, but for a wrong one at the end of words.
  private func opensBeforeText(_ token: Int) -> Bool {
    !isGluedLeft(token) || isGluedRight(token) || isFreeLeft(token)
  }

  /// Two equal marks side by side.
  private func isPair(_ token: Int) -> Bool {
    mark(token) != 0 && mark(token) == mark(token + 1) && isGluedRight(token)
  }

  private func singleOpening(at token: Int) -> Opening? {
    guard isFreeLeft(token), isGluedRight(token) else { return nil }
    if isPair(token) {
      return isGluedRight(token + 1) ? Opening(marks: .doubled, width: 2) : nil
    }
    guard mark(token) != 0x2019 else { return nil }
    if isElision(after: token) { return nil }
    guard token - block.lowerBound < closes.count,
      closes[token - block.lowerBound].isAnyAhead
    else { return nil }
    return Opening(marks: .single)
  }

  private static let elisions = Lexicon(wordsOf: .elisions)

  /// “’tis”, “’60s”.
  private func isElision(after token: Int) -> Bool {
    let next = document.facts[token + 1]
    if Self.elisions.contains(next.hash) { return true }
    let length = document.tokens[token + 1].end - document.tokens[token + 1].start
    return next.shape.contains(.numeric) && length <= 3
  }
}

// MARK: - Closing

extension QuotationScanner {
  private func nests(_ token: Int, in marks: QuotationMarks) -> Bool {
    switch marks {
    case .guillemets: mark(token) == 0xAB
    case .corner: mark(token) == 0x300C
    case .whiteCorner: mark(token) == 0x300E
    default: false
    }
  }

  /// How many tokens close a span of these marks here; nil where none does.
  private func closing(at token: Int, of marks: QuotationMarks, from first: Int) -> Int? {
    let scalar = mark(token)
    switch marks {
    case .double: return closesDouble(token, scalar, from: first) ? 1 : nil
    case .single: return closesSingle(token) ? 1 : nil
    case .low: return scalar == 0x201C || scalar == 0x201D || scalar == 0x22 ? 1 : nil
    case .singleLow: return scalar == 0x2018 || scalar == 0x2019 && isFreeRight(token) ? 1 : nil
    case .guillemets: return scalar == 0xBB ? 1 : nil
    case .chevrons: return scalar == 0xAB || scalar == 0xBB && isGluedLeft(token) ? 1 : nil
    case .singleGuillemets: return scalar == 0x203A ? 1 : nil
    case .corner: return scalar == 0x300D ? 1 : nil
    case .whiteCorner: return scalar == 0x300F ? 1 : nil
    case .doubled:
      if scalar == 0x22 || scalar == 0x201D { return isFreeRight(token) ? 1 : nil }
      return (scalar == 0x27 || scalar == 0x2019) && isPair(token) ? 2 : nil
    }
  }

  private func closesDouble(_ token: Int, _ scalar: UInt32, from first: Int) -> Bool {
    switch scalar {
    case 0x201D: return true
    case 0x201C: return isGluedLeft(token) && !isGluedRight(token) && token > first
    case 0x22:
      if isInch(token) { return false }
      return isFreeRight(token) && (isGluedLeft(token) || !isGluedRight(token))
    default: return false
    }
  }

  /// A straight mark behind a number, with an ordinary word and another mark to come: `24" wide`.
  private func isInch(_ token: Int) -> Bool {
    guard token > block.lowerBound, isGluedLeft(token),
      document.facts[token - 1].shape.contains(.numeric), token + 2 < block.upperBound
    else { return false }
    let next = document.facts[token + 1]
    guard next.shape.contains(.lower), next.shape.contains(.spaceBefore) else { return false }
    let roles = CueLexicon.roles(of: next.hash)
    guard roles.isDisjoint(with: [.say, .act, .pronoun, .determiner]) else { return false }
    return (token + 2..<min(block.upperBound, token + 40)).contains { mark($0) == 0x22 }
  }

  private func closesSingle(_ token: Int) -> Bool {
    guard isSingleClose(token) else { return false }
    if isSureClose(token) { return true }
    let next = token + 1 - block.lowerBound
    return !(next < closes.count && closes[next].isSureAhead)
  }

  /// A mark or the tail of a word (“boys’”) that can close a single quotation.
  private func isSingleClose(_ token: Int) -> Bool {
    if document.isWord(token) {
      let fact = document.facts[token]
      guard fact.shape.contains(.possessive) else { return false }
      let tail = document.tokens[token].end - document.tokens[token].start - fact.core
      let last = document.article.utf8[Int(document.tokens[token].end) - 1]
      return (tail == 1 || tail == 3) && last | 0x20 != UInt8(ascii: "s")
    }
    let scalar = mark(token)
    guard scalar == 0x27 || scalar == 0x2019 || scalar == 0x2018 && !isGluedRight(token) else {
      return false
    }
    return isGluedLeft(token) && isFreeRight(token)
  }

  /// A close with punctuation on either side, or at the end of the block, is no apostrophe.
  private func isSureClose(_ token: Int) -> Bool {
    if token + 1 >= block.upperBound { return true }
    if !document.isWord(token), !document.isWord(token - 1), !isQuoteMark(mark(token - 1)) {
      return true
    }
    return isGluedRight(token) && !document.isWord(token + 1)
  }

  /// Fills `closes` from the right.
  private mutating func lookAheadForSingleMarks() {
    let hasSingle = block.contains { mark($0) == 0x27 || mark($0) == 0x2018 }
    guard hasSingle else { return }
    closes = Array(repeating: SingleClose(), count: block.count)
    var state = SingleClose()
    for token in block.reversed() {
      if isSingleClose(token) {
        state.isAnyAhead = true
        if isSureClose(token) { state.isSureAhead = true }
      }
      closes[token - block.lowerBound] = state
      let opens =
        (mark(token) == 0x2018 || mark(token) == 0x27) && isFreeLeft(token) && isGluedRight(token)
        && !isElision(after: token)
      if opens { state.isSureAhead = false }
    }
  }
}
