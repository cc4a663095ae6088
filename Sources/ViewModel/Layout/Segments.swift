import Articles

/// A long passage in parts that are laid out one at a time, so that a key press costs the same everywhere.
///
/// A part begins at the first place between words after each `step` bytes from the passage's start: the same
/// places at every width. The row before it may end early.
struct Segments {
  /// Bytes.
  static let step = 16 * 1024
  /// A break is looked for from here on, because the rules must first know what stands before.
  private static let lead = 64
  /// From here on any grapheme cluster will do, and then any glyph.
  private static let patience = 1024

  let passage: Passage
  let bytes: TextBytes

  /// The segment that holds `offset`, the first or last for one outside.
  func range(at offset: Int) -> TextRange {
    let range = passage.range
    let number = max(0, min(offset, range.end - 1) - range.start) / Self.step
    var start = start(number) ?? range.end
    if offset >= start || number == 0 {
      return TextRange(start, self.start(number + 1) ?? range.end)
    }
    let end = start
    start = self.start(number - 1) ?? range.start
    return TextRange(start, end)
  }

  /// Where segment `number` begins; nil where the passage ends before it would.
  private func start(_ number: Int) -> Int? {
    let range = passage.range
    if number == 0 { return range.start }
    var nominal = range.start + number * Self.step
    guard nominal < range.end else { return nil }
    while nominal < range.end, bytes[nominal] & 0xC0 == 0x80 { nominal += 1 }
    var reader = GlyphReader(
      passage, bytes: bytes, in: TextRange(nominal, range.end), width: Self.step)
    var afterSoftHyphen = false
    while let glyph = reader.next(column: 0) {
      let distance = glyph.start - nominal
      let isBreak = glyph.canBreakBefore && !glyph.hangs && !afterSoftHyphen
      if distance >= Self.lead, isBreak { return glyph.start }
      if distance >= Self.patience, glyph.startsCluster { return glyph.start }
      if distance >= 2 * Self.patience { return glyph.start }
      afterSoftHyphen = glyph.endsInSoftHyphen
    }
    return nil
  }
}
