import Articles

/// Finds what an article repeats.
///
/// Words are folded and numbered, content words chained by links (`ContentSequence`), repeated chains found
/// with a suffix array (`PhraseSearch`), near variants by sums over runs (`FamilySearch`), and both written
/// in order (`PhraseWriter`).
/// - Source: The definition of repeated phrases (README).
enum Phrases {
  /// - Parameters:
  ///   - utf8: The article's text.
  ///   - tokens: Its tokens.
  ///   - paragraphs: Where no phrase runs on.
  /// - Returns: Phrases and families, best first. What a text of ordinary size lists in full is cut as
  ///   `PhraseWriter` says where a text repeats itself for pages without punctuation.
  /// - Complexity: About linear in the text and in the number of occurrences.
  static func find(
    in utf8: [UInt8], tokens: [Token], paragraphs: ParagraphMode
  ) -> (phrases: [Phrase], families: [PhraseFamily]) {
    utf8.withUnsafeBufferPointer { utf8 in
      let text = WordSequence(utf8, tokens: tokens, paragraphs: paragraphs)
      let content = ContentSequence(text)
      let phrases = PhraseSearch(content).found
      let families = FamilySearch.families(of: content, in: text)
      var writer = PhraseWriter(utf8, text, content)
      return (writer.phrases(phrases), writer.families(families))
    }
  }
}
