import Articles

/// Names a text by what it says: the same in every run and on every machine.
///
/// Nobody gains by two texts of one key: at worst one is opened at the other's place.
struct ContentKey {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var count = 0

  /// The key of the text of `article`.
  static func key(of article: Article) -> String {
    var key = ContentKey()
    article.forEachPiece { key.add($0) }
    return key.text
  }

  static func key(of bytes: [UInt8]) -> String {
    var key = ContentKey()
    bytes.withUnsafeBufferPointer { key.add($0) }
    return key.text
  }

  /// - Source: FNV-1a with 64 bits, Fowler, Noll and Vo.
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    count += bytes.count
  }

  /// Sixteen hexadecimal digits, a hyphen and the number of bytes.
  private var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits + "-\(count)"
  }
}
