/// Tells headings from paragraphs where no markup does.
///
/// A heading is short, does not close a sentence, does not stop at a comma or colon, does not start in
/// a small letter, is no speech, no turn of an interview and no caption; and the body of a section follows it, directly or after one more
/// heading. Three such lines in a row are no headings but a list, an address or a signature.
/// - Source: Compiled for Gloss; the bounds are set on web articles in several languages.
struct HeadingFinder {
  /// Cells: one full line, or two short ones.
  private static let widest = 100
  /// Cells: the first line of a text may be a longer headline.
  private static let widestTitle = 140
  /// Cells: a longer exclamation is a sentence of the text.
  private static let widestExclamation = 60
  /// Cells: a question that is longer is a sentence of the text.
  private static let widestQuestion = 90
  /// Cells: a longer question with a comma is put to somebody.
  private static let widestAddress = 40
  /// Cells: a longer line that closes with a stop is a sentence, whatever its last word.
  private static let widestStopped = 60
  /// Cells: a paragraph of this width is body text, even where it does not close a sentence.
  private static let bodyWidth = 100
  /// More headings than this do not follow each other.
  private static let longestRun = 2

  private let text: PlainLines
  private var drafts: [Draft]
  private let turns: TurnLabels

  /// `drafts` with the headings among the paragraphs and the single numbered items marked as such.
  static func drafts(_ drafts: [Draft], of text: PlainLines) -> [Draft] {
    let openings = drafts.lazy.filter { $0.kind == .paragraph }.map { text.opening(of: $0) }
    var finder = HeadingFinder(text: text, drafts: drafts, turns: TurnLabels(openings))
    finder.releaseLoneItems()
    finder.markHeadings()
    finder.setLevels()
    return finder.drafts
  }

  // MARK: - Items

  /// Makes a numbered item without a neighbour in its list a paragraph: it may be a numbered heading.
  private mutating func releaseLoneItems() {
    var hasNeighbour = Set<Int>()
    var latest: [Int: (index: Int, number: Int)] = [:]
    for index in drafts.indices {
      guard let marker = drafts[index].marker else {
        latest.removeAll(keepingCapacity: true)
        continue
      }
      guard let number = marker.number else { continue }
      let indent = text.lines[drafts[index].lines.lowerBound].indent
      if let previous = latest[indent], previous.number == number - 1 {
        hasNeighbour.formUnion([previous.index, index])
      }
      latest[indent] = (index, number)
    }
    for index in drafts.indices
    where drafts[index].marker?.number != nil && !hasNeighbour.contains(index) {
      drafts[index].kind = .paragraph
      drafts[index].marker = nil
    }
  }

  // MARK: - Headings

  private mutating func markHeadings() {
    var run: [Int] = []
    for index in drafts.indices {
      if isCandidate(index) {
        run.append(index)
        continue
      }
      if drafts[index].kind == .byline, !run.isEmpty { continue }
      if let last = run.last, run.count <= Self.longestRun || run.first == 0,
        isBody(index, of: last)
      {
        for heading in run.count <= Self.longestRun ? run[...] : run[..<1] {
          drafts[heading].kind = .heading
        }
      }
      run.removeAll(keepingCapacity: true)
    }
  }

  /// Whether the draft at `index` looks like a heading by itself.
  private func isCandidate(_ index: Int) -> Bool {
    let draft = drafts[index]
    guard draft.kind == .paragraph, draft.lines.count <= 2 else { return false }
    let first = text.lines[draft.lines.lowerBound]
    let width = width(of: draft)
    guard first.depth == 0, first.opening != .lower, text.holdsLetter(first),
      width <= (index == 0 ? Self.widestTitle : Self.widest), !opensIndentedParagraph(first),
      !isSpeech(index), !text.isCaption(draft), index == 0 || !text.isAside(draft),
      turns.label(of: text.opening(of: draft)) == nil,
      !text.opensWithDash(first),
      text.balancesBrackets(draft), !isSignature(index)
    else { return false }
    return endsLikeHeading(index, width: width)
  }

