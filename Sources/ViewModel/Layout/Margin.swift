import Articles

/// What stands before the text of a block's rows.
struct Margin: Equatable {
  /// Cells; never more than half of the column.
  var indent = 0
  /// What is painted in the first row's indent and in the others': empty, or exactly `indent` cells.
  var first = ""
  var rest = ""

  /// Deeper levels are not shown: the text needs the room.
  private static let deepest = 8
  private static let bullets = ["•", "◦", "▪"]

  /// - Parameter width: Of the whole column.
  init(of block: Block, in text: TextWindow, width: Int) {
    let level = min(max(block.level, 1), Self.deepest)
    switch block.kind {
    case .item:
      let mark = Self.mark(of: block, level: level, in: text) + " "
      let nesting = String(repeating: "  ", count: level - 1)
      self.init(first: [nesting + mark, mark].first { CellText.width($0) * 2 <= width } ?? "")
    case .quote:
      let bars = String(repeating: "│ ", count: level)
      let shown = [bars, "│ "].first { CellText.width($0) * 2 <= width } ?? ""
      self.init(first: shown, rest: shown)
    case .preformatted, .table:
      self.init(first: "", rest: width >= 4 ? "↳ " : "")
    case .heading, .paragraph, .break, .byline: self.init(first: "")
    }
  }

  private init(first: String, rest: String = "") {
    indent = max(CellText.width(first), CellText.width(rest))
    self.first = first
    self.rest = rest
  }

  /// A bullet by its level; a number as it stands in the text.
  private static func mark(of block: Block, level: Int, in window: TextWindow) -> String {
    guard let marker = block.marker else { return bullets[(level - 1) % bullets.count] }
    // A hostile marker is cut before it is made into text.
    let end = min(marker.end, marker.start + 64)
    let text = String(decoding: window[TextRange(marker.start, end)], as: UTF8.self)
    let isNumber = text.unicodeScalars.contains { $0.properties.isAlphabetic || ("0"..."9") ~= $0 }
    return isNumber ? CellText.truncated(text, to: 8) : bullets[(level - 1) % bullets.count]
  }
}
