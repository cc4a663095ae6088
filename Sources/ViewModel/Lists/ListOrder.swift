/// A way to order a list. The raw values stand under its tab.
enum ListOrder: String, CaseIterable, Sendable {
  case bySpeaker = "by speaker"
  case inOrder = "in order"
  case byType = "by type"
  case byCount = "by count"
  case byName = "by name"
  case byPlace = "by first place"
  case byRank = "by rank"
  case byLength = "by length"
  case asGiven = "as given"
  case byTitle = "by title"
  case byProgress = "by progress"
  case byNewest = "newest first"
}

extension ReaderState {
  /// The list in its next order, the cursor on what it was on.
  mutating func changeOrder() {
    let orders = pane.list.list.orders
    guard orders.count > 1, let place = orders.firstIndex(of: listOrder) else {
      message = Message(text: "\(pane.list.list.title): one order only")
      return
    }
    setOrder(orders[(place + 1) % orders.count])
  }

  /// That list in that order.
  mutating func show(_ list: ListKind, _ order: ListOrder) {
    show(list: list)
    setOrder(order)
  }

  private mutating func setOrder(_ order: ListOrder) {
    keepingListRow { $0.listState.order = order }
    if geometry.paneColumns == 0 {
      message = Message(text: "\(pane.list.list.title) \(order.rawValue)")
    }
  }
}
