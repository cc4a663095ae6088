import Articles
import CTables

/// The glyphs of a row as they are sent to the terminal, and where each comes from.
struct PaintedGlyphs: Equatable {
  /// A glyph's place: in the source, in `painted`, and in cells from the text's start.
  struct Stop: Equatable {
    var offset: Int
    // A row is short, and a screen has some thousand of these.
    var painted: Int32
    var column: Int32
  }

  private(set) var cells = 0
  private(set) var standIns: [TextRange] = []
  /// UTF-8.
  private(set) var painted: [UInt8] = []
  /// One for each painted glyph, in order.
  private(set) var stops: [Stop] = []

  /// The glyphs of a row of a passage; spaces at its end are not painted.
  init(
    _ span: RowSpan, of passage: Passage, bytes: TextBytes, width: Int
  ) {
    var reader = GlyphReader(
      passage, bytes: bytes, in: TextRange(span.start, span.end), width: width)
    painted.reserveCapacity(span.end - span.start)
    stops.reserveCapacity(span.end - span.start)
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
      let letters = reader.skipLetters(limit: span.end - glyph.end)
      paintLetters(glyph.end..<glyph.end + letters, bytes: bytes)
      column += letters
    }
    if span.endsInHyphen {
      painted.append(UInt8(ascii: "-"))
      cells += 1
    }
  }

  init(ornament: String, for span: RowSpan) {
    cells = CellText.width(ornament)
    painted = Array(ornament.utf8)
    stops = [Stop(offset: span.start, painted: 0, column: 0)]
  }

  /// Where the first glyph at or after `offset` is painted.
  func place(of offset: Int) -> Stop {
    let next = stops.partitioningIndex { $0.offset >= offset }
    return next < stops.count
      ? stops[next]
      : Stop(offset: offset, painted: Int32(painted.count), column: Int32(cells))
  }

  /// Paints ASCII letters, each a glyph.
  private mutating func paintLetters(_ range: Range<Int>, bytes: TextBytes) {
    for offset in range {
      stops.append(Stop(offset: offset, painted: Int32(painted.count), column: Int32(cells)))
      painted.append(bytes[offset])
      cells += 1
    }
  }

  private mutating func paint(_ glyph: Glyph, bytes: TextBytes) {
    stops.append(
      Stop(offset: glyph.start, painted: Int32(painted.count), column: Int32(cells)))
    cells += glyph.cells
    glyph.paint(bytes, into: &painted)
    if glyph.shape == .standIn { standIns.append(TextRange(glyph.start, glyph.end)) }
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
      case .space, .wideSpace, .noBreakSpace: painted.append(0x20)
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
