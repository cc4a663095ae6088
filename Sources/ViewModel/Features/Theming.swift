/// A theme as a list shows it.
package struct ThemeName: Equatable, Sendable {
  /// As `:theme` and the configuration call it.
  package var name: String
  /// What it is for, in few words.
  package var summary: String

  package init(name: String, summary: String) {
    self.name = name
    self.summary = summary
  }
}

extension ReaderState {
  /// Has a theme shown, for good or while it is looked at.
  mutating func show(theme name: String) -> [Effect] {
    guard name != shownTheme else { return [] }
    shownTheme = name
    return [.useTheme(name)]
  }

  /// Another theme is in use.
  mutating func took(theme name: String) {
    shownTheme = name
    settings.theme = name
    message = Message(text: "Theme: \(name)")
  }

  /// A theme could not be used.
  /// - Parameters:
  ///   - name: The theme that is still in use.
  ///   - sentence: What is wrong with the other.
  mutating func refuseTheme(for name: String, _ sentence: String) {
    shownTheme = name
    if prompt == nil {
      settings.theme = name
      message = Message(text: sentence, isError: true)
    } else {
      prompt?.problem = sentence
    }
  }
}
