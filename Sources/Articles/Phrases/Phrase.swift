/// A sequence of words that the article repeats.
package struct Phrase: StoredPhrase {
  private let store: PhraseStore
  /// Where its text stands in the store, and behind it its places and key.
  private let place: Int
  package let count: Int
  /// Occurrences that stand in no longer listed phrase.
  package let free: Int
  package let words: Int
  /// Words that are not stop words.
  package let content: Int

  package init(in store: PhraseStore, at place: Int) {
    self.store = store
    (count, free, words, content, self.place) = store.packed.read(from: place) { reader in
      (reader.number(), reader.number(), reader.number(), reader.number(), reader.place)
    }
  }

  /// - Parameter painted: A part of `occurrences`.
  package init(
    text: String, key: String, free: Int, words: Int, content: Int, occurrences: [TextRange],
    painted: [TextRange] = []
  ) {
    var draft = PhraseStore.Draft()
    let key = draft.words(of: key)
    draft.append(
      text: .written(Array(text.utf8)), key: key, isCut: false, free: free, words: words,
      content: content,
      places: occurrences.map { PhraseStore.Place($0, isPainted: painted.contains($0)) })
    self.init(in: draft.store, at: 0)
  }

  package func append(to draft: inout PhraseStore.Draft) {
    let key = draft.words(of: key)
    draft.append(
      text: .written(Array(text.utf8)), key: key, isCut: false, free: free, words: words,
      content: content, places: places)
  }
}

extension PhraseStore.Draft {
  /// Appends a phrase.
  /// - Parameters:
  ///   - text: The wording that comes most often.
  ///   - key: The numbers of its words.
  ///   - isCut: Whether the key goes on behind them.
  ///   - free: Occurrences that stand in no longer listed phrase.
  package mutating func append(
    text: PhraseStore.Text, key: [Int], isCut: Bool, free: Int, words: Int, content: Int,
    places: [PhraseStore.Place]
  ) {
    begin()
    for number in [places.count, free, words, content] { append(number) }
    append(text)
    append(places)
    append(key: key, isCut: isCut)
  }
}

extension Phrase {
  /// The wording that comes most often. Made anew each time, as are the others below.
  package var text: String {
    store.packed.read(from: place) { reader in
      let text = reader.text()
      return store.string(text) { reader.ranges($0 + 1)[$0] }
    }
  }

  /// The folded words joined by a space.
  package var key: String {
    readPlaces { reader in
      reader.forEachPlace(count) { _ in }
      return store.key(&reader)
    }
  }

  package var score: Int { (count - 1) * content }
  /// Ascending, not overlapping.
  package var occurrences: [TextRange] { readPlaces { $0.ranges(count) } }
  /// The occurrences to paint: where phrases overlap, the longer has won.
  package var painted: [TextRange] { places.lazy.filter(\.isPainted).map(\.range) }

  private var places: [PhraseStore.Place] { readPlaces { $0.places(count) } }

  private func readPlaces<Result>(_ body: (inout PackedNumbers.Reader) -> Result) -> Result {
    store.packed.read(from: place) { reader in
      _ = reader.text()
      return body(&reader)
    }
  }

  package static func == (a: Phrase, b: Phrase) -> Bool {
    (a.free, a.words, a.content, a.count) == (b.free, b.words, b.content, b.count)
      && a.text == b.text && a.key == b.key && a.occurrences == b.occurrences
      && a.painted == b.painted
  }
}
