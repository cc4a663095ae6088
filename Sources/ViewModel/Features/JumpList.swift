import Articles

/// A place that one can come back to.
struct Place: Equatable, Sendable {
  var anchor: Anchor
  var selection: Reading.Selection?
  /// Whether the selection was in view. Two places are the same whatever the window showed of them.
  var showsSelection = false

  static func == (first: Place, second: Place) -> Bool {
    (first.anchor, first.selection) == (second.anchor, second.selection)
  }
}

/// The places that jumps began at, as a browser keeps its pages.
struct JumpList: Equatable, Sendable {
  private var places: [Place] = []
  /// How many of `places` lie behind; the others lie ahead.
  private var behind = 0

  /// Where the last jump began.
  private(set) var left: Place?

  static let greatestCount = 200

  /// Remembers where a jump begins; what lay ahead is forgotten.
  mutating func leave(_ place: Place) {
    places.removeSubrange(behind...)
    if places.last != place { places.append(place) }
    if places.count > Self.greatestCount { places.removeFirst() }
    behind = places.count
    left = place
  }

  /// - Parameter here: Where the reader is, so that `forward` can return.
  /// - Returns: Where they were, nil where nothing is remembered.
  mutating func back(from here: Place) -> Place? {
    guard behind > 0 else { return nil }
    if behind == places.count { places.append(here) }
    behind -= 1
    left = here
    return places[behind]
  }

  mutating func forward() -> Place? {
    guard behind + 1 < places.count else { return nil }
    behind += 1
    return places[behind]
  }

  /// Changes every place, as when the text or its findings do.
  mutating func map(_ change: (Place) -> Place) {
    places = places.map(change)
    left = left.map(change)
  }
}

extension ReaderState {
  var place: Place {
    get {
      Place(
        anchor: reading.anchor, selection: reading.selection, showsSelection: isSelectionInView)
    }
    set {
      reading.anchor = newValue.anchor
      reading.selection = newValue.selection
      if newValue.showsSelection { holdSelection() }
    }
  }

  /// Remembers this place before a jump.
  mutating func leavePlace() { reading.jumps.leave(place) }

  mutating func jumpBack(_ count: Int) {
    walkJumps(count, atEnd: "No earlier place") { $0.jumps.back(from: $1) }
  }

  mutating func jumpForward(_ count: Int) {
    walkJumps(count, atEnd: "No later place") { reading, _ in reading.jumps.forward() }
  }

  private mutating func walkJumps(
    _ count: Int, atEnd sentence: String, step: (inout Reading, Place) -> Place?
  ) {
    for taken in 0..<min(count, JumpList.greatestCount) {
      guard let next = step(&reading, place) else {
        if taken == 0 { message = Message(text: sentence) }
        break
      }
      place = next
    }
    followText()
  }
}
