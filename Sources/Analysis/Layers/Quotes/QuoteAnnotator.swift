import Articles

/// The quotes layer: spans, then who says them, then what they are, then which entity that is.
struct QuoteAnnotator: Annotator {
  func annotate(_ document: Document, into annotations: inout Annotations) {
    var quotations = Quotations(
      document: document, links: SpeakerLinks(annotations.entities, in: document))
    for block in document.article.blocks.indices where document.isProse(block) {
      quotations.addBlock(block)
    }
    annotations.quotes = quotations.quotes
  }
}

/// Gathers the quotes of an article, block by block.
private struct Quotations {
  let document: Document
  let links: SpeakerLinks
  private var scanner: QuotationScanner
  private(set) var quotes: [Quote] = []

  /// The last quotation of the block before, while it is open.
  private var open: (marks: QuotationMarks, attribution: Attribution?)?
  private var sentence = 0
  private var group = 0

  init(document: Document, links: SpeakerLinks) {
    self.document = document
    self.links = links
    scanner = QuotationScanner(document: document)
  }

  mutating func addBlock(_ block: Int) {
    let tokens = document.blocks[block]
    guard !tokens.isEmpty else { return }
    let sentences = nextSentences(of: block)
    let spans = scanner.spans(ofBlock: block)
    let finder = AttributionFinder(document: document, block: tokens, sentences: sentences)
    var attributions = finder.attributions(of: spans)
    for (index, span) in spans.enumerated() where attributions[index] == nil {
      attributions[index] = span.signature.map(signed(by:))
    }
    let reopened = spans.first?.goesOn ?? false
    if reopened {
      attributions[0] = attributions[0] ?? open?.attribution.map(inherited)
      if spans[0].isClosed == false || attributions.count == 1 || attributions[0]?.place == .direct
      {
        lendBack(attributions[0])
      }
    }
    for (index, span) in spans.enumerated() {
      let goesOn = span.goesOn || index > 0 && attributions[index]?.place == .inherited
      if !goesOn { group += 1 }
      quotes.append(quote(span, attributions[index], in: tokens))
    }
    open = spans.last.flatMap { $0.isClosed ? nil : ($0.marks, attributions.last ?? nil) }
  }

  private mutating func nextSentences(of block: Int) -> [Range<Int>] {
    while sentence < document.sentences.count, document.sentences[sentence].block < block {
      sentence += 1
    }
    var sentences: [Range<Int>] = []
    while sentence < document.sentences.count, document.sentences[sentence].block == block {
      sentences.append(document.sentences[sentence].tokens)
      sentence += 1
    }
    return sentences
  }

  /// The attribution of a block quotation to the name under it.
  private func signed(by name: Range<Int>) -> Attribution {
    Attribution(
      speaker: name, place: .direct, confidence: 0.8, extent: name.lowerBound..<name.lowerBound)
  }

  private func inherited(_ attribution: Attribution) -> Attribution {
    var attribution = attribution
    attribution.place = .inherited
    return attribution
  }

  /// A quotation whose first paragraphs name nobody takes the speaker of its last.
  private mutating func lendBack(_ attribution: Attribution?) {
    guard let attribution else { return }
    var index = quotes.count - 1
    while index >= 0, quotes[index].group == group, quotes[index].speaker == nil {
      quotes[index].kind = .speech
      name(attribution, on: &quotes[index])
      index -= 1
    }
  }

  private func quote(
    _ span: QuotationSpan, _ attribution: Attribution?, in tokens: Range<Int>
  ) -> Quote {
    let before = span.start > tokens.lowerBound ? span.start - 1 : nil
    let kind = QuotationKind(document: document).kind(
      of: span, attribution: attribution, before: before)
    var quote = Quote(
      range: span.inner, outer: span.outer, kind: kind, group: group,
      confidence: kind == .speech ? 0.6 : 0.7)
    if kind == .speech, let attribution { name(attribution, on: &quote) }
    return quote
  }

  private func name(_ attribution: Attribution, on quote: inout Quote) {
    quote.speaker = attribution.speaker.map { document.range(of: $0) }
    quote.cue = attribution.cue.map { document.range(of: $0) }
    quote.entity = quote.speaker.flatMap { links.entity(in: $0) }
    quote.confidence = attribution.confidence
  }
}
