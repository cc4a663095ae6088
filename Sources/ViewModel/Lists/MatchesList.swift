import Articles

/// The matches of the search, with the words round them.
struct MatchesList: PaneList {
  /// Of a word like “the” nobody reads them all.
  static let greatestCount = 1000

  let title = "Search"

  func isOffered(in reader: ReaderState) -> Bool { reader.reading.search != nil }

  func count(in reader: ReaderState) -> Int? { reader.reading.search?.matches.count }

  func note(in reader: ReaderState) -> String? {
    guard let search = reader.reading.search else { return "/ searches; what it finds stands here" }
    switch search.matches.count {
    case 0: return search.isUnderWay ? search.tally : search.failure
    case ...Self.greatestCount: return "“\(search.query)”"
    default: return "“\(search.query)”, the first \(Self.greatestCount)"
    }
  }

  func rows(in reader: ReaderState, _ order: ListOrder, flipped: Set<ListRow.Subject>) -> [ListRow]
  {
    (reader.reading.search?.matches ?? []).prefix(Self.greatestCount).enumerated().map {
      ListRow(subject: .match($0), target: Reading.Selection(range: $1))
    }
  }

  func label(of row: ListRow, in reader: ReaderState) -> RowLabel {
    guard let article = reader.reading.article else { return .text("", .pane) }
    return row.target.map { .inContext(article.inContext($0.range)) } ?? .text("", .pane)
  }
}
