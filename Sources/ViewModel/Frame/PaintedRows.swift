import Articles
import Synchronization

/// Rows that were painted lately, the density strip and the status line: from one key press to the next most of a screen
/// looks as it did.
///
/// It belongs to one look of an article: whatever changes how a line is painted has a new one. It is no part of what
/// anything means, so all of them are equal, and copies of a state may share one.
final class PaintedRows: Sendable {
  private final class Painted: Sendable {
    let line: TextLine
    /// As wide as it is, and as wide as the screen with `cell` at its end.
    let text: Row
    let row: Row
    let cell: Run?

    init(_ line: TextLine, text: Row, row: Row, cell: Run?) {
      (self.line, self.text, self.row, self.cell) = (line, text, row, cell)
    }
  }

  private struct Contents {
    var geometry: Geometry?
    var rows: [ObjectIdentifier: Painted] = [:]
    var strip: DensityStrip?
    var status: (facts: StatusLine.Facts, row: Row)?
  }

  /// More than a screen needs; after that all begins anew.
  private static let mostRows = 128

  private let contents = Mutex(Contents())

  /// The row of `line`, made by `paint` if it is not known.
  /// - Parameters:
  ///   - cell: What stands in the row's place in the strip, which moves past the text; nil without one.
  ///   - fit: Makes what was painted a row of the screen, with that cell.
  func row(
    of line: TextLine, cell: Run?, in geometry: Geometry, paint: () -> Row, fit: (Row) -> Row
  ) -> Row {
    let name = ObjectIdentifier(line)
    let known = contents.withLock { contents in
      if contents.geometry != geometry { contents = Contents(geometry: geometry) }
      return contents.rows[name]
    }
    if let known, known.cell == cell { return known.row }
    let text = known?.text ?? paint()
    let row = fit(text)
    contents.withLock { contents in
      if contents.rows.count >= Self.mostRows { contents.rows = [:] }
      contents.rows[name] = Painted(line, text: text, row: row, cell: cell)
    }
    return row
  }

  /// The strip of `rows` rows, made by `make` if it is not known.
  func strip(rows: Int, make: () -> DensityStrip) -> DensityStrip {
    if let known = contents.withLock({ $0.strip }), known.cells.count == rows { return known }
    let strip = make()
    contents.withLock { $0.strip = strip }
    return strip
  }

  /// The status line, made by `make` if it is not known for what it is to tell.
  func status(of facts: StatusLine.Facts, make: () -> Row) -> Row {
    if let known = contents.withLock({ $0.status }), known.facts == facts { return known.row }
    let row = make()
    contents.withLock { $0.status = (facts, row) }
    return row
  }
}

extension PaintedRows: Equatable {
  static func == (rows: PaintedRows, other: PaintedRows) -> Bool { true }
}
