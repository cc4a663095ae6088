import Articles
import ViewModel

/// `html`: the article with its marks and, below it, who says what and which names there are; one page that needs
/// nothing else and runs no script.
///
/// Quotations are in italics, names underlined by kind, phrases bold, so that a page reads without colour; it
/// follows the reader's choice of light or dark, and on paper a quotation is followed by its speaker.
struct HTMLWriter: AnnotationWriter {
  func write(_ found: FoundArticle, number: Int, to out: inout ByteSink) {
    if number == 0 {
      head(title: found.article.metadata.title, language: found.annotations.language, to: &out)
    }
    let prefix = number == 0 ? "" : "a\(number + 1)-"
    let notes = ArticleNotes(found.annotations, in: found.article)
    out.write("<article lang=\"\(HTMLText.escaped(found.annotations.language))\">\n")
    var page = HTMLArticle(found, notes, prefix: prefix)
    page.write(to: &out)
    HTMLNotes(found, notes, prefix: prefix).write(to: &out)
    out.write("</article>\n")
  }

  func end(after count: Int, _ out: inout ByteSink) {
    if count == 0 { head(title: "Gloss", language: "en", to: &out) }
    out.write("</body>\n</html>\n")
  }

  private func head(title: String, language: String, to out: inout ByteSink) {
    out.write(
      """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="gloss">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(HTMLStyle.text)
      </style>
      </head>
      <body>

      """)
  }
}

/// The blocks of an article as elements.
private struct HTMLArticle {
  private let found: FoundArticle
  private var text: HTMLBlockText
  /// How many lists are open, one in the other.
  private var depth = 0

  private static let deepest = 8

  init(_ found: FoundArticle, _ notes: ArticleNotes, prefix: String) {
    self.found = found
    text = HTMLBlockText(found.article, [HTMLMark](of: notes, in: found, prefix: prefix))
  }

  mutating func write(to out: inout ByteSink) {
    let article = found.article
    if !showsTitle {
      out.write("<h1>\(HTMLText.escaped(article.metadata.title))</h1>\n")
    }
    for block in article.blocks {
      if block.kind != .item { closeLists(to: &out) }
      write(block, to: &out)
    }
    closeLists(to: &out)
  }

  /// Whether a heading of the text is the title.
  private var showsTitle: Bool {
    let title = found.article.metadata.title
    return found.article.blocks.contains {
      $0.kind == .heading && ($0.level == 1 || found.line($0.range) == title)
    }
  }

  private mutating func write(_ block: Block, to out: inout ByteSink) {
    let html = text.html(of: block)
    let number =
      found.paragraphs.number(at: block.range.start).map { #" data-number="\#($0)""# } ?? ""
    switch block.kind {
    case .heading:
      let level = min(max(block.level, 1), 6)
      out.write("<h\(level)>\(html)</h\(level)>\n")
    case .paragraph: out.write("<p\(number)>\(html)</p>\n")
    case .byline: out.write("<p class=\"byline\">\(html)</p>\n")
    case .quote: out.write("<blockquote><p\(number)>\(html)</p></blockquote>\n")
    case .preformatted, .table: out.write("<pre>\(html)</pre>\n")
    case .break: out.write("<hr>\n")
    case .item:
      open(level: block.level, to: &out)
      out.write("<li\(number)>\(marker(of: block))\(html)")
    }
  }

  /// Begins an item: in a list of its own where it lies deeper, else beside or behind the one before.
  private mutating func open(level: Int, to out: inout ByteSink) {
    let level = min(max(level, 1), min(depth + 1, Self.deepest))
    if level > depth {
      out.write("<ul>\n")
    } else {
      out.write("</li>\n" + String(repeating: "</ul></li>\n", count: depth - level))
    }
    depth = level
  }

  private mutating func closeLists(to out: inout ByteSink) {
    if depth > 0 {
      out.write("</li>\n" + String(repeating: "</ul></li>\n", count: depth - 1) + "</ul>\n")
    }
    depth = 0
  }

  /// The number or letter of an item as it stands in the text; a bullet is the list's own.
  private func marker(of block: Block) -> String {
    guard let marker = block.marker.map(found.line),
      marker.contains(where: { $0.isLetter || $0.isNumber })
    else { return "" }
    return "<span class=\"marker\">\(HTMLText.escaped(marker))</span> "
  }
}
