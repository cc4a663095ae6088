//  Single scalars at the edges of valid UTF-8: the structure of a text shows at the ends of its lines.

/// The first scalar of valid UTF-8, or nil where there is none.
func firstScalar(_ utf8: ArraySlice<UInt8>) -> Unicode.Scalar? {
  guard let lead = utf8.first else { return nil }
  if lead < 0x80 { return Unicode.Scalar(lead) }
  return decodedScalar(utf8.prefix(sequenceLength(lead: lead)))
}

/// The last scalar of valid UTF-8, or nil where there is none.
func lastScalar(_ utf8: ArraySlice<UInt8>) -> Unicode.Scalar? {
  guard let last = utf8.last else { return nil }
  if last < 0x80 { return Unicode.Scalar(last) }
  var start = utf8.endIndex - 1
  while start > utf8.startIndex, utf8[start] & 0xC0 == 0x80 { start -= 1 }
  return decodedScalar(utf8[start...])
}

/// The bytes of the scalar whose first byte is `lead`.
func sequenceLength(lead: UInt8) -> Int {
  lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

private func decodedScalar(_ utf8: ArraySlice<UInt8>) -> Unicode.Scalar? {
  guard let lead = utf8.first else { return nil }
  var value = UInt32(lead) & (0x7F >> UInt32(utf8.count))
  for byte in utf8.dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
  return Unicode.Scalar(value)
}

extension Unicode.Scalar {
  /// White space at the edge of a line: Unicode's, form feed and the no-break space included.
  var isBlank: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// What may open a quotation, a bracket or an aside.
  var isOpeningMark: Bool {
    switch self {
    case "\"", "'", "“", "‘", "„", "‚", "«", "‹", "»", "(", "[", "{", "「", "『", "（", "【", "《", "¿",
      "¡":
      true
    default: false
    }
  }

  /// What may close a quotation or a bracket.
  var isClosingMark: Bool {
    switch self {
    case "\"", "'", "”", "’", "“", "‘", "»", "«", "›", ")", "]", "}", "」", "』", "）", "】", "》": true
    default: false
    }
  }

  /// A quotation mark of any kind that may stand before the first quoted word.
  var isOpeningQuote: Bool {
    switch self {
    case "\"", "“", "‘", "„", "‚", "«", "‹", "»", "「", "『": true
    default: false
    }
  }
}
