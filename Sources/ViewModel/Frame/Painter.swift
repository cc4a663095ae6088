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

  init(_ reading: Reading) {
    self.reading = reading
    marks = Self.layers.map { reading.shownMarks(of: $0) }.filter { !$0.isEmpty }
    let places = reading.spotlight?.places ?? []
    focus = Set(places.compactMap(\.item))
    spotlit = places.flatMap { place in
      reading.partsOfQuotation(place.item) ?? [place.range]
    }
  }

  /// What stands in the margin beside a line of `range`: a bar where a quotation that is shown touches it, a strong one
  /// for the selected quotation, and where one begins whose speaker the article does not plainly give, its sign.
  func margin(beside range: TextRange) -> (glyph: String, face: Face)? {
    guard reading.isShown(.quotes), let findings = reading.findings else { return nil }
    let marks = findings.marks.marks(of: .quotes, in: range)
    guard !marks.isEmpty else { return nil }
    let begun = marks.lazy.filter { range.contains($0.range.start) }.compactMap { mark in
      let quotation = findings.quotations[mark.item.number]
      return quotation.parts.first?.outer == mark.range ? quotation : nil
    }
    switch begun.first(where: { $0.sign != nil })?.sign {
    case .unsure?: return (SpeakerSign.unsure.rawValue, .quoteUnsure)
    case .reader?: return (SpeakerSign.reader.rawValue, .quoteUnsure)
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
    let block = article.blocks[line.block]
    let coats = coats(over: line)
    // Most lines have no more than one look. A break is an ornament, or what stands for paragraphs that are folded away:
    // no text to mark.
    if coats.isEmpty || block.kind == .break {
      let piece = line.piece(line.range)
      if piece.cells > 0 {
        row.runs.append(Run(piece.text, cells: piece.cells, faces: [block.face]))
      }
    } else {
      row.runs += runs(of: line, in: block, under: coats)
    }
  }

  /// The runs of `line`, each with its faces, that of its block undermost.
  private func runs(of line: TextLine, in block: Block, under coats: [Coat]) -> [Run] {
    let ground = block.face
    var cuts = [line.range.start, line.range.end]
    for coat in coats {
      for edge in [coat.range.start, coat.range.end]
      where line.range.start < edge && edge < line.range.end { cuts.append(edge) }
    }
    cuts.sort()
    // Edges that fall together leave an empty piece between them.
    return zip(cuts, cuts.dropFirst()).compactMap { start, end in
      let piece = line.piece(TextRange(start, end))
      guard piece.cells > 0 else { return nil }
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
        faces = block.kind == .heading ? [ground] : faces + .aside
      }
      return Run(piece.text, cells: piece.cells, faces: faces)
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
    for layer in marks {
      coats += layer.touching(range).map { Coat(range: $0.range, face: $0.face, item: $0.item) }
    }
    coats += places(spotlit, in: range).map { Coat(range: $0, face: .spotlight) }
    if let search = reading.search {
      coats += places(search.matches, in: range).map { Coat(range: $0, face: .match) }
    }
    if let selection = reading.selection, selection.range.overlaps(range), !isBlock(selection) {
      let isMatch = reading.search != nil && selection.item == nil
      let face: Face = selection.item?.layer == .quotes ? .selectionQuote : .selection
      coats.append(Coat(range: selection.range, face: isMatch ? .matchCurrent : face))
    }
    coats += otherParts(in: range).map { Coat(range: $0, face: .selectionQuote) }
    coats += line.standIns.map { Coat(range: $0, face: .standIn) }
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

extension Block {
  /// The look of its text.
  fileprivate var face: Face {
    switch kind {
    case .heading: level <= 1 ? .headingTitle : .heading
    case .byline: .byline
    case .quote: .blockQuote
    case .preformatted, .table: .code
    case .break: .marker
    case .paragraph, .item: .text
    }
  }
}
