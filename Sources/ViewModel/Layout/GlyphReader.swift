import Articles
import CTables

/// Reads a passage glyph by glyph, with the places where a row may end.
///
/// Starting at any glyph but a space that hangs gives the same glyphs as reading on from the passage's start.
struct GlyphReader {
  /// The longest run of white space that becomes one glyph, in bytes: bounds the work per glyph.
  private static let longestSpace = 1024
  private static let tabStop = 8
  /// ncurses keeps five scalars in a cell.
  private static let mostMarks = 4
  private static let mostHidden = 2

  private let bytes: TextBytes
  private let passage: Passage
  /// Of the text column, in cells.
  private let width: Int
  private let end: Int
  private var line: Int
  private var lineEnd: Int
  /// The next byte to read.
  private(set) var position: Int
  private var lineState: UInt8 = 0
  private var clusterState: UInt8 = 0
  private var isInWord = false

  /// - Parameters:
  ///   - bytes: Those of `passage.text`.
  ///   - range: Where to read, on glyph boundaries inside the passage.
  init(
    _ passage: Passage, bytes: TextBytes, in range: TextRange, width: Int
  ) {
    self.bytes = bytes
    self.passage = passage
    self.width = width
    end = min(range.end, bytes.end)
    line = passage.line(at: range.start)
    lineEnd = min(passage.block.lines[line].end, end)
    position = range.start
  }

  /// The next glyph, nil at the end.
  /// - Parameter column: Where it will stand in its row; only tabs depend on it.
  mutating func next(column: Int) -> Glyph? {
    isInWord = false
    while position >= lineEnd {
      guard position < end, line + 1 < passage.lines.upperBound else { return nil }
      let joint = passage.block.joint(after: line, in: passage.text)
      if case .space = joint { return space(column: column) }
      enterNextLine()
    }
    position = max(position, passage.block.lines[line].start)
    guard position < lineEnd else { return nil }
    let byte = bytes[position]
    if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D, isWhiteSpace(byte) {
      return space(column: column)
    }
    return glyph()
  }

  /// Goes on over ASCII letters of the word that the last glyph belongs to, each a glyph of one cell before
  /// which no row may end.
  /// - Returns: How many, at most `limit`.
  mutating func skipLetters(limit: Int) -> Int {
    guard isInWord else { return 0 }
    let start = position
    let stop = min(lineEnd, position + max(0, limit))
    while position < stop, Self.isLetter(bytes[position]),
      position + 1 >= lineEnd || bytes[position + 1] < 0x80
    {
      position += 1
    }
    return position - start
  }

  /// Goes on over a single space behind the word that the last glyph belongs to and an ASCII letter behind that: two
  /// glyphs of one cell, before the second of which a row may end.
  /// - Returns: Where the letter stands; nil where something else follows.
  mutating func startWord() -> Int? {
    let start = position + 1
    guard isInWord, start < lineEnd, bytes[position] == 0x20, Self.isLetter(bytes[start]),
      start + 1 >= lineEnd || bytes[start + 1] < 0x80
    else { return nil }
    position = start + 1
    return start
  }

  /// Goes on over what every rule leaves alone: ASCII that is printed as it is, each byte a glyph of one cell, with
  /// single spaces between. Where rows may end is not known behind it, so it is for rows that are made up already.
  /// - Returns: Where it stands; it may be empty.
  mutating func skipPlain() -> Range<Int> {
    let start = position
    while position < lineEnd {
      let next = position + 1 < lineEnd ? bytes[position + 1] : 0x20
      let isSpace = bytes[position] == 0x20
      guard
        isSpace
          ? Self.isPrinted(next) && position + 1 < lineEnd
          : Self.isPrinted(bytes[position]) && next < 0x80
      else { break }
      position += 1
    }
    if position > start { (lineState, clusterState) = (0, 0) }
    return start..<position
  }

  private static func isPrinted(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5E }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  // MARK: White space

