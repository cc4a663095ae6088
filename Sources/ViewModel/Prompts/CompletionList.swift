/// One way in which a typed line can go on.
struct Completion: Equatable, Sendable {
  /// The whole line with it.
  var line: String
  /// What the list shows.
  var label: String
  /// What it does or means, in few words.
  var summary: String
}

/// The ways in which a typed line can go on, and which of them Tab has put into it.
struct CompletionList: Equatable, Sendable {
  private(set) var all: [Completion] = []
  /// An index into `all`, nil while the line is as it was typed.
  private(set) var selected: Int?
  /// What was typed.
  private var stem = ""

  init(_ all: [Completion] = [], for stem: String = "") {
    self.all = all
    self.stem = stem
  }

  /// Goes on to the next one, or back where negative, and past the last to what was typed.
  /// - Returns: The line that it makes, nil where there is nothing to choose.
  mutating func move(by step: Int) -> String? {
    guard !all.isEmpty else { return nil }
    if all.count == 1 {
      selected = 0
    } else {
      let count = all.count + 1
      let place = ((selected ?? all.count) + step + count) % count
      selected = place == all.count ? nil : place
    }
    return selected.map { all[$0].line } ?? stem
  }
}
