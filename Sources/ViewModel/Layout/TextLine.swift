import Articles
import CTables

/// One row of text as it is painted, with the way back from its cells to the text.
struct TextLine: Equatable {
  /// An index into the article's blocks.
  var block: Int
  /// It is the first, or the last, row of its block.
  var isFirst: Bool
  var isLast: Bool
  /// The source bytes that the row covers.
  var range: TextRange
  /// Cells before the text, marker included.
  var indent: Int
  /// What is painted in the indent, exactly as wide; empty where nothing is.
  var marker: String
  /// Cells of the text, without the indent.
  private(set) var cells: Int
  /// The source ranges that are painted as stand-ins.
  private(set) var standIns: [TextRange]

  /// A glyph's place: in the source, in `painted`, and in cells from the text's start.
  private struct Stop: Equatable {
    var offset: Int
    // A row is short, and a screen has some thousand of these.
    var painted: Int32
    var column: Int32
  }
  private var painted: [UInt8]
  /// One for each painted glyph, in order.
  private var stops: [Stop]

  /// The painted text and width of the part of the row that comes from `range` of the source. A glyph belongs
  /// to the part that its first byte is in, so the pieces of neighbouring ranges join without a gap.
  func piece(_ range: TextRange) -> (text: String, cells: Int) {
    let from = place(of: range.start)
    let to = place(of: range.end)
    guard from.painted < to.painted else { return ("", 0) }
    let text = String(decoding: painted[Int(from.painted)..<Int(to.painted)], as: UTF8.self)
    return (text, Int(to.column - from.column))
  }

  /// The column, without the indent, of the glyph that holds `offset`; `cells` for one after the painted text.
  func column(of offset: Int) -> Int {
    if offset >= range.end { return cells }
    let next = stops.partitioningIndex { $0.offset > offset }
    return next > 0 ? Int(stops[next - 1].column) : 0
  }

  /// The first byte of the glyph at `column`, counted without the indent. Columns outside the text give the
  /// first and the last glyph.
  func offset(at column: Int) -> Int {
    let next = stops.partitioningIndex { $0.column > column }
    return next > 0 ? stops[next - 1].offset : stops.first?.offset ?? range.start
  }

  /// Where the first glyph at or after `offset` is painted.
  private func place(of offset: Int) -> Stop {
    let next = stops.partitioningIndex { $0.offset >= offset }
    return next < stops.count
      ? stops[next]
      : Stop(offset: offset, painted: Int32(painted.count), column: Int32(cells))
  }
}

extension TextLine {
  /// Paints one row of a passage.
  /// - Parameter width: Of the text column without the indent, as it was when the rows were broken.
  init(
    _ span: RowSpan, of passage: Passage, bytes: UnsafeBufferPointer<UInt8>, width: Int, block: Int,
    isFirst: Bool, isLast: Bool, indent: Int, marker: String
  ) {
    self.init(
      block: block, isFirst: isFirst, isLast: isLast, range: TextRange(span.start, span.end),
      indent: indent, marker: marker, cells: 0, standIns: [], painted: [], stops: [])
    var reader = GlyphReader(passage, bytes: bytes, in: range, width: width)
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

  /// A row that shows an ornament in place of its source.
  init(ornament: String, for span: RowSpan, block: Int, indent: Int) {
    self.init(
      block: block, isFirst: true, isLast: true, range: TextRange(span.start, span.end),
      indent: indent, marker: "", cells: CellText.width(ornament), standIns: [],
      painted: Array(ornament.utf8),
      stops: [Stop(offset: span.start, painted: 0, column: 0)])
  }

  /// Paints ASCII letters, each a glyph.
  private mutating func paintLetters(_ range: Range<Int>, bytes: UnsafeBufferPointer<UInt8>) {
    for offset in range {
      stops.append(Stop(offset: offset, painted: Int32(painted.count), column: Int32(cells)))
      painted.append(bytes[offset])
      cells += 1
    }
  }

  private mutating func paint(_ glyph: Glyph, bytes: UnsafeBufferPointer<UInt8>) {
    stops.append(
      Stop(offset: glyph.start, painted: Int32(painted.count), column: Int32(cells)))
    cells += glyph.cells
    glyph.paint(bytes, into: &painted)
    if glyph.shape == .standIn { standIns.append(TextRange(glyph.start, glyph.end)) }
  }
}

extension Glyph {
  /// Appends what the terminal gets.
  func paint(_ bytes: UnsafeBufferPointer<UInt8>, into painted: inout [UInt8]) {
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

  private func paintVisible(_ bytes: UnsafeBufferPointer<UInt8>, into painted: inout [UInt8]) {
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
