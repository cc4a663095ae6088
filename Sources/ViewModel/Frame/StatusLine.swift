import Articles

/// Title, the current item or message, the layers that are on, and how far the reader is.
struct StatusLine {
  private let reader: ReaderState
  /// Its reading, which would be copied to be asked.
  private let reading: Reading
  /// The text that is in view.
  private let visible: TextRange

  init(of reader: borrowing ReaderState, showing visible: TextRange) {
    self.reader = copy reader
    reading = reader.reading
    self.visible = visible
  }

  /// What it tells beside what `PaintedRows` belongs to.
  struct Facts: Equatable {
    var columns: Int
    var title: String
    var middle: Row
    var percent: Int
    var minutes: Int
    var isBegun: Bool
    var isChangedOnDisk: Bool
  }

  /// As wide as the window; what has no room is left out, the least important first.
  var row: Row {
    let article = reading.article
    let facts = Facts(
      columns: reader.size.columns, title: reading.title, middle: middle,
      percent: article.map { reading.percent(of: $0, at: visible.end) } ?? 0,
      minutes: article.map {
        reading.minutes(of: $0, from: visible.end, at: reader.settings.wordsPerMinute)
      } ?? 0,
      isBegun: reading.isBegun, isChangedOnDisk: reading.isChangedOnDisk)
    return reading.painted.status(of: facts) { row(telling: facts) }
  }

  private func row(telling facts: Facts) -> Row {
    let columns = facts.columns
    let middle = facts.middle
    let right = fitting(rightParts(telling: facts), in: columns - middle.cells)
    let room = columns - right.cells - middle.cells
    var row = Row()
    row.append(blank: 1, .status)
    if middle.cells == 0 || room >= Self.leastTitle {
      row.append(facts.title, .statusTitle, limit: room - 3)
    }
    row.append(blank: min(3, columns - row.cells - middle.cells - right.cells), .status)
    row.runs += middle.cut(to: columns).runs
    row.append(blank: columns - row.cells - right.cells, .status)
    row.runs += right.runs
    return row.fitted(to: columns, .status)
  }

  /// So much of a title comes before the less important words at the right.
  private static let ampleTitle = 28
  /// A shorter piece of a title says nothing.
  private static let leastTitle = 12

  /// The cells for what is selected: two thirds of a wide line; a narrow one has no title that is worth more.
  private var roomForItem: Int {
    let columns = reader.size.columns
    return max(columns * 2 / 3, min(columns - Self.percent, Self.ampleItem))
  }

  /// What is selected rarely needs more cells.
  private static let ampleItem = 60
  /// The cells of “100 %” with the blanks about it.
  private static let percent = 8

  /// What is selected, and what happened.
  private var middle: Row {
    var row = Row()
    if let item {
      row.append(item, .statusItem, limit: max(1, roomForItem))
      // News comes before the place.
      if reader.message == nil, reader.size.columns >= Self.leastColumnsForPlace, let place {
        row.append(" · \(place)", .status)
      }
    }
    if let message = reader.message {
      // News comes before what is known already.
      if row.cells + CellText.width(message.text) + 4 > reader.size.columns { row = Row() }
      if row.cells > 0 { row.append(" · ", .status) }
      row.append(
        message.text, message.isError ? .statusError : .statusMessage,
        limit: max(1, reader.size.columns - row.cells - 1))
    } else if !reader.typed.isEmpty {
      row = Row()
      row.append(reader.typed.description(by: reader.bindings), .statusMessage)
    }
    return row
  }

  /// What stands at the right, the most important first.
  private func rightParts(telling facts: Facts) -> [Row] {
    guard reading.article != nil else { return [] }
    if facts.isBegun {
      return [Row([Run("reading…", .statusLayer)]), Row([Run("? help", .statusLayer)])]
    }
    let percent = "\(facts.percent) %"
    return [
      Row([Run(facts.minutes > 0 ? "\(percent) · \(facts.minutes) min" : percent, .status)]),
      kept,
      facts.isChangedOnDisk ? Row([Run("changed on disk", .statusLayer)]) : Row(),
      reading.isAnalysed ? legend : Row([Run("analysing…", .statusLayer)]),
      Row([Run("? help", .statusLayer)]),
    ]
  }

