/// The scalar that starts at `offset`, with its length in bytes; nil where the bytes are not UTF-8.
///
/// Never reads outside `text`; `offset` must lie inside it.
/// - Source: The Unicode Standard, table 3-7, but that overlong forms are read too.
@inline(__always)
func decodeScalar(
  at offset: Int, in text: UnsafeBufferPointer<UInt8>
) -> (scalar: Unicode.Scalar, length: Int)? {
  let lead = text[offset]
  let length =
    switch lead {
    case 0..<0x80: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF8: 4
    default: 0
    }
  guard length > 0, offset + length <= text.count else { return nil }
  var value = length == 1 ? UInt32(lead) : UInt32(lead & (0xFF >> (UInt8(length) + 1)))
  for next in text[offset + 1..<offset + length] {
    guard next & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(next & 0x3F)
  }
  return Unicode.Scalar(value).map { ($0, length) }
}
