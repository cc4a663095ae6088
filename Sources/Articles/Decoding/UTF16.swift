/// Which byte of a UTF-16 code unit comes first.
enum ByteOrder: Equatable {
  case little, big

  var name: String { self == .little ? "UTF-16, low byte first" : "UTF-16, high byte first" }

  /// The byte order of UTF-16 without a mark, or nil where the bytes are not clearly that.
  ///
  /// Looks at the first 4 KiB. In UTF-16 most letters of the European scripts, the spaces and the line
  /// ends have a zero as their high byte; a zero low byte comes almost never.
  init?(guessedFrom bytes: [UInt8]) {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    let units = min(bytes.count, 4096) / 2
    var zeros = (even: 0, odd: 0)
    for unit in 0..<units {
      if bytes[2 * unit] == 0 { zeros.even += 1 }
      if bytes[2 * unit + 1] == 0 { zeros.odd += 1 }
    }
    let many = max(2, units * 2 / 5)
    let few = units / 100
    if zeros.odd >= many, zeros.even <= few {
      self = .little
    } else if zeros.even >= many, zeros.odd <= few {
      self = .big
    } else {
      return nil
    }
  }
}

/// Turns UTF-16 into UTF-8.
/// - Returns: The text, and how many lone surrogates or halves of a code unit became U+FFFD.
func utf8FromUTF16(
  _ bytes: [UInt8], from start: Int, _ order: ByteOrder
) -> (utf8: [UInt8], replaced: Int) {
  let low = order == .little ? 0 : 1
  func unit(_ offset: Int) -> UInt32 {
    UInt32(bytes[offset + low]) | UInt32(bytes[offset + 1 - low]) << 8
  }
  var utf8: [UInt8] = []
  utf8.reserveCapacity(bytes.count)
  var replaced = 0
  var offset = start
  while offset + 1 < bytes.count {
    var value = unit(offset)
    offset += 2
    if value & 0xFC00 == 0xD800, offset + 1 < bytes.count, unit(offset) & 0xFC00 == 0xDC00 {
      value = 0x10000 + (value & 0x3FF) << 10 + (unit(offset) & 0x3FF)
      offset += 2
    } else if value & 0xF800 == 0xD800 {
      value = 0xFFFD
      replaced += 1
    }
    appendUTF8(value, to: &utf8)
  }
  if offset < bytes.count {
    appendUTF8(0xFFFD, to: &utf8)
    replaced += 1
  }
  return (utf8, replaced)
}

/// Appends the UTF-8 of one scalar value.
func appendUTF8(_ value: UInt32, to utf8: inout [UInt8]) {
  func trail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (value >> shift) & 0x3F) }
  switch value {
  case ..<0x80: utf8.append(UInt8(value))
  case ..<0x800: utf8 += [UInt8(0xC0 | value >> 6), trail(0)]
  case ..<0x10000: utf8 += [UInt8(0xE0 | value >> 12), trail(6), trail(0)]
  default: utf8 += [UInt8(0xF0 | value >> 18 & 0x07), trail(12), trail(6), trail(0)]
  }
}
