import ViewModel

/// What a terminal says of the mouse, once the parameters of its report have come.
/// - Source: xterm control sequences, “Mouse Tracking”: the SGR encoding (mode 1006), and the older one (mode 1000)
///   of terminals that do not know it.
nonisolated enum MouseReport {
  /// `ESC [ < code ; column ; row` and then `M`, or `m` for a release.
  /// - Parameter parameters: The bytes between `<` and the last.
  static func key(_ parameters: [UInt8], final: UInt8) -> Key? {
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard numbers.count == 3 else { return nil }
    let isRelease = final == UInt8(ascii: "m")
    return key(code: numbers[0], isRelease: isRelease, column: numbers[1], row: numbers[2])
  }

  /// `ESC [ M` and three bytes, each 32 more than what it says.
  static func key(_ bytes: [UInt8]) -> Key? {
    guard bytes.count == 3 else { return nil }
    let numbers = bytes.map { Int($0) - 32 }
    // Which of the buttons was let go it does not say.
    let isRelease = numbers[0] & buttonBits == 3
    return key(
      code: isRelease ? 0 : numbers[0], isRelease: isRelease, column: numbers[1], row: numbers[2])
  }

  private static let buttonBits = 0b1100_0011
  private static let motion = 32
  private static let wheel = 64

  /// - Parameters:
  ///   - column: Counted from 1, as is the row.
  private static func key(code: Int, isRelease: Bool, column: Int, row: Int) -> Key? {
    let button: MouseButton
    switch code & buttonBits {
    case 0: button = isRelease ? .release : code & motion != 0 ? .drag : .press
    case wheel: button = .wheelUp
    case wheel + 1: button = .wheelDown
    default: return nil
    }
    guard column > 0, row > 0 else { return nil }
    return .mouse(button, row: row - 1, column: column - 1)
  }
}
