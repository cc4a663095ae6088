import Articles

/// A row of an article, and the way to its neighbours. It holds the rows of one segment.
struct RowCursor {
  private let finder: PassageFinder
  private let width: Int
  private let known: LaidOutRows
  private var index: PassageFinder.Index
  private var passage: Passage
  private var margin: Margin
  private var segment: LaidOutRows.Segment
  private var row: Int
  /// How many of the blank rows above the line are still to come before it.
  private(set) var lead: Int

  /// The row with the anchor's offset, or the nearest; nil in an article without blocks.
  init?(_ finder: PassageFinder, width: Int, known: LaidOutRows, at anchor: Anchor) {
    guard let index = finder.index(at: anchor.offset) else { return nil }
    self.finder = finder
    self.width = width
    self.known = known
    self.index = index
    passage = finder.passage(index)
    margin = Margin(of: passage.block, in: passage.text, width: width)
    segment = .empty
    row = 0
    lead = 0
    layOut(at: anchor.offset)
    row = max(0, spans.partitioningIndex { $0.start > anchor.offset } - 1)
    lead = max(0, min(anchor.lead, spacing))
  }

  /// The anchor that starts a screen with this row.
  var anchor: Anchor { Anchor(offset: spans[row].start, lead: lead) }

  /// Blank rows above the line.
  private var spacing: Int { isFirstOfPassage ? finder.spacing(above: index) : 0 }
  private var isFirstOfPassage: Bool { row == 0 && segment.range.start <= passage.range.start }
  private var isLastOfPassage: Bool {
    row + 1 == spans.count && segment.range.end >= passage.range.end
  }

  func isSameLine(as other: RowCursor) -> Bool {
    index == other.index && spans[row].start == other.spans[other.row].start
  }

  /// Whether it is shown further up than `other`.
  func isBefore(_ other: RowCursor) -> Bool {
    if isSameLine(as: other) { return lead > other.lead }
    return (index.block, index.line, spans[row].start)
      < (other.index.block, other.index.line, other.spans[other.row].start)
  }
}

// MARK: Moving

extension RowCursor {
  /// Goes to the next line, with all blank rows above it.
  /// - Returns: false at the end of the article, where nothing changes.
  mutating func moveToNextLine() -> Bool {
    if row + 1 < spans.count {
      row += 1
    } else if segment.range.end < passage.range.end {
      layOut(at: segment.range.end)
      row = 0
    } else if let next = finder.after(index) {
      enter(next)
      layOut(at: passage.range.start)
      row = 0
    } else {
      return false
    }
    lead = spacing
    return true
  }

  /// Goes to the line before, without the blank rows above it.
  private mutating func moveToLineBefore() -> Bool {
    if row > 0 {
      row -= 1
    } else if segment.range.start > passage.range.start {
      layOut(at: segment.range.start - 1)
      row = spans.count - 1
    } else if let before = finder.before(index) {
      enter(before)
      layOut(at: passage.range.end)
      row = spans.count - 1
    } else {
      return false
    }
    lead = 0
    return true
  }

  /// Moves down, or up where negative, and stops at the ends of the article.
  mutating func move(by rows: Int) {
    var left = rows
    while left > 0 {
      let blank = min(lead, left)
      lead -= blank
      left -= blank
      guard left > 0, moveToNextLine() else { return }
      left -= 1
    }
    while left < 0 {
      let blank = min(spacing - lead, -left)
      lead += blank
      left += blank
      guard left < 0, moveToLineBefore() else { return }
      left += 1
    }
  }

  private mutating func enter(_ next: PassageFinder.Index) {
    let isSameBlock = next.block == index.block
    index = next
    passage = finder.passage(next)
    if !isSameBlock { margin = Margin(of: passage.block, in: passage.text, width: width) }
  }
}

// MARK: Laying out

extension RowCursor {
  private var textWidth: Int { max(1, width - margin.indent) }

  private var spans: [RowSpan] { segment.spans }

  /// Breaks the segment with `offset` into rows.
  private mutating func layOut(at offset: Int) {
    // The end of a passage belongs to its last segment.
    let inside = max(passage.range.start, min(offset, passage.range.end - 1))
    segment = known.segment(at: inside, of: index, width: width) {
      guard passage.block.kind != .break else {
        let range = passage.range
        return LaidOutRows.Segment(
          range: range, spans: [RowSpan(start: range.start, end: range.end)])
      }
      return passage.text.withTextBytes { bytes in
        let range = Segments(passage: passage, bytes: bytes).range(at: offset)
        return LaidOutRows.Segment(
          range: range,
          spans: RowBreaker.breakRows(of: passage, bytes: bytes, in: range, width: textWidth))
      }
    }
  }

  /// The row as it is painted.
  var line: LayoutRow { .line(segment.line(row) ?? known.keep(paint(), as: row, of: segment)) }

  private func paint() -> TextLine {
    if let count = finder.folded[index.block] {
      let ornament = CellText.truncated(KeptParagraphs.line(for: count), to: width)
      return TextLine(ornament: ornament, for: spans[row], block: index.block, indent: 0)
    }
    guard passage.block.kind != .break else {
      let ornament = width < 5 ? "*" : "* * *"
      return TextLine(
        ornament: ornament, for: spans[row], block: index.block,
        indent: (width - ornament.utf8.count) / 2)
    }
    return passage.text.withTextBytes { bytes in
      TextLine(
        spans[row], of: passage, bytes: bytes, width: textWidth, block: index.block,
        isFirst: isFirstOfPassage && finder.isFirst(index),
        isLast: isLastOfPassage && finder.isLast(index), indent: margin.indent,
        marker: isFirstOfPassage ? margin.first : margin.rest)
    }
  }
}
