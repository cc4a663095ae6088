extension Block {
  /// What stands between `lines[index]` and the line after it.
  ///
  /// A hyphen or a dash that hugs its word holds on to the next line (“state-of-the-” + “art”), but for
  /// a hyphen that stands for a left-out part (“two-” + “and three-bedroom”).
  /// - Parameters:
  ///   - index: Of a line that is not the last.
  ///   - text: Holds the block.
  /// - Source: CSS Text Module Level 3, section 4.1.3 (no space between East Asian wide characters).
  package func joint(after index: Int, in text: TextWindow) -> Joint {
    let line = text[lines[index]]
    // Nearly all lines: ASCII is set with spaces.
    if let byte = line.last, byte < 0x80, byte != UInt8(ascii: "-") { return .space }
    let next = text[lines[index + 1]]
    guard let last = lastScalar(line), let first = firstScalar(next) else { return .space }
    if last == "\u{AD}" { return .softHyphen }
    if setsNoSpaces(last), setsNoSpaces(first) { return .nothing }
    guard last == "-" || last == "\u{2010}" || last == "\u{2014}" else { return .space }
    let before = lastScalar(line.dropLast(last.utf8.count)) ?? " "
    let hugs = isWordScalar(before) || (last == "-" && before == "-" && line.count > 2)
    guard hugs, isWordScalar(first) else { return .space }
    return last != "\u{2014}" && before != "-" && opensWithConjunction(next) ? .space : .nothing
  }

  /// What the block reads as: its lines run on, or stand one below the other where it is preformatted.
  package func text(in window: TextWindow) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    for (index, line) in lines.enumerated() {
      text += window[line]
      guard index + 1 < lines.count else { break }
      if kind == .preformatted {
        text.append(UInt8(ascii: "\n"))
        continue
      }
      switch joint(after: index, in: window) {
      case .space: text.append(UInt8(ascii: " "))
      case .nothing: break
      case .softHyphen: text.removeLast(2)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What the block reads as in `article`.
  package func text(in article: Article) -> String { text(in: article.window(range)) }
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

/// Whether `line` opens with a word that joins two compounds which share their last part.
private func opensWithConjunction(_ line: ArraySlice<UInt8>) -> Bool {
  let word = line.prefix { $0 > 0x20 }
  return conjunctions.contains { word.elementsEqual($0.utf8) }
}

/// English, German, Dutch, Swedish and Danish: the languages that hang a hyphen like that.
private let conjunctions = [
  "and", "or", "to", "und", "oder", "bis", "sowie", "en", "of", "och", "og",
]

/// Whether the script of `scalar` is set without spaces between words: Han, Kana and their punctuation.
func setsNoSpaces(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2E80...0x30FF, 0x31A0...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF60,
    0xFF65...0xFF9F, 0x20000...0x3FFFF:
    true
  default: false
  }
}
