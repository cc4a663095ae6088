/// What may differ between a text and what is looked for in it.
///
/// Straight quotation marks stand for curly ones and a hyphen for every dash; a run of white space is one space;
/// what cannot be seen is not there. On top, unless the one who asks types otherwise, letters fold to lower case
/// and lose their accents.
struct TextFolding: Hashable, Sendable {
  var keepsCase = false
  var keepsAccents = false

  init() {}

  /// Smart case, and the same for accents: a capital, or an accent, in the query means that it counts.
  init(askedBy query: String) {
    keepsCase = query.contains(where: \.isUppercase)
    keepsAccents = query.unicodeScalars.contains {
      LetterTable.isMark($0) || LetterTable.spelling(of: $0) != nil
        || LetterTable.shared.base(of: $0) != nil
    }
  }

  /// `text` as it is compared.
  func folded(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    for scalar in text.unicodeScalars { append(scalar, to: &folded) }
    return folded
  }

  /// Adds what `scalar` is compared as: nothing where it is invisible or a further space of a run.
  func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    if scalar.isASCII { return append(ascii: UInt8(scalar.value), to: &folded) }
    switch scalar {
    case "\u{AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": return
    case "‘", "’", "‚", "‛": folded.append(UInt8(ascii: "'"))
    case "“", "”", "„", "‟", "«", "»": folded.append(UInt8(ascii: "\""))
    case "‐", "‑", "‒", "–", "—", "―", "−": folded.append(UInt8(ascii: "-"))
    case "…": folded += [0x2E, 0x2E, 0x2E]
    case _ where LetterTable.isMark(scalar): if keepsAccents { append(mark: scalar, to: &folded) }
    case _ where scalar.properties.isWhitespace: append(ascii: 0x20, to: &folded)
    default:
      if !keepsAccents, let spelling = LetterTable.spelling(of: scalar) {
        for letter in spelling.utf8 { append(ascii: letter, to: &folded) }
      } else {
        append(letter: scalar, to: &folded)
      }
    }
  }

  @inline(__always)
  func append(ascii byte: UInt8, to folded: inout [UInt8]) {
    if byte <= 0x20 || byte == 0x7F {
      if folded.last != 0x20 { folded.append(0x20) }
    } else if !keepsCase, byte &- 0x41 < 26 {
      folded.append(byte | 0x20)
    } else {
      folded.append(byte)
    }
  }

  /// The letters of a run that `plainRun` found.
  func append(plain run: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
    let start = folded.count
    folded.append(contentsOf: run)
    guard !keepsCase else { return }
    folded.withUnsafeMutableBufferPointer { folded in
      for place in start..<folded.count {
        let byte = folded[place]
        folded[place] = byte &- 0x41 < 26 ? byte | 0x20 : byte
      }
    }
  }

  /// The bytes at the beginning of `range` that are compared as they stand, but for the case of letters: ASCII, with
  /// single spaces between. May be fewer than there are.
  static func plainRun(_ utf8: TextBytes, _ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    guard end < range.upperBound, utf8[end] &- 0x21 < 0x5E else { return end..<end }
    end += 1
    let space = SIMD16<UInt8>(repeating: 0x20)
    let plainCount = SIMD16<UInt8>(repeating: 0x5F)
    while end + 16 <= range.upperBound {
      let run = utf8.run(at: end)
      let before = utf8.run(at: end - 1)
      let isOdd = (run &- space .>= plainCount) .| ((run .== space) .& (before .== space))
      guard !isOdd.hasAny else { break }
      end += 16
    }
    while end < range.upperBound,
      utf8[end] &- 0x21 < 0x5E || (utf8[end] == 0x20 && utf8[end - 1] != 0x20)
    { end += 1 }
    return range.lowerBound..<end
  }

  private func append(letter scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    let base = keepsAccents ? nil : LetterTable.shared.base(of: scalar)
    append(cased: base ?? scalar, to: &folded)
  }

  /// A letter with its accent reads the same however it is written, as one scalar or as two.
  private func append(mark: Unicode.Scalar, to folded: inout [UInt8]) {
    let start = folded.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    let letter = String(decoding: folded[start...], as: UTF8.self).unicodeScalars.first
    if let letter, let whole = LetterTable.shared.composed(letter, mark) {
      folded.removeSubrange(start...)
      folded += UTF8.bytes(whole)
    } else {
      folded += UTF8.bytes(mark)
    }
  }

  private func append(cased scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    if keepsCase {
      folded += UTF8.bytes(scalar)
    } else {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars where !dropsMark(lower) {
        folded += UTF8.bytes(lower)
      }
    }
  }

  /// A capital may become a letter and a mark: İ.
  private func dropsMark(_ scalar: Unicode.Scalar) -> Bool {
    !keepsAccents && LetterTable.isMark(scalar)
  }
}

extension UTF8 {
  fileprivate static func bytes(_ scalar: Unicode.Scalar) -> EncodedScalar {
    encode(scalar) ?? encodedReplacementCharacter
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// Whether any lane is set; in two words, which `any` does not make of it.
  @inline(__always)
  var hasAny: Bool {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return words.x | words.y != 0
  }
}
