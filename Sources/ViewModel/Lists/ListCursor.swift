import Articles

extension ReaderState {
  var listState: ListStates.ListState {
    get { pane.list == .articles ? shelfState : reading.lists[pane.list] }
    set {
      if pane.list == .articles {
        shelfState = newValue
      } else {
        reading.lists[pane.list] = newValue
      }
    }
  }

  /// The order of the list that is shown.
  var listOrder: ListOrder {
    listState.order ?? settings.orders[pane.list] ?? pane.list.list.orders.first ?? .inOrder
  }

  /// Rows of the pane below tabs and heading.
  var listHeight: Int { max(1, geometry.rows - PaneFrame.headRows(in: geometry)) }

  /// The cursor moves, and the text shows the passage.
  mutating func moveListCursor(by rows: Int) {
    let (row, overflow) = listState.cursor.addingReportingOverflow(rows)
    moveListCursor(to: overflow ? (rows > 0 ? .max : 0) : row)
  }

  mutating func moveListCursor(to row: Int) {
    let rows = listRows
    setListCursor(min(max(row, 0), max(0, rows.count - 1)), of: rows.count)
    guard let target = rows.isEmpty ? nil : rows[listState.cursor].target else { return }
    reading.selection = target
    reveal(target.range)
  }

  /// Keeps the cursor in view.
  mutating func setListCursor(_ row: Int, of count: Int) {
    var state = listState
    state.cursor = row
    state.first = min(state.first, row)
    state.first = max(state.first, row - listHeight + 1)
    state.first = min(state.first, max(0, count - listHeight))
    listState = state
  }

  /// Other rows come into view, and the cursor stays among them; the text does not move.
  mutating func scrollList(by rows: Int) {
    let count = listRows.count
    let first = min(max(listState.first + rows, 0), max(0, count - listHeight))
    listState.first = first
    let cursor = min(max(listState.cursor, first), first + listHeight - 1)
    setListCursor(min(cursor, max(0, count - 1)), of: count)
  }

  /// The row under the cursor.
  var listRow: ListRow? {
    let rows = listRows
    return rows.indices.contains(listState.cursor) ? rows[listState.cursor] : nil
  }

  mutating func keepingListRow(_ change: (inout ReaderState) -> Void) {
    keepingListRowRenumbered { reader in
      change(&reader)
      return nil
    }
  }

  /// After a change of rows the cursor is on the row about the same thing, else it goes with the text.
  /// - Parameter change: Returns how it numbered things anew, nil where it did not.
  mutating func keepingListRowRenumbered(_ change: (inout ReaderState) -> ItemNumbers?) {
    let row = listRow
    let numbers = change(&self)
    let rows = listRows
    let subject = row.flatMap { row in numbers.map { $0.subject(row.subject) } ?? row.subject }
    let target = row?.target.map { target in numbers?.selection(target) ?? target }
    let same = rows.firstIndex { $0.subject == subject }
    let near = rows.firstIndex { $0.target?.item != nil && $0.target?.item == target?.item }
    if let number = same ?? near {
      setListCursor(number, of: rows.count)
    } else {
      setListCursor(0, of: rows.count)
      followText()
    }
  }

  /// The list's cursor goes along with the text: to the row of the selected thing, else to the last passage
  /// that begins before the place of reading; at the start of the article to the first row.
  mutating func followText() {
    guard pane.list == .articles || reading.article != nil, geometry.paneColumns > 0 else { return }
    let rows = listRows
    guard !rows.isEmpty else { return }
    let row = rowOfSelection(in: rows) ?? rowOfScreen(in: rows) ?? listState.cursor
    setListCursor(min(row, rows.count - 1), of: rows.count)
  }

  private func rowOfSelection(in rows: [ListRow]) -> Int? {
    guard pane.list != .articles else {
      return rows.firstIndex { $0.subject == .article(current) }
    }
    guard let selection = reading.selection, visibleRange.overlaps(selection.range) else {
      return nil
    }
    return rows.lastIndex {
      $0.target == selection && (selection.item != nil || pane.list == .matches)
    }
      ?? rows.firstIndex { $0.target?.item != nil && $0.target?.item == selection.item }
  }

