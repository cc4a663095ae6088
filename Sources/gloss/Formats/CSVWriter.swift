import Articles

/// `csv`: a table with one row for each part of a quotation, mention and occurrence, to be sorted and filtered
/// in a spreadsheet.
///
/// The text is on one line; where it stands exactly, `start` and `end` say, in Unicode scalars. A part of a
/// quotation that “she said” cuts in two is a row, and the parts share a `group`. Cells are what the article
/// says, also where one begins with `=`: a program that reads tables from strangers should not compute.
/// - Source: RFC 4180, with UTF-8 and CRLF.
struct CSVWriter: AnnotationWriter {
  private static let columns = [
    "layer", "id", "type", "text", "name", "value", "cue", "paragraph", "confidence", "start",
    "end",
    "group", "source",
  ]

  func begin(_ out: inout ByteSink) { row(Self.columns, to: &out) }

  func write(_ found: FoundArticle, number: Int, to out: inout ByteSink) {
    for (number, quote) in found.annotations.quotes.enumerated() {
      row(cells(of: quote, number, in: found), to: &out)
    }
    for (number, entity) in found.annotations.entities.enumerated() {
      for mention in entity.mentions {
        row(cells(of: mention, entity, number, in: found), to: &out)
      }
    }
    for (number, phrase) in found.annotations.phrases.enumerated() {
      for place in phrase.occurrences {
        row(
          [
            "phrase", "p\(number + 1)", "\(phrase.words) words", found.line(place), phrase.text, "",
            "",
          ]
            + end(of: place, in: found), to: &out)
      }
    }
  }

  private func cells(of quote: Quote, _ number: Int, in found: FoundArticle) -> [String] {
    let name = quote.entity.map { found.annotations.entities[$0].name }
    return [
      "quote", "q\(number + 1)", quote.kind.rawValue, found.line(quote.range),
      name ?? quote.speaker.map(found.line) ?? "", "", quote.cue.map(found.line) ?? "",
    ]
      + end(
        of: quote.range, confidence: quote.confidence, group: "g\(quote.group)", in: found)
  }

  private func cells(
    of mention: Entity.Mention, _ entity: Entity, _ number: Int, in found: FoundArticle
  ) -> [String] {
    [
      "entity", "e\(number + 1)", entity.kind.rawValue, found.line(mention.range), entity.name,
      entity.value ?? "", "",
    ]
      + end(of: mention.range, confidence: mention.confidence, in: found)
  }

  /// The columns from `paragraph` on.
  private func end(
    of range: TextRange, confidence: Double? = nil, group: String = "", in found: FoundArticle
  ) -> [String] {
    let scalars = found.scalars.scalars(of: range)
    return [
      found.paragraphs.number(at: range.start).map(String.init) ?? "",
      confidence.map(JSONText.share) ?? "", String(scalars.lowerBound), String(scalars.upperBound),
      group, found.article.source,
    ]
  }

  private func row(_ cells: [String], to out: inout ByteSink) {
    out.write(cells.map(Self.escaped).joined(separator: ",") + "\r\n")
  }

  /// A cell with a comma, a quotation mark, a line end or a space at its edge stands in quotation marks, and
  /// each mark in it is doubled.
  static func escaped(_ cell: String) -> String {
    let needsMarks =
      cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
    guard needsMarks else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
