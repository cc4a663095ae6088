import Articles

/// Decides what words in quotation marks are: speech, the name of a work, or words held at a distance.
struct QuotationKind {
  let document: Document

  /// - Parameter before: The token before the opening mark, nil at the beginning of the block.
  func kind(
    of span: QuotationSpan, attribution: Attribution?, before: Int?
  ) -> Quote.Kind {
    let shape = shape(of: span)
    let isDirect = attribution.map { $0.place != .indirect } ?? false
    let opensClause = before.map { !document.isWord($0) } ?? true
    if let before, announcesTerm(before), !isDirect || shape.words <= 2 { return .scare }
    if shape.isTitle, !(isDirect && (shape.endsSentence || opensClause || shape.endsInComma)) {
      return shape.words > 1 || !opensClause ? .title : .speech
    }
    if shape.isTitle, shape.words > 1, !opensClause, !shape.endsSentence { return .title }
    if isDirect { return .speech }
    if let before, document.isMark(before, ":") || document.isMark(before, "：") { return .speech }
    if shape.endsSentence, shape.words > 3 || opensClause || shape.isUnspaced { return .speech }
    if shape.words <= (attribution == nil ? 3 : 2) { return .scare }
    if attribution == nil, !shape.endsSentence, shape.startsSmall, shape.words <= 5 {
      return .scare
    }
    return .speech
  }

  /// Full stop, exclamation and question mark, ellipsis, and their East Asian forms.
  private static let stops: Set<UInt32> = [0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F]

  private struct Shape {
    var words = 0
    var isTitle = false
    var endsSentence = false
    var endsInComma = false
    /// It ends in a stop of a script that sets no spaces, so that its words cannot be counted.
    var isUnspaced = false
    var startsSmall = false
  }

  private func shape(of span: QuotationSpan) -> Shape {
    var shape = Shape()
    var capitals = 0
    var smalls = 0
    for token in span.tokens where document.isWord(token) {
      let fact = document.facts[token]
      shape.words += 1
      if shape.words == 1 { shape.startsSmall = fact.shape.contains(.lower) }
      if fact.shape.contains(.capitalised) { capitals += 1 }
      let isSmallWord =
        Language.isFunctionWord(fact.hash, in: document.language) && shape.words > 1
      if fact.shape.contains(.lower), !isSmallWord { smalls += 1 }
    }
    let isHeading = document.article.blocks[span.block].kind == .heading
    shape.isTitle =
      !isHeading && smalls == 0 && capitals > 0 && shape.words <= 10
      && (shape.words < 3 || capitals > 1)
    let last = span.tokens.upperBound - 1
    shape.endsInComma = document.isMark(last, ",")
    shape.endsSentence =
      !document.isWord(last) && Self.stops.contains(UInt32(document.facts[last].hash))
    shape.isUnspaced = shape.endsSentence && document.facts[last].hash >= 0x3000
    return shape
  }

  /// “the term”, “so-called”.
  private func announcesTerm(_ token: Int) -> Bool {
    CueLexicon.roles(of: document.facts[token].hash).contains(.term)
  }
}
