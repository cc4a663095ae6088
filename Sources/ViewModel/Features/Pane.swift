import Articles

/// The side pane: whether it is there, how wide, and what it lists.
struct Pane: Equatable, Sendable {
  /// Where the reader was when the pane took the focus.
  struct Origin: Equatable, Sendable {
    var article: Int
    var place: Place
  }

  /// Whether it is shown beside the text where the window is wide enough.
  var isOpen: Bool
  var list: ListKind
  var origin: Origin?

  static let widths = 24...80

  init(isOpen: Bool, list: ListKind = .quotes) {
    self.isOpen = isOpen
    self.list = list
  }

  /// Its width in a window of `columns`: a third, unless the reader asked for another.
  static func columns(_ width: Int?, in columns: Int) -> Int {
    let widest = min(widths.upperBound, columns / 2)
    return min(max(width ?? columns / 3, widths.lowerBound), widest)
  }
}

extension ReaderState {
  var geometry: Geometry { Geometry(of: self) }

  /// Opens or closes the pane; a window too narrow for both goes between them.
  mutating func togglePane() {
    if size.columns < Geometry.leastColumnsForPane { return switchFocus() }
    if geometry.paneColumns > 0 {
      if focus == .pane { leavePane() }
      pane.isOpen = false
    } else {
      pane.isOpen = true
      followText()
    }
  }

  /// The text alone, or the pane beside it again.
  mutating func toggleTextOnly() {
    guard size.columns >= Geometry.leastColumnsForPane else {
      if focus == .pane { leavePane() } else { message = .tooNarrowForPane }
      return
    }
    if focus == .pane { leavePane() }
    pane.isOpen.toggle()
    followText()
  }

  mutating func show(list: ListKind) {
    pane.list = list
    focusPane()
  }

  mutating func switchFocus() {
    if focus == .pane { leavePane() } else { focusPane() }
  }

  mutating func focusPane() {
    if focus != .pane { pane.origin = Pane.Origin(article: current, place: place) }
    focus = .pane
    followText()
  }

  /// The text has the focus, where the pane's cursor has brought it.
  mutating func leavePane() {
    if focus == .pane, let origin = pane.origin, origin.article == current, origin.place != place {
      reading.jumps.leave(origin.place)
    }
    focus = .text
    pane.origin = nil
  }

  /// The text has the focus, where it was before the pane took it.
  mutating func leavePaneForOrigin() {
    if let origin = pane.origin, origin.article == current { place = origin.place }
    focus = .text
    pane.origin = nil
  }

  mutating func widenPane(by columns: Int) {
    guard size.columns >= Geometry.leastColumnsForPane else {
      message = .tooNarrowForPane
      return
    }
    guard geometry.paneColumns > 0 else {
      message = Message(text: "The pane is closed")
      return
    }
    setPaneWidth(geometry.paneColumns + columns)
  }

  /// - Parameter width: In cells; what the window has no room for is the nearest that it has.
  mutating func setPaneWidth(_ width: Int) {
    let widest = min(Pane.widths.upperBound, size.columns / 2)
    guard widest >= Pane.widths.lowerBound else { return }
    settings.paneWidth = min(max(width, Pane.widths.lowerBound), widest)
  }

  mutating func widenText(by columns: Int) {
    let bounds = Settings.textWidths
    settings.textWidth = min(
      max(settings.textWidth + columns, bounds.lowerBound), bounds.upperBound)
    message = Message(text: "Lines of at most \(settings.textWidth) cells")
  }
}
