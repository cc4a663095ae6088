import Articles

/// An article cut into tokens and sentences: what every layer works on.
///
/// Tokens are those of the whole text, once, without those outside the read lines of the blocks (bullets,
/// underlines, `>`): so each block is one unbroken range of tokens, though between two of its tokens a
/// line end and marks may stand.
///
/// A class, since nearly everything that looks at the text holds on to it.
final class Document: Sendable {
  /// One sentence, or what stands for one: a heading, a list item.
  struct Sentence: Equatable, Sendable {
    private let first: Int32
    private let end: Int32
    private let block32: Int32

    init(tokens: Range<Int>, block: Int) {
      first = Int32(truncatingIfNeeded: tokens.lowerBound)
      end = Int32(truncatingIfNeeded: tokens.upperBound)
      block32 = Int32(truncatingIfNeeded: block)
    }

    /// Never empty, never across blocks.
    var tokens: Range<Int> { Int(first)..<Int(end) }
    /// Index into `Article.blocks`.
    var block: Int { Int(block32) }
  }

  let article: Article
  /// The text of the article.
  let utf8: [UInt8]
  /// Every token of the text, those outside the read lines of the blocks included.
  let textTokens: TokenList
  let tokens: TokenList
  /// One for each token.
  let facts: TokenFactsList
  /// The tokens of each block of the article; may be empty.
  let blocks: [Range<Int>]
  /// In the order of the text.
  let sentences: [Sentence]
  /// ISO 639-1.
  let language: String

  /// - Complexity: One pass over the text for the tokens, one over the tokens for each other field.
  init(_ article: Article) {
    self.article = article
    utf8 = article.utf8
    var tokens = Tokenizer.tokens(of: utf8)
    let lines = Self.lines(of: article, among: tokens)
    // Most texts have no other tokens; then both lists are one.
    var all: TokenList?
    if lines.tokens.reduce(0, { $0 + $1.count }) < tokens.count {
      all = tokens
      tokens.keep(lines.tokens)
    }
    Self.markSpaces(of: lines.tokens, in: &tokens, utf8)
    language = Language.guess(of: tokens, in: utf8)
    sentences = SentenceSplitter(language: language).split(lines.blocks, of: &tokens)
    blocks = lines.blocks
    textTokens = all ?? tokens
    self.tokens = tokens
    facts = TokenFactsList(tokens: tokens)
  }

  /// The same with no other tokens than those of the blocks, for who wants no others.
  init(withoutTextTokensOf document: Document) {
    article = document.article
    utf8 = document.utf8
    textTokens = document.tokens
    tokens = document.tokens
    facts = document.facts
    blocks = document.blocks
    sentences = document.sentences
    language = document.language
  }

  /// The tokens of each line of the blocks, and of each block when only they are counted.
  private static func lines(
    of article: Article, among all: TokenList
  ) -> (tokens: [Range<Int>], blocks: [Range<Int>]) {
    var lines: [Range<Int>] = []
    var blocks: [Range<Int>] = []
    blocks.reserveCapacity(article.blocks.count)
    var next = 0
    var count = 0
    for block in article.blocks {
      let first = count
      for line in block.lines {
        while next < all.count, all.start(next) < line.start { next += 1 }
        let start = next
        while next < all.count, Int(all[next].end) <= line.end { next += 1 }
        lines.append(start..<next)
        count += next - start
      }
      blocks.append(first..<count)
    }
    return (lines, blocks)
  }

  /// Notes which tokens have white space before them, or open a line.
  /// - Parameter lines: Where their tokens stood among all; they are all that is left now.
  private static func markSpaces(
    of lines: [Range<Int>], in tokens: inout TokenList, _ utf8: [UInt8]
  ) {
    utf8.withUnsafeBufferPointer { bytes in
      var token = 0
      for line in lines {
        for place in 0..<line.count {
          if place == 0 || hasSpace(before: tokens.start(token), in: bytes) {
            tokens.insert(.spaceBefore, at: token)
          }
          token += 1
        }
      }
    }
  }

  /// Whether the scalar before `offset` is white space: ASCII, U+00A0, U+2000-200A, U+2028-2029, U+202F, U+3000.
  private static func hasSpace(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset > 0 else { return true }
    let last = bytes[offset - 1]
    guard last >= 0x80 else { return last <= 0x20 }
    guard offset > 1 else { return false }
    if bytes[offset - 2] == 0xC2 { return last == 0xA0 || last == 0x85 }
    guard offset > 2 else { return false }
    switch (bytes[offset - 3], bytes[offset - 2]) {
    case (0xE2, 0x80): return last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF
    case (0xE2, 0x81): return last == 0x9F
    case (0xE3, 0x80): return last == 0x80
    default: return false
    }
  }
}

extension Document {
  /// From the first byte of a token to the last of another.
  func range(of tokens: Range<Int>) -> TextRange {
    TextRange(
      Int(self.tokens[tokens.lowerBound].start), Int(self.tokens[tokens.upperBound - 1].end))
  }

  /// The same, without the possessive tail of the last word.
  func nameRange(of tokens: Range<Int>) -> TextRange {
    let last = tokens.upperBound - 1
    return TextRange(
      Int(self.tokens[tokens.lowerBound].start), Int(self.tokens[last].start + facts[last].core))
  }

  /// False outside the text, as for the two below: a rule may ask about the neighbours of any token.
  func isWord(_ token: Int) -> Bool { has(token, .word) }
  func isCapitalised(_ token: Int) -> Bool { has(token, .capitalised) }

  /// Whether the token is this mark.
  func isMark(_ token: Int, _ scalar: Unicode.Scalar) -> Bool {
    facts.indices.contains(token) && facts[token].hash == UInt64(scalar.value) && !isWord(token)
  }

  private func has(_ token: Int, _ shape: TokenFacts.Shape) -> Bool {
    facts.indices.contains(token) && facts[token].shape.contains(shape)
  }

  /// Whether block `index` is prose; code and rules are not.
  func isProse(_ index: Int) -> Bool {
    switch article.blocks.kind(of: index) {
    case .preformatted, .break: false
    case .heading, .paragraph, .item, .quote, .table, .byline: true
    }
  }
}
