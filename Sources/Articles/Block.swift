/// A part of an article that stands for itself on the page.
package struct Block: Hashable, Sendable {
  /// What a block is. The raw values are the words of the JSON contract.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case heading, paragraph, item, quote, preformatted, table, `break`, byline
  }

  package var kind: Kind
  /// 1 to 6 for a heading (1 is the title), nesting depth from 1 for an item or quote, else 0.
  package var level: Int
  /// All of the block in the text: marks (bullet, underline, `>`) and the first line's indentation
  /// included, other outer white space not.
  package var range: TextRange
  /// The parts of `range` that are read, one per source line, without marks and edge white space;
  /// in order, none empty, on character boundaries. A preformatted block shows each as a line of its
  /// own (its lines keep their indentation); in any other they run on, see `joint(after:in:)`.
  package var lines: [TextRange]
  /// The mark of a list item as it stands in the text (`-`, `•`, `3.`), else nil.
  package var marker: TextRange?

  package init(
    _ kind: Kind, level: Int = 0, range: TextRange, lines: [TextRange], marker: TextRange? = nil
  ) {
    self.kind = kind
    self.level = level
    self.range = range
    self.lines = lines
    self.marker = marker
  }
}

extension Block {
  /// What stands between two source lines of one block when they run on.
  package enum Joint: Sendable {
    /// A space: the ordinary end of a wrapped line.
    case space
    /// Nothing: the line ends in a hyphen, or the script sets no spaces between words.
    case nothing
    /// Nothing, and the soft hyphen that ends the line is not shown either.
    case softHyphen
  }
}
