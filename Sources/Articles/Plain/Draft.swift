/// The lines of a text with what is known about them as a whole.
struct PlainLines {
  let utf8: [UInt8]
  let lines: [SourceLine]
  let measure: Measure

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    lines = LineScanner.lines(of: utf8)
    measure = Measure(of: lines)
  }

  /// The bytes of a line's content.
  func bytes(_ line: SourceLine) -> ArraySlice<UInt8> {
    utf8[line.content.start..<line.content.end]
  }

  /// The first line of a draft that is read.
  func opening(of draft: Draft) -> ArraySlice<UInt8> { bytes(lines[draft.read.lowerBound]) }

  /// Whether line `index` directly follows the line before, in the same quotation.
  func follows(_ index: Int) -> Bool {
    index > 0 && index < lines.count && !lines[index].followsGap
      && lines[index].depth == lines[index - 1].depth
  }

  /// The end of the run of lines that `start` belongs to: up to a gap or a change of depth.
  func endOfGroup(from start: Int) -> Int {
    var end = start + 1
    while end < lines.count, follows(end) { end += 1 }
    return end
  }
}

/// A block in the making.
struct Draft {
  var kind: Block.Kind
  var level = 0
  /// Every source line of the block.
  var lines: Range<Int>
  /// Those of them that are read: without the rules over and under a heading.
  var read: Range<Int>
  var marker: ListMarker?
  /// Its words, without marks that are not read: `##`, `Subject:`; nil where they are all of its lines.
  var words: TextRange?

  init(_ kind: Block.Kind, _ lines: Range<Int>, level: Int = 0, marker: ListMarker? = nil) {
    self.kind = kind
    self.level = level
    self.lines = lines
    self.read = lines
    self.marker = marker
  }
}
