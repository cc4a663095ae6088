import Articles

/// The text of an article as a search compares it, with the way back to the text. Made once for an article and a
/// folding.
struct FoldedText: Equatable, Sendable {
  /// What is read of all blocks, each ended by `separator`.
  private(set) var bytes: [UInt8] = []
  /// Where in the text each byte comes from; one more than `bytes`. No article is longer than 4 GB.
  private var offsets: [UInt32] = []

  /// Stands between blocks and nowhere else, for white space is folded to a space.
  static let separator: UInt8 = 0x0A

  /// - Complexity: One pass over the text.
  init(_ article: Article, _ folding: TextFolding) {
    bytes.reserveCapacity(article.utf8.count + article.blocks.count)
    offsets.reserveCapacity(article.utf8.count + article.blocks.count + 1)
    article.utf8.withUnsafeBufferPointer { utf8 in
      for block in article.blocks {
        append(block, of: article, utf8, folding)
        bytes.append(Self.separator)
        fillOffsets(with: block.range.end)
      }
    }
    fillOffsets(with: article.utf8.count, upTo: bytes.count + 1)
  }

  /// A label, such as a row of a list.
  init(_ text: String, _ folding: TextFolding) {
    bytes = folding.folded(text)
  }

  /// The lines of a block as they run on.
  private mutating func append(
    _ block: Block, of article: Article, _ utf8: UnsafeBufferPointer<UInt8>, _ folding: TextFolding
  ) {
    for (number, line) in block.lines.enumerated() {
      append(utf8, line, folding)
      guard number + 1 < block.lines.count else { return }
      if case .space = block.joint(after: number, in: article.utf8) {
        folding.append(ascii: 0x20, to: &bytes)
        fillOffsets(with: line.end)
      }
    }
  }

  private mutating func append(
    _ utf8: UnsafeBufferPointer<UInt8>, _ range: TextRange, _ folding: TextFolding
  ) {
    var offset = range.start
    while offset < range.end {
      if utf8[offset] < 0x80 {
        folding.append(ascii: utf8[offset], to: &bytes)
        fillOffsets(with: offset)
        offset += 1
      } else {
        let scalar = UTF8Scalar(in: utf8, at: offset, end: range.end)
        folding.append(Unicode.Scalar(scalar.value) ?? "\u{FFFD}", to: &bytes)
        fillOffsets(with: offset)
        offset += scalar.length
      }
    }
  }

  @inline(__always)
  private mutating func fillOffsets(with offset: Int) {
    fillOffsets(with: offset, upTo: bytes.count)
  }

  @inline(__always)
  private mutating func fillOffsets(with offset: Int, upTo count: Int) {
    while offsets.count < count { offsets.append(UInt32(truncatingIfNeeded: offset)) }
  }

  /// The text that a match comes from. One letter of the text may be compared as several bytes, and what cannot be
  /// seen as none: a match takes all of it.
  /// - Parameter range: In `bytes`, not empty.
  func source(of range: Range<Int>) -> TextRange {
    var end = range.upperBound
    while end + 1 < offsets.count, offsets[end] == offsets[end - 1] { end += 1 }
    return TextRange(Int(offsets[range.lowerBound]), Int(offsets[end]))
  }
}
