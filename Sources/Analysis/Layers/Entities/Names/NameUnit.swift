import Articles

/// What the tagger labels: a word without its possessive tail, a part of a compound (“Kyiv” in “Kyiv-based”), or a mark.
struct NameUnit: Equatable, Sendable {
  /// UTF-8 offsets into the article's text. The stop of an abbreviation belongs to its word.
  var start: Int32
  var end: Int32
  /// Where the word ends without that stop.
  var core: Int32
  /// The token it is, or is part of.
  var token: Int32
  /// Of a word its `WordHash`, of a mark its scalar value.
  var hash: UInt64
  var shape: TokenFacts.Shape
  /// The number of the token's spelling, where that alone tells all but the unit's place; else -1.
  var spelling: Int32 = -1
}

extension NameUnit {
  /// Whether it is a quotation mark or an apostrophe that may be one.
  var isQuote: Bool {
    guard !shape.contains(.word) else { return false }
    switch UInt32(truncatingIfNeeded: hash) {
    case 0x22, 0x27, 0x2018...0x201F, 0xAB, 0xBB: return true
    default: return false
    }
  }
}

/// The units of a document's prose.
struct NameUnits: Sendable {
  private(set) var units: NameUnitList
  /// In the order of the text, none empty.
  private(set) var sentences = AdjoiningRanges()
  /// What the capitals of each sentence say.
  private(set) var lines: [NameLine] = []

  /// - Parameter tellsSmall: Whether a line may be `.small`.
  /// - Complexity: One pass over the tokens.
  init(_ document: Document, tellsSmall: Bool = true) {
    units = NameUnitList(document.tokens)
    sentences.reserveCapacity(document.sentences.count)
    var habit = SmallLetters()
    var smallSentences: [Int] = []
    var block = -1
    document.utf8.withUnsafeBufferPointer { bytes in
      for sentence in document.sentences where document.isProse(sentence.block) {
        let first = units.count
        for token in sentence.tokens { append(token, of: document, bytes) }
        guard units.count > first else { continue }
        let isSmall = NameLine.isSmall(units[first..<units.count])
        if isSmall { smallSentences.append(sentences.count) }
        if sentence.block != block { habit.count(isSmall) }
        block = sentence.block
        sentences.append(upTo: units.count)
        lines.append(NameLine(units[first..<units.count]))
      }
    }
    // Their weights are learnt from English.
    if tellsSmall, habit.areHabit, document.language == "en" {
      for sentence in smallSentences { lines[sentence] = .small }
    }
  }

  private mutating func append(
    _ token: Int, of document: Document, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let facts = document.facts[token]
    let start = document.tokens[token].start
    if facts.shape.contains(.abbreviating), var last = units.last, last.end == start,
      Int(last.token) == token - 1
    {
      last.end = document.tokens[token].end
      last.spelling = -1
      return units.replaceLast(with: last)
    }
    if facts.shape.contains(.hyphen), !facts.shape.contains(.numeric),
      splits(bytes, Int(start), Int(start + facts.core))
    {
      return appendParts(token, facts, bytes, Int(start)..<Int(start + facts.core))
    }
    units.append(token: token)
  }

  /// Whether a compound has a capital, so that a part of it may be a name.
  private func splits(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    (start..<end).contains { bytes[$0] &- UInt8(ascii: "A") < 26 || bytes[$0] >= 0xC3 }
  }

  /// The parts of a compound, and its hyphens as marks.
  private mutating func appendParts(
    _ token: Int, _ facts: TokenFacts, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      let isHyphen = bytes[start] == UInt8(ascii: "-")
      if isHyphen {
        end += 1
      } else {
        while end < range.upperBound, bytes[end] != UInt8(ascii: "-") { end += 1 }
      }
      let part =
        isHyphen
        ? TokenFacts(ofMark: bytes, from: start, to: end)
        : TokenFacts(ofWord: bytes, from: start, to: end)
      var shape = part.shape
      if start == range.lowerBound {
        shape.formUnion(facts.shape.intersection(.spaceBefore))
      }
      if end == range.upperBound { shape.formUnion(facts.shape.intersection(.possessive)) }
      units.append(
        NameUnit(
          start: Int32(start), end: Int32(end), core: Int32(end), token: Int32(token),
          hash: part.hash, shape: shape))
      start = end
    }
  }
}

extension NameUnitList {
  /// The hash of a stretch's words and marks: the key of the gazetteer.
  func joinedHash(_ stretch: Range<Int>) -> UInt64 {
    stretch.dropFirst().reduce(self[stretch.lowerBound].hash) { WordHash.join($0, self[$1].hash) }
  }
}
