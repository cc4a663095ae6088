/// How a text breaks its lines: the width that it was wrapped at, and how closely it keeps to it.
///
/// The evidence is every pair of neighbouring lines of which the first stops in the middle of a
/// sentence and the second goes on in a small letter (or, in a script without capitals, lets the
/// first reach far to the right). A text that has such pairs was wrapped; one that has none puts each
/// paragraph on one line, or breaks its lines on purpose.
struct Measure: Equatable {
  /// The right edge, in cells; 0 for a text that is not wrapped.
  var width = 0
  /// Cells that a full line may still leave free: 0 where every line takes all the words that it can.
  var slack = 0
  /// The indent that hardly a line falls short of, in cells.
  var margin = 0
  /// Whether a paragraph's first line is indented.
  var indentsParagraphs = false
  /// Whether all lines of a paragraph but the first are indented.
  var hangsParagraphs = false
  /// Whether blank lines are so rare that they cannot be what parts the paragraphs.
  var isTight = false

  /// Nobody wraps a text more narrowly.
  private static let narrowest = 24
  /// Wider lines than this were never wrapped by a person or a mail program.
  private static let widest = 160
  /// The share of lines that keep to the measure, in per cent: one in fifty may overshoot or fall short.
  private static let share = 98

  var isWrapped: Bool { width > 0 }

  /// - Complexity: Two passes over the lines.
  init(of lines: [SourceLine]) {
    var pairs = 0
    var open = 0
    var edges = Histogram(limit: Self.widest)
    let reach = Self.reach(of: lines)
    margin = Self.margin(of: lines)
    forEachGroup(of: lines) { group in
      var ownOpen = 0
      var continued = 0
      forEachPair(in: group) { line, next in
        guard line.closing != .stop, line.closing != .colon else { return }
        ownOpen += 1
        guard line.isContinued(by: next, reach: reach) else { return }
        continued += 1
        edges.add(line.edge)
      }
      // The head of a mail, an address, a stanza: however long, it speaks once.
      pairs += continued > 0 ? group.count - 1 : 1
      open += continued > 0 ? ownOpen : min(ownOpen, 1)
    }
    guard edges.count > 0, edges.count * 5 >= open, open * 5 >= pairs else { return }
    guard let width = edges.value(atPercent: Self.share),
      (Self.narrowest..<Self.widest).contains(width)
    else { return }
    self.width = width
    slack = min(Self.slack(of: lines, width: width, reach: reach), width / 3)
    let (opening, hanging) = steps(in: lines)
    indentsParagraphs = opening > 2 * hanging
    hangsParagraphs = hanging > 2 * opening
    isTight = !indentsParagraphs && lines.dropFirst().count { $0.followsGap } * 12 < lines.count
  }

  /// Whether the first word of `next` would not have fitted on `line`.
  func isFull(_ line: SourceLine, before next: SourceLine) -> Bool {
    line.edge + 1 + next.firstWord > width - slack
  }

  /// The edge that nearly all lines stay within.
  private static func reach(of lines: [SourceLine]) -> Int {
    var edges = Histogram(limit: widest)
    for line in lines { edges.add(line.edge) }
    return edges.value(atPercent: 95) ?? 0
  }

  private static func margin(of lines: [SourceLine]) -> Int {
    var indents = Histogram(limit: widest)
    for line in lines { indents.add(line.indent) }
    return indents.value(atPercent: 5) ?? 0
  }

  /// The room that lines which are surely continued leave after the next line's first word.
  private static func slack(of lines: [SourceLine], width: Int, reach: Int) -> Int {
    var rooms = Histogram(limit: widest)
    forEachPair(in: lines) { line, next in
      guard line.isContinued(by: next, reach: reach) else { return }
      rooms.add(max(0, width - (line.edge + next.firstWord)))
    }
    return rooms.value(atPercent: share - 3) ?? 0
  }

  /// How many lines that step to the right open a paragraph, and how many hang below its first line.
  private func steps(in lines: [SourceLine]) -> (opening: Int, hanging: Int) {
    var opening = 0
    var hanging = 0
    forEachPair(in: lines) { line, next in
      guard next.indent > line.indent, next.indent - line.indent <= 12 else { return }
      let isFull = isFull(line, before: next)
      // Under a short item of a list: no paragraph opens so, and none hangs.
      if !isFull, next.opensMidSentence { return }
      if line.closes || !isFull { opening += 1 } else { hanging += 1 }
    }
    return (opening, hanging)
  }
}

extension SourceLine {
  /// Whether the sentence that this line breaks off surely goes on in `next`.
  fileprivate func isContinued(by next: SourceLine, reach: Int) -> Bool {
    if closing == .hyphen { return next.opensMidSentence }
    guard !closes else { return false }
    if next.opening == .uncased { return edge * 10 >= reach * 9 }
    return next.opensMidSentence
  }
}

/// Calls `body` for each run of two or more lines without a gap or a change of quotation depth between them.
private func forEachGroup(of lines: [SourceLine], _ body: (ArraySlice<SourceLine>) -> Void) {
  var start = 0
  for index in lines.indices.dropFirst() {
    guard lines[index].followsGap || lines[index].depth != lines[index - 1].depth else { continue }
    if index - start > 1 { body(lines[start..<index]) }
    start = index
  }
  if lines.count - start > 1 { body(lines[start...]) }
}

/// Calls `body` for each line and the next of the same group.
private func forEachPair(in lines: [SourceLine], _ body: (SourceLine, SourceLine) -> Void) {
  forEachGroup(of: lines) { forEachPair(in: $0, body) }
}

/// Calls `body` for each line of a group and the next.
private func forEachPair(
  in group: ArraySlice<SourceLine>, _ body: (SourceLine, SourceLine) -> Void
) {
  for index in group.indices.dropFirst() { body(group[index - 1], group[index]) }
}

/// Counts of small numbers.
private struct Histogram {
  private var counts: [Int]
  private(set) var count = 0

  /// - Parameter limit: Larger values count as this.
  init(limit: Int) { counts = Array(repeating: 0, count: limit + 1) }

  mutating func add(_ value: Int) {
    counts[min(value, counts.count - 1)] += 1
    count += 1
  }

  /// The smallest value that `percent` of all values do not exceed.
  func value(atPercent percent: Int) -> Int? {
    guard count > 0 else { return nil }
    let wanted = (count * percent + 99) / 100
    var seen = 0
    return counts.indices.first {
      seen += counts[$0]
      return seen >= wanted
    }
  }
}
