import Articles

/// The quotations by speaker, those of nobody in particular last, or in the order of the text; with them titles and
/// terms while they are shown.
struct QuotesList: PaneList {
  let title = "Quotes"
  let orders: [ListOrder] = [.bySpeaker, .inOrder]

  func count(in reader: ReaderState) -> Int? { reader.reading.findings?.quotations.count }

  func note(in reader: ReaderState) -> String? {
    guard let findings = reader.reading.findings else { return reader.reading.waiting }
    return findings.quotations.isEmpty ? "nobody is quoted" : nil
  }

  func rows(in reader: ReaderState, _ order: ListOrder, flipped: Set<ListRow.Subject>) -> [ListRow]
  {
    guard let findings = reader.reading.findings else { return [] }
    let titles = reader.reading.isShown(.titles) ? Array(findings.titles.indices) : []
    if order == .inOrder {
      let rows =
        findings.quotations.indices.map { row(of: $0, in: findings) }
        + titles.map { row(ofTitle: $0, in: findings) }
      return rows.sorted { ($0.target?.range.start ?? 0) < ($1.target?.range.start ?? 0) }
    }
    return speakerRows(of: findings, flipped: flipped)
      + [Quote.Kind.title, .scare].flatMap { kind in
        group(
          .titleKind(kind),
          of: titles.filter { findings.titles[$0].kind == kind }.map {
            row(ofTitle: $0, in: findings, depth: 1)
          }, flipped: flipped)
      }
  }

  private func speakerRows(of findings: Findings, flipped: Set<ListRow.Subject>) -> [ListRow] {
    let named = findings.speakers.map { (ListRow.Subject.speaker($0.voice), $0.quotations) }
    return (named + [(.speaker(nil), findings.unattributed)]).flatMap { subject, numbers in
      group(subject, of: numbers.map { row(of: $0, in: findings, depth: 1) }, flipped: flipped)
    }
  }

  /// The rows under their heading; none without rows.
  private func group(
    _ subject: ListRow.Subject, of rows: [ListRow], flipped: Set<ListRow.Subject>
  ) -> [ListRow] {
    guard let first = rows.first else { return [] }
    let isUnfolded = !flipped.contains(subject)
    let heading = ListRow(
      subject: subject, target: first.target, count: rows.count, isUnfolded: isUnfolded)
    return [heading] + (isUnfolded ? rows : [])
  }

  private func row(of number: Int, in findings: Findings, depth: Int = 0) -> ListRow {
    let target = findings.quotations[number].parts.first.map {
      Reading.Selection(range: $0.outer, item: ItemID(.quotes, number))
    }
    return ListRow(subject: .quotation(number), depth: depth, target: target)
  }

  private func row(ofTitle number: Int, in findings: Findings, depth: Int = 0) -> ListRow {
    let target = Reading.Selection(
      range: findings.titles[number].outer, item: ItemID(.titles, number))
    return ListRow(subject: .title(number), depth: depth, target: target)
  }

  func label(of row: ListRow, in reader: ReaderState) -> RowLabel {
    guard let findings = reader.reading.findings, let article = reader.reading.article else {
      return .text("", .pane)
    }
    switch row.subject {
    case .speaker(let voice?): return .text(findings.heading(of: voice), .paneGroup)
    case .speaker(nil): return .text("Speaker not named", .paneDim)
    case .titleKind(let kind): return .text(kind == .title ? "Titles" : "Terms", .paneDim)
    case .title(let number):
      let words = article.proseText(findings.titles[number].outer)
      guard row.depth == 0 else { return .text(words, .pane) }
      return .paired(findings.titles[number].kind.name, nil, .paneDim, words)
    case .quotation(let number):
      let quotation = findings.quotations[number]
      let words = article.words(of: quotation)
      guard row.depth == 0 else {
        return .signed(findings.signBesideWords(of: quotation), words, .pane)
      }
      guard let speaker = quotation.speaker else {
        return .paired("not named", quotation.sign, .paneDim, words)
      }
      return .paired(findings.speakers[speaker].name, quotation.sign, .paneGroup, words)
    default: return .text("", .pane)
    }
  }
}

extension Findings {
  /// The speaker's name, with its sign where the article does not plainly give it; nil where nobody is named.
  func name(ofSpeakerOf quotation: Quotation) -> String? {
    quotation.speaker.map { number in
      [speakers[number].name, quotation.sign?.rawValue].compactMap(\.self).joined(separator: " ")
    }
  }

  /// A name with “?” where none of its quotations is surely that speaker's.
  fileprivate func heading(of voice: Voice) -> String {
    guard let number = number(of: voice) else { return "" }
    return isUnsure(number) ? "\(speakers[number].name) ?" : speakers[number].name
  }

  /// The sign of a quotation under its speaker, unless it stands beside the name already.
  fileprivate func signBesideWords(of quotation: Quotation) -> CertaintySign? {
    quotation.speaker.map(isUnsure) == true ? nil : quotation.sign
  }

  /// Whether none of the quotations is surely by that speaker.
  func isUnsure(_ speaker: Int) -> Bool {
    speakers[speaker].quotations.allSatisfy { quotations[$0].sign == .unsure }
  }
}

extension Quote.Kind {
  /// What the reader calls it.
  var name: String {
    switch self {
    case .speech: "speech"
    case .title: "title"
    case .scare: "term"
    }
  }
}

extension Article {
  /// More of a quotation than any list is wide.
  private static let greatestBytes = 400

  /// The words of a quotation in marks, as much as a list shows.
  func words(of quotation: Findings.Quotation) -> String {
    self.quotation(quotation.parts, in: ("“", "”"), longest: Self.greatestBytes)
  }

  /// The last place at or before `offset` where a scalar begins, or the end of the text.
  func characterBoundary(at offset: Int) -> Int {
    guard offset < byteCount else { return byteCount }
    let offset = max(0, offset)
    let first = max(0, offset - 3)
    let before = window(TextRange(first, offset + 1))[TextRange(first, offset + 1)]
    return offset - before.reversed().prefix { $0 & 0xC0 == 0x80 }.count
  }
}

extension Reading {
  /// Why a list is empty while there are no findings.
  var waiting: String { if case .failed = status { "nothing to list" } else { "analysing…" } }
}
