/// Tables that are set with spaces, tabs or strokes.
extension PlainLines {
  /// Whether line `index` and the one below it are rows of one table.
  func startsTable(_ index: Int) -> Bool {
    guard lines[index].hasWideGap || isRuled(index), follows(index + 1) else { return false }
    return isRow(index + 1) && (isSet(index) || isSet(index + 1))
  }

  /// The end of the table that starts with line `start`.
  func endOfTable(from start: Int) -> Int {
    var end = start + 1
    while follows(end), isRow(end) { end += 1 }
    return end
  }

  /// Whether line `index` continues the row above it.
  private func isRow(_ index: Int) -> Bool {
    if isRuled(index), isRuled(index - 1) { return true }
    guard lines[index].hasWideGap, lines[index - 1].hasWideGap else { return false }
    let cells = Cells(self, index)
    let above = Cells(self, index - 1)
    // Justified prose has wide gaps too, but mostly of two spaces, and goes on in small letters.
    let isProse = lines[index].opensMidSentence && min(cells.widestGap, above.widestGap) < 3
    return !isProse && cells.align(with: above)
  }

  /// Whether line `index` opens with a stroke, as rows of drawn tables do.
  private func isRuled(_ index: Int) -> Bool {
    let line = bytes(lines[index])
    switch line.first {
    case UInt8(ascii: "|"): return true
    case UInt8(ascii: "+"): return ["+-", "+="].contains { line.starts(with: $0.utf8) }
    // What all the strokes begin with; of most lines no more than their first byte is looked at.
    case 0xE2: return ["│", "┌", "├", "└"].contains { line.starts(with: $0.utf8) }
    default: return false
    }
  }

  /// Whether columns of the row stand wider apart than justified prose sets its words.
  private func isSet(_ index: Int) -> Bool {
    isRuled(index) || Cells(self, index).widestGap >= 3
  }
}

/// The cells of one row: runs of text with two spaces or a tab between them.
private struct Cells {
  /// Rows with more cells are compared by their first ones.
  private static let most = 64

  /// The columns at which a cell after the first starts, ascending.
  private var starts: [Int] = []
  /// The columns at which a cell after the first ends, ascending.
  private var ends: [Int] = []
  private(set) var widestGap = 0

  init(_ text: PlainLines, _ index: Int) {
    let line = text.lines[index]
    var column = line.indent
    var blanks = 0
    var previous: UInt8 = 0
    for byte in text.bytes(line) {
      if byte == 0x20 || byte == 0x09 {
        let step = byte == 0x09 ? max(3, 8 - column % 8) : 1
        blanks += step
        column += byte == 0x09 ? 8 - column % 8 : 1
        continue
      }
      if blanks > (endsSentence(previous) ? 2 : 1) { open(at: column, gap: blanks) }
      if starts.count > Self.most { return }
      blanks = 0
      previous = byte
      column += (byte & 0xC0 != 0x80 ? 1 : 0) + (isWideLead(byte) ? 1 : 0)
    }
    if !starts.isEmpty { ends.append(column) }
  }

  /// Whether a column starts or ends at the same place in both rows.
  func align(with other: Cells) -> Bool {
    starts.contains { other.starts.contains($0) } || ends.contains { other.ends.contains($0) }
  }

  private mutating func open(at column: Int, gap: Int) {
    if !starts.isEmpty { ends.append(column - gap) }
    starts.append(column)
    widestGap = max(widestGap, gap)
  }

  /// Some typists set two spaces after a sentence.
  private func endsSentence(_ byte: UInt8) -> Bool {
    [
      UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: "\""),
    ].contains(byte)
  }
}
