import Articles

/// `brat`: standoff annotations of one article, for the file beside its text.
///
/// `T` lines are quotes, speakers, cues, names and phrases, with offsets in Unicode scalars of the text; `R`
/// lines lead from a quote to the words that name its speaker and to its cue; `*` lines join the mentions of one
/// thing and the occurrences of one phrase; `#` lines give a thing's full name
/// and, where it can be reckoned with, its value. A line end inside a stretch of text parts
/// it in two, as brat wants it.
/// - Source: brat standoff format, https://brat.nlplab.org/standoff.html.
struct BratWriter: AnnotationWriter {
  func write(_ found: FoundArticle, number: Int, to out: inout ByteSink) {
    var page = Page(found)
    page.names()
    page.quotes()
    page.phrases()
    out.write(page.text)
  }

  /// The lines so far.
  private struct Page {
    private let found: FoundArticle
    private(set) var text = ""
    private var stretches = 0
    private var relations = 0
    private var notes = 0
    /// The `T` lines of mentions, speakers and cues, which several quotes can share.
    private var numbers: [TextRange: Int] = [:]

    init(_ found: FoundArticle) { self.found = found }

    mutating func names() {
      for entity in found.annotations.entities {
        let mentions = entity.mentions.filter { $0.confidence >= leastShownConfidence }
        let own = mentions.map { mention in
          let number = stretch(entity.kind.rawValue.capitalised, mention.range)
          numbers[mention.range] = number
          return number
        }
        if let first = own.first {
          notes += 1
          text += "#\(notes)\tAnnotatorNotes T\(first)\t\(entity.noted)\n"
        }
        join(own)
      }
    }

    mutating func quotes() {
      for quote in found.annotations.quotes {
        let type = quote.kind == .speech ? "Quote" : "Quote\(quote.kind.rawValue.capitalised)"
        let number = stretch(type, quote.range)
        if let speaker = quote.speaker { relate("Speaker", number, known("Speaker", speaker)) }
        if let cue = quote.cue { relate("Cue", number, known("Cue", cue)) }
      }
    }

    mutating func phrases() {
      for phrase in found.annotations.phrases {
        join(phrase.occurrences.map { stretch("Phrase", $0) })
      }
    }

    /// The line of these words, a new one where there is none.
    private mutating func known(_ type: String, _ range: TextRange) -> Int {
      if let number = numbers[range] { return number }
      let number = stretch(type, range)
      numbers[range] = number
      return number
    }

    private mutating func stretch(_ type: String, _ range: TextRange) -> Int {
      stretches += 1
      let parts = found.article.lines(of: range)
      let places = parts.map { part in
        let scalars = found.scalars.scalars(of: part)
        return "\(scalars.lowerBound) \(scalars.upperBound)"
      }
      let words = parts.map { found.article.text(in: $0) }
      text +=
        "T\(stretches)\t\(type) \(places.joined(separator: ";"))\t\(words.joined(separator: " "))\n"
      return stretches
    }

    private mutating func relate(_ type: String, _ from: Int, _ to: Int) {
      relations += 1
      text += "R\(relations)\t\(type) Arg1:T\(from) Arg2:T\(to)\n"
    }

    private mutating func join(_ numbers: [Int]) {
      guard numbers.count > 1 else { return }
      text += "*\tEquiv \(numbers.map { "T\($0)" }.joined(separator: " "))\n"
    }
  }
}

extension Article {
  /// The parts of `range` between line ends and tabs; all of it where there are none.
  fileprivate func lines(of range: TextRange) -> [TextRange] {
    let parts = utf8[range.start..<range.end].split { $0 < 0x20 }
    return parts.isEmpty ? [range] : parts.map { TextRange($0.startIndex, $0.endIndex) }
  }
}

extension Entity {
  /// “5 March = 2024-03-05”.
  fileprivate var noted: String { value.map { $0 == name ? name : "\(name) = \($0)" } ?? name }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
