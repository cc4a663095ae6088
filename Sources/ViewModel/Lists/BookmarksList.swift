import Articles

/// The places that the reader marked, each with its letter, its words and its paragraph.
struct BookmarksList: PaneList {
  let title = "Bookmarks"

  func count(in reader: ReaderState) -> Int? { reader.reading.bookmarks.count }

  /// Without a mark the tab would only take room.
  func isOffered(in reader: ReaderState) -> Bool { !reader.reading.bookmarks.isEmpty }

  func note(in reader: ReaderState) -> String? {
    let set = reader.bindings.key(of: "mark set")
    let remove = reader.bindings.key(of: "mark remove")
    return reader.reading.bookmarks.isEmpty
      ? "\(set) and a letter mark a place" : "\(remove) removes one"
  }

  func rows(in reader: ReaderState, _ order: ListOrder, flipped: Set<ListRow.Subject>) -> [ListRow]
  {
    guard let article = reader.reading.article else { return [] }
    return reader.reading.bookmarks.inOrder.map { letter, bookmark in
      ListRow(
        subject: .bookmark(letter),
        target: Reading.Selection(range: article.passage(at: bookmark.place)))
    }
  }

  func label(of row: ListRow, in reader: ReaderState) -> RowLabel {
    guard case .bookmark(let letter) = row.subject, let range = row.target?.range,
      let article = reader.reading.article
    else { return .text("", .pane) }
    let words = article.proseText(range)
    return .detailed("\(letter)  \(words)", .pane, detail: article.place(of: range))
  }
}
