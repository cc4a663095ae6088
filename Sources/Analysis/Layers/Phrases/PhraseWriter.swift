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
  private var buffer: [UInt8] = []

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
    TextRange(Int(text.starts[words.lowerBound]), Int(text.ends[words.upperBound]))
  }

  private func ranges(of places: ArraySlice<Int32>, length: Int) -> [TextRange] {
    var ranges: [TextRange] = []
    ranges.reserveCapacity(places.count)
    for place in places { ranges.append(range(of: words(from: place, length: length))) }
    return ranges
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
    var painting = Painting(items, in: found, count: content.count)
    var phrases: [Phrase] = []
    phrases.reserveCapacity(items.count)
    for (number, item) in items.enumerated() {
      let places = found.occurrences(of: item.item)
      let painted = painting.take(number)
      phrases.append(
        phrase(
          item, places, free: containment.free(places, item.item.length), painted: painted[...]))
    }
    return phrases
  }

  private mutating func phrase(
    _ item: RankedRepeat, _ places: ArraySlice<Int32>, free: Int, painted: ArraySlice<Int32>
  ) -> Phrase {
    let length = item.item.length
    // On a tie the earliest wording wins, and of two there is always one.
    let words = places.count == 2 ? item.words : wordings(of: places, length: length)[0].words
    let isCut = charge(words)
    return Phrase(
      text: string(of: words, isCut: isCut), key: key(of: words, isCut: isCut), free: free,
      words: item.wordCount, content: length, score: item.score,
      occurrences: ranges(of: places, length: length),
      painted: ranges(of: painted, length: length))
  }

  /// - Parameter found: The listed families, in any order.
  mutating func families(_ found: RepeatList) -> [PhraseFamily] {
    let items = ranked(found.items, in: found) { $0.item.length }
    var families: [PhraseFamily] = []
    families.reserveCapacity(items.count)
    for item in items { families.append(family(item, found.occurrences(of: item.item))) }
    return families
  }

  private mutating func family(
    _ item: RankedRepeat, _ places: ArraySlice<Int32>
  ) -> PhraseFamily {
    let length = item.item.length
    var texts: [PhraseFamily.Wording] = []
    for wording in wordings(of: places, length: length) {
      let isCut = charge(wording.words)
      texts.append(
        PhraseFamily.Wording(text: string(of: wording.words, isCut: isCut), count: wording.count))
    }
    return PhraseFamily(
      text: texts[0].text, key: familyKey(from: Int(places[places.startIndex]), length: length),
      content: length, score: item.score, wordings: texts,
      occurrences: ranges(of: places, length: length))
  }

  /// Score, count and `size` descending, then the first occurrence ascending. No two items tie: what
  /// starts at the same word and is as long is the same.
  private func ranked(
    _ items: [RepeatList.Item], in found: RepeatList, by size: (RankedRepeat) -> Int
  ) -> [RankedRepeat] {
    items.map {
      RankedRepeat($0, words: words(from: found.pool[$0.occurrences.lowerBound], length: $0.length))
    }
    .sorted { a, b in
      (b.score, b.item.count, size(b), a.words.lowerBound)
        < (a.score, a.item.count, size(a), b.words.lowerBound)
    }
  }
}

/// A repeat with what it is ranked by.
struct RankedRepeat {
  let item: RepeatList.Item
  /// The words of its first occurrence.
  let words: ClosedRange<Int>
  let score: Int

  var wordCount: Int { words.count }

  init(_ item: RepeatList.Item, words: ClosedRange<Int>) {
    self.item = item
    self.words = words
    score = (item.count - 1) * item.length
  }
}

extension PhraseWriter {
  /// Takes the text and key of `words` from the budget.
  /// - Returns: Whether they must be cut.
  private mutating func charge(_ words: ClosedRange<Int>) -> Bool {
    guard words.count > Self.longWords else { return false }
    let cost = 2 * range(of: words).count
    if cost > budget { return true }
    budget -= cost
    return false
  }

  private mutating func string(of words: ClosedRange<Int>, isCut: Bool) -> String {
    let last = isCut ? words.lowerBound + Self.longWords - 1 : words.upperBound
    buffer.removeAll(keepingCapacity: true)
    collapseSpace(
      of: utf8, Int(text.starts[words.lowerBound])..<Int(text.ends[last]), into: &buffer)
    return String(decoding: buffer, as: UTF8.self) + (isCut ? "…" : "")
  }

  private mutating func key(of words: ClosedRange<Int>, isCut: Bool) -> String {
    let last = isCut ? words.lowerBound + Self.longWords - 1 : words.upperBound
    buffer.removeAll(keepingCapacity: true)
    for word in words.lowerBound...last {
      if word > words.lowerBound { buffer.append(0x20) }
      buffer += text.keys[Int(text.ids[word] >> 1)]
    }
    return String(decoding: buffer, as: UTF8.self) + (isCut ? "…" : "")
  }

  private func familyKey(from place: Int, length: Int) -> String {
    // UTF-8 sorts as its scalars do.
    let keys = (place..<place + length).map {
      text.keys[Int(text.ids[Int(content.words[$0])] >> 1)]
    }
    let joined = keys.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [0x20])
    return String(decoding: Array(joined), as: UTF8.self)
  }
}
