import Articles
import ViewModel

/// Writes articles, and what was found in them, in one format. Each format is one file of this folder.
///
/// The calls come in this order: `begin`, `write` for each article, `end`. An article that could not be read
/// is not among them, so there may be none.
protocol AnnotationWriter {
  func begin(_ out: inout ByteSink)
  /// - Parameter number: The articles written before.
  func write(_ found: FoundArticle, number: Int, to out: inout ByteSink)
  /// - Parameter count: The articles written.
  func end(after count: Int, _ out: inout ByteSink)
}

extension AnnotationWriter {
  func begin(_ out: inout ByteSink) {}
  func end(after count: Int, _ out: inout ByteSink) {}
}

extension ExportFormat {
  /// Writes this format.
  var writer: any AnnotationWriter {
    switch self {
    case .markdown: MarkdownWriter()
    case .html: HTMLWriter()
    case .csv: CSVWriter()
    case .json: JSONArrayWriter()
    case .jsonl: JSONLinesWriter()
    case .conll: CoNLLWriter()
    case .brat: BratWriter()
    }
  }

  /// Whether several articles can stand in one file.
  var holdsSeveralArticles: Bool { self != .brat }
}

/// An article with what was found in it, and the counts that formats give places in.
struct FoundArticle {
  let article: Article
  let annotations: Annotations
  let scalars: ScalarOffsets
  let paragraphs: ParagraphNumbers

  init(_ article: Article, _ annotations: Annotations) {
    self.article = article
    self.annotations = annotations
    scalars = ScalarOffsets(article.utf8)
    paragraphs = ParagraphNumbers(article)
  }

  /// The text of `range` on one line, as it is read.
  func line(_ range: TextRange) -> String { article.proseText(range) }

  /// The paragraphs that `places` stand in, each once, such as `2, 5`; headings have none.
  func paragraphList(_ places: [TextRange]) -> String {
    let numbers = places.compactMap { paragraphs.number(at: $0.start) }
    return numbers.reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
      .map(String.init).joined(separator: ", ")
  }
}

/// The least confidence of a mention in formats that have no word for doubt: those the reader shows.
let leastShownConfidence = 0.5
