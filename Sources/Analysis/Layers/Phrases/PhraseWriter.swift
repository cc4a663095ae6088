import Articles

/// Writes found runs as the phrases and families of the result, in its order.
///
/// Texts and keys are whole, but that all those of more than 64 words together stay within 8 times the
/// size of the article and 1 MB: text without punctuation that repeats for pages has thousands of long
/// phrases in it. Where that is used up, a text is cut after 64 words and ends in “…”.
/// - Source: The definition in `Phrases`, sections 5 to 8.
struct PhraseWriter {
  private let utf8: UnsafeBufferPointer<UInt8>
  private let text: WordSequence
  private let content: ContentSequence
  private var wordings: Wordings
  /// Bytes that long texts and keys may still take.
  private var budget: Int
  private var runs: [ClosedRange<Int>] = []
  /// What is written so far of the phrases or of the families.
  private var store = PhraseStore.Draft()

  private static let longWords = 64

  init(_ utf8: UnsafeBufferPointer<UInt8>, _ text: WordSequence, _ content: ContentSequence) {
    self.utf8 = utf8
    self.text = text
    self.content = content
    wordings = Wordings(text, in: utf8)
    budget = 8 * utf8.count + 1 << 20
  }

  /// The words of a run of content words with the stop words between them.
  private func words(from place: Int32, length: Int) -> ClosedRange<Int> {
    Int(content.words[Int(place)])...Int(content.words[Int(place) + length - 1])
  }

  private func range(of words: ClosedRange<Int>) -> TextRange {
    TextRange(text.tokens.start(words.lowerBound), Int(text.tokens[words.upperBound].end))
  }

  private mutating func wordings(
    of places: ArraySlice<Int32>, length: Int
  ) -> [(words: ClosedRange<Int>, count: Int)] {
    runs.removeAll(keepingCapacity: true)
    for place in places { runs.append(words(from: place, length: length)) }
    return wordings.wordings(of: runs).map { (runs[$0.first], $0.count) }
  }
}

extension PhraseWriter {
  /// - Parameter found: The listed phrases, in any order.
  mutating func phrases(_ found: RepeatList) -> [Phrase] {
    let lettered = found.items.filter {
      content.hasLetter(
        from: Int(found.pool[$0.occurrences.lowerBound]), length: $0.length, in: text)
    }
    let items = ranked(lettered, in: found) { $0.wordCount }
    let containment = Containment(items, in: found, count: content.count)
    let painting = Painting(items, in: found, count: content.count)
    store = PhraseStore.Draft()
    store.places.reserveCapacity(found.pool.count)
    var records: [Phrase.Record] = []
    records.reserveCapacity(items.count)
    for item in items { records.append(record(item, found, containment, painting)) }
    defer { store = PhraseStore.Draft() }
    return Phrase.all(records, in: PhraseStore(store))
  }

  private mutating func record(
    _ item: RankedRepeat, _ found: RepeatList, _ containment: Containment, _ painting: Painting
  ) -> Phrase.Record {
    let length = item.item.length
    let places = found.occurrences(of: item.item)
    // On a tie the earliest wording wins, and of two there is always one.
    let words =
      places.count == 2
      ? self.words(from: places[places.startIndex], length: length)
      : wordings(of: places, length: length)[0].words
    let isCut = charge(words)
    let first = store.places.count
    for occurrence in item.item.occurrences {
      let words = self.words(from: found.pool[occurrence], length: length)
      store.places.append(
        PhraseStore.Place(range(of: words), isPainted: painting.contains(occurrence)))
    }
    let start = store.bytes.count
    write(words, isCut: isCut)
    let key = store.bytes.count
    writeKey(of: words, isCut: isCut)
    return Phrase.Record(
      start: start, text: key - start, key: store.bytes.count - key, first: first,
      count: places.count, free: containment.free(places, length), words: item.wordCount,
      content: length)
  }

  /// - Parameter found: The listed families, in any order.
  mutating func families(_ found: RepeatList) -> [PhraseFamily] {
    let items = ranked(found.items, in: found) { $0.item.length }
    store = PhraseStore.Draft()
    store.places.reserveCapacity(found.pool.count)
    var records: [PhraseFamily.Record] = []
    records.reserveCapacity(items.count)
    for item in items { records.append(record(item, found.occurrences(of: item.item))) }
    defer { store = PhraseStore.Draft() }
    return PhraseFamily.all(records, in: PhraseStore(store))
  }

