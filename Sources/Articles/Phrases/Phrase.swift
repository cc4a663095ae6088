/// A sequence of words that the article repeats.
package struct Phrase: Sendable {
  private let store: PhraseStore
  private var record: Record

  /// A phrase of a store.
  package struct Record: Sendable {
    fileprivate var text: PhraseStore.Text
    fileprivate var key: PhraseStore.Text
    /// Its first place in the store.
    fileprivate var first: Int
    fileprivate var score: Int
    fileprivate var count: Int32
    fileprivate var free: Int32
    fileprivate var words: Int32
    fileprivate var content: Int32

    package init(
      text: PhraseStore.Text, key: PhraseStore.Text, first: Int, count: Int, free: Int, words: Int,
      content: Int, score: Int
    ) {
      self.text = text
      self.key = key
      self.first = first
      self.score = score
      self.count = Int32(truncatingIfNeeded: count)
      self.free = Int32(truncatingIfNeeded: free)
      self.words = Int32(truncatingIfNeeded: words)
      self.content = Int32(truncatingIfNeeded: content)
    }
  }

  private init(_ record: Record, in store: PhraseStore) {
    self.record = record
    self.store = store
  }

  /// The phrases of a store.
  package static func all(_ records: [Record], in store: PhraseStore) -> [Phrase] {
    records.map { Phrase($0, in: store) }
  }

  /// - Parameter painted: A part of `occurrences`.
  package init(
    text: String, key: String, free: Int, words: Int, content: Int, score: Int,
    occurrences: [TextRange], painted: [TextRange] = []
  ) {
    var draft = PhraseStore.Draft()
    draft.places = occurrences.map {
      PhraseStore.Place($0, isPainted: painted.contains($0))
    }
    record = Record(
      text: draft.add(text), key: draft.add(key), first: 0, count: occurrences.count, free: free,
      words: words, content: content, score: score)
    store = PhraseStore(draft)
  }
}

extension Phrase {
  /// The wording that comes most often.
  package var text: String { store.string(record.text) }
  /// The folded words joined by a space.
  package var key: String { store.string(record.key) }
  /// Occurrences that stand in no longer listed phrase.
  package var free: Int { Int(record.free) }
  package var words: Int {
    get { Int(record.words) }
    set { record.words = Int32(truncatingIfNeeded: newValue) }
  }
  /// Words that are not stop words.
  package var content: Int { Int(record.content) }
  package var score: Int { record.score }
  package var count: Int { Int(record.count) }
  /// Ascending, not overlapping. Made anew each time.
  package var occurrences: [TextRange] { store.ranges(from: record.first, count: count) }
  /// The occurrences to paint: where phrases overlap, the longer has won. Made anew each time.
  package var painted: [TextRange] { store.painted(from: record.first, count: count) }
}

extension Phrase: Equatable {
  package static func == (a: Phrase, b: Phrase) -> Bool {
    (a.free, a.words, a.content, a.score) == (b.free, b.words, b.content, b.score)
      && a.text == b.text && a.key == b.key && a.occurrences == b.occurrences
      && a.painted == b.painted
  }
}
