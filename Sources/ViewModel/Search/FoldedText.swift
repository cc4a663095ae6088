import Articles

/// Blocks of an article as a search compares them, with the way back to the text.
struct FoldedText: Equatable, Sendable {
  /// From one byte on, each comes from the byte of the text after that of the one before, until the next stretch. No
  /// article is longer than 4 GB.
  private struct Stretch: Equatable {
    /// In `bytes`.
    var start: UInt32
    /// In the text.
    var source: UInt32
  }

  /// What is read of the blocks, each ended by `separator`.
  private(set) var bytes: [UInt8] = []
  /// Where in the text the bytes come from, up to the end of both. A letter that is compared as more bytes than it has
  /// lies in as many stretches, all of the same source.
  private var stretches: [Stretch] = []

  /// Stands between blocks and nowhere else, for white space is folded to a space.
  static let separator: UInt8 = 0x0A

  /// - Parameter part: The numbers of the blocks.
  /// - Complexity: One pass over their text.
  init(_ article: Article, _ part: Range<Int>, _ folding: TextFolding) {
    let blocks = article.blocks[part]
    if let first = blocks.first, let last = blocks.last {
      bytes.reserveCapacity(last.range.end - first.range.start + part.count)
    }
    var windows = TextWindows(of: article)
    for block in blocks {
      append(block, in: windows.window(block.range), folding)
      mark(block.range.end)
      bytes.append(Self.separator)
    }
  }

  /// A label, such as a row of a list.
  init(_ text: String, _ folding: TextFolding) {
    bytes = folding.folded(text)
  }

  /// The lines of a block as they run on.
  private mutating func append(_ block: Block, in text: TextWindow, _ folding: TextFolding) {
    for (number, line) in block.lines.enumerated() {
      text.withTextBytes { append($0, line, folding) }
      guard number + 1 < block.lines.count else { return }
      if case .space = block.joint(after: number, in: text), bytes.last != 0x20 {
        mark(line.end)
        bytes.append(0x20)
      }
    }
  }

  private mutating func append(
    _ utf8: TextBytes, _ range: TextRange, _ folding: TextFolding
  ) {
    var offset = range.start
    while offset < range.end {
      let run = TextFolding.plainRun(utf8, offset..<range.end)
      if !run.isEmpty {
        mark(offset)
        folding.append(plain: UnsafeBufferPointer(rebasing: utf8[run]), to: &bytes)
        offset = run.upperBound
      } else {
        let scalar = UTF8Scalar(in: utf8, at: offset, end: range.end)
        append(Unicode.Scalar(scalar.value) ?? "\u{FFFD}", scalar.length, at: offset, folding)
        offset += scalar.length
      }
    }
  }

  /// - Parameter length: In the text.
  private mutating func append(
    _ scalar: Unicode.Scalar, _ length: Int, at offset: Int, _ folding: TextFolding
  ) {
    let start = bytes.count
    folding.append(scalar, to: &bytes)
    guard bytes.count > start else { return }
    mark(offset, from: start)
    // One that became as many bytes is a letter, in which no match can begin or end, but for an ellipsis.
    guard bytes.count - start != length || bytes[start] < 0x80 else { return }
    for place in start + 1..<max(start + 1, bytes.count) { mark(offset, from: place) }
  }

  /// What is appended next comes from `offset`.
  private mutating func mark(_ offset: Int) { mark(offset, from: bytes.count) }

  @inline(__always)
  private mutating func mark(_ offset: Int, from place: Int) {
    let (start, source) = (UInt32(truncatingIfNeeded: place), UInt32(truncatingIfNeeded: offset))
    if let last = stretches.last, last.source &+ (start &- last.start) == source { return }
    stretches.append(Stretch(start: start, source: source))
  }

  /// The text that matches come from. One letter of the text may be compared as several bytes, and what cannot be seen
  /// as none: a match takes all of it.
  /// - Parameter matches: In `bytes`, in order, none empty, not overlapping.
  func sources(of matches: some Sequence<Range<Int>>) -> [TextRange] {
    var way = WayBack(stretches)
    return matches.map { match in
      let start = way.source(of: match.lowerBound)
      let last = way.source(of: match.upperBound - 1)
      let end = way.source(of: match.upperBound)
      return TextRange(start, end == last ? way.next(after: last, from: match.upperBound) : end)
    }
  }

  /// Goes through the stretches once, for places that come in order.
  private struct WayBack {
    private let stretches: [Stretch]
    /// The last that begins at or before the place.
    private var number = 0

    init(_ stretches: [Stretch]) { self.stretches = stretches }

    mutating func source(of place: Int) -> Int {
      while number + 1 < stretches.count, stretches[number + 1].start <= place { number += 1 }
      let stretch = stretches[number]
      return Int(stretch.source) + place - Int(stretch.start)
    }

    /// What the first byte behind `start` that comes from elsewhere comes from.
    func next(after source: Int, from start: Int) -> Int {
      var rest = self
      var place = start
      while rest.number + 1 < stretches.count, rest.source(of: place) == source { place += 1 }
      return rest.source(of: place)
    }
  }
}
