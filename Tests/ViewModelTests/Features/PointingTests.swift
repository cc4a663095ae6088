import TestSupport
import Testing

@testable import ViewModel

struct PointingTests {
  private let reader = ReaderState.showing(SampleArticles.ferry, columns: 100, rows: 20)

  /// Where words stand on the screen, each character one cell.
  private func place(of words: String, in reader: ReaderState) throws -> Position {
    for (row, text) in reader.frame().texts.enumerated() {
      if let start = text.firstRange(of: words)?.lowerBound {
        return Position(row: row, column: text.distance(from: text.startIndex, to: start))
      }
    }
    throw Missing(words: words)
  }

  private struct Missing: Error {
    let words: String
  }

  private func point(_ button: MouseButton, _ place: Position, in reader: inout ReaderState) {
    _ = reader.apply(.keyPressed(.mouse(button, row: place.row, column: place.column)))
  }

  private func click(_ words: String, in reader: inout ReaderState) throws {
    let place = try place(of: words, in: reader)
    point(.press, place, in: &reader)
    point(.release, place, in: &reader)
  }

  // MARK: The text

  @Test func `a click selects the mark under it, of several the shortest`() throws {
    var reader = ReaderState.showing(
      """
      “The ferry of Ada Holt is late,” said Tom Reed.
      [quote Tom                    ]       [person]
                    [person]
      """)
    try click("ferry", in: &reader)
    #expect(reader.status.contains("Quote 1 of 1 · Tom Reed"))
    try click("Holt", in: &reader)
    #expect(reader.status.contains("Ada Holt 1/1"))
    #expect(
      reader.frame().drawing.contains(
        """
        “The ferry of Ada Holt is late,” said Tom Reed.
          qqqqqqqqqqqqqq^^^^^^^^qqqqqqqqq       eeeeeeee
        """))
  }

  @Test func `a click beside all marks selects nothing, and jumps count from there`() throws {
    var reader = reader
    reader.press("@", "@")
    try click("Nobody", in: &reader)
    #expect(reader.reading.selection == nil)
    reader.press("@")
    #expect(reader.status.contains("Tom Reed"))
    reader.press("[e")
    #expect(reader.status.contains("Ada Holt"))
  }

  @Test func `a click does not move the text, wherever it is`() throws {
    var reader = ReaderState.showing(SampleArticles.long, columns: 100, rows: 20)
    reader.press("9j")
    let before = reader.frame().texts
    for row in 0..<20 {
      for column in stride(from: 0, to: 66, by: 5) {
        guard case .text = reader.part(at: Position(row: row, column: column)) else { continue }
        point(.press, Position(row: row, column: column), in: &reader)
        point(.release, Position(row: row, column: column), in: &reader)
        #expect(reader.frame().texts.dropLast() == before.dropLast())
      }
    }
  }

  @Test func `a hidden layer is not under the pointer`() throws {
    var reader = reader
    reader.press("te")
    try click("Ada Holt, who", in: &reader)
    #expect(reader.reading.selection == nil)
  }

  @Test func `a double press makes the thing the current item, or the word`() throws {
    var reader = reader
    let name = try place(of: "Ada Holt, who", in: reader)
    point(.press, name, in: &reader)
    point(.doublePress, name, in: &reader)
    #expect(reader.reading.spotlight?.title == "Ada Holt")
    reader.press("n")
    #expect(reader.status.contains("Ada Holt 2/2"))
    reader.press("Esc", "Esc")
    let word = try place(of: "late on", in: reader)
    point(.press, word, in: &reader)
    point(.doublePress, Position(row: word.row, column: word.column + 3), in: &reader)
    #expect(reader.reading.spotlight?.title == "“late”")
    #expect(reader.reading.spotlight?.places.count == 2)
  }

  @Test func `the density strip goes to that part of the article`() {
    var reader = ReaderState.showing(SampleArticles.long, columns: 60, rows: 21)
    let strip = Position(row: 10, column: reader.geometry.stripColumn)
    #expect(reader.part(at: strip) == .strip(percent: 50))
    point(.press, strip, in: &reader)
    #expect(reader.topLine.contains("number 2"))
    reader.press("(")
    #expect(reader.topLine.contains("number 1 "))
  }

  // MARK: The pane

  @Test func `a click on a row goes there, as Enter does`() throws {
    var reader = reader
    try click("“I slept", in: &reader)
    #expect(reader.focus == .text)
    #expect(reader.status.contains("Quote 3 of 3 · Tom Reed"))
  }

  @Test func `a click on the sign folds the row`() throws {
    var reader = reader
    try click("▾ Ada Holt", in: &reader)
    #expect(reader.frame().texts.contains { $0.contains("▸ Ada Holt") })
    #expect(reader.focus == .pane)
  }

  @Test func `a click on a tab shows its list`() throws {
    var reader = reader
    try click("Ent", in: &reader)
    #expect(reader.pane.list == .entities && reader.focus == .pane)
    #expect(reader.frame().texts.contains { $0.contains("▾ People") })
  }

  @Test(arguments: [24, 30, 44, 60, 80])
  func `every tab that is shown can be clicked, and the signs lead to the others`(width: Int) {
    for list in ListKind.allCases {
      var reader = ReaderState.showing(SampleArticles.ferry, columns: 160, rows: 20)
      reader.settings.paneWidth = width
      reader.show(list: list)
      let tabs = PaneTabs(of: reader, columns: width)
      let kinds = (0..<width).map { tabs.kind(at: $0) }
      #expect(kinds.contains(list))
      #expect(tabs.row.cells <= width && kinds.count { $0 != nil } > 0)
      for (column, kind) in kinds.enumerated() where kind != nil {
        var other = reader
        point(
          .press, Position(row: 0, column: other.geometry.paneStart + column), in: &other)
        #expect(other.pane.list == kind)
      }
    }
  }

  @Test func `dragging the border sets the width of the pane, on either side`() {
    for side in Settings.Side.allCases {
      var reader = ReaderState.showing(SampleArticles.ferry, columns: 120, rows: 20)
      reader.settings.paneSide = side
      let border = reader.geometry.borderColumn ?? 0
      #expect(reader.frame().texts[4].dropFirst(border).first == "▏")
      for target in [50, 70, 0, 119] {
        let from = Position(row: 4, column: reader.geometry.borderColumn ?? 0)
        point(.press, from, in: &reader)
        point(.drag, Position(row: 7, column: target), in: &reader)
        let dragged = reader.geometry
        point(.release, Position(row: 9, column: target), in: &reader)
        let wanted = side == .right ? 119 - target : target
        #expect(reader.geometry.paneColumns == min(max(wanted, 24), 60))
        #expect(reader.geometry == dragged)
      }
      // A release that no press on the border came before means nothing.
      let width = reader.geometry.paneColumns
      point(.press, Position(row: 4, column: 60), in: &reader)
      point(.drag, Position(row: 4, column: 65), in: &reader)
      point(.release, Position(row: 4, column: 75), in: &reader)
      #expect(reader.geometry.paneColumns == width)
    }
  }

  // MARK: The wheel, and what is over the text

  @Test func `the wheel scrolls what is under it, whatever has the focus`() {
    var reader = ReaderState.showing(
      (1...40).map { "# Heading \($0)\nIt says nothing." }.joined(separator: "\n"), columns: 100,
      rows: 16)
    reader.press("Tc", "Esc")
    let text = Position(row: 8, column: 10)
    let pane = Position(row: 8, column: reader.geometry.paneStart + 4)
    point(.wheelDown, pane, in: &reader)
    #expect(reader.topLine.contains("Heading 1 "))
    #expect(reader.listState.first == 3)
    point(.wheelDown, text, in: &reader)
    #expect(!reader.topLine.contains("Heading 1 "))
    reader.press("Tab")
    let top = reader.reading.anchor
    point(.wheelUp, text, in: &reader)
    #expect(reader.reading.anchor != top && reader.focus == .pane)
  }

  @Test func `over help and cards the wheel scrolls them, and a click closes them`() {
    var reader = reader
    reader.press("?")
    let before = reader.frame().texts
    point(.wheelDown, Position(row: 5, column: 30), in: &reader)
    #expect(reader.frame().texts != before)
    point(.press, Position(row: 5, column: 30), in: &reader)
    #expect(reader.overlay == nil && reader.reading.selection == nil)
  }

  @Test func `a click on a line of a card goes where it leads, and beside the links closes it`()
    throws
  {
    var reader = ReaderState.showing(
      """
      “The ferry is late,” said Tom Reed.
      [quote Tom       ]       [person]

      “She never sails on a Monday,” said Tom Reed.
      [quote Tom                  ]       [person]
      """, columns: 80, rows: 24)
    reader.press("]q", "p")
    try click("also says", in: &reader)
    #expect(reader.overlay == nil && reader.status.contains("Quote 2 of 2"))
    reader.press("(", "p")
    try click("because", in: &reader)
    #expect(reader.overlay == nil && reader.status.contains("Quote 1 of 2"))
  }

  @Test func `a release leaves a message where it is`() throws {
    var reader = reader
    reader.press("F2")
    let message = reader.message
    point(.release, Position(row: 1, column: 1), in: &reader)
    #expect(message != nil && reader.message == message)
  }

  @Test func `nothing is wrong with a press anywhere, in a window of any size`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let columns = Int.random(in: 1...130, using: &random)
      let rows = Int.random(in: 1...30, using: &random)
      var reader = ReaderState.showing(SampleArticles.ferry, columns: columns, rows: rows)
      for _ in 0..<12 {
        if Int.random(in: 0..<4, using: &random) == 0 { reader.press("p") }
        let button = [MouseButton.press, .doublePress, .drag, .release, .wheelUp, .wheelDown]
          .randomElement(using: &random)!
        point(
          button,
          Position(
            row: Int.random(in: -1...rows, using: &random),
            column: Int.random(in: -1...columns, using: &random)), in: &reader)
        let frame = reader.frame()
        #expect(frame.rows.count == rows && frame.rows.allSatisfy { $0.cells == columns })
      }
    }
  }
}
