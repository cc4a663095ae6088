import Articles

/// The phrases layer: what the article repeats, and the wordings that are nearly the same.
struct PhraseAnnotator: Annotator {
  func annotate(_ document: Document, into annotations: inout Annotations) {
    (annotations.phrases, annotations.families) = Phrases.find(
      in: document.utf8, tokens: document.textTokens, paragraphs: .auto,
      language: Self.language(of: document), keeping: Self.window(of: document.article))
  }

  /// The text from the first block on; of a part of a longer article nothing else is kept.
  private static func window(of article: Article) -> TextWindow {
    let start = article.blocks.isEmpty ? 0 : article.blocks.start(of: 0)
    return article.window(TextRange(start, article.byteCount))
  }

  /// Different small words of a language below which a text is too short to be taken for one in it.
  private static let leastWords = 3

  private static func language(of document: Document) -> String {
    let language = document.language
    guard language != "en" else { return language }
    let words = document.tokens.spellings.lazy.filter {
      Language.isFunctionWord($0.facts.hash, in: language)
    }
    return words.prefix(leastWords).count == leastWords ? language : "en"
  }
}
