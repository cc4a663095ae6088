/// Everything an analysis found in one article: what Analysis hands to ViewModel.
///
/// All ranges lie inside the article's text on character boundaries. Indices between the lists
/// (`Quote.entity`) count from 0.
package struct Annotations: Equatable, Sendable {
  /// The language of the text as an ISO 639-1 code, such as `en`.
  package var language = "en"
  /// In the order of the text.
  package var quotes: [Quote] = []
  /// By first mention.
  package var entities: [Entity] = []
  /// In the order of the definition of repeated phrases: best first.
  package var phrases: PhraseList<Phrase> = []
  /// Near variants, best first.
  package var families: PhraseList<PhraseFamily> = []
  package var statistics = Statistics()
  /// The UTF-8 bytes from the start of the text that were looked at; nil where all were.
  package var extent: Int?

  package init() {}
}

/// One kind of highlight, shown or hidden as a whole. The raw values are used in settings and help.
package enum Layer: String, CaseIterable, Hashable, Sendable {
  case quotes
  /// What stands in quotation marks and is no speech: names of works, and terms.
  case titles
  case entities, phrases
}

/// A stretch of text in quotation marks.
package struct Quote: Equatable, Sendable {
  /// What the words in marks are.
  package enum Kind: String, Sendable, CaseIterable {
    /// Somebody's words.
    case speech
    /// The name of a work, show or ship.
    case title
    /// A term, or a word that the writer keeps at a distance.
    case scare
  }

  /// What an attribution was read off. The raw values are shown to the reader.
  package enum Rule: String, Sendable, CaseIterable {
    /// “…,” said NAME.
    case verbThenName = "verb then name"
    /// “…,” NAME said.
    case nameThenVerb = "name then verb"
    /// NAME said, “…”.
    case before = "name and verb before"
    /// NAME shrugged, adding “…”.
    case participle
    /// According to NAME.
    case source = "according to"
    /// NAME: “…”.
    case colon
    /// “…” — NAME.
    case signature
    /// NAME's “…”.
    case possessive
    /// The subject of the sentence in which words are quoted.
    case subject = "subject of the sentence"
    /// A name or pronoun elsewhere in the sentence.
    case nearby = "named in the sentence"
    /// The subject of the sentence before or behind.
    case neighbour = "next sentence"
    /// The paragraph before ends in a colon.
    case announced = "announced before"
    /// The part before has that speaker.
    case carried = "same quotation"
    /// The paragraph before opened the quotation.
    case continued = "quotation goes on"
    /// Whose turn it is to speak.
    case turn = "turn in the conversation"
  }

  /// Who else may have said it.
  package struct Alternative: Equatable, Sendable {
    /// The words that name that speaker.
    package var speaker: TextRange?
    /// An index into `Annotations.entities`.
    package var entity: Int?
    /// 0 to 1.
    package var confidence: Double

    package init(speaker: TextRange?, entity: Int?, confidence: Double) {
      self.speaker = speaker
      self.entity = entity
      self.confidence = confidence
    }
  }

  /// Inside the marks.
  package var range: TextRange
  /// With the marks.
  package var outer: TextRange
  package var kind: Kind
  /// The parts of one quotation share a group, counted from 1 in the order of the text.
  package var group: Int
  /// Whether nothing but the words that say who speaks stands between it and the part before.
  package var isAdjoining: Bool
  /// The words that name the speaker.
  package var speaker: TextRange?
  /// The words that introduce the quotation, such as “said”.
  package var cue: TextRange?
  /// Who the speaker is: an index into `Annotations.entities`.
  package var entity: Int?
  /// How sure the attribution is, 0 to 1.
  package var confidence: Double
  /// What the attribution was read off; nil where there is none.
  package var rule: Rule?
  /// The next best answer, where there is one.
  package var runnerUp: Alternative?

  package init(
    range: TextRange, outer: TextRange, kind: Kind, group: Int, isAdjoining: Bool = false,
    speaker: TextRange? = nil, cue: TextRange? = nil, entity: Int? = nil, confidence: Double = 1,
    rule: Rule? = nil, runnerUp: Alternative? = nil
  ) {
    self.range = range
    self.outer = outer
    self.kind = kind
    self.group = group
    self.isAdjoining = isAdjoining
    self.speaker = speaker
    self.cue = cue
    self.entity = entity
    self.confidence = confidence
    self.rule = rule
    self.runnerUp = runnerUp
  }
}

/// A thing that the article names, with all its mentions.
package struct Entity: Equatable, Sendable {
  /// What kind of thing. The raw values are the words of the JSON contract.
  package enum Kind: String, Sendable, CaseIterable {
    case person, organisation, place, nationality, event, work
    case date, time, money, percent, quantity, number
  }

  /// One place that names it. A long text has some hundred thousand, so it is kept small.
  package struct Mention: Equatable, Sendable {
    private var place: Place
    private var titlePlace: Place?
    /// 0 to 1.
    package var confidence: Double

    /// Within the first 4 GiB of a text, of which less is looked at.
    private struct Place: Equatable {
      let start: UInt32
      let end: UInt32

      init(_ range: TextRange) {
        start = UInt32(clamping: range.start)
        end = UInt32(clamping: range.end)
      }

      var range: TextRange { TextRange(Int(start), Int(end)) }
    }

    package var range: TextRange {
      get { place.range }
      set { place = Place(newValue) }
    }
    /// The title directly before it (“President”), which is no part of the name.
    package var title: TextRange? { titlePlace?.range }

    package init(range: TextRange, confidence: Double, title: TextRange? = nil) {
      place = Place(range)
      titlePlace = title.map(Place.init)
      self.confidence = confidence
    }
  }

  /// Its fullest name, each run of white space as one space.
  package var name: String
  package var kind: Kind
  /// In the order of the text; never empty.
  package var mentions: [Mention]
  /// What can be reckoned with, nil where nothing can: of a date or time ISO 8601, `2024-03-05`, `2024-W10`,
  /// `1990/1999`, `P3W`, `T15:30`; of money the amount and ISO 4217, `2400000 USD`; of a share `4.5%`; of a
  /// measure the number and the unit's symbol, `80 km/h`; of a number its digits. Two numbers with a stroke
  /// between them are a range, of a number a fraction too where the second does not follow. Of a
  /// nationality or a place the ISO 3166 code of the country.
  package var value: String?

  package init(name: String, kind: Kind, mentions: [Mention], value: String? = nil) {
    self.name = name
    self.kind = kind
    self.mentions = mentions
    self.value = value
  }
}

/// Counts over the whole article.
package struct Statistics: Equatable, Sendable {
  package var words = 0
  package var sentences = 0
  /// Blocks of prose: paragraphs, items, quotes.
  package var paragraphs = 0

  package init() {}
}
