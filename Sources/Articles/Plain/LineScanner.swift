/// Cuts a text into its lines.
///
/// A line ends with LF, CR LF or a lone CR. Blank lines are left out; the next line remembers them.
/// - Complexity: One pass over the bytes.
struct LineScanner {
  /// More marks than this are read as text.
  private static let deepestQuote = 32

  private let utf8: [UInt8]
  private var offset = 0
  private var lineStart = 0
  private var gap = true
  private(set) var lines: [SourceLine] = []

  /// The lines of `utf8`, which is valid UTF-8.
  static func lines(of utf8: [UInt8]) -> [SourceLine] {
    var scanner = LineScanner(utf8: utf8)
    while scanner.offset < utf8.count { scanner.scanLine() }
    return scanner.lines
  }

  private init(utf8: [UInt8]) { self.utf8 = utf8 }

  private mutating func scanLine() {
    lineStart = offset
    let (outerStart, margin) = skipBlanks(from: offset, column: 0)
    let (contentStart, indent, depth) = skipMailMarks(from: outerStart, column: margin)
    let extent = measure(from: contentStart)
    let (contentEnd, trimmed) = trimEnd(of: extent.end, from: contentStart)
    skipLineEnd(at: extent.end)
    guard contentEnd > contentStart else {
      gap = true
      return
    }
    let content = TextRange(contentStart, contentEnd)
    let opening = opening(of: content)
    let closing = closing(of: content)
    lines.append(
      SourceLine(
        start: lineStart, content: content, indent: indent,
        width: extent.width - trimmed,
        firstWord: min(extent.firstWord, extent.width), wideCount: extent.wideCount,
        hasWideGap: extent.hasWideGap, depth: depth, followsGap: gap, opening: opening.kind,
        opensWithQuote: opening.quote, closing: closing.kind, closesWithMark: closing.mark))
    gap = false
  }

  /// Skips white space within the line; a form feed counts as a gap.
  private mutating func skipBlanks(from start: Int, column: Int) -> (offset: Int, column: Int) {
    var offset = start
    var column = column
    while offset < utf8.count {
      switch utf8[offset] {
      case 0x20, 0x0B: column += 1
      case 0x09: column += 8 - column % 8
      case 0x0C:
        gap = true
        column = 0
        lineStart = offset + 1
      case 0x80...:
        guard let scalar = firstScalar(utf8[offset...]), scalar.isBlank else {
          return (offset, column)
        }
        column += scalar == "\u{3000}" ? 2 : 1
        offset += scalar.utf8.count - 1
      default: return (offset, column)
      }
      offset += 1
    }
    return (offset, column)
  }

  /// Skips `>` marks, each with the white space after it.
  private mutating func skipMailMarks(
    from start: Int, column: Int
  ) -> (offset: Int, column: Int, depth: Int) {
    var offset = start
    var column = column
    var depth = 0
    while offset < utf8.count, utf8[offset] == UInt8(ascii: ">"), depth < Self.deepestQuote {
      depth += 1
      (offset, column) = skipBlanks(from: offset + 1, column: column + 1)
    }
    return (offset, column, depth)
  }

  /// What one look at every byte of a line gives.
  private struct Extent {
    /// The offset of the line end.
    var end: Int
    /// In cells, white space at the end included.
    var width = 0
    var wideCount = 0
    var firstWord = Int.max
    var hasWideGap = false
  }

  /// Looks for the end of the line, and counts cells on the way.
  private func measure(from start: Int) -> Extent {
    utf8.withUnsafeBufferPointer { bytes in
      var extent = Extent(end: start)
      var scalars = 0
      var wide = 0
      var lastBlank = -2
      while extent.end < bytes.count {
        let byte = bytes[extent.end]
        if byte <= 0x20 {
          if byte == 0x0A || byte == 0x0D { break }
          if byte == 0x20 || byte == 0x09 {
            if extent.firstWord == Int.max { extent.firstWord = scalars + wide }
            if lastBlank == extent.end - 1 || byte == 0x09 { extent.hasWideGap = true }
            lastBlank = extent.end
          }
        }
        scalars &+= byte & 0xC0 != 0x80 ? 1 : 0
        wide &+= isWideLead(byte) ? 1 : 0
        extent.end += 1
      }
      extent.width = scalars + wide
      extent.wideCount = wide
      return extent
    }
  }

