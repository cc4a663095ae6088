/// A quotation and the text round it that may name its speaker.
struct QuotationSite {
  let span: QuotationSpan
  let block: Range<Int>
  /// The tokens between the last quotation that somebody says, or the beginning of the block, and this one.
  let before: Range<Int>
  /// Other words in quotation marks among `before`.
  let quoted: [Range<Int>]
  /// The tokens between this quotation and the next, or the end of the block.
  let behind: Range<Int>

  /// - Parameter said: The end of the last quotation of the block that somebody says; nil where there is none.
  init(of index: Int, in spans: [QuotationSpan], block: Range<Int>, after said: Int?) {
    let span = spans[index]
    self.span = span
    self.block = block
    let start = said ?? block.lowerBound
    before = min(start, span.start)..<span.start
    quoted = spans[..<index].suffix(Self.reach).filter { $0.start >= start }.map {
      $0.start..<$0.end
    }
    let next = index + 1 < spans.count ? spans[index + 1].start : block.upperBound
    behind = span.end..<max(span.end, next)
  }

  /// Quotations looked back over.
  private static let reach = 8

  /// The words before the quotation in its own sentence.
  func ownSentence(in text: SpeechText) -> Range<Int> {
    before.clamped(
      to: text.tokens(ofSentence: text.sentence(of: span.start)).lowerBound..<span.start)
  }

  /// The words before the quotation in the sentence before its own.
  func sentenceBefore(in text: SpeechText) -> Range<Int> {
    let own = ownSentence(in: text)
    guard own.lowerBound > before.lowerBound else { return own.lowerBound..<own.lowerBound }
    return before.clamped(to: text.tokens(ofSentence: text.sentence(of: own.lowerBound - 1)))
  }

  /// The words behind the quotation in the sentence of the first of them.
  func rest(in text: SpeechText) -> Range<Int> {
    guard !behind.isEmpty else { return behind }
    return behind.clamped(to: text.tokens(ofSentence: text.sentence(of: behind.lowerBound)))
  }
}
