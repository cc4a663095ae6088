import Articles

extension Reading {
  /// Takes a new version of the text: the place is kept by its words, and what hangs on the old text is dropped
  /// or found again.
  /// - Returns: Where the places of the old text are in the new one.
  mutating func replace(_ old: Article, by new: Article) -> TextShift {
    let shift = TextShift(from: old, to: new)
    forgetFindings(shift)
    spotlight = nil
    lists.forgetRows()
    anchor.offset = shift.offset(anchor.offset)
    selection = selection.map { Selection(range: shift.range($0.range), item: nil) }
    jumps.map(shift.place)
    bookmarks.move(offset: shift.offset)
    status = .open(new)
    search = search.flatMap { search(for: $0.query) }
    return shift
  }
}

/// Where the places of a text are in a changed version of it.
///
/// What stands before the first change and behind the last one keeps its place; a place between them is found by the
/// words at it, else by the words before it, and else stays at the same distance from the first change.
struct TextShift {
  private let old: [UInt8]
  private let new: [UInt8]
  /// Bytes that both begin with, and end with; the two never overlap.
  private let prefix: Int
  private let suffix: Int

  /// Bytes that are looked for, the longer first: a line or two, a few words.
  private static let lengths = [120, 48, 20]

  /// Where the new text only goes on from the old, no more of it is read than that.
  init(from old: Article, to new: Article) {
    let text = old.utf8
    let range = TextRange(0, text.count)
    if new.byteCount >= text.count, new.window(range)[range].elementsEqual(text) {
      self.init(from: text, to: text)
    } else {
      self.init(from: text, to: new.utf8)
    }
  }

  init(from old: [UInt8], to new: [UInt8]) {
    self.old = old
    self.new = new
    let shorter = min(old.count, new.count)
    var prefix = 0
    while prefix < shorter, old[prefix] == new[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < shorter - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] {
      suffix += 1
    }
    (self.prefix, self.suffix) = (prefix, suffix)
  }

  /// - Parameter offset: A byte of the old text, or its end.
  /// - Returns: A byte of the new text where a character begins, or its end.
  func offset(_ offset: Int) -> Int {
    if offset < prefix || old == new { return offset }
    if offset >= old.count - suffix { return boundary(offset - old.count + new.count) }
    for length in Self.lengths {
      let end = min(old.count, offset + length)
      if let place = place(of: old[offset..<end], near: offset) { return place }
    }
    for length in Self.lengths {
      let start = max(0, offset - length)
      if let place = place(of: old[start..<offset], near: start) {
        return boundary(place + offset - start)
      }
    }
    return boundary(min(offset, new.count - suffix))
  }

  func range(_ range: TextRange) -> TextRange {
    let start = offset(range.start)
    return TextRange(start, boundary(max(start, min(start + range.count, new.count))))
  }

  /// Without its thing, which is yet to be found in the new text.
  func place(_ place: Place) -> Place {
    Place(
      anchor: Anchor(offset: offset(place.anchor.offset), lead: place.anchor.lead),
      selection: place.selection.map { Reading.Selection(range: range($0.range), item: nil) },
      showsSelection: place.showsSelection)
  }

  /// Where `words` stand in the changed part of the new text, the nearest to where they stood.
  private func place(of words: ArraySlice<UInt8>, near offset: Int) -> Int? {
    guard words.count >= 8, let first = words.first else { return nil }
    let last = new.count - words.count
    var best: Int?
    for place in max(0, prefix - words.count)...max(0, max(prefix - words.count, last))
    where place <= last {
      guard new[place] == first, new[place..<place + words.count].elementsEqual(words) else {
        continue
      }
      if best.map({ abs($0 - offset) > abs(place - offset) }) ?? true { best = place }
    }
    return best
  }

  /// `offset` or the nearest byte before it where a character begins.
  private func boundary(_ offset: Int) -> Int {
    var place = min(max(offset, 0), new.count)
    while place > 0, place < new.count, new[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}
