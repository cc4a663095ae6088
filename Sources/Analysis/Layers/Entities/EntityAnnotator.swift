import Articles

/// The entities layer: names, dates and amounts.
struct EntityAnnotator: Annotator {
  func annotate(_ document: Document, into annotations: inout Annotations) {
    let names = names(in: document)
    var grammar = ValueGrammar(document)
    let values = grammar.mentions(besides: names)
    annotations.entities = EntityMerger(document: document).entities(from: names, values)
  }

  /// What the tagger finds, with what lists and patterns know for sure.
  private func names(in document: Document) -> [NameMention] {
    let events = EventNames(document: document).mentions()
    let tagged = NameTagger.mentions(in: document)
    let known =
      switch document.language {
      case "de": GermanNames(document: document).names(among: tagged)
      case "fr": FrenchNames(document: document).names(among: tagged)
      default: tagged
      }
    return Self.merge(known.map { reread($0, in: document) }, into: events)
  }

  /// A name of the tagger's miscellany, or a people that it takes for a place, by list and pattern.
  private func reread(_ mention: NameMention, in document: Document) -> NameMention {
    var mention = mention
    switch mention.kind {
    case .place, .event, .work, .nationality:
      if Nationalities.contains(document.joinedHash(of: mention.tokens)) {
        mention.kind = .nationality
      } else if mention.kind != .place, EventNames.isEvent(mention.tokens, in: document) {
        mention.kind = .event
      }
    default: break
    }
    return mention
  }

  /// - Returns: All of `others` and those of `names` that overlap none, in the order of the text.
  /// - Complexity: Linear, both being in order.
  private static func merge(_ names: [NameMention], into others: [NameMention]) -> [NameMention] {
    guard !names.isEmpty, !others.isEmpty else { return names + others }
    var merged: [NameMention] = []
    merged.reserveCapacity(names.count + others.count)
    var next = 0
    for name in names {
      while next < others.count, others[next].range.end <= name.range.start {
        merged.append(others[next])
        next += 1
      }
      if next == others.count || others[next].range.start >= name.range.end { merged.append(name) }
    }
    return merged + others[next...]
  }
}
