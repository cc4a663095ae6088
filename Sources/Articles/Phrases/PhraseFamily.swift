/// Wordings that share their content words, in any order.
package struct PhraseFamily: Sendable {
  private let store: PhraseStore
  private let record: Record

  /// A family of a store.
  package struct Record: Sendable {
    fileprivate let key: PhraseStore.Text
    /// Its first place in the store, and its first wording.
    fileprivate let first: Int
    fileprivate let firstWording: Int
    fileprivate let score: Int
    fileprivate let count: Int32
    fileprivate let wordings: Int32
    fileprivate let content: Int32

    package init(
      key: PhraseStore.Text, first: Int, count: Int, firstWording: Int, wordings: Int, content: Int,
      score: Int
    ) {
      self.key = key
      self.first = first
      self.firstWording = firstWording
      self.score = score
      self.count = Int32(truncatingIfNeeded: count)
      self.wordings = Int32(truncatingIfNeeded: wordings)
      self.content = Int32(truncatingIfNeeded: content)
    }
  }

  package struct Wording: Equatable, Sendable {
    package var text: String
    package var count: Int

    package init(text: String, count: Int) {
      self.text = text
      self.count = count
    }
  }

  private init(_ record: Record, in store: PhraseStore) {
    self.record = record
    self.store = store
  }

  /// The families of a store.
  package static func all(_ records: [Record], in store: PhraseStore) -> [PhraseFamily] {
    records.map { PhraseFamily($0, in: store) }
  }

  /// - Parameter wordings: At least one.
  package init(
    key: String, content: Int, score: Int, wordings: [Wording], occurrences: [TextRange]
  ) {
    var draft = PhraseStore.Draft()
    draft.places = occurrences.map { PhraseStore.Place($0, isPainted: false) }
    for wording in wordings {
      draft.wordings.append(
        PhraseStore.Wording(text: draft.add(wording.text), count: wording.count))
    }
    record = Record(
      key: draft.add(key), first: 0, count: occurrences.count, firstWording: 0,
      wordings: wordings.count, content: content, score: score)
    store = PhraseStore(draft)
  }
}

extension PhraseFamily {
  /// The wording that comes most often.
  package var text: String {
    store.wordings(from: record.firstWording, count: 1)[0].text
  }
  /// The folded content words, sorted, joined by a space.
  package var key: String { store.string(record.key) }
  package var content: Int { Int(record.content) }
  package var score: Int { record.score }
  /// Most frequent first, then earliest. Made anew each time.
  package var wordings: [Wording] {
    store.wordings(from: record.firstWording, count: Int(record.wordings))
  }
  package var count: Int { Int(record.count) }
  /// Ascending, not overlapping. Made anew each time.
  package var occurrences: [TextRange] { store.ranges(from: record.first, count: count) }
}

extension PhraseFamily: Equatable {
  package static func == (a: PhraseFamily, b: PhraseFamily) -> Bool {
    (a.content, a.score) == (b.content, b.score) && a.key == b.key && a.wordings == b.wordings
      && a.occurrences == b.occurrences
  }
}
