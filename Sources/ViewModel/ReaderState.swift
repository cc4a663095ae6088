import Articles

/// All that is known while somebody reads.
package struct ReaderState: Equatable, Sendable {
  package private(set) var size: Size

  /// - Parameter sources: The articles in the order of the command line, by the names that the reader gave.
  package init(sources: [String], size: Size) {
    self.size = size
  }

  /// Takes in what happened.
  /// - Returns: What is to be done outside, in order.
  package mutating func apply(_ action: Action) -> [Effect] {
    []
  }

  /// The screen of this state.
  package func frame() -> Frame {
    Frame(rows: [], size: size, cursor: Position(row: 0, column: 0), showsCursor: false)
  }
}
