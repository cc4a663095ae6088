/// Cuts the lines of a text into drafts of blocks.
///
/// Knows everything that lines show by themselves: breaks, rules, tables, fenced code, verse, list marks, and where a
/// wrapped paragraph ends. Headings and quotations are told later, from the drafts.
/// - Complexity: Every line is looked at a bounded number of times.
struct DraftCutter {
  /// Cells: a heading in Chinese or Japanese is shorter, but for the title.
  private static let eastAsianLine = 48

  private let text: PlainLines
  private let topMatter: TopMatter
  private let fences: Fences
  private var drafts: [Draft] = []
  /// The number of the last numbered item.
  private var latestNumber: Int?
  private var index = 0
  /// Behind the last line of the fenced code that has been reached.
  private var endOfFence = 0

  static func drafts(of text: PlainLines, topMatter: TopMatter) -> [Draft] {
    var cutter = DraftCutter(text: text, topMatter: topMatter)
    while cutter.index < text.lines.count {
      let draft = cutter.nextDraft()
      cutter.drafts.append(draft)
      cutter.latestNumber = draft.marker?.number ?? cutter.latestNumber
      cutter.index = draft.lines.upperBound
    }
    return cutter.drafts
  }

  private init(text: PlainLines, topMatter: TopMatter) {
    self.text = text
    self.topMatter = topMatter
    fences = Fences(in: text)
  }

  private mutating func nextDraft() -> Draft {
    if let head = topMatter.head, index < head.lines.upperBound { return draft(of: head) }
    if topMatter.lines.contains(index) { return Draft(.byline, index..<index + 1) }
    if index >= endOfFence { endOfFence = fences.end(from: index) ?? 0 }
    if index < endOfFence {
      return Draft(.preformatted, index..<min(endOfFence, text.endOfGroup(from: index)))
    }
    if let heading = ruledHeading() ?? markedHeading() { return heading }
    if text.ornament(at: index)?.isBreak == true { return Draft(.break, index..<index + 1) }
    if text.startsTable(index) {
      return Draft(.preformatted, index..<text.endOfTable(from: index))
    }
    if !text.follows(index) {
      let group = index..<text.endOfGroup(from: index)
      if isVerse(group) || isCode(group) { return Draft(.preformatted, group) }
    }
    let marker = ListMarker(of: text.lines[index], in: text.utf8)
    let lines = index..<endOfParagraph(isItem: marker != nil)
    return marker.map { Draft(.item, lines, marker: $0) } ?? Draft(.paragraph, lines)
  }

  /// A line of the head; the rules of front matter go with the lines next to them.
  private func draft(of head: LabelledHead) -> Draft {
    let line = max(index, head.entries.lowerBound)
    let isLast = line + 1 == head.entries.upperBound
    var draft = Draft(.byline, index..<(isLast ? head.lines.upperBound : line + 1))
    draft.read = line..<line + 1
    if let title = head.title, title.line == line {
      draft.kind = .heading
      draft.level = 1
      draft.words = title.words
    }
    return draft
  }

  private func isVerse(_ group: Range<Int>) -> Bool {
    guard text.isStanza(group) else { return false }
    return !group.contains {
      topMatter.lines.contains($0) || text.isUnderlined($0)
        || ListMarker(of: text.lines[$0], in: text.utf8) != nil
    }
  }

  private func isCode(_ group: Range<Int>) -> Bool {
    drafts.last?.kind != .item && text.isIndentedCode(group)
      && ListMarker(of: text.lines[index], in: text.utf8) == nil
  }

  /// A line with a rule under it, perhaps with one over it too.
  private func ruledHeading() -> Draft? {
    let isOverlined = text.ornament(at: index)?.isRule == true && text.follows(index + 1)
    let title = isOverlined ? index + 1 : index
    guard text.isUnderlined(title) else { return nil }
    var draft = Draft(.heading, index..<title + 2)
    draft.read = title..<title + 1
    draft.level = text.ornament(at: title + 1)?.mark == "=" ? 1 : 2
    return draft
  }

