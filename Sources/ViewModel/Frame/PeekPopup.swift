import Articles

/// A card laid beside what it is about.
struct PeekPopup {
  private let card: Card
  private let link: Int
  private let columns: Int
  private let left: Int
  private let hasSides: Bool
  /// The rows of the screen that the card leaves in view, nil where its thing is not on the screen.
  private let subject: ClosedRange<Int>?
  /// Rows above the status line.
  private let room: Int

  /// As wide as the text, so that none of it shows beside the card; but no wider than a card can use.
  private static let greatestColumns = 80
  private static let leastColumns = 44
  /// A card lower than that says too little.
  private static let leastRows = 6

  init?(_ peek: Peek, of reader: ReaderState, over text: TextFrame, in geometry: Geometry) {
    guard let card = reader.card(of: peek) else { return nil }
    self.card = card
    link = peek.link
    room = geometry.rows
    hasSides = !Popup.isWhole(in: reader.size)
    let widest = geometry.textColumns > 0 ? geometry.textColumns : reader.size.columns
    if hasSides {
      let wanted = min(geometry.lineColumns + 2 * Geometry.barColumns, Self.greatestColumns)
      columns = min(max(wanted, Self.leastColumns), widest)
      left = min(max(0, geometry.leftMargin - Geometry.barColumns), widest - columns)
    } else {
      columns = reader.size.columns
      left = 0
    }
    if peek.subject == .article {
      subject = nil
    } else if geometry.textColumns > 0 {
      subject = text.rows(of: peek.range)
    } else {
      let row = PaneFrame.headRows(in: geometry) + reader.listState.cursor - reader.listState.first
      subject = row...row
    }
  }

  var popup: Popup {
    let laid = laid
    return Popup(
      title: card.title, rows: laid.lines.map(\.row),
      place: .at(top: laid.top, left: left, columns: columns, hasSides: hasSides),
      cursor: laid.lines.firstIndex { $0.link == link }.map {
        Position(
          row: min(laid.top + 1 + $0, room - 1),
          column: left + min(hasSides ? 2 : 1, columns - 1))
      }, foot: foot(isCut: laid.isCut))
  }

  /// The link that stands at a cell of the screen.
  func link(at place: Position) -> Int? {
    guard place.row < room, (left..<left + columns).contains(place.column) else { return nil }
    let laid = laid
    let line = place.row - laid.top - 1
    return laid.lines.indices.contains(line) ? laid.lines[line].link : nil
  }

  /// What of the card has room, and the row of the screen where its upper rule stands.
  private var laid: (top: Int, lines: [CardLines.Line], isCut: Bool) {
    let all = CardLines(card: card, link: link, columns: columns - (hasSides ? 4 : 2)).lines
    let (top, shown) = placed(all.count + Popup.ruleRows)
    let body = max(1, shown - Popup.ruleRows)
    // A low card has no room for blank lines.
    let lines = body < all.count ? all.filter { $0.row.cells > 0 } : all
    let head = Array(lines.prefix(card.hasHeading ? 1 : 0))
    let rest = Array(lines.dropFirst(head.count))
    let shownRows = max(0, body - head.count)
    let first = firstLine(of: rest, in: shownRows)
    let visible = head + rest.dropFirst(first).prefix(shownRows)
    // Without its blank lines a card is lower than it was placed.
    let saved = top < subject?.lowerBound ?? 0 ? shown - visible.count - Popup.ruleRows : 0
    return (top + max(0, saved), Array(visible), first + shownRows < rest.count)
  }

  /// The first of the `lines` under the heading, which stays, so that the current one is among the `shown`.
  private func firstLine(of lines: [CardLines.Line], in shown: Int) -> Int {
    // The card is read from its top; further down, the line after the current one shows that there is more.
    guard link > 0, let current = lines.firstIndex(where: { $0.link == link })
    else { return 0 }
    return max(0, min(current + 2 - shown, lines.count - shown))
  }

  /// What the keys do, as much as has room.
  private func foot(isCut: Bool) -> String {
    let last = [isCut ? "more ↓" : nil, "q closes"].compactMap(\.self)
    let all = card.links.isEmpty ? last : last.dropLast() + ["Enter goes there"] + last.suffix(1)
    return [all, last].map { $0.joined(separator: " · ") }
      .first { CellText.width($0) <= columns - Popup.footColumns } ?? ""
  }

  /// Where a card of `height` rows begins, and how many of them it gets: under what it is about or else above; where
  /// neither has room, beside the first of its lines on the side with more; over it in the lowest windows.
  private func placed(_ height: Int) -> (top: Int, rows: Int) {
    guard let subject else { return (max(0, (room - height) / 2), min(height, room)) }
    if room - subject.upperBound - 1 >= height { return (subject.upperBound + 1, height) }
    if subject.lowerBound >= height { return (subject.lowerBound - height, height) }
    let below = room - subject.upperBound - 1
    let above = subject.lowerBound
    if max(below, above) >= min(height, Self.leastRows) {
      return below >= above ? (subject.upperBound + 1, below) : (0, above)
    }
    let rest = room - subject.lowerBound - 1
    let shown = min(height, max(rest, above))
    // Before nothing of the card is seen, what it is about is not.
    guard shown >= min(height, Popup.ruleRows + 2) else { return (0, min(height, room)) }
    return rest >= above
      ? (subject.lowerBound + 1, shown) : (above - shown, shown)
  }
}
