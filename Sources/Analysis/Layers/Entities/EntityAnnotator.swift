import Articles

/// The entities layer: names, dates and amounts.
struct EntityAnnotator: Annotator {
  func annotate(_ document: Document, into annotations: inout Annotations) {
    let names = NameTagger.mentions(in: document)
    var grammar = ValueGrammar(document)
    let values = grammar.mentions(besides: names)
    annotations.entities = EntityMerger(document: document).entities(from: names, values)
  }
}
