import Articles

/// Cuts a line of text into runs of one look: the visible layers, the search, the current item, the selection.
///
/// A class only so that it costs nothing to hand about.
final class Painter {
  private let reading: Reading

  /// From the ground up: where two layers set the same property the later wins.
  private static let layers: [Layer] = [.quotes, .titles, .phrases, .entities]

  /// The things of the current item.
  private let focus: Set<ItemID>
  /// All text of the current item, in order.
  private let spotlit: [TextRange]
  /// Those of the visible layers, from the ground up.
  private let marks: [[Mark]]
  /// Those of quotations where they are shown.
  private let quotes: [Mark]

  init(_ reading: Reading) {
    self.reading = reading
    marks = Self.layers.map { reading.shownMarks(of: $0) }.filter { !$0.isEmpty }
    quotes = reading.shownMarks(of: .quotes)
    let places = reading.spotlight?.places ?? []
    focus = Set(places.compactMap(\.item))
    spotlit = places.flatMap { place in
      reading.partsOfQuotation(place.item) ?? [place.range]
    }
  }

  /// What stands in the margin beside a line of `range`: a bar where a quotation that is shown touches it, a strong one
  /// for the selected quotation, and where one begins whose speaker the article does not plainly give, its sign.
  func margin(beside range: TextRange) -> (glyph: String, face: Face)? {
    guard let findings = reading.findings else { return nil }
    let marks = quotes.touching(range)
    guard !marks.isEmpty else { return nil }
    let begun = marks.lazy.filter { range.contains($0.range.start) }.compactMap { mark in
      let quotation = findings.quotations[mark.item.number]
      return quotation.parts.first?.outer == mark.range ? quotation : nil
    }
    switch begun.first(where: { $0.sign != nil })?.sign {
    case .unsure?: return (CertaintySign.unsure.rawValue, .quoteUnsure)
    case .reader?: return (CertaintySign.reader.rawValue, .quoteUnsure)
    case nil:
      let isSelected = marks.contains { $0.item == reading.selection?.item }
      return isSelected ? ("▌", .selectionBar) : ("▎", .quoteBar)
    }
  }

  /// Adds `line` to `row`, with its marker and indent.
  func paint(_ line: TextLine, in article: Article, onto row: inout Row) {
    let margin = row.cells
    row.append(line.marker, .marker)
    row.append(blank: margin + line.indent - row.cells, .text)
    let kind = article.blocks.kind(of: line.block)
    let ground = kind.face(level: article.blocks.level(of: line.block))
    let coats = coats(over: line)
    // Most lines have no more than one look. A break is an ornament, or what stands for paragraphs that are folded away:
    // no text to mark.
    if coats.isEmpty || kind == .break {
      let piece = line.piece(line.range)
      if piece.cells > 0 {
        row.runs.append(Run(piece.text, cells: piece.cells, faces: [ground]))
      }
    } else {
      addRuns(of: line, kind, on: ground, under: coats, to: &row)
    }
  }

  /// Adds the runs of `line`, each with its faces, that of its block undermost.
  private func addRuns(
    of line: TextLine, _ kind: Block.Kind, on ground: Face, under coats: [Coat], to row: inout Row
  ) {
    var cuts = [line.range.start, line.range.end]
    for coat in coats {
      if line.range.contains(coat.range.start) { cuts.append(coat.range.start) }
      if line.range.contains(coat.range.end) { cuts.append(coat.range.end) }
    }
    cuts.sort()
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      let piece = line.piece(TextRange(start, end))
      // Edges that fall together leave an empty piece between them.
      guard piece.cells > 0 else { continue }
      var faces: Faces = [ground]
      var isMarked = false
      var isInFocus = false
      for coat in coats where coat.range.contains(start) {
        faces.append(coat.face)
        isMarked = isMarked || coat.item != nil
        isInFocus = isInFocus || self.isInFocus(coat)
      }
      if reading.spotlight != nil, isMarked, !isInFocus {
        // A heading of which half is dim would look torn.
        faces = kind == .heading ? [ground] : faces + .aside
      }
      row.runs.append(Run(piece.text, cells: piece.cells, faces: faces))
    }
  }

  /// A face over a stretch of text.
  private struct Coat {
    var range: TextRange
    var face: Face
    /// What is marked, nil for what is no layer's mark.
    var item: ItemID?
  }

  /// Whether it belongs to what the reader looks at: the current item, a match, the selection.
  private func isInFocus(_ coat: Coat) -> Bool {
    guard let item = coat.item else { return coat.face != .standIn }
    return focus.contains(item)
  }

  /// All that lies over `line`, from the ground up.
  private func coats(over line: TextLine) -> [Coat] {
    let range = line.range
    var coats: [Coat] = []
    // One by one: of most there are none, and to map nothing is not nothing.
    for layer in marks {
      for mark in layer.touching(range) {
        coats.append(Coat(range: mark.range, face: mark.face, item: mark.item))
      }
    }
    for place in places(spotlit, in: range) { coats.append(Coat(range: place, face: .spotlight)) }
    if let search = reading.search {
      for match in places(search.matches, in: range) {
        coats.append(Coat(range: match, face: .match))
      }
    }
    if let selection = reading.selection, selection.range.overlaps(range), !isBlock(selection) {
      let isMatch = reading.search != nil && selection.item == nil
      let face: Face = selection.item?.layer == .quotes ? .selectionQuote : .selection
      coats.append(Coat(range: selection.range, face: isMatch ? .matchCurrent : face))
    }
    for part in otherParts(in: range) { coats.append(Coat(range: part, face: .selectionQuote)) }
    for standIn in line.standIns { coats.append(Coat(range: standIn, face: .standIn)) }
    return coats
  }

  /// The parts of the selected quotation are one item.
  private func otherParts(in range: TextRange) -> [TextRange] {
    guard let selection = reading.selection,
      let parts = reading.partsOfQuotation(selection.item)
    else { return [] }
    return parts.filter { $0 != selection.range && $0.overlaps(range) }
  }

  /// A heading or paragraph that a jump landed on is in view; painting it all would say nothing.
  private func isBlock(_ selection: Reading.Selection) -> Bool {
    if reading.isWord(selection) { return false }
    guard selection.item == nil, let matches = reading.search?.matches else {
      return selection.item == nil
    }
    let place = matches.partitioningIndex { $0.start >= selection.range.start }
    return place == matches.count || matches[place] != selection.range
  }

  /// Those of sorted `ranges` that touch `range`.
  private func places(_ ranges: [TextRange], in range: TextRange) -> ArraySlice<TextRange> {
    let first = ranges.partitioningIndex { $0.end > range.start }
    return ranges[first...].prefix { $0.start < range.end }
  }
}

extension Reading {
  /// The parts of a quotation, with their marks; nil for what is none.
  fileprivate func partsOfQuotation(_ item: ItemID?) -> [TextRange]? {
    guard let item, item.layer == .quotes, let quotations = findings?.quotations,
      quotations.indices.contains(item.number)
    else { return nil }
    return quotations[item.number].parts.map(\.outer)
  }
}

extension Block.Kind {
  /// The look of its text.
  fileprivate func face(level: Int) -> Face {
    switch self {
    case .heading: level <= 1 ? .headingTitle : .heading
    case .byline: .byline
    case .quote: .blockQuote
    case .preformatted, .table: .code
    case .break: .marker
    case .paragraph, .item: .text
    }
  }
}
