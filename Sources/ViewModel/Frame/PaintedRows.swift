import Articles
import Synchronization

/// Rows that were painted lately, and the density strip: from one key press to the next most of a screen looks as it
/// did.
///
/// It belongs to one look of an article: whatever changes how a line is painted has a new one. It is no part of what
/// anything means, so all of them are equal, and copies of a state may share one.
final class PaintedRows: Sendable {
  /// How the rows are set on the screen.
  struct Setting: Equatable {
    var geometry: Geometry
    /// Whether they end with a cell of the strip.
    var hasStrip: Bool
  }

  private struct Place: Hashable {
    var block: Int
    var start: Int
  }

  private struct Contents {
    var setting: Setting?
    var rows: [Place: (text: Row, mark: Face?, row: Row)] = [:]
    var strip: DensityStrip?
  }

  /// More than some screens need; after that all begins anew.
  private static let mostRows = 512

  private let contents = Mutex(Contents())

  /// The row of `line`, made by `paint` if it is not known.
  /// - Parameters:
  ///   - mark: What stands in the row's cell of the strip, which moves past the text.
  ///   - fit: Makes what was painted a row of the screen, with that mark.
  func row(
    of line: TextLine, mark: Face?, _ setting: Setting, paint: () -> Row, fit: (Row) -> Row
  ) -> Row {
    let place = Place(block: line.block, start: line.range.start)
    let known = contents.withLock { contents in
      if contents.setting != setting { contents = Contents(setting: setting) }
      return contents.rows[place]
    }
    if let known, known.mark == mark { return known.row }
    let text = known?.text ?? paint()
    let row = fit(text)
    contents.withLock { contents in
      if contents.rows.count >= Self.mostRows { contents.rows = [:] }
      contents.rows[place] = (text, mark, row)
    }
    return row
  }

  /// The strip of `rows` rows, made by `make` if it is not known.
  func strip(rows: Int, make: () -> DensityStrip) -> DensityStrip {
    if let known = contents.withLock({ $0.strip }), known.rows == rows { return known }
    let strip = make()
    contents.withLock { $0.strip = strip }
    return strip
  }
}

extension PaintedRows: Equatable {
  static func == (rows: PaintedRows, other: PaintedRows) -> Bool { true }
}
