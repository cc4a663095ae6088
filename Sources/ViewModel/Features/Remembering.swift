import Articles

extension ReaderState {
  /// What is to be kept of an article's reading, nil while it is not open.
  package func memory(of id: ArticleID) -> Memory? {
    guard readings.indices.contains(id.number) else { return nil }
    return readings[id.number].memory(progress: progress(of: id.number) ?? 0, pane: paneMemory)
  }

  /// The text of an article, nil while it is not open.
  package func article(_ id: ArticleID) -> Article? {
    readings.indices.contains(id.number) ? readings[id.number].article : nil
  }

  /// The first byte of an article that is on its screen, nil while it is not open.
  package func place(of id: ArticleID) -> Int? {
    article(id).map { _ in readings[id.number].anchor.offset }
  }

  /// The article on the screen.
  package var currentArticle: ArticleID { ArticleID(current) }

  /// What the reader asked of the pane since the start.
  private var paneMemory: Memory.PaneMemory {
    let start = paneAtStart
    return Memory.PaneMemory(
      isOpen: pane.isOpen == start.isOpen ? nil : pane.isOpen,
      list: pane.list == start.list ? nil : pane.list,
      width: settings.paneWidth == paneWidthAtStart ? nil : settings.paneWidth)
  }

  /// Takes up an earlier reading.
  /// - Parameter hasChanged: The text is not as it was then.
  mutating func recall(_ memory: Memory, for id: ArticleID, hasChanged: Bool) {
    guard readings.indices.contains(id.number), readings[id.number].article != nil else { return }
    readings[id.number].recall(memory)
    // The pane is the window's: it is as the first article had it.
    if !hasRecalledPane, id.number == current { recall(memory.pane) }
    guard id.number == current else { return }
    followText()
    guard reading.anchor.offset > 0 else { return }
    let top = bindings.key(of: "move top")
    message = Message(
      text: hasChanged
        ? "The text has changed since: this is the place by its words. \(top) goes to the top."
        : "Where you were last. \(top) goes to the top.")
  }

  private mutating func recall(_ memory: Memory.PaneMemory) {
    hasRecalledPane = true
    pane.isOpen = memory.isOpen ?? pane.isOpen
    // A list of what is gone, such as the finds of a search, would be empty.
    if let list = memory.list, list.list.isOffered(in: self) { pane.list = list }
    settings.paneWidth = memory.width ?? settings.paneWidth
  }
}
