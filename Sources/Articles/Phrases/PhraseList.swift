/// Phrases or families of one store, each made when it is asked for.
package struct PhraseList<Element: StoredPhrase>: RandomAccessCollection, Sendable {
  private let store: PhraseStore
  /// Where the record of each starts in the store.
  private let records: [UInt32]

  package init(_ draft: PhraseStore.Draft) {
    store = draft.store
    records = draft.records
  }

  package init(_ elements: some Sequence<Element>) {
    var draft = PhraseStore.Draft()
    for element in elements { element.append(to: &draft) }
    self.init(draft)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { records.count }
  package subscript(number: Int) -> Element { Element(in: store, at: Int(records[number])) }
}

/// What a `PhraseStore` holds.
package protocol StoredPhrase: Equatable, Sendable {
  /// - Parameter place: Of its record.
  init(in store: PhraseStore, at place: Int)
  /// Writes it out.
  func append(to draft: inout PhraseStore.Draft)
}

extension PhraseList: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension PhraseList: Equatable {
  package static func == (a: PhraseList, b: PhraseList) -> Bool {
    a.store === b.store && a.records == b.records || a.elementsEqual(b)
  }
}
