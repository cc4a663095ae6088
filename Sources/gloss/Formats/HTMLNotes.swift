import Articles
import ViewModel

/// The foot of an article in HTML: where it comes from, who says what, and which names there are, each with links to its places.
struct HTMLNotes {
  private let found: FoundArticle
  private let notes: ArticleNotes
  private let prefix: String

  init(_ found: FoundArticle, _ notes: ArticleNotes, prefix: String) {
    self.found = found
    self.notes = notes
    self.prefix = prefix
  }

  func write(to out: inout ByteSink) {
    out.write("<footer>\n<p>\(source)</p>\n")
    if !notes.speakers.isEmpty { speakers(to: &out) }
    if !notes.names.isEmpty { names(to: &out) }
    out.write("</footer>\n")
  }

  private var source: String {
    let words = found.annotations.statistics.words
    let parts = [found.article.source, found.article.metadata.published, "\(words) words"]
    return HTMLText.escaped(parts.compactMap(\.self).joined(separator: " · "))
  }

  private func speakers(to out: inout ByteSink) {
    out.write("<h2>Who is quoted</h2>\n")
    if notes.hasDoubt { out.write("<p>\(HTMLText.escaped(DoubtInWords.legend))</p>\n") }
    out.write("<dl>\n")
    for speaker in notes.speakers {
      out.write("<dt>\(HTMLText.escaped(speaker.noted ?? "Speaker not named"))</dt>\n")
      for quotation in speaker.quotations {
        let target = [HTMLMark].identity(of: quotation, prefix)
        let place = found.paragraphList(quotation.parts.prefix(1).map(\.outer))
        out.write(
          "<dd><a href=\"#\(target)\">\(HTMLText.escaped(speaker.noted(quotation)))</a>\(paragraph(place))</dd>\n"
        )
      }
    }
    out.write("</dl>\n")
  }

  private func paragraph(_ list: String) -> String {
    list.isEmpty ? "" : " <small>¶ \(list)</small>"
  }

  private func names(to out: inout ByteSink) {
    out.write("<h2>Names and figures</h2>\n<dl>\n")
    for group in notes.names {
      out.write("<dt>\(group.kind.title)</dt>\n")
      for name in group.names {
        let entry = [HTMLMark].identity(of: name, prefix)
        out.write(
          "<dd id=\"\(entry)\">\(HTMLText.escaped(name.noted)) <small>\(links(to: name))</small></dd>\n"
        )
      }
    }
    out.write("</dl>\n")
  }

  /// A link to each place, by its paragraph's number.
  private func links(to name: ArticleNotes.Name) -> String {
    name.places.enumerated().map { place, range in
      let target = [HTMLMark].identity(of: name, prefix, place: place)
      let number = found.paragraphs.number(at: range.start).map { "¶ \($0)" } ?? "above"
      return "<a href=\"#\(target)\">\(number)</a>"
    }.joined(separator: ", ")
  }
}
