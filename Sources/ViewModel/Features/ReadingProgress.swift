import Articles

extension Reading {
  /// How far into the text `offset` is, 0 to 100; the end of the text is 100.
  func percent(of article: Article, at offset: Int? = nil) -> Int {
    let end = article.blocks.last?.range.end ?? 0
    return end == 0 ? 100 : min(100, (offset ?? anchor.offset) * 100 / end)
  }

  /// The minutes that the rest of the article from `offset` takes, at least one for what is not read.
  func minutes(of article: Article, from offset: Int = 0, at wordsPerMinute: Int) -> Int {
    let words = findings?.annotations.statistics.words ?? article.utf8.count / Self.bytesPerWord
    let end = article.blocks.last?.range.end ?? 0
    guard end > offset else { return 0 }
    let rest = Double(words) * Double(end - offset) / Double(end)
    return max(1, Int((rest / Double(wordsPerMinute)).rounded()))
  }

  /// An English word with its space, while words are not counted yet.
  private static let bytesPerWord = 6
}
