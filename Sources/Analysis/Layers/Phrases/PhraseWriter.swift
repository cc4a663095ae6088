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
  private let window: TextWindow
  private var wordings: Wordings
  /// Bytes that long texts and keys may still take.
  private var budget: Int
  private var runs: [ClosedRange<Int>] = []
  private var places: [PhraseStore.Place] = []
  private var key: [Int] = []

  private static let longWords = 64

  /// - Parameter window: The text that wordings are read from later.
  init(
    _ utf8: UnsafeBufferPointer<UInt8>, _ text: WordSequence, _ content: ContentSequence,
    keeping window: TextWindow
  ) {
    self.utf8 = utf8
    self.text = text
    self.content = content
    self.window = window
    wordings = Wordings(text, in: utf8)
    budget = 8 * utf8.count + 1 << 20
  }

  /// The words of a run of content words with the stop words between them.
  private func words(from place: Int32, length: Int) -> ClosedRange<Int> {
    content.words[Int(place)]...content.words[Int(place) + length - 1]
  }

  private func range(of words: ClosedRange<Int>) -> TextRange {
    TextRange(text.tokens.start(words.lowerBound), Int(text.tokens[words.upperBound].end))
  }

  /// Makes `runs` the words of each of `places`.
  private mutating func readRuns(_ places: ArraySlice<Int32>, length: Int) {
    runs.removeAll(keepingCapacity: true)
    for place in places { runs.append(words(from: place, length: length)) }
  }
}

extension PhraseWriter {
  /// - Parameter found: The listed phrases, in any order.
  mutating func phrases(_ found: consuming RepeatList) -> PhraseList<Phrase> {
    var found = found
    let items = ranked(found.items.filter { hasLetter($0, in: found) }, in: found) { $0.wordCount }
    found.items = []
    let free = Containment(items, in: found, count: content.count).free(items, in: found)
    let painting = Painting(items, in: found, count: content.count)
    var draft = PhraseStore.Draft(window, words: text.keys.words)
    for (item, free) in zip(items, free) { write(item, found, Int(free), painting, to: &draft) }
    return PhraseList(draft)
  }

  private func hasLetter(_ item: RepeatList.Item, in found: RepeatList) -> Bool {
    content.hasLetter(
      from: Int(found.pool[item.occurrences.lowerBound]), length: item.length, in: text)
  }

  private mutating func write(
    _ item: RankedRepeat, _ found: RepeatList, _ free: Int, _ painting: Painting,
    to draft: inout PhraseStore.Draft
  ) {
    let occurrences = found.occurrences(of: item.item)
    readRuns(occurrences, length: item.item.length)
    // On a tie the earliest wording wins, and of two there is always one.
    let wording = runs.count == 2 ? 0 : wordings.wordings(of: runs)[0].first
    let isCut = charge(runs[wording])
    readPlaces { painting.contains(item.item.occurrences.lowerBound + $0) }
    readKey(of: runs[wording], isCut: isCut)
    draft.append(
      text: text(ofRun: wording, isCut: isCut), key: key, isCut: isCut,
      free: free, words: item.wordCount, content: item.item.length, places: places)
  }

  /// - Parameter found: The listed families, in any order.
  mutating func families(_ found: consuming RepeatList) -> PhraseList<PhraseFamily> {
    var found = found
    let items = ranked(found.items, in: found) { $0.item.length }
    found.items = []
    var draft = PhraseStore.Draft(window, words: text.keys.words)
    for item in items { write(item.item, found.occurrences(of: item.item), to: &draft) }
    return PhraseList(draft)
  }

  private mutating func write(
    _ item: RepeatList.Item, _ found: ArraySlice<Int32>, to draft: inout PhraseStore.Draft
  ) {
    readRuns(found, length: item.length)
    let wordings = wordings.wordings(of: runs).map { wording in
      (text(ofRun: wording.first, isCut: charge(runs[wording.first])), wording.count)
    }
    readPlaces { _ in false }
    readFamilyKey(from: Int(found[found.startIndex]), length: item.length)
    draft.append(key: key, content: item.length, wordings: wordings, places: places)
  }

  /// Makes `places` those of `runs`.
  private mutating func readPlaces(isPainted: (Int) -> Bool) {
    places.removeAll(keepingCapacity: true)
    for (number, run) in runs.enumerated() {
      places.append(PhraseStore.Place(range(of: run), isPainted: isPainted(number)))
    }
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

  /// The text of one of `runs`.
  private func text(ofRun number: Int, isCut: Bool) -> PhraseStore.Text {
    guard isCut else { return .occurrence(number) }
    let run = runs[number]
    let shown = range(of: run.lowerBound...last(of: run, isCut: true))
    var bytes: [UInt8] = []
    collapseSpace(of: utf8, shown.start..<shown.end, into: &bytes)
    return .written(bytes + "…".utf8)
  }

  /// Makes `key` the folded words.
  private mutating func readKey(of words: ClosedRange<Int>, isCut: Bool) {
    key.removeAll(keepingCapacity: true)
    for word in words.lowerBound...last(of: words, isCut: isCut) where text.id(word) != nil {
      key.append(text.keyNumber(word))
    }
  }

  /// Makes `key` the folded content words in the order of their bytes, which is that of their scalars.
  private mutating func readFamilyKey(from place: Int, length: Int) {
    key.removeAll(keepingCapacity: true)
    for place in place..<place + length { key.append(text.keyNumber(content.words[place])) }
    key.sort { text.keys[$0].lexicographicallyPrecedes(text.keys[$1]) }
  }
}
