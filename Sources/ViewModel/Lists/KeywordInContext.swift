import Articles

extension Article {
  /// How many bytes of context each side can have: more than a pane is wide.
  private static let contextBytes = 160

  /// `range` with the words round it in its block.
  func inContext(_ range: TextRange) -> RowLabel {
    let block = blocks[max(0, blocks.partitioningIndex { $0.range.start > range.start } - 1)].range
    let left = characterBoundary(at: max(block.start, range.start - Self.contextBytes))
    let right = characterBoundary(at: min(block.end, range.end + Self.contextBytes))
    return .inContext(
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
