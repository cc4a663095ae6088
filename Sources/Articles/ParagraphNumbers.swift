/// The numbers of an article's paragraphs, as a person counts them: paragraphs, items and block quotations,
/// from 1; headings, tables and code have none.
package struct ParagraphNumbers: Equatable, Sendable {
  private let blocks: BlockList
  /// The numbers of the blocks that are paragraphs.
  private let numbers: [UInt32]

  package init(_ article: Article) {
    blocks = article.blocks
    numbers = blocks.indices.lazy.filter { article.blocks.kind(of: $0).isParagraph }
      .map { UInt32(truncatingIfNeeded: $0) }
  }

  package var count: Int { numbers.count }

  /// The paragraph of that number, nil where there is none.
  package func range(of number: Int) -> TextRange? {
    numbers.indices.contains(number - 1) ? blocks.range(of: Int(numbers[number - 1])) : nil
  }

  /// The number of the paragraph that holds byte `offset`, nil where none does.
  /// - Complexity: A binary search.
  package func number(at offset: Int) -> Int? {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if blocks.start(of: Int(numbers[middle])) > offset { high = middle } else { low = middle + 1 }
    }
    return range(of: low)?.contains(offset) == true ? low : nil
  }
}

extension Block.Kind {
  /// Whether it is prose that counts as a paragraph.
  package var isParagraph: Bool {
    switch self {
    case .paragraph, .item, .quote: true
    case .heading, .preformatted, .table, .break, .byline: false
    }
  }
}
