import Articles
import ViewModel

extension ReaderState {
  /// A reader that shows an article, one paragraph a line, with the marks that stand under its lines:
  /// `[quote ]` (or `[q]`), `[person]`, `[phrase]` and so on, each from its `[` to its `]`. Quotes are said by the entity
  /// whose name follows the word: `[quote Ann]`, or unsurely `[quote Ann?]`; `[title]` and `[scare]` are quotes of that
  /// kind. Marks with the same name are one entity; with the same text, one
  /// phrase. A line that begins with `# ` is a heading.
  package static func showing(_ notation: String, columns: Int = 60, rows: Int = 12) -> ReaderState
  {
    let (article, annotations) = MarkedArticle(notation).parts
    return showing([(article, annotations)], columns: columns, rows: rows)
  }

  /// A reader of several articles; the first is on the screen.
  package static func showing(
    _ parts: [(Article, Annotations)], columns: Int = 60, rows: Int = 12, isAnalysed: Bool = true
  ) -> ReaderState {
    var reader = ReaderState(
      sources: parts.map(\.0.source), size: Size(columns: columns, rows: rows))
    for (number, part) in parts.enumerated() {
      _ = reader.apply(.articleLoaded(ArticleID(number), part.0))
      if isAnalysed { _ = reader.apply(.analysisFinished(ArticleID(number), part.1)) }
    }
    return reader
  }

  /// Presses keys one after the other, written as help writes them.
  @discardableResult
  package mutating func press(_ keys: KeySequence...) -> [Effect] {
    keys.flatMap(\.keys).flatMap { apply(.keyPressed($0)) }
  }

  /// Types text letter by letter.
  package mutating func type(_ text: String) {
    for character in text { _ = apply(.keyPressed(.character(character))) }
  }

  /// The first line of text on the screen.
  package var topLine: String { frame().texts.first { !$0.isEmpty } ?? "" }

  /// What the status line says.
  package var status: String { frame().texts.last ?? "" }
}

/// An article and its annotations out of one notation.
package struct MarkedArticle {
  package let parts: (Article, Annotations)

  package init(_ notation: String, source: String = "test.txt") {
    var utf8: [UInt8] = []
    var blocks: [Block] = []
    var marks: [(label: String, range: TextRange)] = []
    var lineStart = 0
    for line in notation.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.drop(while: { $0 == " " }).first == "[" {
        marks += Self.marks(in: Array(line), under: utf8, from: lineStart)
        continue
      }
      let isHeading = line.hasPrefix("# ")
      lineStart = utf8.count
      utf8 += Array(line.dropFirst(isHeading ? 2 : 0).utf8)
      let range = TextRange(lineStart, utf8.count)
      if !range.isEmpty {
        blocks.append(
          Block(
            isHeading ? .heading : .paragraph, level: isHeading ? 2 : 0, range: range,
            lines: [range]))
      }
      utf8.append(UInt8(ascii: "\n"))
    }
    let article = Article(
      source: source, utf8: utf8, blocks: blocks,
      metadata: Article.Metadata(
        title: blocks.first.map {
          String(decoding: utf8[$0.range.start..<$0.range.end], as: UTF8.self)
        } ?? source))
    parts = (article, Self.annotations(marks.sorted { $0.range < $1.range }, in: article))
  }

  /// The columns of the mark line are characters of the text line.
  private static func marks(in line: [Character], under utf8: [UInt8], from lineStart: Int) -> [(
    String, TextRange
  )] {
    let text = Array(String(decoding: utf8[lineStart...], as: UTF8.self))
    func offset(_ column: Int) -> Int { lineStart + String(text.prefix(column)).utf8.count }
    var marks: [(String, TextRange)] = []
    var column = 0
    while let open = line[column...].firstIndex(of: "["),
      let close = line[open...].firstIndex(of: "]")
    {
      let label = String(line[(open + 1)..<close]).split(separator: " ").joined(separator: " ")
      marks.append((label, TextRange(offset(open), offset(close + 1))))
      column = close + 1
    }
    return marks
  }

  private static func annotations(_ marks: [(label: String, range: TextRange)], in article: Article)
    -> Annotations
  {
    var annotations = Annotations()
    annotations.statistics.words = article.utf8.split { $0 <= 0x20 }.count
    for (label, range) in marks {
      guard let kind = Entity.Kind(rawValue: label) else { continue }
      let name = article.text(in: range)
      let mention = Entity.Mention(range: range, confidence: 1)
      if let number = annotations.entities.firstIndex(where: { $0.name == name && $0.kind == kind })
      {
        annotations.entities[number].mentions.append(mention)
      } else {
        annotations.entities.append(Entity(name: name, kind: kind, mentions: [mention]))
      }
    }
    for (label, range) in marks {
      let kind = label.first == "q" ? .speech : Quote.Kind(rawValue: label)
      guard let kind else { continue }
      let speaker = label.drop { $0 != " " }.dropFirst().prefix { $0 != "?" }
      let mark = article.text(in: range).prefix(1).utf8.count
      annotations.quotes.append(
        Quote(
          range: TextRange(range.start + mark, range.end - mark), outer: range, kind: kind,
          group: annotations.quotes.count + 1,
          entity: speaker.isEmpty
            ? nil : annotations.entities.firstIndex { $0.name.hasPrefix(speaker) },
          confidence: label.last == "?" ? 0.4 : 1))
    }
    let phrases = Dictionary(
      grouping: marks.filter { $0.label == "phrase" }.map(\.range), by: article.text
    )
    .sorted { $0.value[0] < $1.value[0] }
    annotations.phrases = PhraseList(
      phrases.map { text, ranges in
        Phrase(
          text: text, key: text, free: ranges.count, words: 2, content: 2,
          occurrences: ranges, painted: ranges)
      })
    return annotations
  }
}
