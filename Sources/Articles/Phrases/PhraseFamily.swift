/// Wordings that share their content words, in any order.
package struct PhraseFamily: Sendable {
  private let store: PhraseStore
  private let record: Record

  /// A family of a store.
  package struct Record: Sendable {
    /// Where its key starts in the store.
    fileprivate let start: Int
    fileprivate let key: UInt32
    /// Its first place in the store, and its first wording.
    fileprivate let first: UInt32
    fileprivate let firstWording: UInt32
    fileprivate let count: UInt32
    fileprivate let wordings: UInt32
    fileprivate let content: UInt32

    /// - Parameters:
    ///   - start: Where its key starts among the bytes of the store.
    ///   - key: The length of the key.
    ///   - first: Its first place in the store.
    ///   - firstWording: Its first wording in the store.
    package init(
      start: Int, key: Int, first: Int, count: Int, firstWording: Int, wordings: Int, content: Int
    ) {
      self.start = start
      self.key = UInt32(truncatingIfNeeded: key)
      self.first = UInt32(truncatingIfNeeded: first)
      self.firstWording = UInt32(truncatingIfNeeded: firstWording)
      self.count = UInt32(truncatingIfNeeded: count)
      self.wordings = UInt32(truncatingIfNeeded: wordings)
      self.content = UInt32(truncatingIfNeeded: content)
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
  package init(key: String, content: Int, wordings: [Wording], occurrences: [TextRange]) {
    var draft = PhraseStore.Draft()
    draft.bytes = Array(key.utf8)
    draft.places = occurrences.map { PhraseStore.Place($0, isPainted: false) }
    for wording in wordings {
      draft.wordings.append(
        PhraseStore.Wording(
          start: draft.bytes.count, text: wording.text.utf8.count, count: wording.count))
      draft.bytes += wording.text.utf8
    }
    record = Record(
      start: 0, key: key.utf8.count, first: 0, count: occurrences.count, firstWording: 0,
      wordings: wordings.count, content: content)
    store = PhraseStore(draft)
  }
}

extension PhraseFamily {
  /// The wording that comes most often.
  package var text: String { store.wordings(from: record.firstWording, count: 1)[0].text }
  /// The folded content words, sorted, joined by a space.
  package var key: String { store.string(record.start, record.key) }
  package var content: Int { Int(record.content) }
  package var score: Int { (count - 1) * content }
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
    (a.content, a.count) == (b.content, b.count) && a.key == b.key && a.wordings == b.wordings
      && a.occurrences == b.occurrences
  }
}
