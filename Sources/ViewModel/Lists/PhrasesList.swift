import Articles

/// The repeated phrases by rank, first place or length; under each its occurrences in context, and those in other words.
struct PhrasesList: PaneList {
  /// A novel has more than anybody would read.
  static let greatestCount = 200

  let title = "Phrases"
  let orders: [ListOrder] = [.byRank, .byPlace, .byLength]

  func count(in reader: ReaderState) -> Int? {
    reader.reading.findings?.count(of: .phrases)
  }

  func note(in reader: ReaderState) -> String? {
    guard let count = count(in: reader) else { return reader.reading.waiting }
    switch count {
    case 0: return "no repeated phrase"
    case ...Self.greatestCount: return nil
    default: return "the best \(Self.greatestCount) of \(count)"
    }
  }

  func rows(in reader: ReaderState, _ order: ListOrder, flipped: Set<ListRow.Subject>) -> [ListRow]
  {
    guard let findings = reader.reading.findings else { return [] }
    let phrases = findings.annotations.phrases
    let best = findings.shownPhrases.prefix(Self.greatestCount)
    return sorted(Array(best), of: phrases, order).flatMap { number in
      let rows = ListRow.rows(
        of: .phrase(number), ItemID(.phrases, number), at: phrases[number].occurrences,
        flipped: flipped
      ) { .occurrence(phrase: number, $0) }
      return flipped.contains(.phrase(number)) ? rows + variants(of: number, in: findings) : rows
    }
  }

  /// The places in other words, under a heading.
  private func variants(of number: Int, in findings: Findings) -> [ListRow] {
    let places = findings.otherPlaces(ofPhrase: number).map {
      Reading.Selection(range: $0, item: ItemID(.phrases, number))
    }
    guard let first = places.first else { return [] }
    return [
      ListRow(
        subject: .variants(phrase: number), depth: 1, target: first, count: places.count)
    ]
      + places.enumerated().map {
        ListRow(subject: .variant(phrase: number, $0), depth: 2, target: $1)
      }
  }

  /// - Parameter numbers: By rank; of equals the better stays first.
  private func sorted(_ numbers: [Int], of phrases: PhraseList<Phrase>, _ order: ListOrder) -> [Int]
  {
    func start(_ number: Int) -> Int { phrases[number].occurrences.first?.start ?? 0 }
    return switch order {
    case .byPlace: numbers.sorted { (start($0), $0) < (start($1), $1) }
    case .byLength: numbers.sorted { (phrases[$1].words, $0) < (phrases[$0].words, $1) }
    default: numbers
    }
  }

  func label(of row: ListRow, in reader: ReaderState) -> RowLabel {
    guard let findings = reader.reading.findings, let article = reader.reading.article else {
      return .text("", .pane)
    }
    switch row.subject {
    case .phrase(let number): return .text(findings.annotations.phrases[number].text, .pane)
    case .variants: return .text("in other words", .paneDim)
    case .variant: return .text(row.target.map { article.proseText($0.range) } ?? "", .pane)
    default: return row.target.map { .inContext(article.inContext($0.range)) } ?? .text("", .pane)
    }
  }
}
