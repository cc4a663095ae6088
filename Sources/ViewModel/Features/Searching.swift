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
    reading.awaitedMatch = before.place.selection?.range.start ?? visibleRange.start
    reading.beginSearch(for: text, bytes: searchStep)
    showAwaitedMatch()
  }

  /// Goes to the first match at or after where the reader waits for it, once that is found.
  private mutating func showAwaitedMatch() {
    guard let search = reading.search, let start = reading.awaitedMatch else { return }
    let matches = reading.shown(search.matches)
    let next = matches.partitioningIndex { $0.start >= start }
    guard next < matches.count || !search.isUnderWay else { return }
    reading.awaitedMatch = nil
    guard !matches.isEmpty else { return }
    message = nil
    select(Reading.Selection(range: matches[next % matches.count], item: nil))
    if next == matches.count { message = Message(text: "from the top again") }
  }

  /// Looks through more of a long text.
  mutating func continueSearch() {
    guard reading.search?.isUnderWay == true else { return }
    reading.continueSearch(bytes: searchStep)
    showAwaitedMatch()
    if let prompt, prompt.kind == .keep { keepMatches(from: prompt.before) }
    if prompt == nil, let search = reading.search, !search.isUnderWay, search.matches.isEmpty {
      giveUp(search)
    }
  }

  /// An empty prompt takes the search before it up again.
  mutating func acceptSearch(_ text: String, from before: LinePrompt.Before) {
    guard !text.isEmpty else {
      reading.search = before.search
      if let previous = before.search { walkMatches(of: previous, by: 1) }
      return
    }
    guard let search = reading.search, search.matches.isEmpty, !search.isUnderWay else {
      if let problem = reading.search?.problem { message = Message(text: problem, isError: true) }
      if reading.awaitedMatch != nil { message = .stillSearching }
      reading.jumps.leave(before.place)
      return
    }
    giveUp(search)
  }

  /// Nothing was found.
  private mutating func giveUp(_ search: Search) {
    reading.search = nil
    message = Message(text: search.failure, isError: true)
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
    if isUnderWay { return "\(count) so far" }
    if let problem { return matches.isEmpty ? problem : "\(count), \(problem)" }
    return matches.isEmpty ? "no match" : count
  }
}
