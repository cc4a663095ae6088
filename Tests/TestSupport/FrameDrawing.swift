import ViewModel

extension Frame {
  /// The screen as text: every row without trailing spaces and, under a row that has marks, one letter a
  /// cell: `^` selection, `M` the match one is on, `m` match, `*` current item, `>` the list's cursor or the link of a
  /// card, else the first letter of the layer.
  package var drawing: String {
    rows.flatMap { [$0.text, $0.marks].filter { !$0.isEmpty } + ($0.text.isEmpty ? [""] : []) }
      .joined(separator: "\n")
  }

  /// The rows as text, without marks.
  package var texts: [String] { rows.map(\.text) }
}

extension Row {
  package var text: String { runs.map(\.text).joined().trimmingSpacesAtEnd }

  /// One letter a cell for what is marked, blank where nothing is.
  package var marks: String {
    runs.map { run in
      let letter = Self.letters.first { run.faces.contains($0.face) }?.letter ?? " "
      return String(repeating: letter, count: run.cells)
    }.joined().trimmingSpacesAtEnd
  }

  private static let letters: [(face: Face, letter: Character)] =
    [
      (.selection, "^"), (.selectionQuote, "^"), (.matchCurrent, "M"), (.match, "m"),
      (.spotlight, "*"),
    ]
    + [(.paneCursor, ">"), (.paneCursorFocused, ">"), (.popupCursor, ">")]
    + Face.allCases.filter { $0.rawValue.hasPrefix("entity") }.map { ($0, "e") }
    + [(.quoteSpeech, "q"), (.quoteTitle, "t"), (.quoteScare, "t"), (.phrase, "p")]
}

extension String {
  fileprivate var trimmingSpacesAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
