import Articles

/// A search that is active: what for, and where it was found.
struct Search: Equatable, Sendable {
  var query: String
  /// In the order of the text.
  var matches: [TextRange]
}

/// The line that a search is typed into.
struct SearchPrompt: Equatable, Sendable {
  var text = ""
  /// Where the reader was, and what they had searched, before.
  var origin: Place
  var previous: Search?
}

extension ReaderState {
  mutating func startSearch() {
    if focus == .pane { leavePane() }
    overlay = .searchPrompt(SearchPrompt(origin: place, previous: reading.search))
  }

  /// Takes a key of the prompt. The text shows the first match as it is typed.
  mutating func edit(_ prompt: SearchPrompt, with key: Key) -> [Effect] {
    var prompt = prompt
    switch key {
    case .character(let character): prompt.text.append(character)
    case .backspace, .control("h"):
      if prompt.text.isEmpty { return cancel(prompt) }
      prompt.text.removeLast()
    case .control("u"): prompt.text = ""
    case .control("w"): prompt.text.removeLastWord()
    case .enter: return accept(prompt)
    case .escape, .control("c"): return cancel(prompt)
    default: return []
    }
    overlay = .searchPrompt(prompt)
    preview(prompt)
    return []
  }

  private mutating func preview(_ prompt: SearchPrompt) {
    place = prompt.origin
    reading.search = search(for: prompt.text)
    guard let search = reading.search, !search.matches.isEmpty else { return }
    let start = prompt.origin.selection?.range.start ?? visibleRange.start
    let next = search.matches.partitioningIndex { $0.start >= start }
    select(Reading.Selection(range: search.matches[next % search.matches.count], item: nil))
  }

  /// An empty prompt takes the search before it up again.
  private mutating func accept(_ prompt: SearchPrompt) -> [Effect] {
    overlay = nil
    if prompt.text.isEmpty {
      reading.search = prompt.previous
      if let previous = prompt.previous { walkMatches(of: previous, by: 1) }
      return []
    }
    if reading.search?.matches.isEmpty ?? true {
      reading.search = nil
      message = Message(text: "No match for “\(prompt.text)”", isError: true)
    } else {
      reading.jumps.leave(prompt.origin)
    }
    return []
  }

  private mutating func cancel(_ prompt: SearchPrompt) -> [Effect] {
    overlay = nil
    place = prompt.origin
    reading.search = prompt.previous
    return []
  }

  mutating func walkMatches(of search: Search, by count: Int) {
    leavePlace()
    walk(search.matches.map { Reading.Selection(range: $0, item: nil) }, by: count)
  }

  private func search(for query: String) -> Search? {
    guard let article = reading.article, !query.isEmpty else { return nil }
    return Search(query: query, matches: TextSearch(query).matches(in: article))
  }
}

extension String {
  /// As ^W does in a shell: trailing spaces, then the word before them.
  fileprivate mutating func removeLastWord() {
    while last == " " { removeLast() }
    while let last, last != " " { removeLast() }
  }
}
