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
      left: proseText(TextRange(min(left, range.start), range.start)), hit: proseText(range),
      right: proseText(TextRange(range.end, max(right, range.end))))
  }
}
