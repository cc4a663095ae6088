/// Where paragraphs end, and with them phrases.
enum ParagraphMode: Equatable, Sendable {
  /// `blank` for hard-wrapped text, else `lines`.
  case auto
  /// At every newline.
  case lines
  /// At a blank line; a single newline is white space.
  case blank
  /// Where the format says: a paragraph starts at each of these UTF-8 offsets (ascending); newlines are
  /// white space.
  case known(starts: [Int])
}

extension ParagraphMode {
  /// What `auto` stands for in `utf8`, any other mode itself.
  ///
  /// Text is hard-wrapped if it has a blank line between others, at least 3 lines are directly followed by
  /// a line that is not blank, and 4 in 5 of these are 40 to 100 scalars long.
  /// - Source: The definition in `Phrases`, section 2.
  func resolved(for utf8: UnsafeBufferPointer<UInt8>) -> ParagraphMode {
    guard self == .auto else { return self }
    var lines = LineCensus()
    lines.count(utf8)
    return lines.isHardWrapped ? .blank : .lines
  }
}

/// What the lines of a text look like.
private struct LineCensus {
  private var hasInnerBlank = false
  private var sawText = false
  private var sawBlankAfterText = false
  /// The length of the line before in scalars, nil if it is blank or there is none.
  private var previous: Int?
  private var followed = 0
  private var ofProseLength = 0

  var isHardWrapped: Bool { hasInnerBlank && followed >= 3 && ofProseLength * 5 >= followed * 4 }

  mutating func count(_ utf8: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    var length = 0
    var isBlank = true
    while offset < utf8.count {
      if let newline = newlineLength(at: offset, in: utf8) {
        add(length: length, isBlank: isBlank)
        offset += newline
        length = 0
        isBlank = true
        continue
      }
      let byte = utf8[offset]
      if byte & 0xC0 != 0x80 {
        length += 1
        if isBlank, byte != 0x20, byte != 0x09 { isBlank = isWhiteSpace(at: offset, in: utf8) }
      }
      offset += 1
    }
    add(length: length, isBlank: isBlank)
  }

  private mutating func add(length: Int, isBlank: Bool) {
    if isBlank {
      sawBlankAfterText = sawText
    } else {
      hasInnerBlank = hasInnerBlank || sawBlankAfterText
      sawText = true
      if let previous {
        followed += 1
        if (40...100).contains(previous) { ofProseLength += 1 }
      }
    }
    previous = isBlank ? nil : length
  }

  private func isWhiteSpace(at offset: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    decodeScalar(at: offset, in: utf8)?.scalar.properties.isWhitespace == true
  }
}

/// The length of the newline at `offset` in bytes, nil if there is none: U+000A to U+000D, CR LF, U+0085,
/// U+2028 and U+2029.
@inline(__always)
func newlineLength(at offset: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int? {
  switch utf8[offset] {
  case 0x0D: offset + 1 < utf8.count && utf8[offset + 1] == 0x0A ? 2 : 1
  case 0x0A...0x0C: 1
  case 0xC2: offset + 1 < utf8.count && utf8[offset + 1] == 0x85 ? 2 : nil
  case 0xE2:
    offset + 2 < utf8.count && utf8[offset + 1] == 0x80 && utf8[offset + 2] & 0xFE == 0xA8 ? 3 : nil
  default: nil
  }
}
