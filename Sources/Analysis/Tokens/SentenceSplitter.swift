/// Cuts blocks into sentences and marks the full stops that end none.
///
/// A sentence ends with `.`, `!`, `?`, `…` (or their East Asian forms), with closing quotation marks and
/// brackets behind it, before white space and a word that is not small. Abbreviations, initials and
/// decimal points do not end it.
/// - Source: after Unicode Standard Annex #29, section 5, narrowed by `abbreviations.tsv`.
struct SentenceSplitter {
  let language: String

  private enum Use: UInt32 {
    case title = 1
    case inner, either
  }

  private static let abbreviations: Lexicon = {
    var words = Lexicon(minimumCapacity: 128)
    for row in Table.abbreviations.rows {
      let use: Use = row.text(1) == "title" ? .title : row.text(1) == "inner" ? .inner : .either
      words[WordHash.of(row[0])] = use.rawValue
    }
    return words
  }()

  /// - Parameter tokens: Gain `.abbreviating` on full stops that belong to an abbreviation.
  /// - Returns: Sentences that cover the blocks wholly.
  /// - Complexity: One pass over the tokens.
  func split(_ blocks: [Range<Int>], of tokens: inout TokenList) -> [Document.Sentence] {
    var sentences: [Document.Sentence] = []
    for (index, block) in blocks.enumerated() where !block.isEmpty {
      var start = block.lowerBound
      var token = start
      while token < block.upperBound {
        guard endsSentence(token, in: block, &tokens) else {
          token += 1
          continue
        }
        token += 1
        while token < block.upperBound, isTail(token, of: tokens) { token += 1 }
        guard begins(at: token, in: block, after: tokens.facts(token - 1), tokens) else { continue }
        sentences.append(Document.Sentence(tokens: start..<token, block: index))
        start = token
      }
      if start < block.upperBound {
        sentences.append(Document.Sentence(tokens: start..<block.upperBound, block: index))
      }
    }
    return sentences
  }

  /// Whether a token may be the last word or mark of a sentence.
  private func endsSentence(
    _ token: Int, in block: Range<Int>, _ tokens: inout TokenList
  ) -> Bool {
    let fact = tokens.facts(token)
    if fact.shape.contains(.word) {
      return fact.shape.contains(.dotted) && startsWithFunctionWord(token + 1, in: block, tokens)
    }
    switch UInt32(fact.hash) {
    case 0x21, 0x3F, 0x2026, 0x203C, 0x2047...0x2049, 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x061F,
      0x06D4,
      0x0964:
      return true
    case 0x2E:
      let abbreviates = isAbbreviation(before: token, in: block, tokens)
      if abbreviates { tokens.insert(.abbreviating, at: token) }
      return !abbreviates
    default: return false
    }
  }

  private func isAbbreviation(
    before stop: Int, in block: Range<Int>, _ tokens: TokenList
  ) -> Bool {
    guard stop > block.lowerBound, !tokens.facts(stop).shape.contains(.spaceBefore) else {
      return false
    }
    let word = tokens.facts(stop - 1)
    guard word.shape.contains(.word) else { return false }
    let next = stop + 1 < block.upperBound ? tokens.facts(stop + 1) : nil
    if word.shape.contains(.initial), stop + 1 < block.upperBound, word.hash != Self.i {
      return !isSite(stop - 1, in: block, tokens)
        && !startsWithFunctionWord(stop + 1, in: block, tokens)
    }
    switch Self.abbreviations[word.hash].flatMap(Use.init) {
    case .title?: return next.map { $0.shape.contains(.capitalised) } ?? false
    case .inner?: return next.map { $0.shape.contains(.word) } ?? false
    case .either?:
      guard word.shape.contains(.capitalised) || next?.shape.contains(.lower) == true else {
        return false
      }
      return next != nil && !startsWithFunctionWord(stop + 1, in: block, tokens)
    case nil: return false
    }
  }

  private static let i = WordHash.of("i")

  /// Whether a letter is the site that was Twitter, “posted on X. Vera Holt replied”, and no initial, as in “on X. J. Holt”.
  private func isSite(_ letter: Int, in block: Range<Int>, _ tokens: TokenList) -> Bool {
    guard tokens.facts(letter).hash == Self.x, letter > block.lowerBound,
      Self.beforeSites.contains(tokens.facts(letter - 1).hash)
    else { return false }
    return letter + 2 >= block.upperBound || !tokens.facts(letter + 2).shape.contains(.initial)
  }

  private static let x = WordHash.of("x")
  private static let beforeSites = WordHash.set("on", "via", "auf", "sur", "en")

  /// A capitalised “The” behind “U.S.” opens a sentence; “Congress” does not.
  private func startsWithFunctionWord(
    _ token: Int, in block: Range<Int>, _ tokens: TokenList
  ) -> Bool {
    var token = token
    while token < block.upperBound, !tokens.facts(token).shape.contains(.word) {
      if tokens.facts(token).shape.contains(.spaceBefore) || isTail(token, of: tokens) {
        token += 1
      } else {
        return false
      }
    }
    guard token < block.upperBound else { return false }
    return tokens.facts(token).shape.contains(.capitalised)
      && Language.isFunctionWord(tokens.facts(token).hash, in: language)
  }

  /// Marks that belong to the sentence before them: more stops, closing quotation marks and brackets.
  private func isTail(_ token: Int, of tokens: TokenList) -> Bool {
    let fact = tokens.facts(token)
    guard !fact.shape.contains(.word) else { return false }
    switch UInt32(fact.hash) {
    case 0x300D, 0x300F, 0xFF09, 0x3002, 0xFF01, 0xFF1F: return true
    case 0x22, 0x27, 0x60, 0x201C, 0x201D, 0x2019, 0x2018, 0xBB, 0xAB, 0x203A, 0x2039, 0x29, 0x5D,
      0x21,
      0x3F, 0x2E, 0x2026:
      return !fact.shape.contains(.spaceBefore)
    default: return false
    }
  }

  /// Whether a sentence may begin at a token.
  private func begins(
    at token: Int, in block: Range<Int>, after last: TokenFacts, _ tokens: TokenList
  ) -> Bool {
    guard token < block.upperBound else { return true }
    let fact = tokens.facts(token)
    if !fact.shape.contains(.spaceBefore) {
      return UInt32(truncatingIfNeeded: last.hash) >= 0x3000 && !last.shape.contains(.word)
    }
    if fact.shape.contains(.word) { return !fact.shape.contains(.lower) }
    switch UInt32(fact.hash) {
    case 0x2C, 0x3B, 0x3A, 0x2013, 0x2014, 0x29: return false
    default:
      let next = token + 1
      return next >= block.upperBound || !tokens.facts(next).shape.contains(.lower)
    }
  }
}
