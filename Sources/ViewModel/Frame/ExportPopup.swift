/// What to export, and the formats it can be exported in.
enum ExportPopup {
  static func popup(for choice: ExportChoice, of reader: ReaderState) -> Popup {
    let rows =
      [scopes(choice, of: reader), Row()] + ExportFormat.allCases.map { row(of: $0, choice) }
    return Popup(
      title: "Export · ← → what · ↑ ↓ format · Enter",
      rows: rows + [Row(), file(choice, of: reader)],
      place: .bottom)
  }

  /// What there is to choose from; the choice stands between angle marks, so that it shows without colour.
  private static func scopes(_ choice: ExportChoice, of reader: ReaderState) -> Row {
    var row = Row()
    for scope in reader.exportScopes {
      let title = reader.reading.findings?.title(of: scope) ?? "everything"
      let isChosen = scope == choice.scope
      row.append(isChosen ? "‹" : " ", .popupKey)
      row.append(title, isChosen ? .popupKey : .popup, limit: 24)
      row.append(isChosen ? "› " : "  ", .popupKey)
    }
    return row
  }

  private static func row(of format: ExportFormat, _ choice: ExportChoice) -> Row {
    let isChosen = format == choice.format
    var row = Row()
    row.append(isChosen ? "▸ " : "  ", .popupKey)
    row.append(CellText.padded(format.title, to: 11), isChosen ? .popupKey : .popup)
    row.append(format.summary, isChosen ? .popup : .popupDim)
    return row
  }

  private static func file(_ choice: ExportChoice, of reader: ReaderState) -> Row {
    var row = Row()
    row.append("to ", .popupDim)
    row.append(reader.fileName(for: choice), .popup)
    return row
  }
}
