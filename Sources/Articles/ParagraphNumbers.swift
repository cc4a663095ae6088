/// The numbers of an article's paragraphs, as a person counts them: paragraphs, items and block quotations,
/// from 1; headings, tables and code have none.
package struct ParagraphNumbers: Equatable, Sendable {
  private let ranges: [TextRange]

  package init(_ article: Article) {
    ranges = article.blocks.filter(\.isParagraph).map(\.range)
  }

  package var count: Int { ranges.count }

  /// The paragraph of that number, nil where there is none.
  package func range(of number: Int) -> TextRange? {
    ranges.indices.contains(number - 1) ? ranges[number - 1] : nil
  }

  /// The number of the paragraph that holds byte `offset`, nil where none does.
  /// - Complexity: A binary search.
  package func number(at offset: Int) -> Int? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].end > offset { high = middle } else { low = middle + 1 }
    }
    return low < ranges.count && ranges[low].contains(offset) ? low + 1 : nil
  }
}

extension Block {
  /// Whether it is a block of prose that counts as a paragraph.
  package var isParagraph: Bool {
    switch kind {
    case .paragraph, .item, .quote: true
    case .heading, .preformatted, .table, .break, .byline: false
    }
  }
}
