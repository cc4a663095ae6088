import Articles

/// Finds one layer of an article.
///
/// An annotator holds no state between articles and knows nothing of tasks; it may read what earlier
/// annotators have put into `annotations`.
protocol Annotator: Sendable {
  func annotate(_ document: Document, into annotations: inout Annotations)
}
