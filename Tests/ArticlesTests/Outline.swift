import TestSupport
import Testing

@testable import Articles

/// Reads the text in `drawing` and expects its blocks to be as drawn; see `outline`.
func expectOutline(
  _ drawing: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(outline(source(ofOutline: drawing)) == drawing, sourceLocation: sourceLocation)
}

/// Draws an article's blocks in the margin of its lines.
///
/// Where a block starts stands its kind, with the level of a heading, item or quotation; where it goes on,
/// `:`. A line that belongs to no block has an empty margin.
///
///     heading 1 | The quay
///               |
///     paragraph | The first line of a wrapped
///     :         | paragraph.
func outline(_ text: String) -> String {
  let article = plainArticle(text)
  var rows: [String] = []
  var offset = 0
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let end = offset + line.utf8.count
    let started = article.blocks.first { offset <= $0.range.start && $0.range.start < end }
    let running = article.blocks.contains { $0.range.start < offset && offset < $0.range.end }
    let label = started.map(label) ?? (running && !line.isEmpty ? ":" : "")
    let margin = label + String(repeating: " ", count: max(0, 10 - label.count))
    rows.append(line.isEmpty ? margin + "|" : margin + "| " + line)
    offset = end + 1
  }
  return rows.joined(separator: "\n")
}

/// The text in a drawn outline: all that stands to the right of its margin.
func source(ofOutline drawing: String) -> String {
  drawing.split(separator: "\n", omittingEmptySubsequences: false)
    .map { String($0.dropFirst(12)) }
    .joined(separator: "\n")
}

/// `text` read as plain text.
func plainArticle(_ text: String) -> Article { plainArticle(bytes: Array(text.utf8)) }

/// `bytes` read as plain text; they are of no known binary kind.
func plainArticle(bytes: [UInt8]) -> Article {
  do {
    return try Article.read(bytes, source: "texts/essay.txt")
  } catch {
    Issue.record(error)
    return Article(bytes: [])
  }
}

/// What the blocks of `text` read as.
func readings(_ text: String) -> [String] {
  let article = plainArticle(text)
  return article.blocks.map { $0.text(in: article) }
}

private func label(_ block: Block) -> String {
  block.level > 0 ? "\(short(block.kind)) \(block.level)" : short(block.kind)
}

private func short(_ kind: Block.Kind) -> String {
  kind == .preformatted ? "kept" : kind.rawValue
}
