import Articles

@testable import ViewModel

/// An article of the given blocks, a blank line between each two. A block's lines are those of its text.
func article(_ blocks: (kind: Block.Kind, level: Int, marker: String?, text: String)...) -> Article
{
  var utf8: [UInt8] = []
  var result: [Block] = []
  for (kind, level, marker, text) in blocks {
    let start = utf8.count
    var block = Block(kind, level: level, range: TextRange(start, start), lines: [])
    if let marker {
      block.marker = TextRange(start, start + marker.utf8.count)
      utf8 += Array((marker + " ").utf8)
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.isEmpty {
        block.lines.append(TextRange(utf8.count, utf8.count + line.utf8.count))
        utf8 += Array(line.utf8)
      }
      utf8.append(0x0A)
    }
    block.range.end = utf8.count - 1
    utf8.append(0x0A)
    result.append(block)
  }
  return Article(source: "-", utf8: utf8, blocks: result, metadata: .init(title: "Sample"))
}

/// An article of one paragraph.
func prose(_ text: String) -> Article { article((.paragraph, 0, nil, text)) }

extension LayoutRow {
  var line: TextLine? { if case .line(let line) = self { line } else { nil } }

  /// The row as it is painted.
  var painted: String {
    guard let line else { return "" }
    let marker = line.marker.isEmpty ? String(repeating: " ", count: line.indent) : line.marker
    return marker + line.piece(line.range).text
  }
}

extension Layout {
  /// All rows from the start.
  var allRows: [LayoutRow] { rows(from: Anchor(offset: 0), count: .max) }

  /// The whole article as it is painted.
  var page: String { allRows.map(\.painted).joined(separator: "\n") }
}
