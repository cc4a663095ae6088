import Articles

/// The quotes layer as `train` runs it: with other weights, and with somebody who knows the answers.
package enum SpeakerTraining {
  /// How many weights a model has.
  package static let modelSize = Ranker.size
  /// What a weight of 1 is in the built-in table of 16-bit integers.
  package static let scale = Ranker.scale

  /// An article read once, for several runs.
  package struct Prepared {
    private let document: Document
    /// The names alone: as the quotes layer of the program gets them.
    private let named: Annotations
    /// What quotes and choices refer to: no weights and no judge change what the quotes layer adds to the names.
    package let entities: [Entity]

    package init(_ article: Article) {
      document = Document(article)
      var annotations = Annotations()
      EntityAnnotator().annotate(document, into: &annotations)
      named = annotations
      QuoteAnnotator().annotate(document, into: &annotations)
      entities = annotations.entities
    }

    /// Finds the quotes.
    /// - Parameters:
    ///   - weights: `modelSize` of them; nil for those built in.
    ///   - judge: Is asked at every choice; the index of a candidate settles it, nil leaves it to the weights.
    package func quotes(
      weights: [Float]?, judge: ((SpeakerChoice) -> Int?)?
    ) -> [Quote] {
      var annotations = named
      QuoteAnnotator.annotate(document, into: &annotations, Ranker(weights), judge: judge)
      return annotations.quotes
    }
  }
}