  /// That paragraphs are folded away; empty where none are.
  private var kept: Row {
    guard let kept = reading.kept, let article = reading.article else { return Row() }
    return Row([Run("& \(kept.count(of: article))", .statusLayer)])
  }

  /// The layers that are on, each looking like its marks.
  private var legend: Row {
    var row = Row()
    for layer in Layer.allCases where reading.isShown(layer) {
      row.append(blank: row.runs.isEmpty ? 0 : 1, .status)
      let name = Run(layer.rawValue, .status)
      row.runs.append(Run(name.text, cells: name.cells, faces: name.faces + layer.face))
    }
    return row
  }

  /// The parts that have room: the first in any case, the others beside a title of ample length. On the
  /// screen the most important stands last.
  private func fitting(_ parts: [Row], in room: Int) -> Row {
    let title = min(CellText.width(reading.title), Self.ampleTitle) + 4
    var taken: [Row] = []
    var cells = 3
    for part in parts where part.cells > 0 {
      guard cells + part.cells <= room - (taken.isEmpty ? 0 : title) else { break }
      cells += part.cells + 2
      taken.insert(part, at: 0)
    }
    var row = Row()
    for part in taken {
      row.append(blank: 2, .status)
      row.runs += part.runs
    }
    row.append(blank: taken.isEmpty ? 0 : 1, .status)
    return row
  }

  /// A narrower window has better use for its cells.
  private static let leastColumnsForPlace = 72

  /// “¶ 2”: the paragraph of what is selected, while that is in view; nil for what is in none, such as a heading.
  private var place: String? {
    guard let selection = reading.selection, visible.overlaps(selection.range) else {
      return nil
    }
    return reading.paragraphs?.number(at: selection.range.start).map { "¶ \($0)" }
  }

  /// “Quote 2 of 5 · Ingrid Maddern 2/3”.
  private var item: String? {
    guard let selection = reading.selection, visible.overlaps(selection.range)
    else {
      return reading.spotlight.map {
        "\($0.title) · \($0.places.count) \($0.places.count == 1 ? "place" : "places")"
      }
    }
    if let search = reading.search,
      let number = search.number(of: selection.range)
    {
      let count = "\(search.matches.count)\(search.isUnderWay ? " so far" : "")"
      return "match \(number + 1) of \(count)"
    }
    if let spotlight = reading.spotlight, reading.isWord(selection),
      let number = spotlight.places.firstIndex(of: selection)
    {
      return "\(spotlight.title) \(number + 1)/\(spotlight.places.count)"
    }
    guard let item = selection.item, let findings = reading.findings else { return nil }
    return description(of: item, at: selection, in: findings)
  }

  /// “2/3”: which of the places of its thing is selected.
  private func rank(of selection: Reading.Selection) -> String? {
    let places = reading.spotlight(on: selection)?.places ?? []
    return places.firstIndex { $0.range.overlaps(selection.range) || $0 == selection }.map {
      "\($0 + 1)/\(places.count)"
    }
  }

  private func description(of item: ItemID, at selection: Reading.Selection, in findings: Findings)
    -> String
  {
    let place = reading.spotlight(on: selection).flatMap { spotlight in
      rank(of: selection).map { "\(spotlight.title) \($0)" }
    }
    switch item.layer {
    case .quotes:
      let quote = "Quote \(item.number + 1) of \(findings.quotations.count)"
      let quotation = findings.quotations[item.number]
      let name = findings.name(ofSpeakerOf: quotation)
      return [
        quote, name.map { [$0, rank(of: selection)].compactMap(\.self).joined(separator: " ") },
      ]
      .compactMap(\.self).joined(separator: " · ")
    case .titles:
      return [place, findings.titles[item.number].kind.name].compactMap(\.self)
        .joined(separator: " · ")
    case .entities:
      let entity = findings.annotations.entities[item.number]
      return "\(place ?? entity.name) · \(entity.kind.rawValue)"
    case .phrases:
      return place ?? findings.annotations.phrases[item.number].text
    }
  }
}
