import Analysis
import Articles

/// `conll`: a token a line with its tag, a blank line after each sentence, `-DOCSTART-` before each article.
///
/// The tags are BIO over the names that the reader shows, with Gloss' own types in upper case: `B-PERSON`,
/// `I-ORGANISATION`, `O`. The possessive tail of a word (“’s”) is a token of its own.
/// - Source: The format of the CoNLL-2003 shared task, with the second and third of its four columns left out.
struct CoNLLWriter: AnnotationWriter {
  func write(_ found: FoundArticle, number: Int, to out: inout ByteSink) {
    out.write("-DOCSTART-\tO\n\n")
    var names = Names(found.annotations.entities)
    for sentence in Analyzer.sentences(in: found.article) {
      for token in sentence {
        let text = found.article.text(in: token)
        out.write("\(text)\t\(names.tag(of: token))\n")
      }
      out.write("\n")
    }
  }

  /// The names in the order of the text, walked along with the tokens.
  private struct Names {
    private let mentions: [(range: TextRange, type: String)]
    private var next = 0
    /// Whether the name at `next` has begun.
    private var hasBegun = false

    init(_ entities: [Entity]) {
      mentions = entities.flatMap { entity in
        entity.mentions.filter { $0.confidence >= leastShownConfidence }
          .map { ($0.range, entity.kind.rawValue.uppercased()) }
      }.sorted { $0.range < $1.range }
    }

    /// - Parameter token: Behind all tokens that were asked for before.
    mutating func tag(of token: TextRange) -> String {
      while next < mentions.count, mentions[next].range.end <= token.start {
        next += 1
        hasBegun = false
      }
      guard next < mentions.count, mentions[next].range.overlaps(token) else { return "O" }
      defer { hasBegun = true }
      return (hasBegun ? "I-" : "B-") + mentions[next].type
    }
  }
}
