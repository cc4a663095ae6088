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
  private(set) var words: [UInt32] = []
  /// The word's id.
  private(set) var ids: [UInt32] = []
  private var flags: [Flags] = []
  /// Tells the links that may come more than once.
  private(set) var repeated: SumFilter

  var count: Int { words.count }

  /// - Complexity: One pass over the tokens.
  init(_ text: WordSequence, _ gapReader: GapReader) {
    let tokens = text.tokens
    var gapReader = gapReader
    repeated = SumFilter(capacity: tokens.count / 2)
    words.reserveCapacity(tokens.count)
    ids.reserveCapacity(tokens.count)
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
        repeated.insert(link.value)
      }
      words.append(UInt32(truncatingIfNeeded: token))
      ids.append(id)
      flags.append(next)
      next = []
      link = LinkHash(id)
    }
  }

  func startsStretch(_ place: Int) -> Bool { flags[place].contains(.startsStretch) }

  /// The hash of a link; nil where a phrase breaks.
  func link(from place: Int, in text: WordSequence) -> UInt64? {
    guard place + 1 < count, flags[place + 1].contains(.linked) else { return nil }
    var link = LinkHash(ids[place])
    for token in Int(words[place]) + 1...Int(words[place + 1]) {
      if let id = text.id(token) { link.add(id) }
    }
    return link.value
  }

  /// Whether the phrase of `length` content words from `start` on has a letter.
  ///
  /// What precedes the first word must not count, so that one is looked at by itself.
  func hasLetter(from start: Int, length: Int, in text: WordSequence) -> Bool {
    text.hasLetter(ids[start])
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
    again[Int(bit >> 6)] |= once[Int(bit >> 6)] & mask
    once[Int(bit >> 6)] |= mask
  }

  @inline(__always)
  func contains(_ sum: UInt64) -> Bool {
    let bit = sum >> shift
    return again[Int(bit >> 6)] >> (bit & 63) & 1 == 1
  }
}
