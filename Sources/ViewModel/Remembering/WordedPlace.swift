import Articles

/// A place in a text with the words on both sides of it, so that it is found again when the text has changed a little.
package struct WordedPlace: Hashable, Sendable {
  /// UTF-8 bytes into the text that it was taken from.
  package var offset: Int
  /// The words that end at the place and those that begin there, each run of white space as one space.
  package var before: String
  package var after: String

  /// Bytes of the text that are kept on each side: a line or so.
  static let reach = 72

  package init(offset: Int, before: String, after: String) {
    self.offset = offset
    self.before = before
    self.after = after
  }

  init(at offset: Int, in article: Article) {
    let offset = article.characterBoundary(at: offset)
    let end = article.characterBoundary(at: offset + Self.reach)
    let start = max(0, offset - Self.reach)
    let text = article.window(TextRange(start, end))
    self.init(
      offset: offset,
      before: Self.folded(text[TextRange(start, offset)].drop { $0 & 0xC0 == 0x80 }),
      after: Self.folded(text[TextRange(offset, end)]))
  }

  private static func folded(_ bytes: ArraySlice<UInt8>) -> String {
    var folded: [UInt8] = []
    for byte in bytes where byte > 0x20 || folded.last != 0x20 { folded.append(max(byte, 0x20)) }
    return String(decoding: folded, as: UTF8.self)
  }
}

/// Finds places again by their words: where they stood, else the nearest place with as many of the words as can be had.
struct PlaceFinder {
  private let article: Article
  private let count: Int

  /// Words are looked for so far to either side, in bytes; what was moved farther is another text.
  private static let greatestDistance = 1 << 18
  /// The most white space among them, in bytes, that they are found across at that distance.
  private static let greatestSpace = 1 << 12
  /// Fewer bytes stand anywhere.
  private static let leastBytes = 10

  init(_ article: Article) {
    self.article = article
    count = article.byteCount
  }

  /// Whether `range` lies in the text.
  func contains(_ range: TextRange) -> Bool { !range.isEmpty && range.end <= count }

  /// A byte of the text where a character begins, or its end. Where none of the words is left, the same distance from
  /// the start.
  func offset(of place: WordedPlace) -> Int {
    if place.offset == 0 { return 0 }
    let before = Array(place.before.utf8)
    let after = Array(place.after.utf8)
    for (left, right) in Self.attempts(before, after)
    where left.count + right.count >= Self.leastBytes {
      if let found = nearest(left, right, to: place.offset) { return found }
    }
    return article.characterBoundary(at: place.offset)
  }

  /// What is looked for, from all the words to a few of them.
  private static func attempts(_ before: [UInt8], _ after: [UInt8]) -> [(
    left: ArraySlice<UInt8>, right: ArraySlice<UInt8>
  )] {
    [1, 2, 4].flatMap { part -> [(ArraySlice<UInt8>, ArraySlice<UInt8>)] in
      let left = tail(of: before, before.count / part)
      let right = head(of: after, after.count / part)
      return [(left, right), ([], right), (left, [])]
    }
  }

  private static func head(of bytes: [UInt8], _ count: Int) -> ArraySlice<UInt8> {
    var end = count
    while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return bytes[..<end]
  }

  private static func tail(of bytes: [UInt8], _ count: Int) -> ArraySlice<UInt8> {
    var start = bytes.count - count
    while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return bytes[start...]
  }

  /// The nearest place to `offset` that `left` ends at and `right` begins at.
  private func nearest(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, to offset: Int)
    -> Int?
  {
    let offset = min(max(offset, 0), count)
    let reach = Self.greatestDistance + Self.greatestSpace
    let range = TextRange(max(0, offset - reach), min(count, offset + reach))
    return article.window(range).withTextBytes { text in
      for distance in 0...Self.greatestDistance {
        let (above, below) = (offset - distance, offset + distance)
        if above < 0, below > count { return nil }
        if above >= 0, stands(left, right, at: above, in: text) { return above }
        if below <= count, stands(left, right, at: below, in: text) { return below }
      }
      return nil
    }
  }

  /// Whether the words stand at both sides of `place`, whatever the white space between them.
  private func stands(
    _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, at place: Int, in text: TextBytes
  ) -> Bool {
    var here = place
    for byte in right {
      guard here < text.end, max(text[here], 0x20) == byte else { return false }
      here += 1
      if byte == 0x20 { while here < text.end, text[here] <= 0x20 { here += 1 } }
    }
    here = place - 1
    for byte in left.reversed() {
      guard here >= text.start, max(text[here], 0x20) == byte else { return false }
      here -= 1
      if byte == 0x20 { while here >= text.start, text[here] <= 0x20 { here -= 1 } }
    }
    return place == count || text[place] & 0xC0 != 0x80
  }
}
