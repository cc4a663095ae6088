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
    var start = max(0, offset - Self.reach)
    while start < offset, article.utf8[start] & 0xC0 == 0x80 { start += 1 }
    self.init(
      offset: offset, before: Self.folded(article.utf8[start..<offset]),
      after: Self.folded(article.utf8[offset..<end]))
  }

  private static func folded(_ bytes: ArraySlice<UInt8>) -> String {
    var folded: [UInt8] = []
    for byte in bytes where byte > 0x20 || folded.last != 0x20 { folded.append(max(byte, 0x20)) }
    return String(decoding: folded, as: UTF8.self)
  }
}

/// Finds places again by their words: where they stood, else the nearest place with as many of the words as can be had.
struct PlaceFinder {
  private let text: [UInt8]

  /// Words are looked for so far to either side, in bytes; what was moved farther is another text.
  private static let greatestDistance = 1 << 18
  /// Fewer bytes stand anywhere.
  private static let leastBytes = 10

  init(_ article: Article) { text = article.utf8 }

  /// Whether `range` lies in the text.
  func contains(_ range: TextRange) -> Bool { !range.isEmpty && range.end <= text.count }

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
    return boundary(place.offset)
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
    let offset = min(max(offset, 0), text.count)
    for distance in 0...Self.greatestDistance {
      let (above, below) = (offset - distance, offset + distance)
      if above < 0, below > text.count { return nil }
      if above >= 0, stands(left, right, at: above) { return above }
      if below <= text.count, stands(left, right, at: below) { return below }
    }
    return nil
  }

  /// Whether the words stand at both sides of `place`, whatever the white space between them.
  private func stands(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, at place: Int) -> Bool
  {
    var here = place
    for byte in right {
      guard here < text.count, max(text[here], 0x20) == byte else { return false }
      here += 1
      if byte == 0x20 { while here < text.count, text[here] <= 0x20 { here += 1 } }
    }
    here = place - 1
    for byte in left.reversed() {
      guard here >= 0, max(text[here], 0x20) == byte else { return false }
      here -= 1
      if byte == 0x20 { while here >= 0, text[here] <= 0x20 { here -= 1 } }
    }
    return place == text.count || text[place] & 0xC0 != 0x80
  }

  private func boundary(_ offset: Int) -> Int {
    var place = min(max(offset, 0), text.count)
    while place > 0, place < text.count, text[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}