  /// A line that is marked as a heading: `## Usage`. After a single mark a script has its remarks too, so such a line
  /// stands alone and closes no sentence.
  /// - Source: CommonMark 0.31, section 4.2.
  private func markedHeading() -> Draft? {
    let line = text.lines[index]
    let content = text.bytes(line)
    let level = content.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = content.dropFirst(level)
    let words = rest.drop { $0 == 0x20 || $0 == 0x09 }
    guard (1...6).contains(level), words.startIndex > rest.startIndex, !words.isEmpty,
      level > 1 || !text.follows(index) && !text.follows(index + 1) && line.closing != .stop
    else { return nil }
    var draft = Draft(.heading, index..<index + 1, level: level)
    draft.words = TextRange(words.startIndex, words.endIndex)
    return draft
  }

  // MARK: - Paragraphs

  private func endOfParagraph(isItem: Bool) -> Int {
    var end = index + 1
    while text.follows(end), goesOn(into: end, isItem: isItem) { end += 1 }
    return end
  }

  /// Whether the paragraph or item that starts at `index` and has reached line `next - 1` goes on.
  private func goesOn(into next: Int, isItem: Bool) -> Bool {
    let line = text.lines[next - 1]
    let following = text.lines[next]
    if topMatter.lines.contains(next) || startsBlock(next, isItem: isItem) { return false }
    if line.closing == .hyphen, following.opensMidSentence { return true }
    let hangs = isItem && following.indent > text.lines[index].indent
    guard text.measure.isWrapped else { return hangs || isCutShort(next - 1) }
    let isFull = text.measure.isFull(line, before: following)
    if hangs, !text.measure.indentsParagraphs || isFull && !line.closes { return true }
    if text.measure.hangsParagraphs, following.indent < line.indent { return false }
    if following.indent > text.measure.margin, following.indent >= line.indent,
      opensParagraph(following, after: line, isFull: isFull)
    {
      return false
    }
    guard isFull else { return following.opensMidSentence }
    return !line.closes
      || !(text.measure.isTight && following.opensWithQuote || isLoneHeading(next))
  }

  /// Whether line `index` of a text that is not wrapped cannot be the end of a paragraph all the same.
  private func isCutShort(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard !line.closes else { return false }
    return text.leavesBracketOpen(line)
      || line.isEastAsian && line.edge >= Self.eastAsianLine && index > 0
  }

  /// Whether the indent of `line` opens a paragraph, rather than keeps or hangs below the one before.
  private func opensParagraph(_ line: SourceLine, after previous: SourceLine, isFull: Bool) -> Bool
  {
    if line.indent > previous.indent, text.measure.indentsParagraphs { return true }
    return text.measure.indentsParagraphs || line.indent > previous.indent
      ? previous.closes || !isFull : false
  }

  /// Whether something other than prose starts at line `next`, which directly follows another.
  private func startsBlock(_ next: Int, isItem: Bool) -> Bool {
    if text.ornament(at: next)?.isBreak == true || text.isUnderlined(next) { return true }
    if text.startsTable(next) || fences.end(from: next) != nil { return true }
    guard let marker = ListMarker(of: text.lines[next], in: text.utf8) else { return false }
    return isItem || startsList(marker, at: next)
  }

  /// Whether a list starts in the midst of prose: a dash or a number may stand there by chance.
  /// - Source: CommonMark 0.31, section 5.2: only a list that starts with 1 interrupts a paragraph.
  private func startsList(_ marker: ListMarker, at next: Int) -> Bool {
    let line = text.lines[next - 1]
    let mayEnd = line.closes || !text.measure.isFull(line, before: text.lines[next])
    guard mayEnd, let number = marker.number else { return mayEnd }
    return number == 1 || number - 1 == latestNumber
  }

  /// Whether line `index`, below a full line that closes a sentence, is a heading: it stops short of its
  /// measure in mid-sentence, and the line below it starts afresh.
  private func isLoneHeading(_ index: Int) -> Bool {
    guard text.follows(index + 1) else { return false }
    let line = text.lines[index]
    let next = text.lines[index + 1]
    return line.closing == .open && !line.opensMidSentence && !next.opensMidSentence
      && !text.measure.isFull(line, before: next)
  }
}
