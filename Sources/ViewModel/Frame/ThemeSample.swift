/// What `gloss themes --show` prints: a few lines of an article with marks upon marks, and under it the name of
/// every face, each in its own look.
package struct ThemeSample {
  /// Each exactly `columns` cells wide.
  package let rows: [Row]

  package static let columns = 78

  /// - Parameter title: What stands above the sample.
  package init(title: String) {
    var rows = [[Run(title, .headingTitle)], []] + Self.passage + [[]]
    for group in Self.groups {
      rows.append([Run(group.title, .heading)])
      rows += Self.lines(of: group.faces)
      rows.append([])
    }
    rows.append(Self.status)
    self.rows = rows.map { runs in
      let isStatus = runs.first?.faces == [.statusTitle]
      let row = Row(isStatus ? runs : [.blank(Self.margin, .text)] + runs)
      return row.fitted(to: Self.columns, isStatus ? .status : .text)
    }
  }

  private static let margin = 2
  private static let nameColumns = 25

  /// The faces in their order, under the words that head them.
  private static let groups: [(title: String, faces: ArraySlice<Face>)] = {
    let heads: [(face: Face, title: String)] = [
      (.text, "Article"), (.quote, "Layers"), (.selection, "Reader"), (.density, "Strip"),
      (.pane, "Pane"), (.status, "Status line"), (.popup, "Popups"),
    ]
    let starts = heads.map { Face.allCases.firstIndex(of: $0.face) ?? 0 }
    let ends = starts.dropFirst() + [Face.allCases.count]
    return zip(heads, zip(starts, ends)).map { ($0.title, Face.allCases[$1.0..<$1.1]) }
  }()

  private static func lines(of faces: ArraySlice<Face>) -> [[Run]] {
    let perLine = (columns - margin) / nameColumns
    return stride(from: faces.startIndex, to: faces.endIndex, by: perLine).map { start in
      faces[start..<min(start + perLine, faces.endIndex)].flatMap { face in
        let run = Run(face.rawValue, face)
        return [run, .blank(nameColumns - run.cells, .text)]
      }
    }
  }

  private static let passage: [[Run]] = [
    [bar, text("For three winters the council of "), text("Saltmere", .entityPlace)]
      + [text(" had put it off. "), text("“We are not", .quoteSpeech)],
    [bar, text("going to sell a ", .quoteSpeech), text("quay that feeds", .quoteSpeech, .phrase)]
      + [text(" forty families,”", .quoteSpeech), text(" "), text("Ingrid Maddern", .entityPerson)]
      + [text(" said.")],
    [Run("▌ ", .selectionBar), text("“Ask ", .quoteSpeech, .selectionQuote)]
      + [text("Tomas Reyk", .quoteSpeech, .entityPerson, .selectionQuote)]
      + [
        text(" again when the ice is gone.”", .quoteSpeech, .selectionQuote), text(" The "),
        spotlight,
      ],
    [.blank(2, .text), text("called the offer "), text("“generous”", .quoteScare), text("; the ")]
      + [text("harbour", .match), text(" association, "), text("harbour", .matchCurrent)]
      + [text(" by "), text("harbour", .match), text(".")],
  ]

  private static let bar = Run("▎ ", .quoteBar)
  private static let spotlight = text("county", .entityOrganisation, .spotlight)

  private static func text(_ words: String, _ faces: Face...) -> Run {
    let run = Run(words, .text)
    return Run(run.text, cells: run.cells, faces: Faces([.text] + faces))
  }

  private static let status: [Run] = [
    Run(" The harbour that would not close", .statusTitle), .blank(3, .status),
    Run("Quote 2 of 5 · Tomas Reyk 1/2", .statusItem), .blank(3, .status),
    Run("41 %", .status),
  ]
}
