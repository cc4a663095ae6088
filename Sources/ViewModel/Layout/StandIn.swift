/// What is painted in place of scalars that must not reach the terminal.
enum StandIn {
  /// Ends a sequence of tag characters; after one it says nothing.
  static let cancelTag: UInt32 = 0xE007F
  /// Where there is no room for more, as UTF-8.
  static let tooNarrow: [UInt8] = [0xEF, 0xBF, 0xBD]
  /// U+25CC, as UTF-8.
  static let dottedCircle: [UInt8] = [0xE2, 0x97, 0x8C]

  /// The cells of a number such as ‹202E›.
  static func numberCells(_ scalar: UInt32) -> Int {
    scalar > 0xFFFFF ? 8 : scalar > 0xFFFF ? 7 : 6
  }

  /// A stand-in of `cells` cells as UTF-8.
  static func utf8(for scalar: UInt32, cells: Int) -> [UInt8] {
    switch scalar {
    case 0...0x1F: Array("\(character(0x2400 + scalar))".utf8)
    case 0x7F: Array("\u{2421}".utf8)
    case 0x1F1E6...0x1F1FF: [UInt8(scalar - 0x1F1E6) + UInt8(ascii: "A")]
    case 0xE0020..<cancelTag: [UInt8(scalar - 0xE0000)]
    default: cells == numberCells(scalar) ? Array("‹\(number(scalar))›".utf8) : tooNarrow
    }
  }

  private static func character(_ scalar: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(scalar) ?? "\u{FFFD}"
  }

  /// At least four hexadecimal digits.
  private static func number(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
