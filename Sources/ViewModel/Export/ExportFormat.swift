/// The formats in which findings leave the program, the most useful to a person first. The raw values are
/// the words of `gloss annotate --format`.
///
/// Here a format has only its names; how it is written is the program's affair.
package enum ExportFormat: String, CaseIterable, Sendable {
  case markdown, html, csv, json, jsonl, conll, brat

  /// Its name among people.
  package var title: String {
    switch self {
    case .markdown: "Markdown"
    case .html: "HTML"
    case .csv: "CSV"
    case .json: "JSON"
    case .jsonl: "JSON lines"
    case .conll: "CoNLL"
    case .brat: "brat"
    }
  }

  /// What it gives: lower case, no full stop.
  package var summary: String {
    switch self {
    case .markdown: "a page of notes: who says what, names, phrases"
    case .html: "the article with its marks, one file for any browser"
    case .csv: "a table for a spreadsheet, one row for each find"
    case .json: "everything, one array of objects"
    case .jsonl: "everything, one object a line for each article"
    case .conll: "a token a line with its BIO tag, for language tools"
    case .brat: "standoff annotations (.ann) beside the text"
    }
  }

  /// The end of a file's name, without the dot.
  package var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .html, .csv, .json, .jsonl, .conll: rawValue
    case .brat: "ann"
    }
  }
}
