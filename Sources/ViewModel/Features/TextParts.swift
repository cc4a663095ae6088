import Articles

/// A part of an article that goes to another program.
enum TextPart: Hashable, Sendable {
  case text
  /// The paragraph that the reader is at.
  case paragraph
  /// What is selected.
  case selection

  var title: String {
    switch self {
    case .text: "text"
    case .paragraph: "paragraph"
    case .selection: "selection"
    }
  }
}

extension ReaderState {
  /// The place that the reader is at: what is selected while it is in view, else the first thing that begins on
  /// the screen.
  var placeOfReading: Int {
    let visible = visibleRange
    if let selection = reading.selection, visible.overlaps(selection.range) {
      return selection.range.start
    }
    if let cursor = reading.cursor, visible.contains(cursor) { return cursor }
    guard let blocks = reading.article?.blocks else { return visible.start }
    let begun = blocks[blocks.firstNumber(from: visible.start)...].first
    guard let begun, visible.contains(begun.range.start) else { return visible.start }
    return begun.lines.first?.start ?? visible.start
  }

  /// The block that the reader is at.
  var blockOfReading: Block? {
    guard let blocks = reading.article?.blocks else { return nil }
    return blocks[(blocks.number(at: placeOfReading) ?? 0)...].first
  }

  /// The parts that there are now.
  private var parts: [TextPart] {
    [.text, .paragraph] + (reading.selection == nil ? [] : [.selection])
  }

  func next(after part: TextPart, by step: Int) -> TextPart {
    let all = parts
    let number = (all.firstIndex(of: part) ?? 0) + step + all.count
    return all[number % all.count]
  }

  /// What a part reads as, nil while no article is open.
  func bytes(of part: TextPart) -> [UInt8]? {
    guard let article = reading.article else { return nil }
    switch part {
    case .text: return article.utf8
    case .paragraph: return blockOfReading.map { Array(($0.text(in: article) + "\n").utf8) }
    case .selection:
      return reading.selection.map { Array((article.proseText($0.range) + "\n").utf8) }
    }
  }
}
