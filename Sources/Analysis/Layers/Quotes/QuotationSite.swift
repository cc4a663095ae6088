/// A quotation and the text round it that may name its speaker.
struct QuotationSite {
  let span: QuotationSpan
  let block: Range<Int>
  /// The tokens between the quotation before, or the beginning of the block, and this one; the names of papers are no
  /// quotations here.
  private(set) var before: Range<Int>
  /// Other words in quotation marks among `before`.
  private(set) var quoted: [Range<Int>] = []
  /// The tokens between this quotation and the next, or the end of the block.
  let behind: Range<Int>
  /// The last sentence of the block before, where that ends in a colon, or with words of saying in a comma.
  let announcing: Range<Int>?
  /// The last quotations before in the block.
  private let earlier: [Range<Int>]

  /// Quotations looked back over.
  private static let reach = 8

  init(
    of index: Int, in spans: [QuotationSpan], block: Range<Int>, announcing: Range<Int>? = nil
  ) {
    span = spans[index]
    self.block = block
    self.announcing = announcing
    let start = spans[..<index].suffix(Self.reach).last { !$0.namesOutlet }?.end
    before = min(start ?? block.lowerBound, span.start)..<span.start
    let next = spans[(index + 1)...].prefix(Self.reach).first { !$0.namesOutlet }?.start
    behind = span.end..<max(span.end, next ?? block.upperBound)
    earlier = spans[..<index].suffix(Self.reach).map { $0.start..<$0.end }
  }

  /// The same with the words back to the last quotation that somebody says, past others in quotation marks.
  /// - Parameter said: Where that ends; nil where the block has none.
  func reaching(backTo said: Int?) -> QuotationSite {
    var site = self
    let start = min(said ?? block.lowerBound, span.start)
    site.before = start..<span.start
    site.quoted = earlier.filter { $0.lowerBound >= start }
    return site
  }

  /// The words before the quotation in its own sentence.
  func ownSentence(in text: SpeechText) -> Range<Int> {
    before.clamped(
      to: text.tokens(ofSentence: text.sentence(of: span.start)).lowerBound..<span.start)
  }

  /// The words before the quotation in the sentence before its own.
  func sentenceBefore(in text: SpeechText) -> Range<Int> {
    sentence(before: ownSentence(in: text), in: text)
  }

  /// The sentence that ends where `sentence` begins, as far as it is still before the quotation and behind the last one.
  func sentence(before sentence: Range<Int>, in text: SpeechText) -> Range<Int> {
    let end = sentence.lowerBound
    guard end > before.lowerBound else { return end..<end }
    return before.clamped(to: text.tokens(ofSentence: text.sentence(of: end - 1)))
  }

  /// The words behind the quotation in the sentence of the first of them.
  func rest(in text: SpeechText) -> Range<Int> {
    guard !behind.isEmpty else { return behind }
    return behind.clamped(to: text.tokens(ofSentence: text.sentence(of: behind.lowerBound)))
  }
}

extension SpeechText {
  /// The sites of all quotations.
  /// - Parameters:
  ///   - blocks: Those of prose.
  ///   - spans: One list for each of `blocks`.
  func sites(of spans: [[QuotationSpan]], in blocks: [Int]) -> [QuotationSite] {
    var sites: [QuotationSite] = []
    var announcing: Range<Int>?
    for (block, spans) in zip(blocks, spans) {
      let tokens = document.blocks[block]
      guard let last = tokens.last else { continue }
      sites += spans.indices.map {
        QuotationSite(of: $0, in: spans, block: tokens, announcing: announcing)
      }
      announcing = announcement(endingAt: last)
    }
    return sites
  }

  /// The sentence that ends at a colon, or at a comma behind a verb of saying, as a letter's “Dear Ada,” does not.
  private func announcement(endingAt last: Int) -> Range<Int>? {
    let isColon = isColon(last)
    guard isColon || document.isMark(last, ",") else { return nil }
    let sentence = tokens(ofSentence: sentence(of: last))
    return isColon || sentence.contains { roles[$0].contains(.say) } ? sentence : nil
  }
}
