import Articles
import TestSupport

@testable import gloss

/// An article with something for every format to stumble over: crossing marks, markup in the text, line ends in a name.
enum FormatSamples {
  private static let notation = """
    # Tea & <sympathy>
    “We *never* close,” said Ada Holt of Port Ellery. “Never.” The corner shop at Port Ellery is open.
    [quote Ada        ]      [person]    [place    ]  [q Ada ]     [phrase   ]    [place    ]
    The corner shop needs nobody called "Ada, Holt".
        [phrase   ]
    """

  static let shop: FoundArticle = {
    let (article, found) = MarkedArticle(notation, source: "shop, 1.txt").parts
    var annotations = found
    let text = String(decoding: article.utf8, as: UTF8.self)
    let cue = article.range(of: "said")
    let speaker = article.range(of: "Ada Holt")
    for number in annotations.quotes.indices {
      annotations.quotes[number].group = 1
      annotations.quotes[number].cue = number == 0 ? cue : nil
      annotations.quotes[number].speaker = speaker
      annotations.quotes[number].confidence = 0.934
      annotations.quotes[number].isAdjoining = number == 1
    }
    annotations.statistics.words = text.split { $0 == " " || $0 == "\n" }.count
    annotations.statistics.paragraphs = 2
    return FoundArticle(article, annotations)
  }()

  /// What a format makes of the shop, alone or as often as is said.
  static func shop(in format: some AnnotationWriter, times: Int = 1) -> String {
    written([FoundArticle](repeating: shop, count: times), in: format)
  }

  /// What a format makes of articles.
  static func written(_ articles: [FoundArticle], in format: some AnnotationWriter) -> String {
    let times = articles.count
    var out = ByteSink(to: nil)
    format.begin(&out)
    for (number, article) in articles.enumerated() {
      format.write(article, number: number, to: &out)
    }
    format.end(after: times, &out)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  static func article(_ text: String, lines: [TextRange]? = nil) -> Article {
    let range = TextRange(0, text.utf8.count)
    return Article(
      source: "a.txt", utf8: Array(text.utf8),
      blocks: [Block(.paragraph, range: range, lines: lines ?? [range])],
      metadata: .init(title: "A"))
  }
}

extension Article {
  /// Where `words` stand first.
  func range(of words: String) -> TextRange {
    let needle = Array(words.utf8)
    let start = utf8.indices.first { utf8[$0...].starts(with: needle) } ?? 0
    return TextRange(start, start + needle.count)
  }
}
