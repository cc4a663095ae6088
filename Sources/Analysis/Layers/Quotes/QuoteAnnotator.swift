import Articles

/// The quotes layer: spans, then who says them, then what they are.
struct QuoteAnnotator: Annotator {
  func annotate(_ document: Document, into annotations: inout Annotations) {
    Self.annotate(document, into: &annotations, .builtIn, judge: nil)
  }

  /// - Parameter judge: Takes the ranker's place where it answers.
  static func annotate(
    _ document: Document, into annotations: inout Annotations, _ ranker: Ranker,
    judge: SpeakerFinder.Judge?
  ) {
    let blocks = document.article.blocks.indices.filter { document.isProse($0) }
    var scanner = QuotationScanner(document: document)
    var spans = blocks.map { scanner.spans(ofBlock: $0) }
    let all = spans.flatMap { $0 }
    guard !all.isEmpty else { return }
    let text = SpeechText(document)
    let style = text.style(of: all)
    let isStory = text.isStory(all)
    let names = NewNames(text: text, isStory: isStory)
    annotations.entities = names.added(to: annotations.entities, all)
    if isStory {
      annotations.entities = NamelessCharacters(text: text).added(to: annotations.entities, all)
    }
    if document.language == "de" {
      let outlets = GermanOutlet(text: text)
      spans = spans.map(outlets.marked)
      annotations.entities = outlets.withoutDates(annotations.entities, in: spans)
    }
    let sites = text.sites(of: spans, in: blocks)
    if document.language == "de" {
      annotations.entities = GermanSpeakers(text: text).added(to: annotations.entities, sites)
    }
    let finder = SpeakerFinder(
      text: text, entities: annotations.entities, sites: sites, style: style, ranker: ranker,
      judge: judge)
    var quotations = Quotations(text: text, finder: finder)
    for (block, spans) in zip(blocks, spans) { quotations.add(spans, of: block) }
    annotations.quotes = quotations.quotes
  }
}

/// Gathers the quotes of an article, block by block.
private struct Quotations {
  let text: SpeechText
  var finder: SpeakerFinder
  private(set) var quotes: [Quote] = []

  private var document: Document { text.document }
  /// The last quotation of the block before, while it is open; a block quotation may go on in the next block.
  private var open: (marks: QuotationMarks, attribution: Attribution?)?
  /// Quotations of the blocks before.
  private var count = 0
  private var group = 0

  init(text: SpeechText, finder: SpeakerFinder) {
    self.text = text
    self.finder = finder
  }

  mutating func add(_ spans: [QuotationSpan], of block: Int) {
    let tokens = document.blocks[block]
    guard !tokens.isEmpty else { return }
    var last: Attribution?
    /// The quotation before, papers left out.
    var previous: (span: QuotationSpan, quote: Int)?
    for (index, span) in spans.enumerated() {
      if span.namesOutlet {
        group += 1
        quotes.append(quote(span, .title, nil))
        continue
      }
      let before = index == 0 ? open?.attribution : last
      last =
        span.signature.map(signed(by:))
        ?? finder.attribution(of: count + index)
      if span.goesOn {
        last = last ?? before.map(continued)
        if index == 0, !span.isClosed || spans.count == 1 || last?.place == .direct {
          lendBack(last)
        }
      }
      let mark = span.start > tokens.lowerBound ? span.start - 1 : nil
      let kind = QuotationKind(document: document).kind(of: span, attribution: last, before: mark)
      if kind == .speech {
        last = last ?? finder.turn(of: count + index)
        finder.note(span, last)
      }
      let first = previous.flatMap { isOne($0.span, quotes[$0.quote], span, last) ? $0 : nil }
      if !span.goesOn, first == nil { group += 1 }
      var quote = quote(span, kind, last)
      if let first { quote.group = quotes[first.quote].group }
      quote.isAdjoining = span.goesOn || first.map { isAdjoining($0.span, span, last) } ?? false
      previous = (span, quotes.count)
      quotes.append(quote)
    }
    open = spans.last.flatMap { $0.isClosed && $0.marks != .block ? nil : ($0.marks, last) }
    count += spans.count
  }

