import Articles

/// A search that is active: what for, and where it was found.
struct Search: Equatable, Sendable {
  var query: String
  /// In the order of the text.
  var matches: [TextRange]
  /// What is wrong with the pattern, or that the search was given up before the end; nil where all is well.
  var problem: String?

  /// Which of the matches `range` is, from 0.
  func number(of range: TextRange) -> Int? {
    let place = matches.partitioningIndex { $0.start >= range.start }
    return place < matches.count && matches[place] == range ? place : nil
  }
}

/// What somebody types to find it: a text, or a regular expression between slashes.
struct SearchQuery: Equatable, Sendable {
  let text: String

  /// The expression between the slashes, nil where a text is meant. The last slash may be still to come.
  private var pattern: Substring? {
    guard text.first == "/", text.count > 1 else { return nil }
    let rest = text.dropFirst()
    return rest.last == "/" && rest.count > 1 && rest.dropLast().last != "\\"
      ? rest.dropLast() : rest
  }

  private var isClosed: Bool { text.count > 2 && text.first == "/" && text.last == "/" }

  /// Looks through an article.
  /// - Parameter fold: Gives the article's text as it is compared.
  func search(fold: (TextFolding) -> FoldedText) -> Search {
    guard let pattern else { return plain(fold) }
    // “/or” may be the middle of “and/or”, or an expression that is not typed to its end.
    if !isClosed {
      let search = plain(fold)
      if !search.matches.isEmpty { return search }
    }
    return expression(String(pattern), fold)
  }

  private func plain(_ fold: (TextFolding) -> FoldedText) -> Search {
    let folding = TextFolding(askedBy: text)
    let folded = fold(folding)
    let places = PlainSearch(folding.folded(text)).places(in: folded.bytes)
    return Search(query: text, matches: folded.sources(of: places))
  }

  private func expression(_ pattern: String, _ fold: (TextFolding) -> FoldedText) -> Search {
    let folding = TextFolding(askedBy: Self.withoutEscapes(pattern))
    do throws(PatternError) {
      var search = try PatternSearch(PatternParser.parse(pattern, folding))
      let folded = fold(folding)
      let (places, isComplete) = search.places(in: folded.bytes)
      return Search(
        query: text, matches: folded.sources(of: places),
        problem: isComplete ? nil : "too slow, given up after so many")
    } catch {
      return Search(query: text, matches: [], problem: error.message)
    }
  }

  /// A `\W` does not ask for capitals.
  private static func withoutEscapes(_ pattern: String) -> String {
    var isEscaped = false
    return String(
      pattern.filter { character in
        defer { isEscaped = !isEscaped && character == "\\" }
        return !isEscaped
      })
  }
}

extension Reading {
  /// Looks through the article; nil while there is none, and for nothing.
  /// - Complexity: The article is folded once for each folding while a query is typed; from then on one pass over its text.
  mutating func search(for text: String) -> Search? {
    guard let article, !text.isEmpty else { return nil }
    return SearchQuery(text: text).search { folding in
      if let folded = foldedTexts[folding] { return folded }
      let folded = FoldedText(article, folding)
      foldedTexts[folding] = folded
      return folded
    }
  }
}
