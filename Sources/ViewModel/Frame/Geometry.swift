/// Where the parts of the screen are, in cells.
struct Geometry: Equatable, Sendable {
  /// A narrower window shows the pane only while it has the focus, and then all over.
  static let leastColumnsForPane = 90
  /// The column between text and pane.
  static let borderColumns = 1
  /// The bar beside a quotation and the space after it.
  static let barColumns = 2
  /// Below this width the text takes all cells, without margins.
  static let leastColumnsForMargins = 24

  /// 0 where the pane hides the text.
  let textColumns: Int
  /// 0 where the pane is not shown; without its border.
  let paneColumns: Int
  /// Rows of text or of the pane: all but the status line, which a window of one row goes without.
  let rows: Int
  /// The width of a line of text.
  let lineColumns: Int
  /// Cells left of the text, the bar included.
  let leftMargin: Int
  let hasStrip: Bool
  let paneSide: Settings.Side
  /// The first column of the text's part of the screen, and of the pane's.
  var textStart: Int {
    paneSide == .left && paneColumns > 0 && textColumns > 0 ? paneColumns + Self.borderColumns : 0
  }
  var paneStart: Int {
    paneSide == .right && textColumns > 0 ? textColumns + Self.borderColumns : 0
  }
  /// The column of the line between text and pane, nil where only one of them is shown.
  var borderColumn: Int? {
    guard textColumns > 0, paneColumns > 0 else { return nil }
    return paneSide == .right ? textColumns : paneColumns
  }
  /// The column of the density strip: the last of the text's part, but not close to the pane's border.
  var stripColumn: Int { textColumns - (paneColumns > 0 && paneSide == .right ? 2 : 1) }

  init(of reader: borrowing ReaderState) {
    let size = reader.size
    rows = size.rows > 1 ? size.rows - 1 : 1
    switch (size.columns >= Self.leastColumnsForPane, reader.focus) {
    case (true, _) where reader.pane.isOpen || reader.focus == .pane:
      paneColumns = Pane.columns(reader.settings.paneWidth, in: size.columns)
      textColumns = size.columns - paneColumns - Self.borderColumns
    case (false, .pane):
      paneColumns = size.columns
      textColumns = 0
    default:
      paneColumns = 0
      textColumns = size.columns
    }
    let room = textColumns > 0 ? textColumns : size.columns
    let margins = room >= Self.leastColumnsForMargins ? 2 * Self.barColumns : 0
    hasStrip = reader.settings.showsStrip && margins > 0 && textColumns > 0
    let strip = hasStrip && paneColumns > 0 ? 1 : 0
    paneSide = reader.settings.paneSide
    lineColumns = min(reader.settings.textWidth, room - margins - strip)
    leftMargin = (room - strip - lineColumns) / 2
  }
}
