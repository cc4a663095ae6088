/// A sequence of words that the article repeats.
package struct Phrase: Sendable {
  private let store: PhraseStore
  private var record: Record

  /// A phrase of a store.
  package struct Record: Sendable {
    /// Where its text starts in the store, and behind it its key.
    fileprivate var start: Int
    fileprivate var text: UInt32
    fileprivate var key: UInt32
    /// Its first place in the store.
    fileprivate var first: UInt32
    fileprivate var count: UInt32
    fileprivate var free: UInt32
    fileprivate var words: UInt32
    fileprivate var content: UInt32

    /// - Parameters:
    ///   - start: Where its text starts among the bytes of the store.
    ///   - text: The length of the text, behind which stands the key.
    ///   - first: Its first place in the store.
    package init(
      start: Int, text: Int, key: Int, first: Int, count: Int, free: Int, words: Int, content: Int
    ) {
      self.start = start
      self.text = UInt32(truncatingIfNeeded: text)
      self.key = UInt32(truncatingIfNeeded: key)
      self.first = UInt32(truncatingIfNeeded: first)
      self.count = UInt32(truncatingIfNeeded: count)
      self.free = UInt32(truncatingIfNeeded: free)
      self.words = UInt32(truncatingIfNeeded: words)
      self.content = UInt32(truncatingIfNeeded: content)
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
    text: String, key: String, free: Int, words: Int, content: Int, occurrences: [TextRange],
    painted: [TextRange] = []
  ) {
    var draft = PhraseStore.Draft()
    draft.bytes = Array((text + key).utf8)
    draft.places = occurrences.map {
      PhraseStore.Place($0, isPainted: painted.contains($0))
    }
    record = Record(
      start: 0, text: text.utf8.count, key: key.utf8.count, first: 0, count: occurrences.count,
      free: free, words: words, content: content)
    store = PhraseStore(draft)
  }
}

extension Phrase {
  /// The wording that comes most often.
  package var text: String { store.string(record.start, record.text) }
  /// The folded words joined by a space.
  package var key: String { store.string(record.start + Int(record.text), record.key) }
  /// Occurrences that stand in no longer listed phrase.
  package var free: Int { Int(record.free) }
  package var words: Int {
    get { Int(record.words) }
    set { record.words = UInt32(truncatingIfNeeded: newValue) }
  }
  /// Words that are not stop words.
  package var content: Int { Int(record.content) }
  package var score: Int { (count - 1) * content }
  package var count: Int { Int(record.count) }
  /// Ascending, not overlapping. Made anew each time.
  package var occurrences: [TextRange] { store.ranges(from: record.first, count: count) }
  /// The occurrences to paint: where phrases overlap, the longer has won. Made anew each time.
  package var painted: [TextRange] { store.painted(from: record.first, count: count) }
}

extension Phrase: Equatable {
  package static func == (a: Phrase, b: Phrase) -> Bool {
    (a.free, a.words, a.content, a.count) == (b.free, b.words, b.content, b.count)
      && a.text == b.text && a.key == b.key && a.occurrences == b.occurrences
      && a.painted == b.painted
  }
}
