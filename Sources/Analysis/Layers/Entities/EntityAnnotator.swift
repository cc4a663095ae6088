import Articles

/// The entities layer: names, dates and amounts.
struct EntityAnnotator: Annotator {
  func annotate(_ document: Document, into annotations: inout Annotations) {
    let tagged = NameTagger.mentions(in: document)
    let names =
      document.language == "de" ? GermanNames(document: document).names(among: tagged) : tagged
    let values = ValueGrammar(document: document, besides: names).mentions()
    let all = (names + values).sorted { $0.range < $1.range }
    annotations.entities = EntityMerger(document: document).entities(from: all)
  }
}
