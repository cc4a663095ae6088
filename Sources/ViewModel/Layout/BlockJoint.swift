import Articles

extension Block {
  /// How source line `line` runs on into the next.
  /// - Parameters:
  ///   - line: An index into `lines` that is not the last.
  ///   - utf8: The article's text.
  func joint(after line: Int, in utf8: [UInt8]) -> Joint {
    let end = lines[line].end
    if utf8[..<end].suffix(2).elementsEqual([0xC2, 0xAD]) { return .softHyphen }
    if utf8[..<end].last == UInt8(ascii: "-") { return .nothing }
    return .space
  }
}
