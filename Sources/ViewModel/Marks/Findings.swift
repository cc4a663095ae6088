import Articles

/// What was found in an article, arranged for reading: marks to paint, and things to list.
struct Findings: Equatable, Sendable {
  /// A quotation as the reader sees it: the parts that one attribution cuts apart are one.
  struct Quotation: Equatable, Sendable {
    /// In the order of the text; never empty.
    var parts: [Quote]
    /// An index into `speakers`, nil where nobody is named.
    var speaker: Int?
  }

  /// Somebody who speaks.
  struct Speaker: Equatable, Sendable {
    var name: String
    /// Indices into `quotations`.
    var quotations: [Int]
  }

  let annotations: Annotations
  let quotations: [Quotation]
  /// By first quotation.
  let speakers: [Speaker]
  /// Quotations of nobody in particular.
  let unattributed: [Int]
  let marks: Marks

  init(_ annotations: Annotations, in article: Article) {
    self.annotations = annotations
    let groups = Self.groups(of: annotations.quotes.filter { $0.kind == .speech })
    var voices = Voices(entities: annotations.entities, article: article)
    quotations = groups.map { group in
      Quotation(parts: group, speaker: voices.speaker(of: group))
    }
    for (number, quotation) in quotations.enumerated() {
      voices.add(number, to: quotation.speaker)
    }
    speakers = voices.speakers
    unattributed = voices.unattributed
    marks = Marks([
      .quotes: QuoteLayer.marks(of: groups),
      .entities: EntityLayer.marks(of: annotations.entities),
      .phrases: PhraseLayer.marks(of: annotations.phrases),
    ])
  }

  /// The quotes of each group, groups in the order of their first part.
  private static func groups(of quotes: [Quote]) -> [[Quote]] {
    var places: [Int: Int] = [:]
    var groups: [[Quote]] = []
    for quote in quotes {
      if let place = places[quote.group] {
        groups[place].append(quote)
      } else {
        places[quote.group] = groups.count
        groups.append([quote])
      }
    }
    return groups
  }
}

/// Gathers who speaks: an entity under its name, anybody else under the words that the article uses.
private struct Voices {
  let entities: [Entity]
  let article: Article
  private(set) var speakers: [Findings.Speaker] = []
  private(set) var unattributed: [Int] = []
  private var places: [String: Int] = [:]

  init(entities: [Entity], article: Article) {
    self.entities = entities
    self.article = article
  }

  /// The speaker of a quotation; a new one where it is the first that they say.
  mutating func speaker(of group: [Quote]) -> Int? {
    guard let quote = group.first(where: { $0.entity != nil || $0.speaker != nil }) else {
      return nil
    }
    let name = quote.entity.map { entities[$0].name } ?? quote.speaker.map(article.proseText) ?? ""
    // A word alone that names no entity is a pronoun, or as vague as one: two of them need not be the same.
    if quote.entity == nil, !name.contains(" ") { return nil }
    let key = quote.entity.map { "#\($0)" } ?? name.lowercased()
    if let place = places[key] { return place }
    places[key] = speakers.count
    speakers.append(Findings.Speaker(name: name, quotations: []))
    return speakers.count - 1
  }

  mutating func add(_ quotation: Int, to speaker: Int?) {
    if let speaker {
      speakers[speaker].quotations.append(quotation)
    } else {
      unattributed.append(quotation)
    }
  }
}

extension Article {
  /// The text of `range` with each run of white space as one space.
  func proseText(_ range: TextRange) -> String {
    text(in: range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
