/// One scalar of UTF-8 text.
struct UTF8Scalar {
  var value: UInt32
  /// Bytes.
  var length: Int

  /// The scalar at `offset`, which lies before `end`. Broken UTF-8 reads as U+FFFD, byte by byte.
  @inline(__always)
  init(in bytes: TextBytes, at offset: Int, end: Int) {
    let lead = bytes[offset]
    if lead < 0x80 {
      self.init(value: UInt32(lead), length: 1)
      return
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, offset + length <= end else {
      self.init(value: 0xFFFD, length: 1)
      return
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for place in 1..<length { value = value << 6 | UInt32(bytes[offset + place] & 0x3F) }
    self.init(value: value, length: length)
  }

  private init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }
}
