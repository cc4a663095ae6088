/// What was typed into one kind of prompt before, the latest last.
struct History: Equatable, Sendable {
  private(set) var lines: [String] = []

  static let greatestCount = 200

  /// A line that was there already moves to the end.
  mutating func add(_ line: String) {
    guard !line.isEmpty else { return }
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > Self.greatestCount { lines.removeFirst() }
  }
}

/// Where in the history a prompt is, and what was typed before it went there.
struct HistoryCursor: Equatable, Sendable {
  /// An index into the lines, nil at the line that is being typed.
  private var place: Int?
  private var draft = ""

  /// The line before the one that is shown.
  /// - Returns: Nil where there is none.
  mutating func back(in history: History, from text: String) -> String? {
    let next = (place ?? history.lines.count) - 1
    guard history.lines.indices.contains(next) else { return nil }
    if place == nil { draft = text }
    place = next
    return history.lines[next]
  }

  /// The line after it, at last what was being typed.
  mutating func forward(in history: History) -> String? {
    guard let place else { return nil }
    guard place + 1 < history.lines.count else {
      self.place = nil
      return draft
    }
    self.place = place + 1
    return history.lines[place + 1]
  }
}
