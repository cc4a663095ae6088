extension Run {
  /// Any text: what could disturb the terminal becomes stand-ins.
  init(_ text: String, _ face: Face) {
    let printable = CellText.printable(text)
    self.init(printable, cells: CellText.width(printable), faces: [face])
  }

  static func blank(_ cells: Int, _ face: Face) -> Run {
    let cells = max(0, cells)
    return Run(
      cells < blanks.count ? blanks[cells] : String(repeating: " ", count: cells), cells: cells,
      faces: [face])
  }

  /// There are many in every frame.
  private static let blanks = (0..<200).map { String(repeating: " ", count: $0) }
}

extension Row {
  /// Adds text, cut to `limit` cells with an ellipsis.
  mutating func append(_ text: String, _ face: Face, limit: Int = .max) {
    guard limit > 0, !text.isEmpty else { return }
    let run = Run(text, face)
    if run.cells <= limit {
      runs.append(run)
    } else {
      let cut = CellText.truncated(run.text, to: limit)
      runs.append(Run(cut, cells: CellText.width(cut), faces: [face]))
    }
  }

  mutating func append(blank cells: Int, _ face: Face) {
    if cells > 0 { runs.append(.blank(cells, face)) }
  }

  /// Exactly `width` cells: cut or filled up.
  func fitted(to width: Int, _ face: Face) -> Row {
    var row = cells > width ? cut(to: width) : self
    let rest = width - row.cells
    guard rest > 0 else { return row }
    // What is fitted often gets one more run.
    row.runs.reserveCapacity(row.runs.count + 2)
    row.append(blank: rest, face)
    return row
  }

  /// The first `width` cells; a wide character that stands across the edge is left out.
  func cut(to width: Int) -> Row {
    var row = Row()
    for run in runs {
      let room = width - row.cells
      if run.cells <= room {
        row.runs.append(run)
        continue
      }
      let text = CellText.prefix(of: run.text, cells: room)
      row.runs.append(Run(text, cells: CellText.width(text), faces: run.faces))
      break
    }
    return row
  }

  /// At most `width` cells: where something is cut off, its last run ends in an ellipsis.
  func ending(at width: Int, _ face: Face) -> Row {
    guard cells > width, width > 0 else { return self }
    var row = cut(to: width - 1)
    row.append("…", runs.last?.faces.last ?? face)
    return row
  }

  /// Without the first `width` cells; a wide character across the edge becomes a space.
  func dropping(_ width: Int) -> Row {
    var row = Row()
    var skipped = 0
    for run in runs {
      if skipped >= width {
        row.runs.append(run)
      } else if skipped + run.cells > width {
        let text = CellText.suffix(of: run.text, from: width - skipped)
        row.runs.append(Run(text, cells: CellText.width(text), faces: run.faces))
      }
      skipped += run.cells
    }
    return row
  }

  /// This row with `row` laid over it from `column` on.
  func covered(by row: Row, at column: Int, _ face: Face) -> Row {
    Row(
      cut(to: column).fitted(to: column, face).runs + row.runs + dropping(column + row.cells).runs)
  }
}