  private mutating func record(
    _ item: RankedRepeat, _ places: ArraySlice<Int32>
  ) -> PhraseFamily.Record {
    let length = item.item.length
    let firstWording = store.wordings.count
    for wording in wordings(of: places, length: length) {
      let start = store.bytes.count
      write(wording.words, isCut: charge(wording.words))
      store.wordings.append(
        PhraseStore.Wording(
          start: start, text: store.bytes.count - start, count: wording.count))
    }
    let first = store.places.count
    for place in places {
      store.places.append(
        PhraseStore.Place(range(of: words(from: place, length: length)), isPainted: false))
    }
    let start = store.bytes.count
    writeFamilyKey(from: Int(places[places.startIndex]), length: length)
    return PhraseFamily.Record(
      start: start, key: store.bytes.count - start, first: first, count: places.count,
      firstWording: firstWording, wordings: store.wordings.count - firstWording, content: length)
  }

  /// Score, count and `size` descending, then the first occurrence ascending. No two items tie: what
  /// starts at the same word and is as long is the same.
  private func ranked(
    _ items: [RepeatList.Item], in found: RepeatList, by size: (RankedRepeat) -> Int
  ) -> [RankedRepeat] {
    var ranked: [RankedRepeat] = []
    ranked.reserveCapacity(items.count)
    for item in items {
      let words = words(from: found.pool[item.occurrences.lowerBound], length: item.length)
      ranked.append(RankedRepeat(item, first: words.lowerBound, wordCount: text.count(words)))
    }
    ranked.sort { a, b in
      (b.score, b.item.count, size(b), a.first) < (a.score, a.item.count, size(a), b.first)
    }
    return ranked
  }
}

/// A repeat with what it is ranked by.
struct RankedRepeat {
  let item: RepeatList.Item
  private let first32: UInt32
  private let wordCount32: UInt32

  init(_ item: RepeatList.Item, first: Int, wordCount: Int) {
    self.item = item
    first32 = UInt32(truncatingIfNeeded: first)
    wordCount32 = UInt32(truncatingIfNeeded: wordCount)
  }

  /// The first word of its first occurrence.
  var first: Int { Int(first32) }
  /// The words of that occurrence.
  var wordCount: Int { Int(wordCount32) }
  var score: Int { (item.count - 1) * item.length }
}

extension PhraseWriter {
  /// Takes the text and key of `words` from the budget.
  /// - Returns: Whether they must be cut.
  private mutating func charge(_ words: ClosedRange<Int>) -> Bool {
    guard words.count > Self.longWords, text.count(words) > Self.longWords else { return false }
    let cost = 2 * range(of: words).count
    if cost > budget { return true }
    budget -= cost
    return false
  }

  /// The last word to write of some words.
  private func last(of words: ClosedRange<Int>, isCut: Bool) -> Int {
    guard isCut else { return words.upperBound }
    var last = words.lowerBound
    var left = Self.longWords - 1
    while left > 0 {
      last += 1
      if text.id(last) != nil { left -= 1 }
    }
    return last
  }

  /// Writes the text of some words.
  private mutating func write(_ words: ClosedRange<Int>, isCut: Bool) {
    let shown = range(of: words.lowerBound...last(of: words, isCut: isCut))
    collapseSpace(of: utf8, shown.start..<shown.end, into: &store.bytes)
    if isCut { store.bytes += "…".utf8 }
  }

  /// Writes the folded words.
  private mutating func writeKey(of words: ClosedRange<Int>, isCut: Bool) {
    for word in words.lowerBound...last(of: words, isCut: isCut) where text.id(word) != nil {
      if word > words.lowerBound { store.bytes.append(0x20) }
      store.bytes += text.key(word)
    }
    if isCut { store.bytes += "…".utf8 }
  }

  /// Writes the folded content words in the order of their bytes, which is that of their scalars.
  private mutating func writeFamilyKey(from place: Int, length: Int) {
    let keys = (place..<place + length).map { text.key(Int(content.words[$0])) }
    for (number, key) in keys.sorted(by: { $0.lexicographicallyPrecedes($1) }).enumerated() {
      if number > 0 { store.bytes.append(0x20) }
      store.bytes += key
    }
  }
}
