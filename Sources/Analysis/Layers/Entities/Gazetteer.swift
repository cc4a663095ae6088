import Articles

/// Names that are known as a whole: `places.tsv`, `nationalities.tsv`, `organisations.tsv`.
struct Gazetteer: Sendable {
  /// A name found in the text.
  struct Match: Equatable, Sendable {
    var tokens: Range<Int>
    var kind: Entity.Kind
    /// The same for all names of one thing: “UN” and “United Nations”.
    var key: UInt64
  }

  static let shared = Gazetteer()

  private struct Entry {
    var kind: Entity.Kind
    /// The name stands for itself only in capitals: “US”, not “us”.
    var needsCapitals: Bool
    var key: UInt64
  }

  private var entries: [Entry] = []
  /// Names by the joined hash of their words: an index into `entries`.
  private var names = Lexicon(minimumCapacity: 6_000)
  /// First words: the number of words of the longest name that begins so.
  private var firsts = Lexicon(minimumCapacity: 5_000)

  private init() {
    add(.places, as: .place)
    add(.nationalities, as: .nationality)
    add(.organisations, as: .organisation)
  }

  private mutating func add(_ table: Table, as kind: Entity.Kind) {
    for row in table.rows {
      var columns = row.columns
      guard let name = columns.next() else { continue }
      _ = columns.next()
      let same = columns.next()
      let (hash, first, count) = Self.hash(of: name)
      let key = same.map { $0.isEmpty ? hash : Self.hash(of: $0).joined } ?? hash
      names[hash] = UInt32(entries.count)
      entries.append(Entry(kind: kind, needsCapitals: Self.isCapitals(name), key: key))
      firsts[first] = max(firsts[first] ?? 0, count)
    }
  }

  /// Most names show by their second letter that they are not all capitals.
  private static func isCapitals(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    if name.count > 1, name[1] >= UInt8(ascii: "a"), name[1] <= UInt8(ascii: "z") { return false }
    return TokenFacts(ofWord: name, from: 0, to: name.count).shape.contains(.allCapitals)
  }

  private static func hash(
    of name: UnsafeBufferPointer<UInt8>
  ) -> (joined: UInt64, first: UInt64, count: UInt32) {
    var joined: UInt64 = 0
    var first: UInt64 = 0
    var count: UInt32 = 0
    var start = 0
    while start < name.count {
      var end = start
      while end < name.count, name[end] != UInt8(ascii: " ") { end += 1 }
      let hash = WordHash.of(UnsafeBufferPointer(rebasing: name[start..<end]))
      joined = count == 0 ? hash : WordHash.join(joined, hash)
      if count == 0 { first = hash }
      count += 1
      start = end + 1
    }
    return (joined, first, count)
  }
}

extension Gazetteer {
  /// The longest known name that begins at a token.
  /// - Parameter end: Tokens from here on are not looked at.
  func longestMatch(at token: Int, before end: Int, in document: Document) -> Match? {
    let facts = document.facts
    guard let longest = firsts[facts[token].hash] else { return nil }
    var best: Match?
    var hash: UInt64 = 0
    for next in token..<min(end, token + Int(longest)) {
      let shape = facts[next].shape
      guard shape.contains(.word), next == token || shape.contains(.spaceBefore) else { break }
      hash = next == token ? facts[next].hash : WordHash.join(hash, facts[next].hash)
      if let index = names[hash] {
        let entry = entries[Int(index)]
        let fits = !entry.needsCapitals || shape.contains(.allCapitals) || next > token
        if fits { best = Match(tokens: token..<(next + 1), kind: entry.kind, key: entry.key) }
      }
      if shape.contains(.possessive) { break }
    }
    return best
  }
}

extension Gazetteer {
  /// A known name of one word, for the parts of compounds.
  func match(_ word: TokenFacts) -> (kind: Entity.Kind, key: UInt64)? {
    guard word.shape.contains(.capitalised), let index = names[word.hash] else { return nil }
    let entry = entries[Int(index)]
    guard !entry.needsCapitals || word.shape.contains(.allCapitals) else { return nil }
    return (entry.kind, entry.key)
  }
}
