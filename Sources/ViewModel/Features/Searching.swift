import Articles

extension ReaderState {
  /// `/`: in the text a search, in the pane and in help a filter of the rows.
  mutating func startSearch() -> [Effect] {
    if case .help = overlay { return ask(.help) }
    return ask(focus == .pane ? .rows : .search)
  }

  /// The text shows the first match as it is typed.
  mutating func previewSearch(_ text: String, from before: LinePrompt.Before) {
    place = before.place
    reading.search = reading.search(for: text)
    showMatch(from: before)
  }

  /// Goes to the first match at or after where the prompt was opened.
  private mutating func showMatch(from before: LinePrompt.Before) {
    guard let search = reading.search else { return }
    let matches = reading.shown(search.matches)
    guard !matches.isEmpty else { return }
    let start = before.place.selection?.range.start ?? visibleRange.start
    let next = matches.partitioningIndex { $0.start >= start }
    select(Reading.Selection(range: matches[next % matches.count], item: nil))
    if next == matches.count { message = Message(text: "from the top again") }
  }

  /// An empty prompt takes the search before it up again.
  mutating func acceptSearch(_ text: String, from before: LinePrompt.Before) {
    guard !text.isEmpty else {
      reading.search = before.search
      if let previous = before.search { walkMatches(of: previous, by: 1) }
      return
    }
    guard let search = reading.search, search.matches.isEmpty else {
      if let problem = reading.search?.problem { message = Message(text: problem, isError: true) }
      reading.jumps.leave(before.place)
      return
    }
    reading.search = nil
    message = Message(text: search.failure, isError: true)
  }

  /// A text as it is compared takes as much memory as itself: it is kept while a query is typed, letter by letter.
  mutating func forgetFoldedText() {
    switch prompt?.kind {
    case .search, .keep: break
    default: if !reading.foldedTexts.isEmpty { reading.foldedTexts = [:] }
    }
  }

  mutating func walkMatches(of search: Search, by count: Int) {
    walk(search.matches.lazy.map { Reading.Selection(range: $0, item: nil) }, by: count)
  }
}

extension Search {
  /// Why there is nothing to go to.
  var failure: String {
    problem.map { "“\(query)” is no pattern: \($0)" } ?? "No match for “\(query)”"
  }

  /// How many there are, for the line that it is typed into.
  var tally: String {
    let count = matches.count == 1 ? "1 match" : "\(matches.count) matches"
    if let problem { return matches.isEmpty ? problem : "\(count), \(problem)" }
    return matches.isEmpty ? "no match" : count
  }
}
