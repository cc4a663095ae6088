import Articles

extension ReaderState {
  /// How far an article was read, 0 to 100: to the last line on the screen; while it is not open, in an earlier reading.
  /// Nil where there was none.
  func progress(of number: Int) -> Int? {
    guard let article = readings[number].article else { return readings[number].file?.progress }
    return readings[number].percent(of: article, at: end(of: number, article))
  }

  /// Where the text of the screen ends on which the article stands.
  private func end(of number: Int, _ article: Article) -> Int {
    let geometry = geometry
    let layout = Layout(article: article, width: geometry.lineColumns)
    return layout.rows(from: readings[number].top, count: geometry.rows).visibleRange.end
  }
}

extension Reading {
  /// How far into the text `offset` is, 0 to 100; the end of the text is 100.
  func percent(of article: Article, at offset: Int) -> Int {
    let end = article.blocks.textEnd
    return end == 0 ? 100 : min(100, offset * 100 / end)
  }

  /// The minutes that the rest of the article from `offset` takes, at least one for what is not read.
  func minutes(of article: Article, from offset: Int = 0, at wordsPerMinute: Int) -> Int {
    let end = article.blocks.textEnd
    guard end > offset else { return 0 }
    let counted = isAnalysed ? findings?.annotations : nil
    let words = counted?.statistics.words ?? article.byteCount / Self.bytesPerWord
    let rest = Double(words) * Double(end - offset) / Double(counted?.extent ?? end)
    return Settings.minutes(of: rest, at: wordsPerMinute)
  }

  /// The same of a file that was not read yet, from its size.
  static func minutes(ofBytes count: Int, at wordsPerMinute: Int) -> Int {
    Settings.minutes(of: Double(count / bytesPerWord), at: wordsPerMinute)
  }

  /// An English word with its space, while words are not counted yet.
  private static let bytesPerWord = 6
}

extension Settings {
  /// The minutes that so many words take to read, at least one.
  package static func minutes(of words: Double, at wordsPerMinute: Int) -> Int {
    max(1, Int((words / Double(wordsPerMinute)).rounded()))
  }
}
