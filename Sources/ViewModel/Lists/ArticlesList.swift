import Articles

/// The articles in the order of the command line or another, with their length and how far each was read.
struct ArticlesList: PaneList {
  let title = "Articles"
  let orders: [ListOrder] = [.asGiven, .byTitle, .byLength, .byProgress, .byNewest]

  func isOffered(in reader: ReaderState) -> Bool { reader.readings.count > 1 }

  func count(in reader: ReaderState) -> Int? { reader.readings.count }

  func note(in reader: ReaderState) -> String? {
    let keys = ["article next", "article previous"].map(reader.bindings.key)
    return reader.listOrder == .asGiven ? "\(keys.joined(separator: " ")) go through" : nil
  }

  func rows(in reader: ReaderState, _ order: ListOrder, flipped: Set<ListRow.Subject>) -> [ListRow]
  {
    let numbers = Array(reader.readings.indices)
    return sorted(numbers, in: reader, order).map { ListRow(subject: .article($0)) }
  }

  /// Of equals the one that was given first; what is not known comes last.
  private func sorted(_ numbers: [Int], in reader: ReaderState, _ order: ListOrder) -> [Int] {
    func sorted<Key: Comparable>(
      by key: (Int) -> Key?, _ precedes: (Key, Key) -> Bool
    ) -> [Int] {
      numbers.map { ($0, key($0)) }.sorted { first, second in
        switch (first.1, second.1) {
        case (let a?, let b?): precedes(a, b) || (!precedes(b, a) && first.0 < second.0)
        case (nil, nil): first.0 < second.0
        case (let a, _): a != nil
        }
      }.map(\.0)
    }
    return switch order {
    case .byTitle: sorted(by: { reader.readings[$0].title.lowercased() }, <)
    case .byLength: sorted(by: { minutes(of: $0, in: reader) }, >)
    case .byProgress: sorted(by: { reader.progress(of: $0) }, >)
    case .byNewest: sorted(by: { reader.readings[$0].date }, >)
    default: numbers
    }
  }

  func label(of row: ListRow, in reader: ReaderState) -> RowLabel {
    guard case .article(let number) = row.subject else { return .text("", .pane) }
    let reading = reader.readings[number]
    let face: Face = number == reader.current ? .paneGroup : .pane
    return .detailed(reading.title, face, detail: detail(of: number, in: reader))
  }

  private func detail(of number: Int, in reader: ReaderState) -> String {
    let reading = reader.readings[number]
    if case .failed = reading.status { return "unreadable" }
    if reading.status == .loading { return "…" }
    let length = minutes(of: number, in: reader).map { "\($0) min" }
    let first = reader.listOrder == .byNewest ? reading.date.map { String($0.prefix(10)) } : length
    return [first, reader.progress(of: number).map { "\($0) %" }].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// What an article takes to read: reckoned from the size of its file while it is not open.
  private func minutes(of number: Int, in reader: ReaderState) -> Int? {
    let reading = reader.readings[number]
    let speed = reader.settings.wordsPerMinute
    return reading.article.map { reading.minutes(of: $0, at: speed) }
      ?? reading.file.map { Reading.minutes(ofBytes: $0.bytes, at: speed) }
  }
}

extension Reading {
  /// When it appeared, else when its file was written; in ISO 8601.
  fileprivate var date: String? { article?.metadata.published ?? file?.modified }
}
