import Articles
import CTables

/// The glyphs of a row as they are sent to the terminal, and where each comes from.
struct PaintedGlyphs: Equatable {
  /// A glyph's place: in the source, in `painted`, and in cells from the text's start.
  struct Stop: Equatable {
    var offset: Int
    var painted: Int
    var column: Int
  }

  /// Glyphs side by side: as many as are a byte of the source, a byte of what is painted and a cell each, or one of any
  /// other kind. Most rows are one stretch.
  private struct Stretch: Equatable {
    let start: Stop
    /// 0 for the other kind.
    var plainCount: Int

    /// The place of the glyph so many after the first, or of the last.
    func stop(_ number: Int) -> Stop {
      let number = min(number, max(0, plainCount - 1))
      return Stop(
        offset: start.offset + number, painted: start.painted + number,
        column: start.column + number)
    }
  }

  private(set) var cells = 0
  private(set) var standIns: [TextRange] = []
  /// UTF-8.
  private(set) var painted: [UInt8] = []
  /// In order.
  private var stretches: [Stretch] = []

  /// The glyphs of a row of a passage; spaces at its end are not painted.
  init(
    _ span: RowSpan, of passage: Passage, bytes: TextBytes, width: Int
  ) {
    var reader = GlyphReader(
      passage, bytes: bytes, in: TextRange(span.start, span.end), width: width)
    painted.reserveCapacity(span.end - span.start)
    // Spaces that are painted once something follows them.
    var hanging: [Glyph] = []
    var column = 0
    while let glyph = reader.next(column: column) {
      column += glyph.cells
      if glyph.hangs {
        hanging.append(glyph)
        continue
      }
      for space in hanging { paint(space, bytes: bytes) }
      hanging.removeAll(keepingCapacity: true)
      paint(glyph, bytes: bytes)
      let plain = reader.skipPlain()
      paintPlain(plain, bytes: bytes)
      column += plain.count
    }
    if span.endsInHyphen {
      painted.append(UInt8(ascii: "-"))
      cells += 1
    }
  }

  init(ornament: String, for span: RowSpan) {
    cells = CellText.width(ornament)
    painted = Array(ornament.utf8)
    let start = Stop(offset: span.start, painted: 0, column: 0)
    stretches = [Stretch(start: start, plainCount: 0)]
  }

  /// Where the first glyph at or after `offset` is painted.
  func place(of offset: Int) -> Stop {
    let next = stretches.partitioningIndex { $0.start.offset > offset }
    if next > 0 {
      let stretch = stretches[next - 1]
      let number = offset - stretch.start.offset
      if number < max(1, stretch.plainCount) { return stretch.stop(number) }
    }
    return next < stretches.count
      ? stretches[next].start : Stop(offset: offset, painted: painted.count, column: cells)
  }

  /// The glyph that holds the byte at `offset`, or the one before it; nil where there is none.
  func glyph(holding offset: Int) -> Stop? {
    let next = stretches.partitioningIndex { $0.start.offset > offset }
    guard next > 0 else { return nil }
    return stretches[next - 1].stop(offset - stretches[next - 1].start.offset)
  }

  /// The glyph at `column`, or the one before it, or the first; nil where there is none.
  func glyph(at column: Int) -> Stop? {
    let next = stretches.partitioningIndex { $0.start.column > column }
    guard next > 0 else { return stretches.first?.start }
    return stretches[next - 1].stop(column - stretches[next - 1].start.column)
  }

  /// Paints bytes that are a glyph of one cell each.
  private mutating func paintPlain(_ range: Range<Int>, bytes: TextBytes) {
    guard !range.isEmpty else { return }
    note(
      plain: range.count, at: Stop(offset: range.lowerBound, painted: painted.count, column: cells))
    painted.append(contentsOf: bytes[range])
    cells += range.count
  }

  private mutating func paint(_ glyph: Glyph, bytes: TextBytes) {
    let start = Stop(offset: glyph.start, painted: painted.count, column: cells)
    glyph.paint(bytes, into: &painted)
    let isPlain =
      glyph.end == glyph.start + 1 && glyph.cells == 1 && painted.count == start.painted + 1
    note(plain: isPlain ? 1 : 0, at: start)
    cells += glyph.cells
    if glyph.shape == .standIn { standIns.append(TextRange(glyph.start, glyph.end)) }
  }

  /// Notes where glyphs stand: `count` plain ones, or one of another kind.
  private mutating func note(plain count: Int, at start: Stop) {
    if count > 0, let last = stretches.last, last.plainCount > 0,
      last.start.offset + last.plainCount == start.offset
    {
      stretches[stretches.count - 1].plainCount += count
    } else {
      stretches.append(Stretch(start: start, plainCount: count))
    }
  }
}

extension Glyph {
  /// Appends what the terminal gets.
  func paint(_ bytes: TextBytes, into painted: inout [UInt8]) {
    switch shape {
    case .plain: painted.append(contentsOf: bytes[start..<end])
    case .space: painted.append(contentsOf: repeatElement(0x20, count: cells))
    case .standIn:
      let scalar = UTF8Scalar(in: bytes, at: start, end: end)
      painted.append(contentsOf: StandIn.utf8(for: scalar.value, cells: cells))
    case .onCircle:
      painted.append(contentsOf: StandIn.dottedCircle)
      paintVisible(bytes, into: &painted)
    case .filtered: paintVisible(bytes, into: &painted)
    }
  }

  private func paintVisible(_ bytes: TextBytes, into painted: inout [UInt8]) {
    var offset = start
    var isComplex = false
    while offset < end {
      let scalar = UTF8Scalar(in: bytes, at: offset, end: end)
      let kind = unicode_kind(unicode_property(scalar.value))
      isComplex = isComplex || kind == .complex
      switch kind {
      // Not a no-break space: a mark on it would stand alone on any other, to whoever measures what is painted.
      case .space, .wideSpace: painted.append(0x20)
      // A zero-width space is only a place to break.
      case .joiner where !isComplex || scalar.value == 0x200B: break
      case .modifier where offset > start: break
      case .invisible, .softHyphen: break
      default: painted.append(contentsOf: bytes[offset..<offset + scalar.length])
      }
      offset += scalar.length
    }
  }
}
