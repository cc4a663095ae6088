/// Which rows of a list stay when a filter is typed.
struct ListFilter {
  private let search: PlainSearch
  private let folding: TextFolding

  init(_ text: String) {
    folding = TextFolding(askedBy: text)
    search = PlainSearch(folding.folded(text))
  }

  func matches(_ text: String) -> Bool {
    !search.places(in: folding.folded(text)).isEmpty
  }

  func matches(_ label: RowLabel) -> Bool {
    switch label {
    case .text(let text, _): matches(text)
    case .detailed(let text, _, let detail): matches("\(text) \(detail)")
    case .signed(_, let text, _): matches(text)
    case .paired(let left, _, _, let right): matches("\(left) \(right)")
    case .inContext(let context): matches(context.left + context.hit + context.right)
    }
  }

  /// The rows that match, with those that they stand under and those that stand under them.
  func rows(_ rows: [ListRow], label: (ListRow) -> RowLabel) -> [ListRow] {
    var isKept = rows.map { matches(label($0)) }
    // What stands under a row that matches itself.
    var above: Int?
    for (number, row) in rows.enumerated() {
      if let depth = above, row.depth > depth {
        isKept[number] = true
      } else {
        above = isKept[number] ? row.depth : nil
      }
    }
    // What a row that stays stands under.
    var needed = 0
    for number in rows.indices.reversed() {
      let depth = rows[number].depth
      if isKept[number] {
        needed = max(0, depth)
      } else if depth < needed {
        isKept[number] = true
        needed = depth
      }
    }
    return zip(rows, isKept).filter(\.1).map(\.0)
  }
}

extension ReaderState {
  /// The rows of the list that is shown: all, or those that the filter leaves.
  var listRows: [ListRow] {
    let list = pane.list.list
    let state = listState
    let rows = list.rows(in: self, listOrder, flipped: state.flipped)
    guard !state.filter.isEmpty else { return rows }
    // What is folded under a mere heading is looked through as well.
    let headings = rows.filter { $0.isUnfolded == false && $0.target == nil }.map(\.subject)
    let all =
      headings.isEmpty
      ? rows : list.rows(in: self, listOrder, flipped: state.flipped.symmetricDifference(headings))
    return ListFilter(state.filter).rows(all) { list.label(of: $0, in: self) }
  }

  /// Shows only the rows that hold `text`, all where it is empty, and goes to the first that does itself.
  mutating func filterList(by text: String) {
    let before = listRows.indices.contains(listState.cursor) ? listRows[listState.cursor] : nil
    listState.filter = text
    let rows = listRows
    guard !rows.isEmpty else { return }
    let list = pane.list.list
    let first =
      text.isEmpty
      ? rows.firstIndex { $0.subject == before?.subject }
      : rows.firstIndex { ListFilter(text).matches(list.label(of: $0, in: self)) }
    moveListCursor(to: first ?? 0)
  }

  /// All rows again, and the text where it was; the list too, unless it was filtered already.
  mutating func cancelFilter(from before: LinePrompt.Before) {
    filterList(by: "")
    place = before.place
    guard before.filter.isEmpty else { return followText() }
    let count = listRows.count
    setListCursor(min(before.listCursor, max(0, count - 1)), of: count)
  }
}
