import Articles

/// A card about one thing, laid over the text.
struct Peek: Equatable, Sendable {
  enum Subject: Equatable, Sendable {
    case item(ItemID)
    /// An index into the article's blocks.
    case block(Int)
    /// The article as a whole: its figures.
    case article
  }

  var subject: Subject
  /// The text that it is about, which the card leaves in view.
  var range: TextRange
  /// The link that the keys are on: a place among the card's links.
  var link = 0
}

extension ReaderState {
  /// Opens the card about what is under the cursor, or closes it.
  mutating func peek() {
    if case .peek = overlay {
      overlay = nil
    } else if reading.article != nil, reading.findings == nil {
      message = .stillAnalysing
    } else if let peek = peekUnderCursor {
      overlay = .peek(peek)
    } else {
      message = Message(text: "Nothing here to peek at")
    }
  }

  /// Opens the card of the article's figures, or closes it.
  mutating func showFigures() {
    if case .peek(let peek) = overlay, peek.subject == .article {
      overlay = nil
    } else if reading.article == nil {
      message = Message(text: "No article is open")
    } else if !reading.isAnalysed {
      message = .stillAnalysing
    } else {
      overlay = .peek(Peek(subject: .article, range: TextRange(0, 0)))
    }
  }

  /// Goes to another link of the card, no farther than its ends.
  mutating func movePeek(_ peek: Peek, by links: Int) {
    let last = max(0, (card(of: peek)?.links.count ?? 0) - 1)
    let (wanted, overflow) = peek.link.addingReportingOverflow(links)
    var peek = peek
    peek.link = overflow ? last : min(max(wanted, 0), last)
    overlay = .peek(peek)
  }

  /// Goes where the link leads; `(` comes back.
  mutating func follow(_ peek: Peek) {
    overlay = nil
    guard let links = card(of: peek)?.links, links.indices.contains(peek.link) else { return }
    if focus == .pane { leavePane() } else { leavePlace() }
    select(links[peek.link])
  }

  /// What a card would be about: the row of the pane; the selected thing, or the mark or paragraph at what else is
  /// selected; the current item; the mark or paragraph at the cursor; the first paragraph in view.
  var peekUnderCursor: Peek? {
    if focus == .pane { return listRow.flatMap(peek(onRow:)) }
    let visible = visibleRange
    if let selection = reading.selection, visible.overlaps(selection.range) {
      return selection.item.map { Peek(subject: .item($0), range: selection.range) }
        ?? peek(at: selection.range.start)
    }
    if let places = reading.spotlight?.places, let first = places.first, let item = first.item {
      let place = places.first { visible.overlaps($0.range) } ?? first
      return Peek(subject: .item(item), range: place.range)
    }
    if let cursor = reading.cursor, visible.contains(cursor) { return peek(at: cursor) }
    guard let blocks = reading.article?.blocks, !blocks.isEmpty else { return nil }
    let shown = blocks[(blocks.number(at: visible.start) ?? 0)...]
      .prefix { $0.range.start < visible.end }
      .filter { $0.kind.isParagraph && $0.range.overlaps(visible) }
    let first = shown.first { $0.range.start >= visible.start } ?? shown.first
    return first.flatMap { peek(onBlockAt: $0.range.start) }
  }

  private func peek(onRow row: ListRow) -> Peek? {
    guard let target = row.target else { return nil }
    if case .speaker(.entity(let number)?) = row.subject {
      return Peek(subject: .item(ItemID(.entities, number)), range: target.range)
    }
    return target.item.map { Peek(subject: .item($0), range: target.range) }
      ?? peek(onBlockAt: target.range.start)
  }

  /// The innermost mark at `offset` that is shown, else its paragraph.
  private func peek(at offset: Int) -> Peek? {
    let here = TextRange(offset, offset + 1)
    let marks = Layer.allCases.filter(reading.isShown).flatMap {
      reading.findings?.marks.marks(of: $0, in: here) ?? []
    }
    return marks.min { $0.range.count < $1.range.count }
      .map { Peek(subject: .item($0.item), range: $0.range) } ?? peek(onBlockAt: offset)
  }

  private func peek(onBlockAt offset: Int) -> Peek? {
    guard let article = reading.article,
      let number = article.blocks.number(at: offset)
    else { return nil }
    return Peek(subject: .block(number), range: article.blocks.range(of: number))
  }
}
