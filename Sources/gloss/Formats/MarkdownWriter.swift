import Articles
import ViewModel

/// `markdown`: a page of notes for each article: who says what, which names and phrases, in which paragraph.
/// What the analysis is not sure of is left out, as on the screen.
struct MarkdownWriter: AnnotationWriter {
  func write(_ found: FoundArticle, number: Int, to out: inout ByteSink) {
    let notes = ArticleNotes(found.annotations, in: found.article)
    if number > 0 { out.write("\n---\n\n") }
    head(of: found, notes, to: &out)
    quotes(notes, in: found, to: &out)
    titles(notes, in: found, to: &out)
    names(notes, in: found, to: &out)
    phrases(notes, in: found, to: &out)
  }

  private func head(of found: FoundArticle, _ notes: ArticleNotes, to out: inout ByteSink) {
    let metadata = found.article.metadata
    out.write("# \(Self.escaped(metadata.title))\n\n")
    let about = [metadata.byline.map { "By \($0)" }, metadata.published].compactMap(\.self)
    if !about.isEmpty { out.write("\(Self.escaped(about.joined(separator: " · ")))  \n") }
    out.write("Source: \(Self.code(found.article.source))\n\n")
    out.write("\(figures(found, notes)).\n")
  }

  /// “176 words, 1 minute · 3 quotations · 9 names and figures · 2 repeated phrases”.
  private func figures(_ found: FoundArticle, _ notes: ArticleNotes) -> String {
    let words = found.annotations.statistics.words
    let minutes = Settings.minutes(of: Double(words), at: Settings().wordsPerMinute)
    let quotations = notes.speakers.reduce(0) { $0 + $1.quotations.count }
    let names = notes.names.reduce(0) { $0 + $1.names.count }
    let parts: [String?] = [
      "\(count(words, "word")), \(count(minutes, "minute"))",
      quotations > 0 ? count(quotations, "quotation") : nil,
      names > 0 ? names == 1 ? "1 name or figure" : "\(names) names and figures" : nil,
      notes.phrases.isEmpty ? nil : count(notes.phrases.count, "repeated phrase"),
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }

  private func quotes(_ notes: ArticleNotes, in found: FoundArticle, to out: inout ByteSink) {
    if notes.speakers.isEmpty { return }
    out.write("\n## Quotes\n")
    if notes.hasDoubt { out.write("\n\(DoubtInWords.legend)\n") }
    for speaker in notes.speakers {
      out.write("\n### \(speaker.noted.map(Self.escaped) ?? "Speaker not named")\n\n")
      for quotation in speaker.quotations {
        let place = places(quotation.parts.prefix(1).map(\.outer), in: found)
        out.write("- \(Self.escaped(speaker.noted(quotation)))\(place)\n")
      }
    }
  }

  private func titles(_ notes: ArticleNotes, in found: FoundArticle, to out: inout ByteSink) {
    if notes.titles.isEmpty { return }
    out.write("\n## Titles and terms\n\n")
    for title in notes.titles { line(title.text, title.parts.map(\.outer), in: found, to: &out) }
  }

  private func names(_ notes: ArticleNotes, in found: FoundArticle, to out: inout ByteSink) {
    if notes.names.isEmpty { return }
    out.write("\n## Names and figures\n")
    for group in notes.names {
      out.write("\n### \(group.kind.title)\n\n")
      for name in group.names { line(name.noted, name.places, in: found, to: &out) }
    }
  }

  private func phrases(_ notes: ArticleNotes, in found: FoundArticle, to out: inout ByteSink) {
    if notes.phrases.isEmpty { return }
    out.write("\n## Repeated phrases\n\n")
    for phrase in notes.phrases { line("“\(phrase.text)”", phrase.places, in: found, to: &out) }
  }

  private func line(
    _ text: String, _ places: [TextRange], in found: FoundArticle, to out: inout ByteSink
  ) {
    let times = places.count > 1 ? " × \(places.count)" : ""
    out.write("- \(Self.escaped(text))\(times)\(self.places(places, in: found))\n")
  }

  /// “ (¶ 2, 5)”, nothing where no place is in a paragraph.
  private func places(_ places: [TextRange], in found: FoundArticle) -> String {
    let list = found.paragraphList(places)
    return list.isEmpty ? "" : " (¶ \(list))"
  }

  // MARK: Escaping

  /// Text in which nothing is markup: the signs that could be are escaped, and so is what would open a list or a
  /// heading at the start.
  /// - Source: CommonMark 0.31, section 2.4.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for (number, character) in text.enumerated() {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|": escaped += "\\"
      case "#", "+", "-", "=": if number == 0 { escaped += "\\" }
      case ".", ")": if escaped.allSatisfy(\.isASCIIDigit), number > 0 { escaped += "\\" }
      default: break
      }
      escaped.append(character)
    }
    return escaped
  }

  /// Text in backquotes: more of them than stand together in it.
  static func code(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    let longest = line.split { $0 != "`" }.map(\.count).max() ?? 0
    let marks = String(repeating: "`", count: longest + 1)
    let space = line.hasPrefix("`") || line.hasSuffix("`") ? " " : ""
    return marks + space + line + space + marks
  }
}

extension ArticleNotes.Name {
  /// “5 March = 2024-03-05”: with its value, where that says more than the words.
  var noted: String { value.map { $0 == name ? name : "\(name) = \($0)" } ?? name }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
