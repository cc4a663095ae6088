import Articles

extension ReaderState {
  /// Puts an article on the screen; the first time it is loaded.
  mutating func show(article number: Int) -> [Effect] {
    current = number
    focus = .text
    pane.origin = nil
    followText()
    guard reading.status == .unread else { return [] }
    reading.status = .loading
    return [.load(ArticleID(number))]
  }

  /// - Parameter count: How many articles on, or back where negative; it stops at the ends.
  mutating func moveArticles(_ count: Int) -> [Effect] {
    let wanted = min(max(current + count, 0), readings.count - 1)
    guard wanted != current else {
      message = Message(
        text: readings.count == 1
          ? "There is one article only" : count > 0 ? "The last article" : "The first article")
      return []
    }
    return show(article: wanted)
  }

  /// Shows the beginning of an article, and asks for the whole.
  mutating func begin(_ article: Article, as id: ArticleID) -> [Effect] {
    guard readings.indices.contains(id.number), readings[id.number].article == nil else {
      return []
    }
    readings[id.number].status = .open(article)
    readings[id.number].isBegun = true
    return [.load(id)]
  }

  mutating func open(_ article: Article, as id: ArticleID) -> [Effect] {
    guard readings.indices.contains(id.number) else { return [] }
    readings[id.number].isChangedOnDisk = false
    if readings[id.number].isBegun, let beginning = readings[id.number].article {
      return complete(beginning, by: article, as: id)
    }
    if let old = readings[id.number].article {
      return replace(old, by: article, as: id)
    }
    readings[id.number].status = .open(article)
    if id.number == current, let notice = article.notices.first { message = Message(text: notice) }
    return analyse(article, as: id)
  }

  /// Asks what there is in a whole article; where it has no words, that is known.
  private mutating func analyse(_ article: Article, as id: ArticleID) -> [Effect] {
    guard article.blocks.isEmpty else { return [.analyse(id, article)] }
    _ = readings[id.number].take(Annotations(), of: article)
    return []
  }

  /// - Parameter facts: In the order of the articles.
  mutating func takeFacts(_ facts: [FileFacts?]) {
    for (number, file) in zip(readings.indices, facts) { readings[number].file = file }
    followText()
  }

  /// Offers to read a file again that was written since; what was just said is not cut short.
  mutating func noticeChange(of id: ArticleID) {
    guard readings.indices.contains(id.number), readings[id.number].article != nil else { return }
    readings[id.number].isChangedOnDisk = true
    guard id.number == current, message == nil else { return }
    message = Message(text: "Changed on disk: \(bindings.key(of: "reload")) reads it again")
  }

  /// The whole article takes the place of its beginning; what the reader did meanwhile stays.
  private mutating func complete(
    _ beginning: Article, by article: Article, as id: ArticleID
  ) -> [Effect] {
    readings[id.number].isBegun = false
    _ = readings[id.number].replace(beginning, by: article)
    if id.number == current {
      if let notice = article.notices.first { message = Message(text: notice) }
      reachGoal()
      followText()
    }
    return analyse(article, as: id)
  }

  /// The article was read again.
  private mutating func replace(_ old: Article, by new: Article, as id: ArticleID) -> [Effect] {
    if old == new {
      if id.number == current { message = Message(text: "Nothing has changed") }
      return []
    }
    let closing = id.number == current ? closeAll() : []
    let shift = readings[id.number].replace(old, by: new)
    if let origin = pane.origin, origin.article == id.number {
      pane.origin?.place = shift.place(origin.place)
    }
    if id.number == current {
      message = Message(text: new.notices.first ?? "Read again")
      // A low last screen stays, as after a change of the window's size; only an empty one would be no place.
      if reading.anchor.offset >= new.blocks.textEnd {
        clampAnchor()
      } else {
        followText()
      }
    }
    return closing + analyse(new, as: id)
  }

  /// What is open over the text belongs to what was found in it.
  private mutating func closeAll() -> [Effect] {
    overlay = nil
    return cancelLine()
  }

  /// An article that was open stays as it is, unless only its beginning was.
  mutating func fail(_ id: ArticleID, _ sentence: String) {
    guard readings.indices.contains(id.number) else { return }
    if readings[id.number].article != nil, !readings[id.number].isBegun {
      if id.number == current { message = Message(text: sentence, isError: true) }
      return
    }
    readings[id.number].isBegun = false
    readings[id.number].status = .failed(message: sentence)
  }

  /// Findings of an article that is no longer open are dropped.
  /// - Parameter part: Of the text, that was analysed; nil for all of it.
  mutating func take(_ annotations: Annotations, for id: ArticleID, in part: TextRange? = nil) {
    guard readings.indices.contains(id.number), let article = readings[id.number].article else {
      return
    }
    guard id.number == current else {
      _ = readings[id.number].take(annotations, of: article, in: part)
      return
    }
    keepingListRowRenumbered { reader in
      let numbers = reader.reading.take(annotations, of: article, in: part)
      if let numbers { reader.follow(numbers) }
      return numbers
    }
    if part == nil, message == .stillAnalysing { message = nil }
    if let extent = annotations.extent, message == nil {
      let percent = reading.percent(of: article, at: extent)
      message = Message(text: "So long a text is analysed in part: its first \(percent) %")
    }
    if case .exportChoice = overlay { overlay = nil }
    if case .exportFile? = prompt?.kind { prompt = nil }
    if focus == .text { followText() }
  }
}
