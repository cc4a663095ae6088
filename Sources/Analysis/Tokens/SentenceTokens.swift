import Articles

extension Analyzer {
  /// The tokens of an article, sentence by sentence, in the order of the text; a heading or a list item is one
  /// sentence. The possessive tail of a word (“’s”) is a token of its own.
  /// - Returns: No sentence and no token is empty.
  /// - Complexity: Linear in the text.
  package static func sentences(in article: Article) -> [[TextRange]] {
    let document = Document(article)
    return document.sentences.map { sentence in
      sentence.tokens.flatMap { token -> [TextRange] in
        let range = document.range(of: token..<token + 1)
        let core = range.start + Int(document.facts[token].core)
        return core > range.start && core < range.end
          ? [TextRange(range.start, core), TextRange(core, range.end)] : [range]
      }
    }
  }
}
