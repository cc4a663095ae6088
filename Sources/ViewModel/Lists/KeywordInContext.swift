import Articles

/// An occurrence with the words round it.
struct KeywordInContext: Equatable, Sendable {
  var left: String
  var hit: String
  var right: String
}

extension Article {
  /// How many bytes of context each side can have: more than a pane is wide.
  private static let contextBytes = 160

  /// `range` with the words round it in its block.
  func inContext(_ range: TextRange) -> KeywordInContext {
    let block = blocks[max(0, blocks.partitioningIndex { $0.range.start > range.start } - 1)].range
    let left = characterBoundary(at: max(block.start, range.start - Self.contextBytes))
    let right = characterBoundary(at: min(block.end, range.end + Self.contextBytes))
    return KeywordInContext(
      left: openText(TextRange(min(left, range.start), range.start)), hit: proseText(range),
      right: openText(TextRange(range.end, max(right, range.end))))
  }

  /// As `proseText`, but a space at either end stays.
  private func openText(_ range: TextRange) -> String {
    text(in: range).split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
      .reduce(into: [Substring]()) {
        if !($1.isEmpty && $0.last?.isEmpty == true) { $0.append($1) }
      }
      .joined(separator: " ")
  }
}

extension Row {
  /// Adds an occurrence.
  /// - Parameter room: The cells before the hit, nil for a third of all. Where it is the same in every row, the hits stand
  ///   in one column.
  mutating func append(
    _ context: KeywordInContext, _ hit: Face, around: Face, limit: Int, room: Int? = nil
  ) {
    let start = cells
    let room = min(room ?? .max, max(0, limit / 3))
    let left = CellText.printable(context.left)
    let shown = CellText.width(left) > room ? CellText.ending(of: left, cells: room) : left
    append(blank: room - CellText.width(shown), around)
    append(shown, around, limit: limit)
    append(context.hit, hit, limit: limit - (cells - start))
    append(context.right, around, limit: limit - (cells - start))
  }
}
