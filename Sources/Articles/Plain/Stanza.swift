/// Lines that were broken on purpose: verse, an address, a letter's head.
extension PlainLines {
  /// Lines of verse in a text that is not wrapped are no wider than this.
  private static let widestVerse = 60

  /// Whether the lines of `group`, which stands between two gaps, are to be kept as they stand.
  ///
  /// They are where three or more of them open with a capital, leave their measure unfilled, and mostly
  /// do not close a sentence.
  func isStanza(_ group: Range<Int>) -> Bool {
    guard group.count >= 3, group.count < lines.count else { return false }
    var closing = 0
    var small = 0
    var full = 0
    for index in group {
      let line = lines[index]
      guard line.width <= Self.widestVerse || measure.isWrapped else { return false }
      if line.closes { closing += 1 }
      if line.opensMidSentence { small += 1 }
      if measure.isWrapped, index + 1 < group.upperBound,
        measure.isFull(line, before: lines[index + 1])
      {
        full += 1
      }
    }
    return closing * 2 <= group.count && small * 5 <= group.count && full * 10 <= group.count
  }
}
