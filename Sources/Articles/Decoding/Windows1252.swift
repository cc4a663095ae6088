/// Turns Windows-1252, and with it Latin-1 text, into UTF-8.
///
/// Every byte has a meaning: the five that Windows-1252 leaves open (81, 8D, 8F, 90, 9D) become the C1
/// control characters of the same number.
func windows1252(_ bytes: [UInt8]) -> [UInt8] {
  var utf8: [UInt8] = []
  utf8.reserveCapacity(bytes.count + bytes.count / 8)
  for byte in bytes {
    if byte < 0x80 {
      utf8.append(byte)
    } else {
      appendUTF8(byte < 0xA0 ? c1Meanings[Int(byte) - 0x80] : UInt32(byte), to: &utf8)
    }
  }
  return utf8
}

/// The scalars that the bytes 80 to 9F stand for.
/// - Source: WHATWG Encoding Standard, index windows-1252.
private let c1Meanings: [UInt32] = [
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
  0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
]