  private func rowOfScreen(in rows: [ListRow]) -> Int? {
    guard let end = reached else { return 0 }
    if let marked = pane.list.markedLayer {
      return rowOfMark(in: rows, marked, TextRange(visibleRange.start, end + 1))
    }
    // Rows grouped by speaker do not stand in the order of the text.
    let places = rows.indices.compactMap { row -> (row: Int, start: Int)? in
      switch rows[row].subject {
      case .heading, .quotation, .title, .bookmark, .match:
        rows[row].target.map { (row, $0.range.start) }
      default: nil
      }
    }
    let above = places.filter { $0.start <= end }.max { $0.start < $1.start }
    return (above ?? places.min { $0.start < $1.start })?.row
  }

  /// Where the reader is taken to be: at what is selected while it is in view, else a third down the screen, but
  /// less near the start of the article and more near its end, so that the list's cursor comes to what stands there
  /// without a leap. Nil at the very start.
  private var reached: Int? {
    guard let layout else { return nil }
    if let selection = reading.selection, isSelectionInView {
      return max(selection.range.start, visibleRange.start)
    }
    let height = geometry.rows
    let start = layout.anchor(showing: 0, above: 0)
    let last = layout.lastAnchor(height: height)
    let above = rows(from: start, to: reading.top, in: layout)
    let below = rows(from: reading.top, to: last, in: layout)
    guard above > 0 else { return nil }
    let third = height / 3
    let row =
      above + below < height
      ? (height - 1) * above / (above + below)
      : min(above, third) + max(0, height - 1 - third - below)
    return layout.anchor(reading.top, movedBy: row).offset
  }

  /// How many rows lie between two anchors, at most a screen.
  private func rows(from first: Anchor, to second: Anchor, in layout: Layout) -> Int {
    let height = geometry.rows
    // So many bytes fill a screen in most scripts; rows are only counted near the ends of the article.
    guard second.offset - first.offset <= 2 * height * layout.width else { return height }
    return max(0, layout.rowDistance(from: first, to: second, limit: height) ?? height)
  }

  /// The row of the last thing of a layer that is marked in `range`; nil where nothing is.
  private func rowOfMark(in rows: [ListRow], _ layer: Layer, _ range: TextRange) -> Int? {
    guard let mark = reading.findings?.marks.marks(of: layer, in: range).last else { return nil }
    let selection = Reading.Selection(mark)
    return rows.lastIndex { $0.target == selection }
      ?? rows.firstIndex { $0.target?.item == mark.item }
  }

  /// Goes to the passage of the row, or folds what is only a heading.
  mutating func choose() -> [Effect] {
    if case .peek(let peek) = overlay {
      follow(peek)
      return []
    }
    guard focus == .pane else {
      chooseSelection()
      return []
    }
    let rows = listRows
    guard rows.indices.contains(listState.cursor) else { return [] }
    let row = rows[listState.cursor]
    if case .article(let number) = row.subject { return show(article: number) }
    guard let target = row.target else {
      fold(row)
      return []
    }
    reading.selection = target
    reveal(target.range)
    if case .speaker(let voice?) = row.subject, let number = reading.findings?.number(of: voice) {
      reading.spotlight = reading.spotlight(onSpeaker: number)
    } else if let spotlight = reading.spotlight(on: target) {
      reading.spotlight = spotlight
    }
    leavePane()
    return []
  }

  /// What is selected in the text becomes the current item.
  private mutating func chooseSelection() {
    if let selection = reading.selection, let spotlight = reading.spotlight(on: selection) {
      reading.spotlight = spotlight
    }
  }

  /// Folds the row, or goes to the row that it stands under, or to the text.
  mutating func goLeft() {
    guard focus == .pane else { return }
    let rows = listRows
    guard rows.indices.contains(listState.cursor) else { return leavePane() }
    let row = rows[listState.cursor]
    if row.isUnfolded == true {
      fold(row)
    } else if let above = rows[..<listState.cursor].lastIndex(where: { $0.depth < row.depth }) {
      moveListCursor(to: above)
    } else {
      leavePane()
    }
  }

  /// Unfolds the row; from the text, goes to the pane.
  mutating func goRight() {
    guard focus == .pane else { return focusPane() }
    let rows = listRows
    guard rows.indices.contains(listState.cursor), rows[listState.cursor].isUnfolded == false else {
      return
    }
    fold(rows[listState.cursor])
  }

  /// Folds or unfolds the row under the cursor.
  mutating func foldRow() {
    if let listRow { fold(listRow) }
  }

  private mutating func fold(_ row: ListRow) {
    guard row.isUnfolded != nil else { return }
    listState.flipped.formSymmetricDifference([row.subject])
    setListCursor(listState.cursor, of: listRows.count)
  }
}