  private func endsLikeHeading(_ index: Int, width: Int) -> Bool {
    let draft = drafts[index]
    let last = text.lines[draft.lines.upperBound - 1]
    let isQuote =
      text.lines[draft.lines.lowerBound].opensWithQuote || index > 0 && last.closesWithMark
    switch last.closing {
    case .open: return !(width > 60 && text.holdsSentenceEnd(draft))
    case .stop:
      return draft.lines.count == 1 && width <= Self.widestStopped
        && (text.endsWithAbbreviation(last) || text.isCapitals(draft) || text.isNumbered(last))
    case .question: return !isQuote && (index == 0 || isQuestion(draft, width: width))
    case .exclamation:
      return !isQuote
        && (index == 0 || text.isCapitals(draft) || isExclamation(index, width: width))
    case .colon, .comma, .hyphen, .dash: return false
    }
  }

  /// Whether the draft, which ends with a question mark, asks what a section answers.
  private func isQuestion(_ draft: Draft, width: Int) -> Bool {
    width <= (text.holdsComma(draft) ? Self.widestAddress : Self.widestQuestion)
      && text.endsWithOneMark(text.lines[draft.lines.upperBound - 1])
  }

  /// Whether the draft, which ends with an exclamation mark, stands between longer paragraphs.
  private func isExclamation(_ index: Int, width: Int) -> Bool {
    guard width <= Self.widestExclamation, index + 1 < drafts.count else { return false }
    let draft = drafts[index]
    let last = text.lines[draft.lines.upperBound - 1]
    return text.endsWithOneMark(last) && text.wordCount(draft) >= 3
      && self.width(of: drafts[index - 1]) > Self.widestExclamation
      && self.width(of: drafts[index + 1]) > Self.widestExclamation
  }

  private func opensIndentedParagraph(_ line: SourceLine) -> Bool {
    let indent = line.indent - text.measure.margin
    return text.measure.indentsParagraphs && indent > 0 && indent <= 8
  }

  /// Whether the draft at `index` stands right below a line that ends with a comma: “Best,”.
  private func isSignature(_ index: Int) -> Bool {
    let line = drafts[index].lines.lowerBound
    return text.follows(line) && text.lines[line - 1].closing == .comma
  }

  /// Whether the draft at `index` opens with words in quotation marks and goes on with who says them. What opens the text
  /// and ends without a mark is a title: “A costly gamble” as vote splits board.
  private func isSpeech(_ index: Int) -> Bool {
    let draft = drafts[index]
    let mayBeTitle = index == 0 && text.lines[draft.lines.upperBound - 1].closing == .open
    return text.lines[draft.lines.lowerBound].opensWithQuote
      && text.goesOnAfterQuote(draft, mayBeTitle: mayBeTitle)
  }

  /// Whether the draft at `index` can be what the heading at `heading` stands over.
  private func isBody(_ index: Int, of heading: Int) -> Bool {
    let draft = drafts[index]
    let isApart = text.lines[draft.lines.lowerBound].followsGap
    switch draft.kind {
    case .heading, .break, .byline: return false
    case .item, .quote, .preformatted, .table: return isApart
    case .paragraph:
      let own = width(of: drafts[heading])
      let width = width(of: draft)
      let closes = text.lines[draft.lines.upperBound - 1].closes
      guard closes || width >= Self.bodyWidth else { return false }
      return isApart || width >= max(own + own / 4, 50)
    }
  }

  private func width(of draft: Draft) -> Int {
    guard draft.lines.count < 16 else { return .max }
    return draft.lines.reduce(draft.lines.count - 1) { $0 + text.lines[$1].width }
  }

  // MARK: - Levels

  /// The title is 1, a section 2 or as deep as its number says, a heading right below another one deeper.
  private mutating func setLevels() {
    let opening = drafts.firstIndex { $0.kind != .byline && $0.kind != .break }
    for index in drafts.indices where drafts[index].kind == .heading {
      let above = index > 0 && drafts[index - 1].kind == .heading ? drafts[index - 1].level : nil
      if index == opening {
        drafts[index].level = 1
      } else if drafts[index].level == 0 {
        let depth = text.numberDepth(drafts[index])
        drafts[index].level = depth > 0 ? min(depth + 1, 6) : min((above ?? 1) + 1, 3)
      }
    }
  }
}
