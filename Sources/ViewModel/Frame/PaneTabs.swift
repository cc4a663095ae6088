/// The names of the lists above the pane: all with their counts, or with only that of the active one; else those
/// round it that have room, each whole, with signs that there are more.
struct PaneTabs {
  private let kinds: [ListKind]
  private let active: Int
  private let labels: [String]
  /// The labels that have room.
  private let shown: Range<Int>

  /// Cells beside the labels, on either side where no sign stands.
  private static let margin = 1
  private static let gap = 2
  private static let more = (left: "‹ ", right: "  ›")

  /// - Parameter columns: The width of the pane.
  init(of reader: ReaderState, columns: Int) {
    kinds = ListKind.allCases.filter {
      $0 == reader.pane.list || $0.list.isOffered(in: reader)
    }
    active = kinds.firstIndex(of: reader.pane.list) ?? 0
    let full = kinds.map { Self.label(of: $0, in: reader) }
    let short = kinds.map {
      $0 == reader.pane.list ? Self.label(of: $0, in: reader) : $0.list.title
    }
    let whole = [full, short].first { Self.cells(of: $0.indices, in: $0) <= columns }
    labels = whole ?? short
    shown = whole?.indices ?? Self.window(round: active, in: short, columns: columns)
  }

  /// As many labels as have room, the active one among them.
  private static func window(round active: Int, in labels: [String], columns: Int) -> Range<Int> {
    let windows = (0...active).lazy.compactMap { first in
      (active..<labels.count).last { cells(of: first..<$0 + 1, in: labels) <= columns }
        .map { first..<$0 + 1 }
    }
    return windows.first ?? active..<active + 1
  }

  /// The cells that some of the labels take, with the signs of those that are left out.
  private static func cells(of shown: Range<Int>, in all: [String]) -> Int {
    let signs =
      (shown.lowerBound > 0 ? 1 : 0)
      + (shown.upperBound < all.count ? CellText.width(more.right) : margin)
    return shown.reduce(margin + gap * (shown.count - 1) + signs) { $0 + CellText.width(all[$1]) }
  }

  private static func label(of kind: ListKind, in reader: ReaderState) -> String {
    let list = kind.list
    guard let count = list.count(in: reader) else { return list.title }
    return "\(list.title) \(count)"
  }

  var row: Row {
    var row = Row()
    for piece in pieces { row.append(piece.text, piece.face) }
    return row
  }

  /// The list whose name stands at `column` of the pane; a sign that there are more stands for the next of them.
  func kind(at column: Int) -> ListKind? {
    var end = 0
    for piece in pieces {
      end += CellText.width(piece.text)
      if column < end { return piece.kind }
    }
    return nil
  }

  /// What stands in the row, in order.
  private var pieces: [(text: String, face: Face, kind: ListKind?)] {
    let hasLeft = shown.lowerBound > 0
    var pieces: [(text: String, face: Face, kind: ListKind?)] = [
      (
        hasLeft ? Self.more.left : String(repeating: " ", count: Self.margin), .paneTab,
        hasLeft ? kinds[shown.lowerBound - 1] : nil
      )
    ]
    for number in shown {
      if number > shown.lowerBound {
        pieces.append((String(repeating: " ", count: Self.gap), .pane, nil))
      }
      pieces.append(
        (labels[number], number == active ? .paneTabActive : .paneTab, kinds[number]))
    }
    if shown.upperBound < labels.count {
      pieces.append((Self.more.right, .paneTab, kinds[shown.upperBound]))
    }
    return pieces
  }
}
