import Analysis
import Articles

/// A document with the labels that each of its units may have.
struct NameLesson {
  /// The same for all copies of one document.
  let group: Int
  let prepared: NameTraining.Prepared
  /// For each unit a bit for each label.
  let allowed: [UInt32]
  /// For each sentence what an error in it counts; 0 for one that is only context.
  let weights: [Float]
  /// The names, as UTF-8 offsets into the document.
  let gold: [NamedSentence.Name]

  /// - Parameters:
  ///   - only: The sentences that are learnt from; nil for all.
  ///   - small: Whether only those without capitals are learnt from; the others are then read as the program reads them.
  init(
    _ sentences: [NamedSentence], of corpus: NameCorpus, _ tables: NameTraining.Tables,
    group: Int = 0, only: Set<Int>? = nil, small: Bool = false
  ) {
    self.group = group
    var text: [UInt8] = []
    var blocks: [Block] = []
    var gold: [NamedSentence.Name] = []
    var unsure: [Range<Int>] = []
    var weightOfBlock: [(start: Int, weight: Float)] = []
    for (index, sentence) in sentences.enumerated() {
      let start = text.count
      text += sentence.text
      let range = TextRange(start, text.count)
      text.append(UInt8(ascii: "\n"))
      guard range.start < range.end else { continue }
      blocks.append(Block(.paragraph, range: range, lines: [range]))
      gold += sentence.names.map {
        .init(range: $0.range.lowerBound + start..<$0.range.upperBound + start, kind: $0.kind)
      }
      unsure += sentence.unsure.map { $0.lowerBound + start..<$0.upperBound + start }
      weightOfBlock.append((start, only?.contains(index) ?? true ? sentence.weight : 0))
    }
    let article = Article(
      source: corpus.name, utf8: text, blocks: blocks, metadata: Article.Metadata(title: ""))
    prepared = NameTraining.Prepared(article, tables, tellsSmall: small)
    self.gold = gold
    let ranges = prepared.ranges
    allowed = Self.allowed(
      ranges, prepared.ends, gold, unsure, marksOthers: corpus.marksOthers)
    var block = 0
    weights = zip(prepared.sentences, prepared.lines).map { sentence, line in
      let start = ranges[sentence.lowerBound].start
      while block + 1 < weightOfBlock.count, weightOfBlock[block + 1].start <= start { block += 1 }
      return small && line != .small ? 0 : weightOfBlock[block].weight
    }
  }

  private static func allowed(
    _ ranges: [TextRange], _ ends: [Int], _ gold: [NamedSentence.Name],
    _ unsure: [Range<Int>], marksOthers: Bool
  ) -> [UInt32] {
    var outside = NameLabel.outside.bit
    if !marksOthers {
      for place in 0..<4 {
        outside |= NameLabel.Place(rawValue: place).map { NameLabel($0, .other).bit } ?? 0
      }
    }
    var allowed = [UInt32](repeating: outside, count: ranges.count)
    var first = 0
    for span in unsure {
      while first < ranges.count, ranges[first].start < span.lowerBound { first += 1 }
      var unit = first
      while unit < ranges.count, ranges[unit].end <= span.upperBound {
        allowed[unit] = NameLabel.any
        unit += 1
      }
    }
    first = 0
    for name in gold {
      while first < ranges.count, ranges[first].end <= name.range.lowerBound { first += 1 }
      var last = first
      while last < ranges.count, ranges[last].start < name.range.upperBound { last += 1 }
      guard last > first else { continue }
      let fits =
        ranges[first].start == name.range.lowerBound
        && (ranges[last - 1].end == name.range.upperBound
          || ends[last - 1] == name.range.upperBound)
      for unit in first..<last {
        let place: NameLabel.Place =
          last == first + 1 ? .unit : unit == first ? .begin : unit == last - 1 ? .last : .inside
        allowed[unit] = fits ? NameLabel(place, name.kind).bit : NameLabel.any
      }
    }
    return allowed
  }

  /// The byte ranges of the names that labels say.
  func names(of labels: [NameLabel]) -> [NamedSentence.Name] {
    var names: [NamedSentence.Name] = []
    let ranges = prepared.ranges
    let ends = prepared.ends
    var start = 0
    for (unit, label) in labels.enumerated() {
      guard let kind = label.kind else { continue }
      if label.place == .begin || label.place == .unit { start = ranges[unit].start }
      if label.place == .last || label.place == .unit {
        names.append(.init(range: start..<ends[unit], kind: kind))
      }
    }
    return names
  }
}
