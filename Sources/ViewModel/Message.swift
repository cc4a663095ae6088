/// A line for the reader in the status line, gone with the next key.
struct Message: Equatable, Sendable {
  var text: String
  var isError = false

  /// What was asked for is not found yet; gone too once all is.
  static let stillAnalysing = Message(text: "Still analysing…")
  static let stillSearching = Message(text: "Still searching…")
  static let tooNarrowForPane = Message(text: "The window is too narrow for text and pane")
}
