/// What to export, and the formats it can be exported in.
struct ExportPopup {
  private let choice: ExportChoice
  private let reader: ReaderState

  init(_ choice: ExportChoice, of reader: ReaderState) {
    self.choice = choice
    self.reader = reader
  }

  var popup: Popup {
    Popup(title: "Export · ← → what · ↑ ↓ format · Enter", rows: rows, place: .bottom)
  }

  /// Where a low window has no room for all formats, those round the chosen one, and no blank lines.
  private var rows: [Row] {
    let frame = Popup.isWhole(in: reader.size) ? 2 : Popup.frameRows
    let room = reader.size.rows - frame
    let formats = ExportFormat.allCases.map(row)
    guard formats.count + 4 > room else { return [scopes, Row()] + formats + [Row(), file] }
    let shown = max(1, min(formats.count, room - 2))
    let chosen = ExportFormat.allCases.firstIndex(of: choice.format) ?? 0
    let first = min(max(0, chosen - shown / 2), formats.count - shown)
    return [scopes] + formats[first..<(first + shown)] + [file]
  }

  /// What there is to choose from; the choice stands between angle marks, so that it shows without colour. A narrow window
  /// shows it and what follows.
  private var scopes: Row {
    let all = reader.exportScopes
    let chosen = all.firstIndex(of: choice.scope) ?? 0
    let room = max(1, reader.size.columns - 4)
    let first =
      (0...chosen).first { start in
        all[start...chosen].reduce(0) { $0 + row(of: $1).cells } <= room
      } ?? chosen
    return Row(all[first...].flatMap { row(of: $0).runs })
  }

  private func row(of scope: ExportScope) -> Row {
    let title = reader.reading.findings?.title(of: scope) ?? "everything"
    let isChosen = scope == choice.scope
    var row = Row()
    row.append(isChosen ? "‹" : " ", .popupKey)
    row.append(title, isChosen ? .popupKey : .popup, limit: 24)
    row.append(isChosen ? "› " : "  ", .popupKey)
    return row
  }

  private func row(of format: ExportFormat) -> Row {
    let isChosen = format == choice.format
    var row = Row()
    row.append(isChosen ? "▸ " : "  ", .popupKey)
    row.append(CellText.padded(format.title, to: 11), isChosen ? .popupKey : .popup)
    row.append(format.summary, isChosen ? .popup : .popupDim)
    return row
  }

  private var file: Row {
    var row = Row()
    row.append("to ", .popupDim)
    row.append(reader.fileName(for: choice), .popup)
    row.append(" · Enter asks first", .popupDim)
    return row
  }
}