  private func isWhiteSpace(_ byte: UInt8) -> Bool {
    if byte == 0x20 || byte == 0x09 || passage.whiteSpace == .single { return true }
    guard passage.whiteSpace == .collapsed else { return false }
    // A lone carriage return is no white space but something to be seen.
    return byte == 0x0A || byte == 0x0D && position + 1 < lineEnd && bytes[position + 1] == 0x0A
  }

  private mutating func enterNextLine() {
    line += 1
    position = max(position, passage.block.lines[line].start)
    lineEnd = min(passage.block.lines[line].end, end)
  }

  private mutating func space(column: Int) -> Glyph {
    let start = position
    let byte = position < lineEnd ? bytes[position] : 0x20
    if passage.whiteSpace == .collapsed { skipWhiteSpace() } else { position += 1 }
    let step = unicode_line_step(lineState, unicode_property(0x20), 0)
    lineState = step & ~UInt8(UNICODE_BOUNDARY)
    clusterState = 0
    let isTab = byte == 0x09 && passage.whiteSpace == .kept
    return Glyph(
      start: start, end: position, cells: isTab ? tabCells(at: column) : 1, shape: .space,
      canBreakBefore: false,
      startsCluster: true, hangs: passage.whiteSpace == .collapsed)
  }

  /// A tab never reaches over the end of its row; in a full row it is as wide as it will be in the next.
  private func tabCells(at column: Int) -> Int {
    let place = column < width ? column : 0
    return min(Self.tabStop - place % Self.tabStop, width - place)
  }

  private mutating func skipWhiteSpace() {
    let stop = position + Self.longestSpace
    while position < stop {
      if position < lineEnd {
        guard isWhiteSpace(bytes[position]) else { return }
        position += 1
      } else {
        guard position < end, line + 1 < passage.lines.upperBound,
          case .space = passage.block.joint(after: line, in: passage.text)
        else { return }
        enterNextLine()
      }
    }
  }

  // MARK: Letters and stand-ins

  private func scalar(at offset: Int) -> UTF8Scalar {
    UTF8Scalar(in: bytes, at: offset, end: lineEnd)
  }

  /// The property of the scalar at `offset`, where the rules ask for it.
  private func following(_ property: UInt16, at offset: Int) -> UInt16 {
    guard property & UInt16(UNICODE_OPENING) != 0, offset < lineEnd else { return 0 }
    return unicode_property(scalar(at: offset).value)
  }

  private mutating func glyph() -> Glyph {
    let first = scalar(at: position)
    let property = unicode_property(first.value)
    let kind = unicode_kind(property)
    let lineStep = unicode_line_step(
      lineState, property, following(property, at: position + first.length))
    let clusterStep = unicode_cluster_step(clusterState, property)
    let startsCluster = clusterStep & UInt8(UNICODE_BOUNDARY) != 0 || clusterState == 0
    lineState = lineStep & ~UInt8(UNICODE_BOUNDARY)
    clusterState = clusterStep & ~UInt8(UNICODE_BOUNDARY)
    let (shape, cells) = look(of: first.value, kind)
    var glyph = Glyph(
      start: position, end: position + first.length, cells: cells, shape: shape,
      canBreakBefore: lineStep & UInt8(UNICODE_BOUNDARY) != 0 && startsCluster,
      startsCluster: startsCluster)
    glyph.hangs = passage.whiteSpace == .collapsed && (kind == .space || kind == .wideSpace)
    position = glyph.end
    if position < lineEnd, bytes[position] >= 0x80 {
      if !glyph.hangs { attach(to: &glyph, kind) }
    } else {
      isInWord = first.length == 1 && Self.isLetter(bytes[glyph.start])
    }
    return glyph
  }

