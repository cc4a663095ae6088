import Articles

/// What was found in an article, arranged for reading: marks to paint, and things to list.
final class Findings: Sendable {
  /// A quotation as the reader sees it: the parts that one attribution cuts apart are one.
  struct Quotation: Equatable, Sendable {
    /// In the order of the text; never empty.
    var parts: [Quote]
    /// The part that says who speaks; the first where none does.
    var attribution: Quote
    /// An index into `speakers`, nil where nobody is named.
    var speaker: Int?
    /// Whether the reader said who speaks.
    var isCorrected = false

    /// What stands beside the speaker.
    var sign: CertaintySign? {
      if isCorrected { return .reader }
      guard speaker != nil else { return nil }
      return Certainty(confidence: attribution.confidence) == .unsure ? .unsure : nil
    }
  }

  /// Tells who speaks from who else does.
  enum Voice: Hashable, Sendable {
    /// An index into the entities.
    case entity(Int)
    /// Words that name nobody, in lower case: “a fisherman”.
    case words(String)
  }

  /// Somebody who speaks.
  struct Speaker: Equatable, Sendable {
    let voice: Voice
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
  /// What stands in quotation marks and is no speech, in the order of the text.
  let titles: [Quote]
  /// The numbers of the phrases that are shown, by rank.
  let shownPhrases: [Int]
  let marks: Marks
  /// What the reader said of an entity.
  let corrections: [Entity.Identity: [EntityCorrection]]

  /// - Parameter made: What the reader knows better than `analysis`.
  init(
    _ analysis: Annotations, in article: Article, as made: Corrections = Corrections()
  ) {
    let corrected = made.applied(to: analysis, in: article)
    let annotations = corrected.annotations
    self.annotations = annotations
    corrections = corrected.entities
    titles = annotations.quotes.filter { $0.kind != .speech }
    let groups = Self.groups(of: annotations.quotes.filter { $0.kind == .speech })
    var voices = Voices(entities: annotations.entities, article: article)
    quotations = groups.map { group in
      let attribution = group.first { $0.entity != nil || $0.speaker != nil } ?? group[0]
      return Quotation(
        parts: group, attribution: attribution, speaker: voices.speaker(of: attribution),
        isCorrected: corrected.quotations.contains(group[0].outer.start))
    }
    for (number, quotation) in quotations.enumerated() {
      voices.add(number, to: quotation.speaker)
    }
    speakers = voices.speakers
    unattributed = voices.unattributed
    shownPhrases = PhraseLayer.shown(in: annotations)
    marks = Marks([
      .quotes: QuoteLayer.marks(of: groups),
      .titles: QuoteLayer.marks(ofTitles: titles),
      .entities: EntityLayer.marks(of: annotations.entities),
      .phrases: PhraseLayer.marks(of: shownPhrases, in: annotations.phrases),
    ])
  }

  /// How many things a layer has to show.
  func count(of layer: Layer) -> Int {
    switch layer {
    case .quotes: quotations.count
    case .titles: titles.count
    case .entities: annotations.entities.count { !EntityLayer.shownMentions(of: $0).isEmpty }
    case .phrases: shownPhrases.count
    }
  }

  /// The index into `speakers`, nil where nobody speaks with that voice.
  func number(of voice: Voice) -> Int? { speakers.firstIndex { $0.voice == voice } }

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

extension Findings: Equatable {
  static func == (findings: Findings, other: Findings) -> Bool {
    findings === other
      || findings.annotations == other.annotations && findings.quotations == other.quotations
        && findings.speakers == other.speakers && findings.unattributed == other.unattributed
        && findings.titles == other.titles && findings.shownPhrases == other.shownPhrases
        && findings.marks == other.marks && findings.corrections == other.corrections
  }
}

/// Gathers who speaks: an entity under its name, anybody else under the words that the article uses.
private struct Voices {
  let entities: [Entity]
  let article: Article
  private(set) var speakers: [Findings.Speaker] = []
  private(set) var unattributed: [Int] = []
  private var places: [Findings.Voice: Int] = [:]

  init(entities: [Entity], article: Article) {
    self.entities = entities
    self.article = article
  }

  /// The speaker of a quotation; a new one where it is the first that they say.
  mutating func speaker(of quote: Quote) -> Int? {
    let name = quote.entity.map { entities[$0].name } ?? quote.speaker.map(article.proseText) ?? ""
    // A word alone that names no entity is a pronoun, or as vague as one: two of them need not be the same.
    if quote.entity == nil, !name.contains(" ") { return nil }
    let voice = quote.entity.map(Findings.Voice.entity) ?? .words(name.lowercased())
    if let place = places[voice] { return place }
    places[voice] = speakers.count
    speakers.append(Findings.Speaker(voice: voice, name: name, quotations: []))
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
