/// A card set in lines: labels in a column, details at the right.
struct CardLines {
  struct Line {
    var row: Row
    /// The link that it shows: a place among the card's links.
    var link: Int?
  }

  let card: Card
  /// The link that the keys are on: a place among the card's links.
  let link: Int
  /// The cells of a line.
  let columns: Int

  /// The mark of the link that the keys are on.
  private static let pointer = "› "

  private var labelColumns: Int {
    let widest = card.entries.map { CellText.width($0.label) }.max() ?? 0
    return widest == 0 ? 0 : widest + 2
  }

  /// Cells before the hit of an occurrence: as many as the widest context has.
  private var contextColumns: Int {
    card.entries.compactMap {
      if case .context(let context) = $0.body { CellText.width(context.left) } else { nil }
    }.max() ?? 0
  }

  var lines: [Line] {
    var linksBefore = 0
    return card.entries.flatMap { entry -> [Line] in
      guard entry.target != nil else { return lines(of: entry, link: nil) }
      defer { linksBefore += 1 }
      return lines(of: entry, link: linksBefore)
    }
  }

  private func lines(of entry: Card.Entry, link number: Int?) -> [Line] {
    let indent = CellText.width(Self.pointer)
    switch entry.body {
    case .gap: return [Line(row: Row())]
    case .heading(let name):
      var row = Row([.blank(indent, .popup)])
      let room = columns - indent - (entry.detail.isEmpty ? 0 : CellText.width(entry.detail) + 2)
      row.append(name, .popupTitle, limit: room)
      return [Line(row: row.detailed(entry.detail, in: columns))]
    case .words(let text) where entry.target == nil && entry.detail.isEmpty:
      let lines = CellText.wrapped(text, to: max(1, columns - indent - labelColumns))
      return lines.enumerated().map { number, line in
        var row = head(label: number == 0 ? entry.label : "", isCurrent: false)
        row.append(line, .popup)
        return Line(row: row)
      }
    case .words(let text):
      return [line(of: entry, link: number) { $0.append(text, .popup, limit: $1) }]
    case .context(let context):
      return [
        line(of: entry, link: number) {
          $0.append(context, .popup, around: .popupDim, limit: $1, room: contextColumns)
        }
      ]
    }
  }

  /// A line with a detail at its end.
  private func line(
    of entry: Card.Entry, link number: Int?, append: (inout Row, _ limit: Int) -> Void
  ) -> Line {
    let isCurrent = number == link
    let head = head(label: entry.label, isCurrent: isCurrent)
    var row = Row()
    append(&row, columns - head.cells - CellText.width(entry.detail) - 2)
    row = row.detailed(entry.detail, in: columns - head.cells)
    if isCurrent {
      row.runs = row.runs.map {
        Run($0.text, cells: $0.cells, faces: $0.faces + .popupCursor)
      }
    }
    return Line(row: Row(head.runs + row.runs), link: number)
  }

  private func head(label: String, isCurrent: Bool) -> Row {
    var row = Row()
    row.append(isCurrent ? Self.pointer : "", .popupKey)
    row.append(blank: CellText.width(Self.pointer) - row.cells, .popup)
    row.append(label, .popupDim)
    row.append(blank: CellText.width(Self.pointer) + labelColumns - row.cells, .popup)
    return row
  }
}

extension Row {
  /// With less important words at the end of `width` cells.
  fileprivate func detailed(_ detail: String, in width: Int) -> Row {
    guard !detail.isEmpty else { return self }
    var row = fitted(to: max(0, width - CellText.width(detail)), .popup)
    row.append(detail, .popupDim)
    return row
  }
}
