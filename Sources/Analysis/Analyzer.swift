import Articles

/// Runs every annotator over an article.
package enum Analyzer {
  /// In the order in which they run: quotes name the entities that speak, and works are titles among the quotes.
  static let annotators: [any Annotator] = [
    PhraseAnnotator(),
    EntityAnnotator(),
    QuoteAnnotator(),
    WorkAnnotator(),
  ]

  /// All that is found in an article.
  /// - Parameter betweenLayers: Called when what one layer needed is no longer used.
  /// - Complexity: Linear in the length of the text.
  package static func annotations(
    in article: Article, betweenLayers: () -> Void = {}
  ) -> Annotations {
    var document = Document(article)
    var annotations = begin(document)
    for annotator in annotators {
      betweenLayers()
      run(annotator, over: &document, into: &annotations)
    }
    return annotations
  }

  /// The same, off the main actor.
  /// - Parameters:
  ///   - limit: Of a longer text only the blocks within so many bytes are looked at; see `Annotations.extent`.
  ///   - betweenLayers: Called when what one layer needed is no longer used.
  /// - Throws: `CancellationError` at the next border between two layers once the task is cancelled.
  @concurrent
  package static func annotations(
    in article: Article, upTo limit: Int = .max, betweenLayers: @Sendable () -> Void = {}
  ) async throws -> Annotations {
    try Task.checkCancellation()
    var document = Document(article.beginning(upTo: limit))
    var annotations = begin(document)
    if article.byteCount > limit { annotations.extent = document.utf8.count }
    for annotator in annotators {
      try Task.checkCancellation()
      betweenLayers()
      run(annotator, over: &document, into: &annotations)
    }
    try Task.checkCancellation()
    return annotations
  }

  private static func run(
    _ annotator: any Annotator, over document: inout Document, into annotations: inout Annotations
  ) {
    annotator.annotate(document, into: &annotations)
    // None but the phrases looks at tokens outside the lines of the blocks, and they take as much memory as the text.
    if annotator is PhraseAnnotator { document = Document(withoutTextTokensOf: document) }
  }

  private static func begin(_ document: Document) -> Annotations {
    var annotations = Annotations()
    annotations.language = document.language
    annotations.statistics = Statistics(document)
    return annotations
  }
}

extension Statistics {
  /// Counts what a document's tokens and sentences say.
  init(_ document: Document) {
    self.init()
    words = document.facts.count { $0.shape.contains(.word) }
    sentences = document.sentences.count { document.isProse($0.block) }
    let blocks = document.article.blocks
    paragraphs = blocks.indices.count { blocks.kind(of: $0).isParagraph }
  }
}
