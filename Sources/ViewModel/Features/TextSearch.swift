import Articles

/// Finds a text in an article as a reader means it: over the text, not the screen, so that a match crosses
/// line ends; straight quotes find curly ones, any white space any other; lower case finds both cases.
struct TextSearch {
  /// The query, folded.
  private let needle: [Unicode.Scalar]
  /// Smart case: a capital in the query means that case counts.
  private let matchesCase: Bool

  init(_ query: String) {
    let matchesCase = query.contains(where: \.isUppercase)
    self.matchesCase = matchesCase
    var folded: [Unicode.Scalar] = []
    for scalar in query.unicodeScalars {
      Self.append(scalar, to: &folded, matchesCase: matchesCase)
    }
    needle = folded
  }

  /// The places in the blocks of `article`, in order, not overlapping.
  /// - Complexity: Linear in the text for ordinary needles; at worst the text times the needle.
  func matches(in article: Article) -> [TextRange] {
    needle.isEmpty ? [] : article.blocks.flatMap { matches(in: article.utf8, within: $0.range) }
  }

  private func matches(in utf8: [UInt8], within range: TextRange) -> [TextRange] {
    let text = FoldedText(utf8[range.start..<range.end], matchesCase: matchesCase)
    var found: [TextRange] = []
    var place = 0
    while place + needle.count <= text.scalars.count {
      if text.scalars[place] == needle[0],
        text.scalars[place..<place + needle.count].elementsEqual(needle)
      {
        var end = place + needle.count
        // One letter of the text may be compared as two: a match takes all of it.
        while text.offsets[end] == text.offsets[end - 1] { end += 1 }
        found.append(TextRange(text.offsets[place], text.offsets[end]))
        place = end
      } else {
        place += 1
      }
    }
    return found
  }

  /// Text as it is compared, and the byte at which each scalar of it begins.
  private struct FoldedText {
    var scalars: [Unicode.Scalar] = []
    /// One more than `scalars`: the last is the end.
    var offsets: [Int] = []

    init(_ bytes: ArraySlice<UInt8>, matchesCase: Bool) {
      scalars.reserveCapacity(bytes.count)
      offsets.reserveCapacity(bytes.count + 1)
      var offset = bytes.startIndex
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        let before = scalars.count
        TextSearch.append(scalar, to: &scalars, matchesCase: matchesCase)
        offsets.append(contentsOf: repeatElement(offset, count: scalars.count - before))
        offset += UTF8.width(scalar)
      }
      offsets.append(offset)
    }
  }

  /// Adds what `scalar` is compared as: nothing where it is invisible or a further space of a run.
  private static func append(
    _ scalar: Unicode.Scalar, to folded: inout [Unicode.Scalar], matchesCase: Bool
  ) {
    switch scalar {
    case "\u{AD}", "\u{200B}", "\u{FEFF}": return
    case "‘", "’", "‚", "‛": folded.append("'")
    case "“", "”", "„", "‟", "«", "»": folded.append("\"")
    case "‐", "‑", "–", "—": folded.append("-")
    case _ where scalar.isASCII:
      if scalar.value <= 0x20 {
        if folded.last != " " { folded.append(" ") }
      } else if !matchesCase, case "A"..."Z" = scalar {
        folded.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
      } else {
        folded.append(scalar)
      }
    case _ where scalar.properties.isWhitespace:
      if folded.last != " " { folded.append(" ") }
    default:
      if matchesCase {
        folded.append(scalar)
      } else {
        folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
  }
}
