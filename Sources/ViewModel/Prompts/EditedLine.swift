/// A line of text being typed, with its cursor.
struct EditedLine: Equatable, Sendable {
  private(set) var text = ""
  /// UTF-8 bytes into `text`, always between grapheme clusters.
  private(set) var cursor = 0

  /// Longer lines take no more: far beyond what anybody types, and paste has an end.
  static let greatestBytes = 4096

  /// - Parameter text: The cursor stands behind it.
  init(_ text: String = "") {
    self.text = text
    cursor = text.utf8.count
  }

  var isEmpty: Bool { text.isEmpty }

  /// What stands before the cursor, and what from there on.
  var parts: (before: Substring, after: Substring) {
    let place = text.utf8.index(text.startIndex, offsetBy: cursor)
    return (text[..<place], text[place...])
  }

  /// Puts `character` in before the cursor. Where it joins what stands there, the cursor goes behind the whole.
  mutating func insert(_ character: Character) {
    guard cursor + character.utf8.count <= Self.greatestBytes,
      text.utf8.count + character.utf8.count <= Self.greatestBytes
    else { return }
    let parts = parts
    let before = String(parts.before) + String(character)
    replace(with: before + parts.after, cursor: before.utf8.count)
  }

  mutating func deleteBackward() {
    let parts = parts
    replace(with: String(parts.before.dropLast()) + parts.after, cursor: lengthBefore(1))
  }

  mutating func deleteForward() {
    let parts = parts
    replace(with: String(parts.before) + parts.after.dropFirst(), cursor: cursor)
  }

  /// As ^W does in a shell: trailing spaces, then the word before them.
  mutating func deleteWord() {
    let parts = parts
    var kept = parts.before
    while kept.last == " " { kept.removeLast() }
    while let last = kept.last, last != " " { kept.removeLast() }
    replace(with: String(kept) + parts.after, cursor: kept.utf8.count)
  }

  mutating func deleteToStart() {
    replace(with: String(parts.after), cursor: 0)
  }

  mutating func deleteToEnd() {
    replace(with: String(parts.before), cursor: cursor)
  }

  mutating func moveLeft() { cursor = lengthBefore(1) }
  mutating func moveRight() { cursor += parts.after.first?.utf8.count ?? 0 }
  mutating func moveToStart() { cursor = 0 }
  mutating func moveToEnd() { cursor = text.utf8.count }

  /// Bytes before the cursor without the last `count` clusters.
  private func lengthBefore(_ count: Int) -> Int { parts.before.dropLast(count).utf8.count }

  /// - Parameter cursor: In bytes of `new`; goes on to the next cluster if it is inside one.
  private mutating func replace(with new: String, cursor offset: Int) {
    text = new
    var boundary = 0
    for character in new where boundary < offset { boundary += character.utf8.count }
    cursor = boundary
  }
}

extension EditedLine {
  /// Takes a key that edits or moves, as shells and most programs have them.
  /// - Returns: Whether it was one.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(character)
    case .backspace, .control("h"): deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .left, .control("b"): moveLeft()
    case .right, .control("f"): moveRight()
    case .home, .control("a"): moveToStart()
    case .end, .control("e"): moveToEnd()
    case .control("w"): deleteWord()
    case .control("u"): deleteToStart()
    case .control("k"): deleteToEnd()
    default: return false
    }
    return true
  }
}
