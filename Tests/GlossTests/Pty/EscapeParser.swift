/// Cuts what a program writes to a terminal into characters and commands, across the borders of reads.
struct EscapeParser {
  enum Token: Equatable {
    case text(Unicode.Scalar)
    case control(UInt8)
    case escape(intermediate: UInt8, final: UInt8)
    case sequence(Sequence)
  }

  /// `ESC [ prefix parameters final`.
  struct Sequence: Equatable {
    /// `?`, `>` or another private mark, else 0.
    var prefix: UInt8 = 0
    var parameters: [Int?] = []
    var final: Character = " "

    subscript(index: Int) -> Int? {
      index < parameters.count ? parameters[index] : nil
    }
  }

  private enum State {
    case ground
    case escape(UInt8)
    case sequence([UInt8])
    case string(sawEscape: Bool)
  }

  private var state = State.ground
  private var scalarBytes: [UInt8] = []

  mutating func tokens(in bytes: [UInt8]) -> [Token] {
    bytes.compactMap { token(after: $0) }
  }

  private mutating func token(after byte: UInt8) -> Token? {
    switch state {
    case .ground: return ground(byte)
    case .escape(let intermediate): return escape(intermediate, byte)
    case .sequence(let soFar):
      guard (0x40...0x7E).contains(byte) else {
        state = .sequence(soFar + [byte])
        return nil
      }
      state = .ground
      return .sequence(Self.sequence(soFar, final: byte))
    case .string(let sawEscape):
      if byte == 0x07 || (sawEscape && byte == UInt8(ascii: "\\")) {
        state = .ground
      } else {
        state = .string(sawEscape: byte == 0x1B)
      }
      return nil
    }
  }

  private mutating func ground(_ byte: UInt8) -> Token? {
    if byte == 0x1B {
      state = .escape(0)
      return nil
    }
    if byte < 0x20 { return .control(byte) }
    scalarBytes.append(byte)
    guard let text = String(validating: scalarBytes, as: UTF8.self) else { return nil }
    scalarBytes = []
    return text.unicodeScalars.first.map { .text($0) }
  }

  private mutating func escape(_ intermediate: UInt8, _ byte: UInt8) -> Token? {
    switch byte {
    case UInt8(ascii: "["):
      state = .sequence([])
      return nil
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(sawEscape: false)
      return nil
    case 0x20...0x2F:
      state = .escape(byte)
      return nil
    default:
      state = .ground
      return .escape(intermediate: intermediate, final: byte)
    }
  }

  private static func sequence(_ bytes: [UInt8], final: UInt8) -> Sequence {
    var sequence = Sequence(final: Character(UnicodeScalar(final)))
    var rest = bytes[...]
    if let first = rest.first, (0x3C...0x3F).contains(first) {
      sequence.prefix = first
      rest = rest.dropFirst()
    }
    sequence.parameters = String(decoding: rest, as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    return sequence
  }
}
