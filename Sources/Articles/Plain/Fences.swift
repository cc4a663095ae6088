/// The lines of three backticks that code stands between.
struct Fences {
  /// The lines that are nothing else, in order: only they close what another opened.
  private var bare: [Int] = []
  private let text: PlainLines

  /// Bytes of the word behind the backticks that says in which language the code is.
  private static let longestInfo = 20

  /// - Complexity: Linear in the lines.
  init(in text: PlainLines) {
    self.text = text
    for index in text.lines.indices where Self.info(text.bytes(text.lines[index]))?.isEmpty == true
    {
      bare.append(index)
    }
  }

  /// Behind the line that closes the fence which line `index` opens; nil where it opens none that is closed.
  /// - Source: CommonMark 0.31, section 4.5, of backticks alone, and an open fence is none.
  func end(from index: Int) -> Int? {
    guard let last = bare.last, last > index,
      Self.info(text.bytes(text.lines[index])) != nil
    else { return nil }
    var low = 0
    var high = bare.count
    while low < high {
      let middle = (low + high) / 2
      if bare[middle] <= index { low = middle + 1 } else { high = middle }
    }
    return bare[low] + 1
  }

  /// What stands behind the backticks: nothing, or one word; nil in any other line.
  private static func info(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let tick = UInt8(ascii: "`")
    guard line.first == tick, line.starts(with: [tick, tick, tick]) else { return nil }
    let info = line.drop { $0 == tick }
    return info.count <= longestInfo && info.allSatisfy { $0 > 0x20 && $0 != tick } ? info : nil
  }
}

extension PlainLines {
  /// Columns that code is set in from the margin.
  private static let codeIndent = 4
  /// What programs are written with and prose is not.
  private static let codeMarks = Set("{}=;$<>|\\_`".utf8)

  /// Whether the lines of `group`, which stands between two gaps, are code: all set in, and half of them with marks
  /// that prose does without.
  func isIndentedCode(_ group: Range<Int>) -> Bool {
    guard !measure.indentsParagraphs,
      group.allSatisfy({ lines[$0].indent >= measure.margin + Self.codeIndent })
    else { return false }
    let marked = group.count { bytes(lines[$0]).contains { Self.codeMarks.contains($0) } }
    return marked * 2 >= group.count
  }
}
