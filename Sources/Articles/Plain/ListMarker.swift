/// The mark that opens a list item: `-`, `•`, `3.`, `(2)`, `b)`.
struct ListMarker: Equatable {
  /// The mark itself.
  var range: TextRange
  /// Where the item's words start.
  var contentStart: Int
  /// The number of a numbered item, counted from 1 for a letter; nil for a bullet.
  var number: Int?

  /// The mark that `line` opens with, or nil. At least one word follows it.
  init?(of line: SourceLine, in utf8: [UInt8]) {
    let content = utf8[line.content.start..<line.content.end]
    guard let first = content.first, first < 0x30 || first > 0x39 || line.opening == .digit else {
      return nil
    }
    if let length = Self.bulletLength(content, line) {
      self.init(length: length, number: nil, content)
    } else if let (length, number) = Self.numeral(content) {
      self.init(length: length, number: number, content)
    } else {
      return nil
    }
  }

  /// White space must follow the mark, and something else that.
  private init?(length: Int, number: Int?, _ content: ArraySlice<UInt8>) {
    let rest = content.dropFirst(length)
    let words = rest.drop { $0 == 0x20 || $0 == 0x09 }
    guard words.startIndex > rest.startIndex, !words.isEmpty else { return nil }
    range = TextRange(content.startIndex, content.startIndex + length)
    contentStart = words.startIndex
    self.number = number
  }

  private static func bulletLength(_ content: ArraySlice<UInt8>, _ line: SourceLine) -> Int? {
    guard let mark = firstScalar(content) else { return nil }
    switch mark {
    case "-", "*", "+", "•", "‣", "◦", "▪", "▫", "■", "□", "●", "○", "∙", "·", "⁃", "➢", "✓": break
    // A dash before a whole sentence is speech in most of the languages that use one.
    case "–" where !line.closes: break
    default: return nil
    }
    return mark.utf8.count
  }

  /// `12.`, `12)`, `(12)`, `b)`, `(b)`; no more than three digits, so that a year is none.
  private static func numeral(_ content: ArraySlice<UInt8>) -> (length: Int, number: Int)? {
    let opens = content.first == UInt8(ascii: "(")
    let body = opens ? content.dropFirst() : content
    let digits = body.prefix(4).prefix { (0x30...0x39).contains($0) }
    var number = 0
    var length = digits.count
    if (1...3).contains(length) {
      number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    } else if length == 0, let letter = body.first, (0x61...0x7A).contains(letter) {
      number = Int(letter - 0x60)
      length = 1
    } else {
      return nil
    }
    let close = body.dropFirst(length).first
    let isDotted = close == UInt8(ascii: ".") && !opens && !digits.isEmpty
    guard close == UInt8(ascii: ")") || isDotted else { return nil }
    return (length + (opens ? 2 : 1), number)
  }
}
