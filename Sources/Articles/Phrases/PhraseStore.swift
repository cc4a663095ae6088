/// The words and places of many phrases or families, packed side by side: each of them only knows where its own begin.
///
/// A long text has some hundred thousand of them, which as strings and arrays would take ten times as much memory as the
/// text. Wordings are read where they stand in the text, keys are made of words that are kept once.
package final class PhraseStore: Sendable {
  /// A stretch of the article.
  package struct Place: Sendable {
    package var range: TextRange
    package var isPainted: Bool

    package init(_ range: TextRange, isPainted: Bool = false) {
      self.range = range
      self.isPainted = isPainted
    }
  }

  /// Where the words of a phrase are taken from.
  package enum Text: Sendable {
    /// One of its occurrences, each run of white space as one space.
    case occurrence(Int)
    /// They are written out, in UTF-8.
    case written([UInt8])
  }

  /// Folded words, known by their numbers.
  package struct Words: Sendable {
    private var bytes: [UInt8]
    /// Where each starts; one more for the end of the last.
    private var starts: [Int32]

    /// - Parameters:
    ///   - bytes: All words one after the other.
    ///   - starts: Where each starts, and where the last ends.
    package init(_ bytes: [UInt8] = [], starts: [Int32] = [0]) {
      self.bytes = bytes
      self.starts = starts
    }

    fileprivate subscript(number: Int) -> ArraySlice<UInt8> {
      bytes[Int(starts[number])..<Int(starts[number + 1])]
    }

    fileprivate mutating func append(_ word: some Collection<UInt8>) -> Int {
      bytes += word
      starts.append(Int32(truncatingIfNeeded: bytes.count))
      return starts.count - 2
    }
  }

  /// What the occurrences stand in.
  private let text: TextWindow
  private let words: Words
  let packed: PackedNumbers

  init(_ text: TextWindow, _ words: Words, _ packed: PackedNumbers) {
    self.text = text
    self.words = words
    self.packed = packed
  }
}

extension PhraseStore {
  /// A store that is being written.
  package struct Draft {
    private let text: TextWindow
    private var words: Words
    private var packed = PackedNumbers()
    /// Where the record of each phrase or family starts.
    private(set) var records: [UInt32] = []

    /// - Parameters:
    ///   - text: Holds all places.
    ///   - words: What keys are made of.
    package init(_ text: TextWindow = TextWindow([]), words: Words = Words()) {
      self.text = text
      self.words = words
    }

    var store: PhraseStore { PhraseStore(text, words, packed) }

    mutating func begin() { records.append(UInt32(truncatingIfNeeded: packed.end)) }

    mutating func append(_ number: Int) { packed.append(number) }

    mutating func append(_ text: Text) {
      switch text {
      case .occurrence(let number): packed.append(number + 1)
      case .written(let bytes):
        packed.append(0)
        packed.append(bytes: bytes)
      }
    }

    /// - Parameter key: The numbers of its words.
    mutating func append(key: [Int], isCut: Bool) {
      packed.append(key.count << 1 | (isCut ? 1 : 0))
      for word in key { packed.append(word) }
    }

    /// The numbers of the words of a key, which are kept.
    mutating func words(of key: String) -> [Int] {
      key.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map { words.append($0) }
    }

    /// Each place by its distance from the end of the one before, and its length where that is another.
    mutating func append(_ places: [Place]) {
      var before = TextRange(0, 0)
      for place in places {
        let isAsLong = place.range.count == before.count
        let distance = place.range.start - before.end
        packed.append(distance << 2 | (place.isPainted ? 2 : 0) | (isAsLong ? 1 : 0))
        if !isAsLong { packed.append(place.range.count) }
        before = place.range
      }
    }
  }
}

extension PackedNumbers.Reader {
  /// Hands over what `Draft.append(_: [Place])` wrote, or the first of it.
  mutating func forEachPlace(_ count: Int, _ body: (PhraseStore.Place) -> Void) {
    var before = TextRange(0, 0)
    for _ in 0..<count {
      let head = self.number()
      let start = before.end + head >> 2
      before = TextRange(start, start + (head & 1 == 1 ? before.count : self.number()))
      body(PhraseStore.Place(before, isPainted: head & 2 == 2))
    }
  }

  mutating func places(_ count: Int) -> [PhraseStore.Place] {
    var places: [PhraseStore.Place] = []
    places.reserveCapacity(count)
    forEachPlace(count) { places.append($0) }
    return places
  }

  mutating func ranges(_ count: Int) -> [TextRange] {
    var ranges: [TextRange] = []
    ranges.reserveCapacity(count)
    forEachPlace(count) { ranges.append($0.range) }
    return ranges
  }

  /// What `Draft.append(_: Text)` wrote.
  mutating func text() -> PhraseStore.Text {
    let number = self.number()
    return number > 0 ? .occurrence(number - 1) : .written(Array(string()))
  }
}

extension PhraseStore {
  /// The words that `text` stands for.
  /// - Parameter range: Tells where an occurrence stands.
  func string(_ text: Text, at range: (Int) -> TextRange) -> String {
    switch text {
    case .written(let bytes): String(decoding: bytes, as: UTF8.self)
    case .occurrence(let number): String(collapsingSpaceOf: self.text[range(number)])
    }
  }

  /// The key that `reader` is at.
  func key(_ reader: inout PackedNumbers.Reader) -> String {
    let head = reader.number()
    var key: [UInt8] = []
    for place in 0..<head >> 1 {
      if place > 0 { key.append(0x20) }
      key += words[reader.number()]
    }
    if head & 1 == 1 { key += "…".utf8 }
    return String(decoding: key, as: UTF8.self)
  }
}

extension String {
  /// The text of some bytes, each run of white space as one space.
  fileprivate init(collapsingSpaceOf bytes: ArraySlice<UInt8>) {
    self.init(decoding: bytes, as: UTF8.self)
    if Self.isCollapsed(bytes) { return }
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isBlank || scalars.last != " " {
      scalars.append(scalar.isBlank ? " " : scalar)
    }
    self.init(scalars)
  }

  /// Whether it is sure that there is no other white space than single spaces.
  private static func isCollapsed(_ bytes: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in bytes {
      if byte >= 0x80 || byte <= 0x20 && (byte < 0x20 || before == 0x20) { return false }
      before = byte
    }
    return true
  }
}