  /// Where the white space before the line end `end` starts, and how many cells it takes.
  private func trimEnd(of end: Int, from start: Int) -> (end: Int, cells: Int) {
    var end = end
    var cells = 0
    while end > start {
      let lead: UInt8
      if utf8[end - 1] < 0x80 {
        lead = utf8[end - 1]
        guard lead == 0x20 || (0x09...0x0D).contains(lead) else { break }
        end -= 1
      } else {
        guard let scalar = lastScalar(utf8[start..<end]), scalar.isBlank else { break }
        end -= scalar.utf8.count
        lead = utf8[end]
      }
      cells += isWideLead(lead) ? 2 : 1
    }
    return (end, cells)
  }

  private mutating func skipLineEnd(at end: Int) {
    offset = end
    guard offset < utf8.count else { return }
    let isPair = utf8[offset] == 0x0D && offset + 1 < utf8.count && utf8[offset + 1] == 0x0A
    offset += isPair ? 2 : 1
  }
}

// MARK: - Edges

extension LineScanner {
  private func opening(of content: TextRange) -> (kind: SourceLine.Opening, quote: Bool) {
    var rest = utf8[content.start..<content.end]
    guard let first = firstScalar(rest) else { return (.other, false) }
    var scalar = first
    while scalar.isOpeningMark {
      rest = rest.dropFirst(scalar.utf8.count)
      guard rest.startIndex - content.start < 16, let next = firstScalar(rest) else { break }
      scalar = next
    }
    return (kind(of: scalar), first.isOpeningQuote)
  }

  private func kind(of scalar: Unicode.Scalar) -> SourceLine.Opening {
    switch scalar.value {
    case 0x61...0x7A: .lower
    case 0x41...0x5A: .upper
    case 0x30...0x39: .digit
    case ..<0x80: .other
    default:
      scalar.properties.isUppercase
        ? .upper
        : scalar.properties.isLowercase
          ? .lower : scalar.properties.isAlphabetic ? .uncased : .other
    }
  }

  private func closing(of content: TextRange) -> (kind: SourceLine.Closing, mark: Bool) {
    var rest = utf8[content.start..<content.end]
    guard let last = lastScalar(rest) else { return (.open, false) }
    if let before = beforeNote(rest) { rest = before }
    var scalar = lastScalar(rest) ?? last
    // The French set their marks off; “*” marks emphasis.
    while scalar.isClosingMark || scalar.isBlank || scalar == "*" {
      rest = rest.dropLast(scalar.utf8.count)
      guard content.end - rest.endIndex < 16, let next = lastScalar(rest) else { break }
      scalar = next
    }
    let kind = kind(ofClosing: scalar)
    let before = lastScalar(rest.dropLast(scalar.utf8.count))
    let standsAlone = kind == .dash && !last.isClosingMark && before?.isBlank ?? true
    return (standsAlone ? .open : kind, last.isClosingMark)
  }

  /// What is before a reference such as `[12]` that ends the line.
  private func beforeNote(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.last == UInt8(ascii: "]") else { return nil }
    let digits = line.dropLast().suffix(3).reversed().prefix { (0x30...0x39).contains($0) }.count
    let before = line.dropLast(digits + 1)
    guard digits > 0, before.last == UInt8(ascii: "[") else { return nil }
    return before.dropLast()
  }

  private func kind(ofClosing scalar: Unicode.Scalar) -> SourceLine.Closing {
    switch scalar {
    case ".", "…", "。", "．", "।", "۔": .stop
    case "!", "！": .exclamation
    case "?", "？", "؟": .question
    case ":", "：": .colon
    case ",", ";", "，", "、", "；", "،": .comma
    case "-", "\u{AD}", "\u{2010}": .hyphen
    case "–", "—", "―": .dash
    default: .open
    }
  }
}

/// Whether a scalar whose first byte is `byte` takes two cells: nearly all from E3 up are East Asian.
func isWideLead(_ byte: UInt8) -> Bool { byte >= 0xE3 && byte != 0xEF }
