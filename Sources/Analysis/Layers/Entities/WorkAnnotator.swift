import Articles

/// Adds the works that quotation marks name: what the quotes layer takes for the title of a book, film or show.
///
/// Runs behind the quotes; a title in which the entities layer has found something stays as it is.
struct WorkAnnotator: Annotator {
  func annotate(_ document: Document, into annotations: inout Annotations) {
    let taken = annotations.entities.flatMap { $0.mentions.map(\.range) }.sorted()
    var works: [Entity] = []
    var indices: [String: Int] = [:]
    var next = 0
    for quote in annotations.quotes where quote.kind == .title && !quote.range.isEmpty {
      while next < taken.count, taken[next].end <= quote.range.start { next += 1 }
      if next < taken.count, taken[next].start < quote.range.end { continue }
      var fullest = FullestName()
      fullest.add(document.utf8[quote.range.start..<quote.range.end])
      let name = Self.withoutStop(fullest.name)
      guard !name.isEmpty else { continue }
      let mention = Entity.Mention(range: quote.range, confidence: 0.7)
      if let index = indices[name] {
        works[index].mentions.append(mention)
      } else {
        indices[name] = works.count
        works.append(Entity(name: name, kind: .work, mentions: [mention]))
      }
    }
    annotations.add(works)
  }

  /// American English sets a comma or full stop inside the marks.
  private static func withoutStop(_ title: String) -> String {
    title.last == "," || title.last == "." ? String(title.dropLast()) : title
  }
}
