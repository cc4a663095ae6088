import Articles

/// What a jump can go to.
enum JumpTarget: Equatable, Sendable {
  case layer(Layer)
  /// The quotations of whoever said the selected one.
  case sameSpeaker
  /// A mark of any visible layer.
  case anyMark
  case heading
  case paragraph
}

/// A jump that can be repeated.
struct Jump: Equatable, Sendable {
  var target: JumpTarget
  var isForward: Bool
}

extension ReaderState {
  /// Goes `count` targets on, or back where negative, from the selection, or from the top of the screen
  /// where none is in view; past the last it goes on with the first.
  mutating func jump(to target: JumpTarget, _ count: Int) {
    reading.lastJump = Jump(target: target, isForward: count > 0)
    guard let article = reading.article else { return }
    let stops = stops(for: target, in: article)
    guard !stops.isEmpty else {
      message =
        !reading.isAnalysed && target.needsFindings
        ? .stillAnalysing : Message(text: target.absence)
      return
    }
    if target == .sameSpeaker, isOnNamelessQuotation {
      message = Message(text: "This quotation has no named speaker")
      return
    }
    walk(stops, by: count)
  }

  /// As far and in the direction of the last jump, or the other way where `count` is negative.
  mutating func repeatJump(_ count: Int) {
    guard let last = reading.lastJump else {
      message = Message(text: "No jump to repeat yet")
      return
    }
    jump(to: last.target, last.isForward ? count : -count)
    reading.lastJump = last
  }

  /// Goes to a paragraph by its number, as the status line counts them.
  mutating func jump(toParagraph number: Int) {
    guard let article = reading.article else { return }
    let paragraphs = reading.paragraphs ?? ParagraphNumbers(article)
    guard let range = paragraphs.range(of: number) else {
      let last = paragraphs.count
      message = Message(text: last == 0 ? "There is no paragraph" : "The last paragraph is \(last)")
      return
    }
    leavePlace()
    select(Reading.Selection(range: range, item: nil))
  }

  /// Selects the stop that is `count` on from the cursor, and says so where it went round the end. While not all is found
  /// there is no going round.
  /// - Parameter all: In the order of the text.
  mutating func walk<Stops: RandomAccessCollection<Reading.Selection>>(_ all: Stops, by count: Int)
  where Stops.Index == Int {
    guard reading.kept != nil else { return walk(amongShown: all, by: count) }
    let stops = all.filter { reading.isShown($0.range) }
    walk(amongShown: stops, by: count)
    if stops.isEmpty, !all.isEmpty {
      message = Message(text: "None in the paragraphs kept; Esc brings all back")
    }
  }

  private mutating func walk<Stops: RandomAccessCollection<Reading.Selection>>(
    amongShown stops: Stops, by count: Int
  ) where Stops.Index == Int {
    guard !stops.isEmpty else { return }
    let cursor = cursorOffset
    if let part = reading.analysedPart, stops.first?.item != nil,
      cursor + 1 < part.start || cursor >= part.end
    {
      message = .stillAnalysing
      return
    }
    let start =
      count > 0
      ? stops.partitioningIndex { $0.range.start > cursor } + count - 1
      : stops.partitioningIndex { $0.range.start >= cursor } + count
    let index = ((start % stops.count) + stops.count) % stops.count
    if start != index {
      guard reading.isAnalysed || stops[index].item == nil else {
        message = .stillAnalysing
        return
      }
      guard reading.search?.isUnderWay != true || stops[index].item != nil else {
        message = .stillSearching
        return
      }
      let isThere = stops[index] == reading.selection
      message = Message(
        text: isThere ? "the only one" : start > index ? "from the top again" : "from the end again"
      )
    }
    let before = place
    select(stops[index])
    if place != before { reading.jumps.leave(before) }
  }

  /// Selects and shows.
  mutating func select(_ selection: Reading.Selection) {
    reading.selection = selection
    reveal(selection.range)
    followText()
  }

  /// Where jumps count from.
  private var cursorOffset: Int {
    let visible = visibleRange
    if let selection = reading.selection, visible.overlaps(selection.range) {
      return selection.range.start
    }
    if let cursor = reading.cursor, visible.contains(cursor) { return cursor }
    return visible.start - 1
  }

  /// The places a jump can land on, in the order of the text.
  private func stops(for target: JumpTarget, in article: Article) -> [Reading.Selection] {
    switch target {
    case .layer(.quotes): quotationStops { _ in true }
    case .layer(let layer): (reading.findings?.marks[layer] ?? []).map(Reading.Selection.init)
    case .sameSpeaker: sameSpeakerStops
    case .anyMark:
      Layer.allCases.filter(reading.isShown).flatMap { stops(for: .layer($0), in: article) }
        .sorted { $0.range < $1.range }
    case .heading: article.stops { $0.kind == .heading }
    case .paragraph: article.stops { _ in true }
    }
  }

  private func quotationStops(where isWanted: (Findings.Quotation) -> Bool) -> [Reading.Selection] {
    (reading.findings?.quotations ?? []).enumerated().compactMap { number, quotation in
      guard isWanted(quotation), let first = quotation.parts.first else { return nil }
      return Reading.Selection(range: first.outer, item: ItemID(.quotes, number))
    }
  }

  /// Of the selected quotation's speaker, or of the selected name's bearer; with neither selected, of the first to
  /// speak after the cursor, and past the last of the first.
  private var sameSpeakerStops: [Reading.Selection] {
    guard let findings = reading.findings else { return [] }
    let named = findings.quotations.indices.filter { findings.quotations[$0].speaker != nil }
    let cursor = cursorOffset
    let following = named.first { (findings.quotations[$0].parts.first?.outer.start ?? 0) > cursor }
    let number = following ?? named.first
    guard let speaker = selectedSpeaker ?? number.flatMap({ findings.quotations[$0].speaker })
    else { return [] }
    return quotationStops { $0.speaker == speaker }
  }

  /// Whether a quotation is selected and in view of which nobody knows who said it.
  private var isOnNamelessQuotation: Bool {
    guard let selection = reading.selection, let item = selection.item, item.layer == .quotes,
      visibleRange.overlaps(selection.range)
    else { return false }
    return reading.findings?.quotations[item.number].speaker == nil
  }

  private var selectedSpeaker: Int? {
    guard let item = reading.selection?.item, let findings = reading.findings else { return nil }
    return switch item.layer {
    case .quotes: findings.quotations[item.number].speaker
    case .entities: findings.number(of: .entity(item.number))
    case .titles, .phrases: nil
    }
  }
}

extension Reading.Selection {
  init(_ mark: Mark) {
    self.init(range: mark.range, item: mark.item)
  }
}

extension Article {
  /// The blocks that are wanted, as places to land on.
  fileprivate func stops(where isWanted: (Block) -> Bool) -> [Reading.Selection] {
    blocks.compactMap { block in
      guard isWanted(block), let first = block.lines.first else { return nil }
      return Reading.Selection(range: first, item: nil)
    }
  }
}

extension JumpTarget {
  fileprivate var needsFindings: Bool { self != .heading && self != .paragraph }

  /// What to say where the article has none.
  fileprivate var absence: String {
    switch self {
    case .layer(.quotes): "Nobody is quoted in this article"
    case .layer(.titles): "This article has no titles or terms in quotation marks"
    case .layer(.entities): "No names or dates were found in this article"
    case .layer(.phrases): "This article repeats no phrase"
    case .sameSpeaker: "No quotation with a named speaker"
    case .anyMark: "No visible mark"
    case .heading: "This article has no headings"
    case .paragraph: "This article is empty"
    }
  }
}
