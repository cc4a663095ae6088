import Articles

/// A place that the reader marked, under a letter.
struct Bookmark: Equatable, Sendable {
  /// The top of the screen.
  var anchor: Anchor
  /// What was looked at: what was selected, else the first line in view.
  var place: Int
}

/// The places that the reader marked in one article, by letter.
struct Bookmarks: Equatable, Sendable {
  private var places: [Character: Bookmark] = [:]

  var isEmpty: Bool { places.isEmpty }
  var count: Int { places.count }

  /// In the order of the text, of equal places by letter.
  var inOrder: [(letter: Character, bookmark: Bookmark)] {
    places.map { ($0.key, $0.value) }.sorted { ($0.1.place, $0.0) < ($1.1.place, $1.0) }
  }

  subscript(letter: Character) -> Bookmark? {
    get { places[letter] }
    set { places[letter] = newValue }
  }

  /// Takes all of them over into a changed text.
  mutating func move(offset: (Int) -> Int) {
    places = places.mapValues { bookmark in
      let anchor = Anchor(offset: offset(bookmark.anchor.offset), lead: bookmark.anchor.lead)
      return Bookmark(anchor: anchor, place: offset(bookmark.place))
    }
  }

  /// Whether `character` can name a mark: a letter or a digit of any script.
  static func canName(_ character: Character) -> Bool {
    character.unicodeScalars.count == 1 && (character.isLetter || character.isNumber)
  }
}

/// What the letter is for that the reader is asked for.
enum LetterQuestion: Equatable, Sendable {
  case setMark
  case goToMark

  /// The name of the command that asks it.
  var command: String { self == .setMark ? "mark set" : "mark go" }
}

extension ReaderState {
  /// Waits for the letter of a mark, and shows the marks that there are if it does not come.
  mutating func askForLetter(to question: LetterQuestion) -> [Effect] {
    guard reading.article != nil else { return [] }
    typed.question = question
    typed.timer += 1
    return [.startTimer(number: typed.timer, milliseconds: Self.hintDelay)]
  }

  /// Takes the letter of a mark; any key that is none lets the question go.
  mutating func answer(_ question: LetterQuestion, with key: Key) {
    typed.clear()
    switch (question, key) {
    case (.goToMark, .character("'")): returnToLastPlace()
    case (.setMark, .character(let letter)) where Bookmarks.canName(letter): setMark(letter)
    case (.goToMark, .character(let letter)) where Bookmarks.canName(letter): goToMark(letter)
    case (_, .escape), (_, .control("c")): break
    default: message = Message(text: "Marks are named by letters and figures")
    }
  }

  /// Marks this place; said again at the same place, takes the mark away.
  private mutating func setMark(_ letter: Character) {
    let bookmark = Bookmark(anchor: reading.top, place: placeInView)
    if reading.bookmarks[letter]?.place == bookmark.place {
      removeMark(letter)
    } else {
      keepingListRow { $0.reading.bookmarks[letter] = bookmark }
      message = Message(
        text: "Mark \(letter) set. \(bindings.key(of: "mark go"))\(letter) returns here.")
    }
  }

  private mutating func goToMark(_ letter: Character) {
    guard let bookmark = reading.bookmarks[letter], let article = reading.article else {
      message = Message(
        text: "There is no mark \(letter). \(bindings.key(of: "mark set"))\(letter) sets it.")
      return
    }
    if focus == .pane { leavePane() }
    leavePlace()
    reading.anchor = bookmark.anchor
    reading.selection = Reading.Selection(range: article.passage(at: bookmark.place))
    if let range = reading.selection?.range { reveal(range) }
    followText()
    message = Message(text: "Mark \(letter)")
  }

  /// Back to where the last jump began; said again, to and fro.
  private mutating func returnToLastPlace() {
    guard let last = reading.jumps.left else {
      message = Message(text: "No earlier place")
      return
    }
    if focus == .pane { leavePane() }
    leavePlace()
    place = last
    followText()
  }

  /// Removes the mark under the pane's cursor.
  mutating func removeMarkUnderCursor() {
    guard focus == .pane, case .bookmark(let letter) = listRow?.subject else {
      let list = bindings.key(of: "list bookmarks")
      message = Message(text: "\(list) lists the marks: there this key removes one")
      return
    }
    removeMark(letter)
  }

  private mutating func removeMark(_ letter: Character) {
    let row = listState.cursor
    keepingListRow { $0.reading.bookmarks[letter] = nil }
    if focus == .pane { moveListCursor(to: row) }
    message = Message(text: "Mark \(letter) removed")
  }

  /// What is looked at: what is selected and in view, else the first byte in view.
  private var placeInView: Int {
    let visible = visibleRange
    if let selection = reading.selection, visible.overlaps(selection.range) {
      return selection.range.start
    }
    return visible.start
  }
}

extension Article {
  /// More than any list is wide, in bytes.
  private static let passageBytes = 240

  /// The words of the block from `offset` on, no more than a line or two.
  func passage(at offset: Int) -> TextRange {
    let start = characterBoundary(at: offset)
    let number = blocks.partitioningIndex { $0.range.end > start }
    let end = blocks.indices.contains(number) ? blocks[number].range.end : utf8.count
    return TextRange(start, max(start, min(end, characterBoundary(at: start + Self.passageBytes))))
  }
}
