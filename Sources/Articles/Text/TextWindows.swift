/// Windows of a text that is gone through from start to end.
package struct TextWindows {
  private let article: Article
  private var last = TextWindow([])

  /// In bytes: what is read at once, if no more is asked for.
  private static let length = 1 << 18

  package init(of article: Article) { self.article = article }

  /// A window that holds `range`, which lies within the text on character boundaries.
  package mutating func window(_ range: TextRange) -> TextWindow {
    if !last.contains(range) {
      let end = max(range.end, min(article.byteCount, range.start + Self.length))
      last = article.window(TextRange(range.start, end))
    }
    return last
  }
}
