import Articles

/// What is kept of the reading of one article until it is read again: a value without files.
package struct Memory: Equatable, Sendable {
  struct Screen: Equatable, Sendable {
    var top: WordedPlace
    /// Blank rows above it that are shown.
    var lead: Int
  }

  struct Mark: Equatable, Sendable {
    var letter: Character
    var screen: Screen
    var place: WordedPlace
  }

  /// What the reader knows better than the analysis. The text may change, so places have their words.
  enum Correction: Equatable, Sendable {
    case speaker(Speaker)
    /// - Parameter mention: The place of the one mention that it is about.
    case entity(EntityCorrection, mention: WordedPlace?)
  }

  /// Who said what.
  struct Speaker: Equatable, Sendable {
    /// Where the quotation begins.
    var quotation: WordedPlace
    /// The words that name the speaker, and how many bytes they have.
    var mention: WordedPlace?
    var mentionLength = 0
    var entity: Entity.Identity?
  }

  /// What the reader asked of the side pane, nil where they asked for nothing.
  struct PaneMemory: Equatable, Sendable {
    var isOpen: Bool?
    var list: ListKind?
    var width: Int?
  }

  package var title: String
  /// How far the reader was, 0 to 100.
  package var progress: Int
  var screen: Screen
  var hiddenLayers: Set<Layer>
  var pane = PaneMemory()
  var orders: [ListKind: ListOrder] = [:]
  /// In the order of the letters.
  var marks: [Mark] = []
  /// In the order in which they were made.
  var corrections: [Correction] = []
  /// What another version of Gloss wrote here; it stays.
  var unknownLines: [String] = []
}

// MARK: From a reading

extension Reading {
  /// What is to be kept of this reading; nil while no article is open.
  func memory(progress: Int, pane: Memory.PaneMemory = Memory.PaneMemory()) -> Memory? {
    guard let article else { return nil }
    var memory = Memory(
      title: title, progress: progress, screen: Memory.Screen(anchor, in: article),
      hiddenLayers: hiddenLayers, pane: pane, orders: lists.orders)
    memory.marks = bookmarks.inOrder.map { letter, bookmark in
      Memory.Mark(
        letter: letter, screen: Memory.Screen(bookmark.anchor, in: article),
        place: WordedPlace(at: bookmark.place, in: article))
    }
    memory.marks.sort { $0.letter < $1.letter }
    memory.corrections = corrections.made.map { Memory.Correction($0, in: article) }
    memory.unknownLines = unknownLines
    return memory
  }
}

extension Memory.Correction {
  init(_ correction: Corrections.Correction, in article: Article) {
    switch correction {
    case .speaker(let speaker):
      self = .speaker(
        Memory.Speaker(
          quotation: WordedPlace(at: speaker.quotation, in: article),
          mention: speaker.mention.map { WordedPlace(at: $0.start, in: article) },
          mentionLength: speaker.mention?.count ?? 0, entity: speaker.entity))
    case .entity(let correction):
      var mention: WordedPlace?
      if case .part(_, let start) = correction { mention = WordedPlace(at: start, in: article) }
      self = .entity(correction, mention: mention)
    }
  }

  /// What was kept, for the text as it is now.
  func correction(_ finder: PlaceFinder) -> Corrections.Correction {
    switch self {
    case .speaker(let speaker):
      let mention = speaker.mention.map { place -> TextRange in
        let start = finder.offset(of: place)
        return TextRange(start, start + speaker.mentionLength)
      }
      return .speaker(
        SpeakerCorrection(
          quotation: finder.offset(of: speaker.quotation),
          mention: mention.flatMap { finder.contains($0) ? $0 : nil }, entity: speaker.entity))
    case .entity(.part(let whole, let start), let mention):
      return .entity(.part(whole, mention: mention.map(finder.offset) ?? start))
    case .entity(let correction, _): return .entity(correction)
    }
  }
}

extension Memory.Screen {
  init(_ anchor: Anchor, in article: Article) {
    self.init(top: WordedPlace(at: anchor.offset, in: article), lead: anchor.lead)
  }

  func anchor(_ finder: PlaceFinder) -> Anchor {
    Anchor(offset: finder.offset(of: top), lead: lead)
  }
}

// MARK: Back into one

extension Reading {
  /// Takes up what was kept; the text may have changed since.
  mutating func recall(_ memory: Memory) {
    guard let article else { return }
    let finder = PlaceFinder(article)
    anchor = memory.screen.anchor(finder)
    hiddenLayers = memory.hiddenLayers
    layersBeforeHiding = hiddenLayers == Set(Layer.allCases) ? Layer.hiddenAtStart : nil
    for (kind, order) in memory.orders where kind.list.orders.contains(order) {
      lists[kind].order = order
    }
    for mark in memory.marks {
      bookmarks[mark.letter] = Bookmark(
        anchor: mark.screen.anchor(finder), place: finder.offset(of: mark.place))
    }
    unknownLines = memory.unknownLines
    _ = correct { corrections in
      for correction in memory.corrections { corrections.make(correction.correction(finder)) }
    }
  }
}
