import Articles
import ViewModel

/// A stretch of text that stands in an element of its own.
struct HTMLMark {
  var range: TextRange
  /// Of two marks that begin together the lower is outside.
  var rank: Int
  /// The element's name.
  var element: String
  /// Its attributes but for the identity, each with a space before it.
  var attributes: String
  /// Unique in the page; only the first piece of a mark that another cuts apart carries it.
  var identity: String?
  /// What stands behind the last piece.
  var tail = ""
}

extension [HTMLMark] {
  /// What is marked in an article, in the order of the text.
  /// - Parameter prefix: Sets the identities apart from those of other articles on the page.
  init(of notes: ArticleNotes, in found: FoundArticle, prefix: String) {
    let quotes = notes.speakers.flatMap { speaker in
      speaker.quotations.flatMap { Self.quotes($0, by: speaker.name, in: found, prefix) }
    }
    let names = notes.names.flatMap { group in
      group.names.flatMap { Self.mentions(of: $0, group.kind, prefix) }
    }
    let phrases = notes.phrases.flatMap { phrase in
      phrase.painted.map {
        HTMLMark(
          range: $0, rank: 2, element: "mark",
          attributes: #" class="phrase" title="\#(phrase.places.count) times in this article""#)
      }
    }
    let titles = notes.titles.flatMap(\.parts).map {
      HTMLMark(range: $0.outer, rank: 0, element: "span", attributes: #" class="title""#)
    }
    self = (quotes + titles + Self.apart(names) + phrases).sorted {
      ($0.range.start, $0.rank, -$0.range.end) < ($1.range.start, $1.rank, -$1.range.end)
    }
  }

  private static func quotes(
    _ quotation: ArticleNotes.Quotation, by name: String?, in found: FoundArticle, _ prefix: String
  ) -> [HTMLMark] {
    let name = name.map { DoubtInWords.marked($0, quotation.isUnsure) }
    let cue = quotation.parts.compactMap(\.cue).first.map(found.line)
    let title = [name ?? "speaker not named", cue].compactMap(\.self).joined(separator: ", ")
    let attributes = #" class="quote" title="\#(HTMLText.escaped(title))""#
    return quotation.parts.enumerated().map { number, part in
      let isLast = number == quotation.parts.count - 1
      return HTMLMark(
        range: part.outer, rank: 0, element: "span", attributes: attributes,
        identity: number == 0 ? identity(of: quotation, prefix) : nil,
        tail: isLast
          ? name.map { #"<span class="who"> [\#(HTMLText.escaped($0))]</span>"# } ?? "" : "")
    }
  }

  /// The name of a quotation in links.
  static func identity(of quotation: ArticleNotes.Quotation, _ prefix: String) -> String {
    "\(prefix)q\(quotation.parts.first?.group ?? 0)"
  }

  /// The name of a thing's entry in links; with a number, of one of its places.
  static func identity(of name: ArticleNotes.Name, _ prefix: String, place: Int? = nil) -> String {
    "\(prefix)e\(name.number + 1)" + (place.map { "-\($0 + 1)" } ?? "")
  }

  private static func mentions(
    of name: ArticleNotes.Name, _ kind: Entity.Kind, _ prefix: String
  ) -> [HTMLMark] {
    let title = HTMLText.escaped("\(name.noted), \(kind.rawValue)")
    let entry = "#" + identity(of: name, prefix)
    return name.places.enumerated().map { place, range in
      HTMLMark(
        range: range, rank: 1, element: "a",
        attributes: #" class="name \#(kind.rawValue)" href="\#(entry)" title="\#(title)""#,
        identity: identity(of: name, prefix, place: place))
    }
  }

  /// Links must not stand in links: of two names that overlap the first stays.
  private static func apart(_ names: [HTMLMark]) -> [HTMLMark] {
    var end = 0
    return names.sorted { $0.range < $1.range }.filter { name in
      guard name.range.start >= end else { return false }
      end = name.range.end
      return true
    }
  }
}
