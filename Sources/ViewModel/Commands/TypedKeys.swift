/// The count and the keys typed so far of a command.
struct TypedKeys: Equatable, Sendable {
  /// Nil where no digit was typed.
  var count: Int?
  /// The keys after the count.
  var keys: [Key] = []
  /// What the next key is the letter for, nil for most keys.
  var question: LetterQuestion?
  /// Whether the keys that can follow are shown.
  var isHinting = false
  /// Tells a hint's timer from those of keys typed earlier.
  var timer = 0

  /// More than any article has lines; keeps arithmetic from overflowing.
  static let greatestCount = 9_999_999

  var isEmpty: Bool { count == nil && keys.isEmpty && question == nil }

  /// Takes a digit that belongs to a count.
  /// - Returns: Whether the key was one. A leading zero is a key like any other.
  mutating func takeDigit(_ key: Key) -> Bool {
    guard keys.isEmpty, case .character(let character) = key, let letter = character.asciiValue,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(letter),
      letter > UInt8(ascii: "0") || count != nil
    else { return false }
    count = min((count ?? 0) * 10 + Int(letter - UInt8(ascii: "0")), Self.greatestCount)
    return true
  }

  mutating func clear() {
    count = nil
    keys = []
    question = nil
    isHinting = false
    timer += 1
  }

  /// What was typed, for the status line; the key of a question as `bindings` have it.
  func description(by bindings: Bindings) -> String {
    (count.map(String.init) ?? "") + keys.map(\.description).joined()
      + (question.map { bindings.key(of: $0.command) } ?? "")
  }
}

extension Key: CustomStringConvertible {
  /// As help writes it.
  package var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^" + character.uppercased()
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .mouse: "Mouse"
    }
  }
}
