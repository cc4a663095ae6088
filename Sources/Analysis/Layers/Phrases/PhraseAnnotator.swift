import Articles

/// The phrases layer: what the article repeats, and the wordings that are nearly the same.
struct PhraseAnnotator: Annotator {
  func annotate(_ document: Document, into annotations: inout Annotations) {
    (annotations.phrases, annotations.families) = Phrases.find(
      in: document.utf8, tokens: document.textTokens, paragraphs: .auto)
  }
}
