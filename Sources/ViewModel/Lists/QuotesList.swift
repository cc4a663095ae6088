import Articles

/// The quotations by speaker; those of nobody in particular last.
struct QuotesList: PaneList {
  let title = "Quotes"

  func count(in reader: ReaderState) -> Int? { reader.reading.findings?.quotations.count }

  func heading(in reader: ReaderState) -> String {
    guard let findings = reader.reading.findings else { return reader.reading.waiting }
    return findings.quotations.isEmpty ? "nobody is quoted" : "by speaker"
  }

  func rows(in reader: ReaderState, flipped: Set<ListRow.Subject>) -> [ListRow] {
    guard let findings = reader.reading.findings else { return [] }
    let named = findings.speakers.enumerated().map { (ListRow.Subject.speaker($0), $1.quotations) }
    let groups =
      findings.unattributed.isEmpty ? named : named + [(.speaker(nil), findings.unattributed)]
    return groups.flatMap { subject, numbers in
      let quotations = numbers.map { row(of: $0, in: findings) }
      let isUnfolded = !flipped.contains(subject)
      let speaker = ListRow(
        subject: subject, target: quotations.first?.target, count: numbers.count,
        isUnfolded: isUnfolded)
      return [speaker] + (isUnfolded ? quotations : [])
    }
  }

  private func row(of number: Int, in findings: Findings) -> ListRow {
    let target = findings.quotations[number].parts.first.map {
      Reading.Selection(range: $0.outer, item: ItemID(.quotes, number))
    }
    return ListRow(subject: .quotation(number), depth: 1, target: target)
  }

  func label(of row: ListRow, in reader: ReaderState) -> RowLabel {
    guard let findings = reader.reading.findings, let article = reader.reading.article else {
      return .text("", .pane)
    }
    switch row.subject {
    case .speaker(let number?): return .text(findings.speakers[number].name, .paneGroup)
    case .quotation(let number):
      return .text("“\(words(of: findings.quotations[number], in: article))”", .pane)
    default: return .text("Speaker not named", .paneDim)
    }
  }

  /// The words of a quotation, its parts joined by an ellipsis where the article goes on between them.
  private func words(of quotation: Findings.Quotation, in article: Article) -> String {
    quotation.parts.map { quote in
      let end = article.characterBoundary(at: quote.range.start + Self.greatestBytes)
      let text = article.proseText(TextRange(quote.range.start, min(quote.range.end, end)))
      return quotation.parts.count > 1 && text.last == "," ? String(text.dropLast()) : text
    }.joined(separator: " … ")
  }

  /// More of a quotation than any pane is wide.
  private static let greatestBytes = 400
}

extension Article {
  /// The last place at or before `offset` where a scalar begins, or the end of the text.
  func characterBoundary(at offset: Int) -> Int {
    guard offset < utf8.count else { return utf8.count }
    var boundary = max(0, offset)
    while boundary > 0, utf8[boundary] & 0xC0 == 0x80 { boundary -= 1 }
    return boundary
  }
}

extension Reading {
  /// Why a list is empty while there are no findings.
  var waiting: String { if case .failed = status { "nothing to list" } else { "analysing…" } }
}
