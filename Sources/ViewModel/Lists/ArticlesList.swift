import Articles

/// The articles in the order of the command line, with their length and how far each was read.
struct ArticlesList: PaneList {
  let title = "Articles"

  func count(in reader: ReaderState) -> Int? { reader.readings.count }

  func note(in reader: ReaderState) -> String? { "J K next and previous" }

  func rows(in reader: ReaderState, _ order: ListOrder, flipped: Set<ListRow.Subject>) -> [ListRow]
  {
    reader.readings.indices.map { ListRow(subject: .article($0)) }
  }

  func label(of row: ListRow, in reader: ReaderState) -> RowLabel {
    guard case .article(let number) = row.subject else { return .text("", .pane) }
    let reading = reader.readings[number]
    let face: Face = number == reader.current ? .paneGroup : .pane
    return .detailed(reading.title, face, detail: progress(of: number, in: reader))
  }

  private func progress(of number: Int, in reader: ReaderState) -> String {
    let reading = reader.readings[number]
    switch reading.status {
    case .unread: return ""
    case .loading: return "…"
    case .failed: return "unreadable"
    case .open(let article):
      let minutes = reading.minutes(of: article, at: reader.settings.wordsPerMinute)
      return "\(minutes) min · \(reader.progress(of: number) ?? 0) %"
    }
  }
}
