import Articles
import ViewModel

/// An article as plain text for a pipe or a file: blocks parted by blank lines, every paragraph on one line.
struct ArticlePrinter {
  private let article: Article
  private let marks: Marks
  /// What sets faces on a terminal; empty where they look like plain text.
  private let escape: ([Face]) -> String
  private var text = ""

  /// - Parameters:
  ///   - annotations: What to mark.
  ///   - escape: What sets faces on a terminal, as an escape sequence; empty for the look of plain text.
  static func text(
    of article: Article, annotations: Annotations = Annotations(),
    escape: @escaping ([Face]) -> String = { _ in "" }
  ) -> String {
    var printer = ArticlePrinter(article, Marks(annotations), escape)
    var previous: Block?
    for block in article.blocks {
      if let previous {
        printer.text += previous.kind == .item && block.kind == .item ? "\n" : "\n\n"
      }
      printer.print(block)
      previous = block
    }
    return printer.text.isEmpty ? "" : printer.text + "\n"
  }

  private init(_ article: Article, _ marks: Marks, _ escape: @escaping ([Face]) -> String) {
    self.article = article
    self.marks = marks
    self.escape = escape
  }

  private mutating func print(_ block: Block) {
    switch block.kind {
    case .break: text += "* * *"
    case .quote: text += "  "
    case .item:
      text += String(repeating: "  ", count: max(0, block.level - 1))
      text += block.marker.map { visible($0) + " " } ?? ""
    case .heading, .paragraph, .preformatted, .table, .byline: break
    }
    guard block.kind != .break else { return }
    let joint = block.kind == .preformatted || block.kind == .table ? "\n" : " "
    for (number, line) in block.lines.enumerated() {
      if number > 0 { text += joint }
      print(line)
    }
  }

  private mutating func print(_ line: TextRange) {
    for piece in marks.pieces(of: line) {
      let start = escape(piece.faces)
      text += start + visible(piece.range) + (start.isEmpty ? "" : "\u{1B}[0m")
    }
  }

  /// The text of `range` with a stand-in for whatever a terminal could take for a command.
  private func visible(_ range: TextRange) -> String {
    var result = ""
    for scalar in article.text(in: range).unicodeScalars {
      result.unicodeScalars.append(Self.standIn(for: scalar) ?? scalar)
    }
    return result
  }

  /// Control pictures for the control characters of ASCII, U+FFFD for those of Latin-1 and for what turns
  /// the direction of text round.
  private static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09: nil
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: nil
    }
  }
}
