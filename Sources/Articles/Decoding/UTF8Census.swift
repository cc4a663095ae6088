/// How well bytes read as UTF-8.
struct UTF8Census: Equatable {
  /// Well-formed sequences of two bytes and more.
  var wellFormed = 0
  /// Ill-formed sequences, each a maximal subpart: what one U+FFFD stands for.
  var illFormed = 0

  /// - Complexity: One pass; runs of ASCII eight bytes at a time.
  init(of bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        if bytes[offset] < 0x80 {
          offset = endOfASCII(bytes, from: offset)
          continue
        }
        let length = sequenceLength(bytes, at: offset)
        if length > 0 { wellFormed += 1 } else { illFormed += 1 }
        offset += abs(length)
      }
    }
  }
}

/// `bytes` with U+FFFD for each ill-formed sequence.
/// - Source: Unicode Standard, section 3.9, U+FFFD substitution of maximal subparts.
func repairedUTF8(_ bytes: [UInt8]) -> [UInt8] {
  bytes.withUnsafeBufferPointer { bytes in
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count)
    var kept = 0
    var offset = 0
    while offset < bytes.count {
      let length = sequenceLength(bytes, at: offset)
      if length < 0 {
        repaired += bytes[kept..<offset]
        repaired += [0xEF, 0xBF, 0xBD]
        kept = offset - length
      }
      offset += abs(length)
    }
    repaired += bytes[kept...]
    return repaired
  }
}

/// The first byte at or after `start` that is not ASCII.
private func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  let raw = UnsafeRawBufferPointer(bytes)
  var offset = start
  while offset + 8 <= raw.count,
    raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
  {
    offset += 8
  }
  while offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
  return offset
}

/// The length of the sequence at `offset`: positive when well-formed, the negative length of the
/// maximal subpart when not; never 0.
/// - Source: Unicode Standard, table 3-7.
private func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
  let lead = bytes[offset]
  if lead < 0x80 { return 1 }
  guard lead >= 0xC2, lead <= 0xF4 else { return -1 }
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
  let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
  guard offset + 1 < bytes.count, bytes[offset + 1] >= lowest, bytes[offset + 1] <= highest
  else { return -1 }
  for next in 2..<max(length, 2) {
    guard offset + next < bytes.count, bytes[offset + next] & 0xC0 == 0x80 else { return -next }
  }
  return length
}
