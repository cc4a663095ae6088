/// Why bytes could not become an article.
package enum ArticleError: Error, Equatable {
  /// The bytes are of a kind that Gloss does not read, such as an image.
  /// - Parameters:
  ///   - kind: What they are, with its article: “a PNG image”.
  ///   - advice: What to do next, as a whole sentence.
  case notText(source: String, kind: String, advice: String)
}

extension ArticleError: CustomStringConvertible {
  /// What happened, where, and what to do next.
  package var description: String {
    switch self {
    case .notText(let source, let kind, let advice): "\(source): this is \(kind). \(advice)"
    }
  }
}
