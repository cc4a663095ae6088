import Articles

/// Some paragraphs of an article, while the others are folded away: what is between two that are kept is one quiet
/// line.
struct KeptParagraphs: Equatable, Sendable {
  /// What they have in common, for the status line: “hold quotations”.
  let reason: String
  /// Numbers of blocks of the whole article.
  private(set) var blocks: Set<Int>
  /// The article with one break in place of each run of blocks that is folded away.
  private(set) var article: Article
  /// How many blocks each of these breaks stands for, by its number in `article`.
  private(set) var folded: [Int: Int] = [:]
  /// Where the reader was before, and what they had searched.
  var origin: Place
  let search: Search?
  /// Where they were put; nil while that is to be done.
  var arrival: Place?

  init(
    _ blocks: Set<Int>, of article: Article, because reason: String, origin: Place,
    search: Search?
  ) {
    self.reason = reason
    self.blocks = blocks
    self.article = article
    self.origin = origin
    self.search = search
    fold(article)
  }

  /// Keeps one more: what the reader goes to is always shown.
  mutating func add(_ block: Int, of article: Article) {
    if blocks.insert(block).inserted { fold(article) }
  }

  private mutating func fold(_ whole: Article) {
    var shown: [Block] = []
    folded = [:]
    for number in whole.blocks.indices {
      let range = whole.blocks.range(of: number)
      if blocks.contains(number) {
        shown.append(whole.blocks[number])
      } else if let count = folded[shown.count - 1] {
        let range = TextRange(shown[shown.count - 1].range.start, range.end)
        shown[shown.count - 1] = Block(.break, range: range, lines: [range])
        folded[shown.count - 1] = count + 1
      } else {
        folded[shown.count] = 1
        shown.append(Block(.break, range: range, lines: [range]))
      }
    }
    article = whole.with(blocks: BlockList(shown))
  }

  /// “3 of 17”: how many of the paragraphs are kept. Where something else is kept too, such as a heading, all is counted.
  func count(of article: Article) -> String {
    let arePlain = blocks.allSatisfy { article.blocks.kind(of: $0).isParagraph }
    let all = arePlain ? ParagraphNumbers(article).count : article.blocks.count
    return "\(blocks.count) of \(all)"
  }

  /// What is true of them: one “holds”, several “hold”.
  var statement: String {
    guard blocks.count == 1, let space = reason.firstIndex(of: " ") else { return reason }
    return reason[..<space] + "s" + reason[space...]
  }

  /// What stands for a run of so many blocks.
  static func line(for count: Int) -> String {
    count == 1 ? "… 1 paragraph" : "… \(count) paragraphs"
  }
}

extension Reading {
  /// The article as it is laid out: without what is folded away.
  var shownArticle: Article? { kept?.article ?? article }

  /// Those of some ranges, in the order of the text, that are not folded away.
  func shown(_ ranges: [TextRange]) -> [TextRange] {
    kept == nil ? ranges : ranges.filter(isShown)
  }

  func isShown(_ range: TextRange) -> Bool {
    guard let kept, let block = article?.blocks.number(at: range.start) else { return true }
    return kept.blocks.contains(block)
  }

  /// Shows the paragraph that holds a place.
  mutating func unfold(_ range: TextRange) {
    guard kept != nil, let article, let block = article.blocks.number(at: range.start) else {
      return
    }
    kept?.add(block, of: article)
  }
}

extension Article {
  /// The blocks that some ranges touch.
  /// - Parameter ranges: In the order of the text. Of a long one there may be millions, but of those in one block only
  ///   the first is looked up.
  fileprivate func blocks(touching ranges: [TextRange]) -> Set<Int> {
    var touched: Set<Int> = []
    var end = 0
    for range in ranges where range.end > end {
      guard let first = blocks.number(at: range.start),
        let last = blocks.number(at: max(range.start, range.end - 1))
      else { continue }
      touched.formUnion(first...last)
      end = blocks.range(of: last).end
    }
    return touched
  }
}

extension ReaderState {
  /// As a text is typed, only the paragraphs that hold it stay.
  mutating func previewKept(_ text: String, from before: LinePrompt.Before) {
    place = before.place
    reading.kept = before.kept
    reading.beginSearch(for: text, bytes: searchStep)
    keepMatches(from: before)
  }

