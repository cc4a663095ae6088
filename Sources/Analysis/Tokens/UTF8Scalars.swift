/// Scalars of valid UTF-8, without a `String`.
enum UTF8Scalars {
  /// The scalar at `offset`, which moves behind it.
  /// - Parameter end: Never read past; a scalar cut off there comes out as what its bytes hold.
  @inline(__always)
  static func next(
    in bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int, end: Int
  ) -> UInt32 {
    let lead = bytes[offset]
    offset += 1
    guard lead >= 0xC0 else { return UInt32(lead) }
    let tail = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    var scalar = UInt32(lead) & (0x7F >> UInt32(tail + 1))
    for _ in 0..<tail where offset < end {
      scalar = scalar << 6 | UInt32(bytes[offset] & 0x3F)
      offset += 1
    }
    return scalar
  }

  /// The small letter of a capital, else the scalar itself; a letter whose small form is several scalars stays.
  static func lowercase(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0...0xDE: return scalar == 0xD7 ? scalar : scalar + 0x20
    case 0xDF...0xFF: return scalar
    case 0x391...0x3A9, 0x410...0x42F: return scalar + 0x20
    case 0x3B1...0x3C9, 0x430...0x45F: return scalar
    case 0x400...0x40F: return scalar + 0x50
    case 0x590...0x109F, 0x2000...0x205F, 0x2E80...0xA63F, 0xAC00...0xD7FF: return scalar
    default: return mapped(scalar)
    }
  }

  private static func mapped(_ scalar: UInt32) -> UInt32 {
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.changesWhenLowercased
    else { return scalar }
    let mapping = properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first?.value ?? scalar : scalar
  }

  /// Hands over the UTF-8 bytes of a scalar.
  @inline(__always)
  static func encode(_ scalar: UInt32, _ body: (UInt8) -> Void) {
    if scalar < 0x800 {
      body(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    } else if scalar < 0x10000 {
      body(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      body(UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6 & 0x3F)))
    } else {
      body(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      body(UInt8(truncatingIfNeeded: 0x80 | (scalar >> 12 & 0x3F)))
      body(UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6 & 0x3F)))
    }
    body(UInt8(truncatingIfNeeded: 0x80 | (scalar & 0x3F)))
  }
}
