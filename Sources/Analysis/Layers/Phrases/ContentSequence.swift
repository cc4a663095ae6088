/// The content words of a text as one string of symbols in which repeated phrases are repeated substrings.
///
/// A phrase starts and ends with content words, so it is a chain of *links*: a content word, the stop words
/// after it and the next content word, with no break between them. Phrases are equal when all their links
/// are. Content words are counted from 0; link `i` leads from content word `i` to `i + 1`.
struct ContentSequence {
  /// The place of each content word among all words.
  private(set) var words: [Int32] = []
  /// Whether a strong break stands before each content word (after the one before).
  private(set) var startsStretch: [Bool] = []
  /// The number of content words with a letter, or with one in the stop words before them, up to each
  /// one: so that a phrase with a letter is told from one without.
  private(set) var letters: [Int32] = [0]
  /// A number for each link, equal for equal links; -1 where a phrase breaks.
  private(set) var links: [Int32] = []
  /// How often each link comes, by number.
  private(set) var linkCounts: [Int32] = []

  var count: Int { words.count }

  init(_ text: WordSequence) {
    var states = NumberTable(capacity: text.count / 2)
    /// The link so far: an id, or a number of `states` with the top bit set; nil after a break.
    var state: UInt32?
    var isStretchStart = true
    var linkHasLetter = false
    reserve(text.count / 2)
    for word in 0..<text.count {
      let gap = text.gaps[word]
      if gap != .joined {
        state = nil
        linkHasLetter = false
      }
      if gap == .strong { isStretchStart = true }
      linkHasLetter = linkHasLetter || text.hasLetter(word)
      let next = state.map { states.number(UInt64($0) << 32 | UInt64(text.ids[word])) }
      if text.isStop(word) {
        state = next.map { UInt32(truncatingIfNeeded: $0) | 1 << 31 }
        continue
      }
      if !words.isEmpty { close(next, of: states.count) }
      words.append(Int32(truncatingIfNeeded: word))
      startsStretch.append(isStretchStart)
      letters.append(letters[words.count - 1] + (linkHasLetter ? 1 : 0))
      isStretchStart = false
      linkHasLetter = false
      state = text.ids[word]
    }
    if !words.isEmpty { links.append(-1) }
  }

  private mutating func reserve(_ count: Int) {
    words.reserveCapacity(count)
    startsStretch.reserveCapacity(count)
    letters.reserveCapacity(count + 1)
    links.reserveCapacity(count)
  }

  private mutating func close(_ link: Int?, of count: Int) {
    guard let link else { return links.append(-1) }
    if linkCounts.count < count {
      linkCounts += [Int32](repeating: 0, count: count - linkCounts.count)
    }
    linkCounts[link] += 1
    links.append(Int32(truncatingIfNeeded: link))
  }

  /// Whether the phrase of `length` content words from `start` on has a letter.
  ///
  /// What precedes the first word must not count, so that one is looked at by itself.
  func hasLetter(from start: Int, length: Int, in text: WordSequence) -> Bool {
    text.hasLetter(Int(words[start])) || letters[start + length] > letters[start + 1]
  }
}