  /// Of a long text all paragraphs are shown until it is looked through.
  mutating func keepMatches(from before: LinePrompt.Before) {
    guard let search = reading.search, !search.isUnderWay, !search.matches.isEmpty else { return }
    keep(search.matches, because: "hold “\(search.query)”", from: before.place, before.search)
    let next = search.matches.partitioningIndex { $0.start >= before.place.anchor.offset }
    let first = search.matches[next < search.matches.count ? next : 0]
    select(Reading.Selection(range: first, item: nil))
    // What is kept is shorter, so where the reader was may be below its last screen.
    clampAnchor()
    let arrival = place
    reading.kept?.arrival = arrival
  }

  mutating func acceptKept(_ text: String, from before: LinePrompt.Before) {
    if text.isEmpty { return keepAll() }
    if reading.search?.isUnderWay == true {
      while reading.search?.isUnderWay == true { reading.continueSearch(bytes: searchStep) }
      keepMatches(from: before)
    }
    guard let search = reading.search, search.matches.isEmpty else { return sayKept() }
    reading.search = before.search
    message = Message(text: search.failure, isError: true)
  }

  /// Keeps the paragraphs that quote somebody, and the turns of an interview, which need no quotation marks.
  mutating func keepQuotes() {
    guard let article = reading.article, let findings = reading.findings, reading.isAnalysed else {
      message = .stillAnalysing
      return
    }
    let people = Set(
      findings.annotations.entities.lazy.filter { $0.kind == .person }
        .flatMap(\.mentions).map(\.range))
    let turns = article.turns(where: people.contains)
    let ranges = (findings.quotations.flatMap { $0.parts.map(\.outer) } + turns).sorted()
    guard !ranges.isEmpty else {
      message = Message(text: "Nobody is quoted in this article")
      return
    }
    keep(ranges, because: "quote somebody")
  }

  /// Keeps the paragraphs in which the current item stands, or what is selected.
  mutating func keepItem() {
    guard let item = reading.spotlight ?? reading.selection.flatMap({ reading.spotlight(on: $0) })
    else {
      message = Message(
        text: "Select something first: @ goes to a name, \" to a quote, ]p to a phrase")
      return
    }
    reading.spotlight = item
    keep(item.places.map(\.range), because: "hold \(item.title)")
  }

  /// Brings all paragraphs back; who has not moved since is where they were before.
  mutating func keepAll() {
    guard let kept = reading.kept else {
      message = Message(text: "All paragraphs are shown")
      return
    }
    reading.kept = nil
    if place == kept.arrival {
      place = kept.origin
      reading.search = kept.search
    }
    followText()
  }

  private mutating func keep(_ ranges: [TextRange], because reason: String) {
    let origin = reading.kept?.origin ?? place
    keep(ranges, because: reason, from: origin, reading.search)
    let target = ranges.first { $0.end > origin.anchor.offset } ?? ranges.last
    showKept(at: target?.start ?? 0)
    let arrival = place
    reading.kept?.arrival = arrival
    sayKept()
  }

  private mutating func keep(
    _ ranges: [TextRange], because reason: String, from origin: Place, _ search: Search?
  ) {
    guard let article = reading.article else { return }
    reading.kept = KeptParagraphs(
      article.blocks(touching: ranges), of: article, because: reason,
      origin: reading.kept?.origin ?? origin,
      search: reading.kept.map(\.search) ?? search)
  }

  /// The first of the kept paragraphs from `offset` on at the top, below the line for what was before it.
  private mutating func showKept(at offset: Int) {
    guard let layout, let article = reading.article, let block = article.blocks.number(at: offset)
    else { return }
    let start = article.blocks.start(of: block)
    reading.anchor = layout.anchor(showing: start, above: 2, height: geometry.rows)
    followText()
  }

  private mutating func sayKept() {
    guard let kept = reading.kept, let article = reading.article else { return }
    let count = "\(kept.count(of: article)) paragraphs"
    message = Message(text: "\(count) \(kept.statement); Esc brings all back")
  }
}
