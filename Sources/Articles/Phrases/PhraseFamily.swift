/// Wordings that share their content words, in any order.
package struct PhraseFamily: StoredPhrase {
  package struct Wording: Equatable, Sendable {
    package var text: String
    package var count: Int

    package init(text: String, count: Int) {
      self.text = text
      self.count = count
    }
  }

  private let store: PhraseStore
  /// Where its wordings stand in the store, and behind them its places and key.
  private let place: Int
  private let wordingCount: Int
  package let count: Int
  package let content: Int

  package init(in store: PhraseStore, at place: Int) {
    self.store = store
    (count, content, wordingCount, self.place) = store.packed.read(from: place) { reader in
      (reader.number(), reader.number(), reader.number(), reader.place)
    }
  }

  /// - Parameter wordings: At least one.
  package init(key: String, content: Int, wordings: [Wording], occurrences: [TextRange]) {
    var draft = PhraseStore.Draft()
    draft.append(key: key, content: content, wordings: wordings, occurrences: occurrences)
    self.init(in: draft.store, at: 0)
  }

  package func append(to draft: inout PhraseStore.Draft) {
    draft.append(key: key, content: content, wordings: wordings, occurrences: occurrences)
  }
}

extension PhraseStore.Draft {
  /// Appends a family whose words are written out.
  fileprivate mutating func append(
    key: String, content: Int, wordings: [PhraseFamily.Wording], occurrences: [TextRange]
  ) {
    let key = words(of: key)
    append(
      key: key, content: content,
      wordings: wordings.map { (.written(Array($0.text.utf8)), $0.count) },
      places: occurrences.map { PhraseStore.Place($0) })
  }

  /// Appends a family.
  /// - Parameters:
  ///   - key: The numbers of its words.
  ///   - wordings: With how often each comes.
  package mutating func append(
    key: [Int], content: Int, wordings: [(text: PhraseStore.Text, count: Int)],
    places: [PhraseStore.Place]
  ) {
    begin()
    for number in [places.count, content, wordings.count] { append(number) }
    for wording in wordings {
      append(wording.text)
      append(wording.count)
    }
    append(places)
    append(key: key, isCut: false)
  }
}

extension PhraseFamily {
  /// The wording that comes most often. Made anew each time, as are the others below.
  package var text: String { wordings(1)[0].text }
  /// Most frequent first, then earliest.
  package var wordings: [Wording] { wordings(wordingCount) }

  /// The folded content words, sorted, joined by a space.
  package var key: String {
    readPlaces { reader in
      reader.forEachPlace(count) { _ in }
      return store.key(&reader)
    }
  }

  package var score: Int { (count - 1) * content }
  /// Ascending, not overlapping.
  package var occurrences: [TextRange] { readPlaces { $0.ranges(count) } }

  private func readPlaces<Result>(_ body: (inout PackedNumbers.Reader) -> Result) -> Result {
    store.packed.read(from: place) { reader in
      for _ in 0..<wordingCount {
        _ = reader.text()
        _ = reader.number()
      }
      return body(&reader)
    }
  }

  /// The first of its wordings.
  private func wordings(_ wanted: Int) -> [Wording] {
    let occurrences = occurrences
    return store.packed.read(from: place) { reader in
      (0..<wanted).map { _ in
        let text = store.string(reader.text()) { occurrences[$0] }
        return Wording(text: text, count: reader.number())
      }
    }
  }

  package static func == (a: PhraseFamily, b: PhraseFamily) -> Bool {
    (a.content, a.count) == (b.content, b.count) && a.key == b.key && a.wordings == b.wordings
      && a.occurrences == b.occurrences
  }
}
