import Articles

/// Where a row lies in the text.
struct RowSpan: Equatable {
  /// The bytes that it covers, up to the next row's start.
  var start: Int
  var end: Int
  /// It ends in a soft hyphen, which is shown there.
  var endsInHyphen = false
}

/// Fills rows of at most `width` cells from left to right, each as full as its words allow.
///
/// A word that does not fit in a whole row is broken between grapheme clusters; a cluster that does not fit,
/// between its glyphs.
struct RowBreaker {
  /// A place at which the row could end.
  private struct Place {
    var offset: Int
    /// The cells of the row up to it.
    var column: Int
    var hyphen = false
  }

  private let width: Int
  private var rows: [RowSpan] = []
  private var rowStart: Int
  private var column = 0
  /// The last place between words, and between clusters, after the row's start.
  private var opportunity: Place?
  private var boundary: Place?

  /// The rows of one segment, in order; together they cover it.
  static func breakRows(
    of passage: Passage, bytes: TextBytes, in range: TextRange, width: Int
  ) -> [RowSpan] {
    var breaker = RowBreaker(from: range.start, width: width)
    var reader = GlyphReader(passage, bytes: bytes, in: range, width: width)
    if passage.whiteSpace == .collapsed {
      breaker.fill(&reader, bytes: bytes)
    } else {
      breaker.cut(&reader)
    }
    breaker.rows.append(RowSpan(start: breaker.rowStart, end: range.end))
    return breaker.rows
  }

  private init(from start: Int, width: Int) {
    rowStart = start
    self.width = width
  }

  /// Prose: rows end between words.
  private mutating func fill(_ reader: inout GlyphReader, bytes: TextBytes) {
    var afterSoftHyphen = false
    while let glyph = reader.next(column: column) {
      note(glyph, afterSoftHyphen: afterSoftHyphen, bytes: bytes)
      if !glyph.hangs, makeRoom(for: glyph) {
        // A place that was too far to the right for its hyphen may now do.
        note(glyph, afterSoftHyphen: afterSoftHyphen, bytes: bytes)
      }
      column += glyph.cells
      afterSoftHyphen = glyph.endsInSoftHyphen
      skipLetters(&reader)
      while let word = reader.startWord() {
        start(word)
        skipLetters(&reader)
      }
    }
  }

  private mutating func skipLetters(_ reader: inout GlyphReader) {
    let letters = reader.skipLetters(limit: width - column)
    guard letters > 0 else { return }
    column += letters
    boundary = Place(offset: reader.position - 1, column: column - 1)
  }

  /// A letter at `offset`, after a space of one cell that hangs.
  private mutating func start(_ offset: Int) {
    let place = Place(offset: offset, column: column + 1)
    (column, opportunity, boundary) = (place.column, place, place)
    if column >= width { end(at: place) }
    column += 1
  }

  /// Preformatted text: a row ends where it is full.
  private mutating func cut(_ reader: inout GlyphReader) {
    while let glyph = reader.next(column: column) {
      if glyph.startsCluster, glyph.start > rowStart {
        boundary = Place(offset: glyph.start, column: column)
      }
      makeRoom(for: glyph)
      column += glyph.cells
    }
  }

  private mutating func note(
    _ glyph: Glyph, afterSoftHyphen: Bool, bytes: TextBytes
  ) {
    guard glyph.start > rowStart else { return }
    if glyph.startsCluster { boundary = Place(offset: glyph.start, column: column) }
    guard glyph.canBreakBefore, !afterSoftHyphen || column < width,
      Self.isGoodPlace(glyph.start, in: bytes)
    else { return }
    opportunity = Place(offset: glyph.start, column: column, hyphen: afterSoftHyphen)
  }

  /// Not after the slashes of `https://`, not before a dash that stands close to its word, and not on the inner side of
  /// the quotation marks « and », which the French set off by a space.
  private static func isGoodPlace(_ offset: Int, in bytes: TextBytes) -> Bool {
    guard offset >= bytes.start + 2 else { return true }
    let (before, after) = (bytes[offset - 1], bytes[offset])
    if before == UInt8(ascii: "/"), bytes[offset - 2] == before { return false }
    if before == UInt8(ascii: " "), hasOpenGuillemet(before: offset - 1, in: bytes) { return false }
    if after == 0xC2, hasClosedGuillemet(at: offset, in: bytes) { return false }
    guard after == 0xE2, offset + 2 < bytes.end else { return true }
    let isDash = bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x94
    return !isDash || before == UInt8(ascii: " ")
  }

  /// - Source: UAX #14 of Unicode 15.1, LB15a: what opens stands after a space or at the start; in German
  ///   »Wort« the same mark closes.
  private static func hasOpenGuillemet(
    before offset: Int, in bytes: TextBytes
  ) -> Bool {
    guard offset >= bytes.start + 2, bytes[offset - 2] == 0xC2, bytes[offset - 1] == 0xAB else {
      return false
    }
    return offset == bytes.start + 2 || bytes[offset - 3] <= UInt8(ascii: " ")
      || bytes[offset - 3] == UInt8(ascii: "(")
  }

  /// - Source: UAX #14 of Unicode 15.1, LB15b: after what closes stands no word.
  private static func hasClosedGuillemet(
    at offset: Int, in bytes: TextBytes
  ) -> Bool {
    guard offset + 1 < bytes.end, bytes[offset + 1] == 0xBB else { return false }
    guard offset + 2 < bytes.end else { return true }
    switch bytes[offset + 2] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0xC3...0xDF:
      return false
    default: return true
    }
  }

  /// Ends the row as often as it takes for `glyph` to fit.
  /// - Returns: Whether it had to.
  @discardableResult
  private mutating func makeRoom(for glyph: Glyph) -> Bool {
    let count = rows.count
    while column + glyph.cells > width, glyph.start > rowStart {
      end(at: opportunity ?? boundary ?? Place(offset: glyph.start, column: column))
    }
    return rows.count > count
  }

  private mutating func end(at place: Place) {
    rows.append(RowSpan(start: rowStart, end: place.offset, endsInHyphen: place.hyphen))
    rowStart = place.offset
    column -= place.column
    opportunity = nil
    guard let cluster = boundary, cluster.offset > rowStart else {
      boundary = nil
      return
    }
    boundary = Place(offset: cluster.offset, column: cluster.column - place.column)
  }
}
