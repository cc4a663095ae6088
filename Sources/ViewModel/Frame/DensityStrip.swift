import Articles

/// Where in the whole article things stand: one cell for each row of the screen, each for an equal part of
/// the text. It shows one thing at a time: the matches of a search, else the places of the current item, else
/// the quotations, else names and phrases.
struct DensityStrip {
  /// One a row, from the top.
  let cells: [Run]

  private static let glyph = "▪"

  /// - Parameter rows: The height of the strip.
  init(of reading: Reading, rows: Int) {
    var marks = [Face?](repeating: nil, count: rows)
    let end = reading.article?.blocks.textEnd ?? 0
    for (face, ranges) in Self.sources(of: reading) where end > 0 {
      var number = 0
      while number < ranges.count {
        let row = min(rows - 1, ranges[number].start * rows / end)
        marks[row] = face
        // A letter stands in a long text millions of times.
        let next = ranges.partitioningIndex { $0.start * rows / end > row }
        number = max(number + 1, next)
      }
    }
    cells = marks.map { mark in
      mark.map { Run(Self.glyph, cells: 1, faces: [$0]) } ?? .blank(1, .text)
    }
  }

  /// Names and phrases stand everywhere in an article, so they show only where nothing rarer is marked.
  private static func sources(of reading: Reading) -> [(Face, [TextRange])] {
    if let search = reading.search { return [(.densityMatch, search.matches)] }
    if let spotlight = reading.spotlight {
      return [(.densitySpotlight, spotlight.places.map(\.range))]
    }
    let quotes = reading.shownMarks(of: .quotes)
    if !quotes.isEmpty { return [(.densityQuote, quotes.map(\.range))] }
    return [Layer.phrases, .entities].map { layer in
      (
        layer == .entities ? .densityEntity : .densityPhrase,
        reading.shownMarks(of: layer).map(\.range)
      )
    }
  }
}