  /// Whether two quotations of a block are the parts of one: the same words name the speaker of both, and no other
  /// sentence leads to the second. A part that is in doubt stands by itself, so that this shows.
  private func isOne(
    _ first: QuotationSpan, _ last: Quote, _ second: QuotationSpan, _ attribution: Attribution?
  ) -> Bool {
    guard let attribution, let speaker = attribution.speaker,
      last.kind == .speech,
      last.speaker == document.range(of: speaker) || attribution.rule == .carried
    else { return false }
    let own = text.tokens(ofSentence: text.sentence(of: second.start)).lowerBound
    let told = text.tokens(ofSentence: text.sentence(of: speaker.lowerBound))
    if first.end > own || told.lowerBound == own { return true }
    if (own..<second.start).contains(where: { document.isWord($0) }) { return false }
    let isAside = (max(first.end, told.upperBound)..<max(first.end, told.upperBound, own)).contains
    {
      document.isWord($0)
    }
    return !isAside || last.confidence < Self.sure || attribution.confidence >= Self.sure
  }

  /// Whether the words between two parts of a quotation are one sentence that names their speaker.
  private func isAdjoining(
    _ first: QuotationSpan, _ second: QuotationSpan, _ attribution: Attribution?
  ) -> Bool {
    let gap = first.end..<max(first.end, second.start)
    guard let speaker = attribution?.speaker, gap.contains(speaker.lowerBound) else { return false }
    let told = text.sentence(of: speaker.lowerBound)
    return gap.allSatisfy { !document.isWord($0) || text.sentence(of: $0) == told }
  }

  /// Below this, readers are told that a speaker is in doubt.
  private static let sure = 0.6

  /// The attribution of a block quotation to the name under it.
  private func signed(by name: Range<Int>) -> Attribution {
    Attribution(speaker: name, place: .direct, confidence: 0.8, rule: .signature)
  }

  private func continued(_ attribution: Attribution) -> Attribution {
    var attribution = attribution
    attribution.place = .inherited
    attribution.rule = .continued
    return attribution
  }

  /// A quotation whose first paragraphs name nobody takes the speaker of its last.
  private mutating func lendBack(_ attribution: Attribution?) {
    guard let attribution else { return }
    var index = quotes.count - 1
    while index >= 0, quotes[index].group == group,
      quotes[index].speaker == nil || quotes[index].rule == .turn
    {
      quotes[index].kind = .speech
      name(attribution, on: &quotes[index])
      index -= 1
    }
  }

  private func quote(
    _ span: QuotationSpan, _ kind: Quote.Kind, _ attribution: Attribution?
  ) -> Quote {
    var quote = Quote(
      range: span.inner, outer: span.outer, kind: kind, group: group,
      confidence: kind == .speech ? 0.6 : 0.7)
    if kind == .speech, let attribution { name(attribution, on: &quote) }
    return quote
  }

  /// The parts of “dit-elle”, where that names the speaker.
  private func incise(_ speaker: Range<Int>?) -> UnspacedAttribution.Words? {
    guard let speaker, speaker.count == 1 else { return nil }
    return FrenchIncise(text)?.found(at: speaker.lowerBound)?.words
  }

  private func name(_ attribution: Attribution, on quote: inout Quote) {
    let words = attribution.words ?? incise(attribution.speaker)
    quote.speaker = words?.speaker ?? attribution.speaker.map { document.range(of: $0) }
    quote.cue = words?.cue ?? attribution.cue.map { document.range(of: $0) }
    quote.entity = attribution.isUnnamed ? nil : attribution.member
    quote.confidence = attribution.confidence
    quote.rule = attribution.rule
    quote.runnerUp = attribution.runnerUp.map {
      Quote.Alternative(
        speaker: $0.speaker.map { document.range(of: $0) }, entity: $0.member,
        confidence: $0.confidence)
    }
  }
}
