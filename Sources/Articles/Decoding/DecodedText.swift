/// The bytes of a file as UTF-8, with what the reader should know about how they were read.
struct DecodedText: Equatable {
  /// Valid UTF-8 without a byte-order mark; line ends and control characters as they stood.
  var utf8: [UInt8]
  /// Whole sentences; empty when nothing was guessed and nothing was lost.
  var notices: [String] = []
}

extension DecodedText {
  /// Decodes bytes of any encoding.
  ///
  /// A byte-order mark decides. Without one, the text is UTF-16 when its zero bytes say so, UTF-8 when
  /// it is valid or has more whole multi-byte characters than bad ones, and else Windows-1252, in
  /// which every byte means something. Never fails.
  /// - Complexity: One pass over valid UTF-8, and no copy of it; a few passes over anything else.
  /// - Source: Unicode Standard, section 23.8 (byte-order mark) and table 3-7 (well-formed UTF-8).
  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let body = Array(bytes.dropFirst(3))
      self = Self.utf8(body, UTF8Census(of: body))
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = Self.utf16(bytes, from: 2, .little)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = Self.utf16(bytes, from: 2, .big)
    } else if let order = ByteOrder(guessedFrom: bytes) {
      self = Self.utf16(bytes, from: 0, order)
      notices.insert("The file has no byte-order mark and was read as \(order.name).", at: 0)
    } else {
      let census = UTF8Census(of: bytes)
      if census.illFormed == 0 || census.wellFormed > census.illFormed {
        self = Self.utf8(bytes, census)
      } else {
        self.init(
          utf8: windows1252(bytes), notices: ["The file is not UTF-8 and was read as Windows-1252."]
        )
      }
    }
    notices += Self.controlNotice(utf8)
  }

  private static func utf8(_ bytes: [UInt8], _ census: UTF8Census) -> DecodedText {
    guard census.illFormed > 0 else { return DecodedText(utf8: bytes) }
    return DecodedText(
      utf8: repairedUTF8(bytes), notices: [replacementNotice(census.illFormed, "UTF-8")])
  }

  private static func utf16(_ bytes: [UInt8], from start: Int, _ order: ByteOrder) -> DecodedText {
    let (utf8, replaced) = utf8FromUTF16(bytes, from: start, order)
    return DecodedText(
      utf8: utf8, notices: replaced == 0 ? [] : [replacementNotice(replaced, "UTF-16")])
  }

  private static func replacementNotice(_ count: Int, _ encoding: String) -> String {
    count == 1
      ? "One place in the file is not valid \(encoding) and is shown as \u{FFFD}."
      : "\(count) places in the file are not valid \(encoding) and are shown as \u{FFFD}."
  }

  /// A sentence when the text is so full of control characters that it may be no text at all.
  private static func controlNotice(_ utf8: [UInt8]) -> [String] {
    let count = controlCount(utf8)
    guard count * 100 > utf8.count else { return [] }
    let characters = count == 1 ? "a control character" : "\(count) control characters"
    return ["The file holds \(characters), shown as stand-ins; it may not be text."]
  }

  /// The control characters (C0 and DEL) that are no white space.
  private static func controlCount(_ utf8: [UInt8]) -> Int {
    utf8.withUnsafeBufferPointer { bytes in
      var count = 0
      for byte in bytes {
        count &+= (byte < 0x09 || (byte > 0x0D && byte < 0x20) || byte == 0x7F) ? 1 : 0
      }
      return count
    }
  }
}