  /// What stands for a scalar that opens a glyph.
  private func look(of scalar: UInt32, _ kind: UnicodeKind) -> (Glyph.Shape, cells: Int) {
    switch kind {
    case .narrow, .complex: (.plain, 1)
    case .wide, .modifier: width < 2 ? (.standIn, 1) : (.plain, 2)
    case .mark: (.onCircle, 1)
    case .space, .noBreakSpace: (.space, 1)
    case .wideSpace: (.space, min(2, width))
    case .control, .regional: (.standIn, 1)
    case .tag where scalar != StandIn.cancelTag: (.standIn, 1)
    case .standIn, .invisible, .softHyphen, .joiner, .tag:
      (.standIn, StandIn.numberCells(scalar) <= width ? StandIn.numberCells(scalar) : 1)
    }
  }

  /// Takes what follows into the glyph as long as it needs no cell of its own.
  private mutating func attach(to glyph: inout Glyph, _ base: UnicodeKind) {
    var marks = glyph.shape == .onCircle ? 1 : 0
    var hidden = 0
    while position < lineEnd, bytes[position] >= 0x80 {
      let scalar = scalar(at: position)
      let property = unicode_property(scalar.value)
      let clusterStep = unicode_cluster_step(clusterState, property)
      let isSameCluster = clusterStep & UInt8(UNICODE_BOUNDARY) == 0
      switch role(of: scalar, unicode_kind(property), after: base, isSameCluster: isSameCluster) {
      case .mark where marks < Self.mostMarks && glyph.shape != .standIn:
        marks += 1
        hidden = 0
        if glyph.shape == .space { glyph.shape = .filtered }
      case .hidden where hidden < Self.mostHidden:
        hidden += 1
        if glyph.shape == .plain { glyph.shape = .filtered }
      default: return
      }
      glyph.endsInSoftHyphen = scalar.value == 0xAD
      lineState = unicode_line_step(lineState, property, 0) & ~UInt8(UNICODE_BOUNDARY)
      clusterState = clusterStep & ~UInt8(UNICODE_BOUNDARY)
      position += scalar.length
      glyph.end = position
    }
  }

  private enum Role { case mark, hidden, apart }

  private func role(
    of scalar: UTF8Scalar, _ kind: UnicodeKind, after base: UnicodeKind, isSameCluster: Bool
  ) -> Role {
    switch kind {
    case .mark: isSameCluster && base != .space && base != .wideSpace ? .mark : .apart
    case .invisible, .softHyphen: .hidden
    case .modifier: isSameCluster && isPicture(base) ? .hidden : .apart
    case .tag: scalar.value == StandIn.cancelTag && base == .tag ? .hidden : .apart
    case .joiner: roleOfJoiner(scalar, after: base)
    default: .apart
    }
  }

  private func roleOfJoiner(_ joiner: UTF8Scalar, after base: UnicodeKind) -> Role {
    switch joiner.value {
    case 0x200B: return base == .complex || base == .wide ? .hidden : .apart
    case 0x200C: return base == .complex ? .mark : .apart
    default:
      if base == .complex { return .mark }
      // The emoji that it joins may stand beyond the end of the row.
      let next = position + joiner.length
      let end = min(passage.block.lines[line].end, bytes.end)
      guard next < end, isPicture(base) else { return .apart }
      let scalar = UTF8Scalar(in: bytes, at: next, end: end)
      return isPicture(unicode_property(scalar.value)) ? .hidden : .apart
    }
  }

  /// Whether the glyph that is read, with a base of this kind, is an emoji. A stand-in or a mark that has a glyph of its own
  /// inside a cluster is none, whatever the cluster began with: a row may begin with it.
  private func isPicture(_ base: UnicodeKind) -> Bool {
    (base == .wide || base == .narrow) && joinsPicture(clusterState)
  }

  /// Whether a zero-width joiner in `state` would join the next emoji: the glyph is an emoji.
  private func joinsPicture(_ state: UInt8) -> Bool {
    let joined = unicode_cluster_step(state, unicode_property(0x200D))
    let next = unicode_cluster_step(joined, unicode_property(0x1F600))
    return next & UInt8(UNICODE_BOUNDARY) == 0
  }

  private func isPicture(_ property: UInt16) -> Bool {
    joinsPicture(unicode_cluster_step(0, property))
  }
}
