import Articles

/// What points at things by their number goes along with them when they are numbered anew.
extension Reading {
  mutating func follow(_ numbers: ItemNumbers) {
    selection = selection.map(numbers.selection)
    jumps.follow(numbers)
    lists.follow(numbers)
    kept?.follow(numbers)
    spotlight = spotlight.flatMap { newSpotlight($0, numbers) }
  }

  /// The current item anew: a speaker is whoever says what is selected.
  private func newSpotlight(_ old: Spotlight, _ numbers: ItemNumbers) -> Spotlight? {
    // A word is no thing that has a number.
    guard let first = old.places.first, let item = first.item else { return old }
    if item.layer == .quotes, let selection, selection.item?.layer == .quotes {
      return spotlight(on: selection)
    }
    return numbers.item(item).flatMap {
      spotlight(on: Selection(range: first.range, item: $0))
    }
  }
}

extension ReaderState {
  /// - Parameter numbers: Of the article on the screen.
  mutating func follow(_ numbers: ItemNumbers) {
    if let origin = pane.origin, origin.article == current {
      pane.origin?.place = numbers.place(origin.place)
    }
    if let before = prompt?.before { prompt?.before = before.following(numbers) }
    if case .peek(var peek) = overlay {
      guard case .item(let item) = peek.subject else { return }
      guard let new = numbers.item(item, at: peek.range) else {
        overlay = nil
        return
      }
      peek.subject = .item(new)
      overlay = .peek(peek)
      movePeek(peek, by: 0)
    }
  }
}

extension JumpList {
  fileprivate mutating func follow(_ numbers: ItemNumbers) { map(numbers.place) }
}

extension KeptParagraphs {
  fileprivate mutating func follow(_ numbers: ItemNumbers) {
    origin = numbers.place(origin)
    arrival = arrival.map(numbers.place)
  }
}

extension LinePrompt.Before {
  fileprivate func following(_ numbers: ItemNumbers) -> LinePrompt.Before {
    var before = self
    before.place = numbers.place(place)
    before.kept?.follow(numbers)
    return before
  }
}
