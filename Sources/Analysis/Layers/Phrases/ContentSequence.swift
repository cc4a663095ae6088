/// The content words of a text, and the links between them, of which repeated phrases are made.
///
/// A phrase starts and ends with content words, so it is a chain of *links*: a content word, the stop words
/// after it and the next content word, with no break between them. Phrases are equal when all their links
/// are. Content words are counted from 0; link `i` leads from content word `i` to `i + 1`.
struct ContentSequence {
  private struct Flags: OptionSet {
    let rawValue: UInt8
    /// A strong break stands before it, after the content word before.
    static let startsStretch = Flags(rawValue: 1)
    /// It has a letter, or one of the stop words before it has, as far as they are joined to it.
    static let letter = Flags(rawValue: 2)
    /// A link leads to it.
    static let linked = Flags(rawValue: 4)
  }

  /// The token of each content word.
  private(set) var words: NumberedPlaces
  private var flags: [Flags] = []

  var count: Int { words.count }

  /// - Parameter links: Is told the hash of every link.
  /// - Complexity: One pass over the tokens.
  init(_ text: WordSequence, _ gapReader: GapReader, noting links: inout SumFilter) {
    let tokens = text.tokens
    var gapReader = gapReader
    words = NumberedPlaces(limit: tokens.count)
    flags.reserveCapacity(tokens.count)
    /// The link so far; nil after a break.
    var link: LinkHash?
    var next: Flags = .startsStretch
    var previous: Int?
    for token in tokens.indices {
      guard let id = text.id(token) else { continue }
      if let previous {
        let gap = gapReader.gap(
          between: tokens[previous], and: tokens[token], title: text.isTitle(previous))
        if gap != .joined {
          link = nil
          next.remove(.letter)
        }
        if gap == .strong { next.insert(.startsStretch) }
      }
      previous = token
      if text.hasLetter(id) { next.insert(.letter) }
      link?.add(id)
      if WordSequence.isStop(id) { continue }
      if let link {
        next.insert(.linked)
        links.insert(link.value)
      }
      words.append(token)
      flags.append(next)
      next = []
      link = LinkHash(id)
    }
  }

  func startsStretch(_ place: Int) -> Bool { flags[place].contains(.startsStretch) }

  /// Hands over the hash of the link from each content word to the next; nil where a phrase breaks.
  @inline(__always)
  func forEachLink(in text: WordSequence, _ body: (UInt64?) -> Void) {
    var place = 0
    var before = 0
    words.each { word in
      if place > 0 {
        body(flags[place].contains(.linked) ? Self.link(from: before, to: word, in: text) : nil)
      }
      place += 1
      before = word
    }
    if place > 0 { body(nil) }
  }

  private static func link(from word: Int, to next: Int, in text: WordSequence) -> UInt64? {
    guard let id = text.id(word) else { return nil }
    var link = LinkHash(id)
    for token in word + 1...next {
      if let id = text.id(token) { link.add(id) }
    }
    return link.value
  }

  /// The word at a place by its id.
  func id(_ place: Int, in text: WordSequence) -> UInt32? { text.id(words[place]) }

  /// The ids of all content words.
  func ids(in text: WordSequence) -> [UInt32] {
    var ids: [UInt32] = []
    ids.reserveCapacity(count)
    words.each { if let id = text.id($0) { ids.append(id) } }
    return ids
  }

  /// Whether the phrase of `length` content words from `start` on has a letter.
  ///
  /// What precedes the first word must not count, so that one is looked at by itself.
  func hasLetter(from start: Int, length: Int, in text: WordSequence) -> Bool {
    id(start, in: text).map(text.hasLetter) == true
      || flags[start + 1..<start + length].contains { $0.contains(.letter) }
  }
}

/// What links are told apart by: two of one text share a hash with a chance of less than 1 in 10^5 in 10 MB.
private struct LinkHash {
  private(set) var value: UInt64

  init(_ id: UInt32) { value = mixed(UInt64(id)) }

  @inline(__always)
  mutating func add(_ id: UInt32) {
    value = mixed(value ^ UInt64(id) &* 0xD6E8_FEB8_6659_FD93)
  }
}

/// Tells which sums may come more than once: all that do, and a few others.
struct SumFilter {
  private var once: [UInt64]
  private var again: [UInt64]
  /// How often a sum came that may have come before.
  private(set) var repeats = 0
  private let shift: UInt64

  /// - Parameter capacity: About how many sums there are.
  init(capacity: Int) {
    let bits = max(10, 67 - capacity.leadingZeroBitCount)
    shift = UInt64(64 - bits)
    once = [UInt64](repeating: 0, count: 1 << (bits - 6))
    again = once
  }

  @inline(__always)
  mutating func insert(_ sum: UInt64) {
    let bit = sum >> shift
    let mask: UInt64 = 1 << (bit & 63)
    let before = once[Int(bit >> 6)] & mask
    again[Int(bit >> 6)] |= before
    once[Int(bit >> 6)] |= mask
    repeats += before == 0 ? 0 : 1
  }

  @inline(__always)
  func contains(_ sum: UInt64) -> Bool {
    let bit = sum >> shift
    return again[Int(bit >> 6)] >> (bit & 63) & 1 == 1
  }
}
