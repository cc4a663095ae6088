import Articles

/// Text that runs on from source line to source line: a whole block, or one line of a preformatted one.
struct Passage {
  /// What becomes of tabs, newlines and spaces.
  enum WhiteSpace {
    /// A run of them is one space: prose.
    case collapsed
    /// Spaces are kept, tabs go on to the next multiple of eight: code.
    case kept
    /// Each is one space: labels.
    case single
  }

  let text: TextWindow
  let block: Block
  /// The lines of `block` that belong to it, never empty.
  let lines: Range<Int>
  let whiteSpace: WhiteSpace

  /// From the first byte that is read to the last.
  var range: TextRange {
    TextRange(block.lines[lines.lowerBound].start, block.lines[lines.upperBound - 1].end)
  }

  /// - Parameter text: Holds the block.
  init(text: TextWindow, block: Block, lines: Range<Int>, whiteSpace: WhiteSpace) {
    self.text = text
    self.block = block
    self.lines = lines
    self.whiteSpace = whiteSpace
  }

  /// A text that stands for itself, such as a title.
  init(label: [UInt8]) {
    let range = TextRange(0, label.count)
    self.init(
      text: TextWindow(label), block: Block(.paragraph, range: range, lines: [range]), lines: 0..<1,
      whiteSpace: .single)
  }

  /// The line that holds `offset`, or the first after it; the last where there is none.
  func line(at offset: Int) -> Int {
    var low = lines.lowerBound
    var high = lines.upperBound - 1
    while low < high {
      let middle = (low + high) / 2
      if block.lines[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
