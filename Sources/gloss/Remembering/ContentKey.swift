/// Names a text by what it says: the same in every run and on every machine.
///
/// Nobody gains by two texts of one key: at worst one is opened at the other's place.
enum ContentKey {
  /// Sixteen hexadecimal digits, a hyphen and the number of bytes.
  /// - Source: FNV-1a with 64 bits, Fowler, Noll and Vo.
  static func key(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBufferPointer {
      for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits + "-\(bytes.count)"
  }
}
