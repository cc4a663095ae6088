import Articles

/// Places and organisations as German and French texts write them, by list.
struct KnownNames {
  let document: Document
  /// By the joined hash of the words: what the name is, and whether a longer one begins with it.
  private let table: Lexicon

  private static let place: UInt32 = 1
  private static let organisation: UInt32 = 2
  private static let opens: UInt32 = 4
  private static let confidence = 0.9

  /// Nil for a language without a list.
  init?(document: Document) {
    switch document.language {
    case "de": table = Self.german
    case "fr": table = Self.french
    default: return nil
    }
    self.document = document
  }

  private static let german = table(of: .knownNamesDE)
  private static let french = table(of: .knownNamesFR)

  private static func table(of names: Table) -> Lexicon {
    var table = Lexicon(minimumCapacity: 2_048)
    for row in names.rows {
      var hash: UInt64 = 0
      for word in Table.Parts(of: row[0], at: UInt8(ascii: " ")) {
        if hash != 0 { table[hash] = (table[hash] ?? 0) | opens }
        hash = hash == 0 ? WordHash.of(word) : WordHash.join(hash, WordHash.of(word))
      }
      table[hash] = (table[hash] ?? 0) | (row.text(1) == "place" ? place : organisation)
    }
    return table
  }

  /// - Returns: The longest names of the list, in the order of the text, not overlapping.
  /// - Complexity: Linear in the tokens.
  func mentions() -> [NameMention] {
    document.mentions { name(at: $0, before: $1) }
  }

  /// Whether some tokens are a name of the list.
  func contains(_ tokens: Range<Int>) -> Bool {
    table[document.joinedHash(of: tokens)].map { $0 & ~Self.opens != 0 } ?? false
  }

  private func name(at token: Int, before end: Int) -> NameMention? {
    guard let (first, offset) = opening(token) else { return nil }
    var hash = first
    var best: (end: Int, kind: UInt32, key: UInt64)?
    for next in token..<end {
      if next > token {
        guard document.isWord(next) else { break }
        hash = WordHash.join(hash, document.facts[next].hash)
      }
      guard let value = table[hash] else { break }
      if value & ~Self.opens != 0 { best = (next + 1, value, hash) }
      if value & Self.opens == 0 || document.facts[next].shape.contains(.possessive) { break }
    }
    guard let best else { return genitive(at: token) }
    let kind: Entity.Kind = best.kind & Self.place != 0 ? .place : .organisation
    var mention = document.mention(token..<best.end, kind, Self.confidence, key: best.key)
    mention.range = TextRange(mention.range.start + offset, mention.range.end)
    return mention
  }

  /// The hash of a word with a capital, and how many bytes of its token stand before it: “Assemblée” in “l’Assemblée”.
  private func opening(_ token: Int) -> (hash: UInt64, offset: Int)? {
    guard document.isWord(token) else { return nil }
    if document.language == "fr" {
      let bytes = document.bytes(of: token)
      for mark in ["'", "’"] {
        let offset = bytes.prefix(3).firstIndex(of: mark.utf8.first ?? 0).map {
          $0 - bytes.startIndex + mark.utf8.count
        }
        guard let offset, offset < bytes.count else { continue }
        let rest = Array(bytes.dropFirst(offset))
        let facts = rest.withUnsafeBufferPointer { TokenFacts(ofWord: $0, from: 0, to: $0.count) }
        return facts.shape.contains(.capitalised) ? (facts.hash, offset) : nil
      }
    }
    return document.isCapitalised(token) ? (document.facts[token].hash, 0) : nil
  }

  /// A German place with the s of its genitive, which is no part of the name: “Hamburgs”.
  private func genitive(at token: Int) -> NameMention? {
    let bytes = document.bytes(of: token)
    guard document.language == "de", bytes.count > 4, bytes.last == UInt8(ascii: "s") else {
      return nil
    }
    let hash = WordHash.of(Array(bytes.dropLast()))
    guard let value = table[hash], value & Self.place != 0 else { return nil }
    var mention = document.mention(token..<(token + 1), .place, Self.confidence, key: hash)
    mention.range = TextRange(mention.range.start, mention.range.end - 1)
    return mention
  }
}
