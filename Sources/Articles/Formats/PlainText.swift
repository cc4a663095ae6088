/// Text without markup, in any of the shapes that people give it: see `Plain/`.
package struct PlainText: Format {
  package var name: String { "plain text" }

  /// Any file may be plain text.
  package func recognises(_ file: SourceFile) -> Bool { true }

  package func article(from file: SourceFile) throws(ArticleError) -> Article {
    if let kind = BinaryKind(of: file.bytes, source: file.source) {
      throw .notText(source: file.source, kind: kind.name, advice: kind.advice)
    }
    let text = DecodedText(file.bytes)
    let outline = PlainOutline(of: text.utf8)
    return Article(
      source: file.source, utf8: text.utf8, blocks: outline.blocks,
      metadata: Article.Metadata(
        title: outline.title ?? file.name, byline: outline.byline, published: outline.published),
      notices: text.notices + emptyNotice(text.utf8, isEmpty: outline.blocks.isEmpty)
        + webPageNotice(text.utf8, file.source))
  }

  /// A page of the web is readable, but nobody wants it like that.
  private func webPageNotice(_ utf8: [UInt8], _ source: String) -> [String] {
    let start = String(decoding: utf8.prefix(1024), as: UTF8.self).lowercased()
      .drop(while: \.isWhitespace)
    guard start.hasPrefix("<!doctype html") || start.hasPrefix("<html") else { return [] }
    let page = source == "-" ? "FILE" : shellWord(source)
    return ["This is HTML with its tags. As an article: w3m -dump \(page) | gloss -"]
  }

  private func emptyNotice(_ utf8: [UInt8], isEmpty: Bool) -> [String] {
    guard isEmpty else { return [] }
    return [utf8.isEmpty ? "The file is empty." : "The file holds nothing but white space."]
  }
}
