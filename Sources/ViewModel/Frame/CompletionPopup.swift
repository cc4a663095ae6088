/// The ways in which a typed command can go on, above the line.
enum CompletionPopup {
  /// More rows would hide the text, which shows what a theme looks like.
  private static let mostRows = 10
  private static let gap = 3

  /// Nil where there is nothing to show.
  static func popup(for completions: CompletionList, in size: Size) -> Popup? {
    let all = completions.all
    let height = min(mostRows, max(1, size.rows / 2 - Popup.frameRows))
    guard !all.isEmpty else { return nil }
    let selected = completions.selected ?? 0
    let first = min(max(0, selected - height / 2), max(0, all.count - height))
    let shown = all[first..<min(all.count, first + height)]
    let columns = all.map { CellText.width($0.label) }.max() ?? 0
    let width = min(
      size.columns - 2 * gap, columns + gap + (all.map { CellText.width($0.summary) }.max() ?? 0))
    let rows = shown.enumerated().map { number, completion in
      row(
        completion, labelColumns: columns, width: width,
        isSelected: completions.selected == first + number)
    }
    let title = all.count > shown.count ? "Tab chooses · \(all.count) in all" : "Tab chooses"
    return Popup(title: title, rows: rows, place: .line)
  }

  private static func row(
    _ completion: Completion, labelColumns: Int, width: Int, isSelected: Bool
  ) -> Row {
    var row = Row()
    row.append(completion.label, .popupKey)
    row.append(blank: labelColumns + gap - row.cells, .popup)
    row.append(completion.summary, .popupDim, limit: max(1, width - row.cells))
    guard isSelected else { return row }
    return Row(
      row.fitted(to: max(width, row.cells), .popup).runs.map {
        Run($0.text, cells: $0.cells, faces: $0.faces + .paneCursorFocused)
      })
  }
}
