import Articles

/// Finds what an article repeats: two or more words in a row that come again, whatever the case, plural or
/// possessive.
///
/// Definition
/// 1. Words: as `Tokenizer` cuts them.
/// 2. Breaks: two neighbouring words are joined by white space, format characters, currency signs and
///    `% ‰ ° # @ _ *`, also by one full stop after “Mr” and its like or an initial. One comma besides is a weak
///    break; anything else and a paragraph end are strong ones. Paragraphs end as `ParagraphMode` says.
/// 3. Folding: NFKD without marks, lower case, no possessive, no hyphens, no full stops but between digits, no
///    commas; the English stem of what is then a to z. Words are the same if this key is, and both or neither are
///    stop words.
/// 4. Stop words: those of the table, with or without a possessive, and those of the text's own language; all others
///    are content words.
/// 5. Phrases: runs of joined words from a content word to another, one of them with a letter, that come at least
///    twice, counted left to right without overlap. Listed unless a longer one that contains it has the same
///    count. Free are the occurrences that lie inside no longer listed phrase.
/// 6. Order: score, (count - 1) x content words, then count, then words, all descending; then first place.
/// 7. Families: runs of 2 to 8 content words without a strong break, the same whatever their order and the stop
///    words between; at least twice, with a letter, and of two words twice in one order. Listed unless all
///    occurrences lie inside those of one other with more content words and no lower count.
/// 8. Painting: all occurrences, by words descending, then order, then place, that touch none before.
///
/// Way: words are folded and numbered (`WordSequence`), content words chained by links (`ContentSequence`),
/// repeated chains found with a suffix array (`PhraseSearch`), near variants by sums over runs (`FamilySearch`),
/// and both written in order (`PhraseWriter`).
enum Phrases {
  /// - Parameters:
  ///   - utf8: The article's text.
  ///   - tokens: Its tokens.
  ///   - paragraphs: Where no phrase runs on.
  ///   - language: An ISO 639-1 code.
  ///   - window: What of the text is kept for as long as what is found; all of it where it is nil.
  /// - Returns: Phrases and families, best first. Made-up text can list more than `PhraseSearch` keeps and
  ///   longer wordings than `PhraseWriter` writes out; prose never does.
  /// - Complexity: About linear in the text and in the number of occurrences.
  static func find(
    in utf8: [UInt8], tokens: TokenList, paragraphs: ParagraphMode, language: String = "en",
    keeping window: TextWindow? = nil
  ) -> (phrases: PhraseList<Phrase>, families: PhraseList<PhraseFamily>) {
    let window = window ?? TextWindow(utf8)
    return utf8.withUnsafeBufferPointer { utf8 in
      let text = WordSequence(utf8, tokens: tokens, language: language)
      var repeated = SumFilter(capacity: tokens.count / 2)
      let content = ContentSequence(
        text, GapReader(utf8, paragraphs: paragraphs), noting: &repeated)
      let links = RepeatedLinks(content, consume repeated, in: text)
      var writer = PhraseWriter(utf8, text, content, keeping: window)
      // Either search needs more memory than all that it finds, so one is over before the other begins.
      let phrases = writer.phrases(PhraseSearch(consume links, of: content).found)
      return (phrases, writer.families(FamilySearch.families(of: content, in: text)))
    }
  }
}
