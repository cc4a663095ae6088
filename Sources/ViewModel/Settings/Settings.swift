import Articles

/// What a reader may wish to have otherwise. `Setting.all` says how each is called and what it may be.
package struct Settings: Equatable, Sendable {
  /// A side of the window.
  package enum Side: String, CaseIterable, Sendable {
    case left, right
  }

  /// The name of the theme.
  package var theme = "default"
  /// The widest line of text, in cells.
  package var textWidth = 72
  /// The layers that are shown when an article is opened.
  package var layers = Set(Layer.allCases).subtracting(Layer.hiddenAtStart)
  /// Whether the side pane is open at the start, in a window that is wide enough.
  package var showsPane = true
  /// What the pane lists at the start.
  var paneList = ListKind.quotes
  /// The order of a list at the start, where it is not the first of its orders.
  var orders: [ListKind: ListOrder] = [:]
  /// Where the pane stands beside the text.
  package var paneSide = Side.right
  /// In cells; nil for a third of the window.
  package var paneWidth: Int?
  /// Whether the strip at the text's right edge is shown.
  package var showsStrip = true
  /// The reading speed that minutes are reckoned with.
  package var wordsPerMinute = 240
  /// Whether the wheel scrolls and a click selects; else the mouse is the terminal's.
  package var takesMouse = false

  /// What `textWidth` may be.
  package static let textWidths = 20...200

  package init() {}
}
