import Articles

/// The repeated phrases by rank; under each its occurrences in context.
struct PhrasesList: PaneList {
  /// A novel has more than anybody would read.
  static let greatestCount = 200

  let title = "Phrases"

  func count(in reader: ReaderState) -> Int? {
    reader.reading.findings?.annotations.phrases.count(where: PhraseLayer.isShown)
  }

  func heading(in reader: ReaderState) -> String {
    guard let count = count(in: reader) else { return reader.reading.waiting }
    switch count {
    case 0: return "no repeated phrase"
    case ...Self.greatestCount: return "by words repeated"
    default: return "the first \(Self.greatestCount) of \(count)"
    }
  }

  func rows(in reader: ReaderState, flipped: Set<ListRow.Subject>) -> [ListRow] {
    guard let phrases = reader.reading.findings?.annotations.phrases else { return [] }
    return phrases.indices.lazy.filter { PhraseLayer.isShown(phrases[$0]) }.prefix(
      Self.greatestCount
    )
    .flatMap { number in
      ListRow.rows(
        of: .phrase(number), ItemID(.phrases, number), at: phrases[number].occurrences,
        flipped: flipped
      ) { .occurrence(phrase: number, $0) }
    }
  }

  func label(of row: ListRow, in reader: ReaderState) -> RowLabel {
    guard let findings = reader.reading.findings, let article = reader.reading.article else {
      return .text("", .pane)
    }
    if case .phrase(let number) = row.subject {
      return .text(findings.annotations.phrases[number].text, .pane)
    }
    return row.target.map { article.inContext($0.range) } ?? .text("", .pane)
  }
}
