import Articles

/// The entities layer: names, dates and amounts.
struct EntityAnnotator: Annotator {
  func annotate(_ document: Document, into annotations: inout Annotations) {
    let names = NameTagger.mentions(in: document)
    let values = ValueGrammar(document: document, besides: names).mentions()
    let all = (names + values).sorted { $0.range < $1.range }
    annotations.entities = EntityMerger(document: document).entities(from: all)
  }
}
