import CNcurses
import ViewModel

/// Turns what ncurses reads, bytes and keys that it knows, into keys as a person names them.
///
/// A byte of UTF-8 waits for the rest of its character, also from one turn to the next.
nonisolated struct KeyDecoder {
  private var pending: [UInt8] = []
  private var pendingLength = 0
  private var sequence: Sequence = .none

  /// Bytes of the parameters of a report, three numbers; more are none.
  private static let longestReport = 20

  /// How much of an escape sequence that no terminfo entry knows has come.
  private enum Sequence {
    case none, escape, bracket, parameters
    /// `ESC O`.
    case letter
    /// The parameters of a report of the mouse so far.
    case mouse([UInt8])
    /// The bytes of a report in the older encoding so far.
    case oldMouse([UInt8])
  }

  /// - Parameter code: A byte, or one of the `KEYS_` numbers.
  /// - Returns: The keys that are complete now, in order; mostly one.
  mutating func decode(_ code: Int32) -> [Key] {
    if let byte = UInt8(exactly: code) { return sequence(byte) }
    let key = Self.named(code)
    return endTurn() + (key.map { [$0] } ?? [])
  }

  /// No more waits to be read just now: an Escape that came alone is one.
  mutating func endTurn() -> [Key] {
    defer { sequence = .none }
    switch sequence {
    case .escape: return [.escape]
    case .bracket: return [.escape, .character("[")]
    case .letter: return [.escape, .character("O")]
    case .none, .parameters, .mouse, .oldMouse: return []
    }
  }

  /// Reads what the mouse did, and swallows any other `ESC [ digits final` and `ESC O final`, so that a key which we do
  /// not know does not type commands.
  private mutating func sequence(_ byte: UInt8) -> [Key] {
    switch (sequence, byte) {
    case (.none, 0x1B):
      sequence = .escape
      return []
    case (.escape, UInt8(ascii: "[")):
      sequence = .bracket
      return []
    case (.escape, UInt8(ascii: "O")):
      sequence = .letter
      return []
    case (.bracket, UInt8(ascii: "<")):
      sequence = .mouse([])
      return []
    case (.mouse(let parameters), 0x20...0x3F) where parameters.count < Self.longestReport:
      sequence = .mouse(parameters + [byte])
      return []
    case (.mouse(let parameters), 0x40...0x7E):
      sequence = .none
      return MouseReport.key(parameters, final: byte).map { [$0] } ?? []
    case (.bracket, UInt8(ascii: "M")):
      sequence = .oldMouse([])
      return []
    case (.oldMouse(let bytes), _):
      sequence = bytes.count < 2 ? .oldMouse(bytes + [byte]) : .none
      return bytes.count < 2 ? [] : MouseReport.key(bytes + [byte]).map { [$0] } ?? []
    case (.bracket, UInt8(ascii: "0")...UInt8(ascii: "9")), (.mouse, 0x20...0x3F),
      (.parameters, 0x20...0x3F):
      sequence = .parameters
      return []
    case (.parameters, 0x40...0x7E), (.letter, 0x20...0x7E):
      sequence = .none
      return []
    case (.none, _):
      return character(byte)
    default:
      return endTurn() + sequence(byte)
    }
  }

  private mutating func character(_ byte: UInt8) -> [Key] {
    if pendingLength > 0 {
      if byte & 0xC0 == 0x80 {
        pending.append(byte)
        guard pending.count == pendingLength else { return [] }
        pendingLength = 0
        return String(validating: pending, as: UTF8.self).map(Self.characters) ?? []
      }
      pendingLength = 0
    }
    switch byte {
    case 0x0D: return [.enter]
    case 0x09: return [.tab]
    case 0x08, 0x7F: return [.backspace]
    case 0x00...0x1F: return [.control(Self.controlled(byte))]
    case 0x20...0x7E: return [.character(Character(Unicode.Scalar(byte)))]
    case 0xC2...0xF4:
      pending = [byte]
      pendingLength = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      return []
    default: return []
    }
  }

  /// One key, unless it is a control character (U+0080 to U+009F), which nobody types.
  private static func characters(_ text: String) -> [Key] {
    text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      ? [] : text.map(Key.character)
  }

  /// `^A` is `a`, `^@` is `@`.
  private static func controlled(_ byte: UInt8) -> Character {
    let letter = byte + 0x40
    let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter)
    return Character(Unicode.Scalar(isLetter ? letter + 0x20 : letter))
  }

  private static func named(_ code: Int32) -> Key? {
    switch Int(code) {
    case Int(KEYS_UP): .up
    case Int(KEYS_DOWN): .down
    case Int(KEYS_LEFT): .left
    case Int(KEYS_RIGHT): .right
    case Int(KEYS_HOME): .home
    case Int(KEYS_END): .end
    case Int(KEYS_PAGE_UP): .pageUp
    case Int(KEYS_PAGE_DOWN): .pageDown
    case Int(KEYS_INSERT): .insert
    case Int(KEYS_DELETE): .delete
    case Int(KEYS_BACKSPACE): .backspace
    case Int(KEYS_ENTER): .enter
    case Int(KEYS_BACK_TAB): .backTab
    case Int(KEYS_FUNCTION) + 1...Int(KEYS_FUNCTION) + 63:
      .function(Int(code) - Int(KEYS_FUNCTION))
    default: nil
    }
  }
}
