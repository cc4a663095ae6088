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

  /// Who said what, as the reader knows better. An analysis anew numbers its findings anew, so names and places stand for
  /// them.
  struct Speaker: Equatable, Sendable {
    /// Where the quotation begins.
    var quotation: WordedPlace
    /// The words that name the speaker, and how many bytes they have.
    var mention: WordedPlace?
    var mentionLength = 0
    /// The name of the entity, empty where it is none.
    var entity = ""
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
  var speakers: [Speaker] = []
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
    memory.speakers = rememberedSpeakers(in: article)
    memory.unknownLines = unknownLines
    return memory
  }

  /// Who said what, as the reader corrected it.
  func rememberedSpeakers(in article: Article) -> [Memory.Speaker] {
    let entities = findings?.annotations.entities ?? []
    let made = corrections.made.map { correction in
      switch correction.change {
      case .speaker(let speaker):
        Memory.Speaker(
          quotation: WordedPlace(at: correction.place, in: article),
          mention: speaker.speaker.map { WordedPlace(at: $0.start, in: article) },
          mentionLength: speaker.speaker?.count ?? 0,
          entity: speaker.entity.map { entities[$0].name } ?? "")
      }
    }
    return recalled + made
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
    recallSpeakers(memory.speakers)
  }
}

extension Memory.Speaker {
  /// The speaker in what a new analysis found; nil where it knows neither the name nor the words.
  func alternative(in annotations: Annotations, _ finder: PlaceFinder) -> Quote.Alternative? {
    let words = mention.map { place -> TextRange in
      let start = finder.offset(of: place)
      return TextRange(start, start + mentionLength)
    }
    let named = annotations.entities.firstIndex { !entity.isEmpty && $0.name == entity }
    let standing = words.flatMap { words in
      annotations.entities.firstIndex { $0.mentions.contains { $0.range.overlaps(words) } }
    }
    let found = named ?? (entity.isEmpty ? nil : standing)
    if found == nil, words == nil || !entity.isEmpty { return nil }
    return Quote.Alternative(
      speaker: words.flatMap { finder.contains($0) ? $0 : nil }, entity: found, confidence: 1)
  }
}
