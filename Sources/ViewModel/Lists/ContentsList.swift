import Articles

/// The headings, indented by level.
struct ContentsList: PaneList {
  let title = "Contents"

  func count(in reader: ReaderState) -> Int? { nil }

  func note(in reader: ReaderState) -> String? {
    rows(in: reader, .inOrder, flipped: []).isEmpty ? "no headings" : "headings"
  }

  func rows(in reader: ReaderState, _ order: ListOrder, flipped: Set<ListRow.Subject>) -> [ListRow]
  {
    guard let article = reader.reading.article else { return [] }
    let headings = article.blocks.indices.filter { article.blocks.kind(of: $0) == .heading }
    let top = headings.map { article.blocks[$0].level }.min() ?? 0
    return headings.compactMap { index in
      let block = article.blocks[index]
      return block.lines.first.map {
        ListRow(
          subject: .heading(block: index), depth: block.level - top,
          target: Reading.Selection(range: $0))
      }
    }
  }

  func label(of row: ListRow, in reader: ReaderState) -> RowLabel {
    guard case .heading(let index) = row.subject, let article = reader.reading.article else {
      return .text("", .pane)
    }
    return .text(article.blocks[index].lines.map(article.proseText).joined(separator: " "), .pane)
  }
}
