import CNcurses
import ViewModel

/// Reads keys as they come, while the screen is open and the loop runs. Never waits for one.
package final class Keyboard {
  private let input: Int32
  private let loop: EventLoop
  private var decoder = KeyDecoder()
  private var clicks = ClickCounter()
  private let pressed: @MainActor ([Key]) -> Void
  private let closed: @MainActor () -> Void

  /// What is taken in one turn: a paste must not keep the screen from being painted.
  private static let greatestTurn = 4096

  /// - Parameters:
  ///   - input: The file descriptor that the screen was opened with.
  ///   - pressed: Takes the keys that came together, in order; at least one.
  ///   - closed: Is called once, when the terminal has gone away.
  package init(
    input: Int32, on loop: EventLoop, pressed: @escaping @MainActor ([Key]) -> Void,
    closed: @escaping @MainActor () -> Void
  ) {
    self.input = input
    self.loop = loop
    self.pressed = pressed
    self.closed = closed
    loop.watch(input) { [weak self] in self?.read() }
  }

  /// Reads no more.
  package func end() { loop.forget(input) }

  private func read() {
    var keys: [Key] = []
    var isClosed = false
    reading: while keys.count < Self.greatestTurn {
      let code = keys_next(keys.isEmpty)
      switch Int(code) {
      case Int(KEYS_NONE):
        keys += decoder.endTurn()
        break reading
      case Int(KEYS_CLOSED):
        isClosed = true
        break reading
      default: keys += decoder.decode(code).map(counted)
      }
    }
    if !keys.isEmpty { pressed(keys) }
    if isClosed {
      // A terminal that is gone stays readable for ever.
      end()
      closed()
    }
  }

  /// The second of two presses is a double one.
  private func counted(_ key: Key) -> Key {
    guard case .mouse(.press, let row, let column) = key else { return key }
    let place = Position(row: row, column: column)
    let button = clicks.press(at: place, milliseconds: EventLoop.now)
    return .mouse(button, row: row, column: column)
  }
}

/// Tells a double press from two.
nonisolated struct ClickCounter {
  private var last: (place: Position, milliseconds: Int)?

  /// - Parameter milliseconds: The time, from any beginning.
  mutating func press(at place: Position, milliseconds: Int) -> MouseButton {
    if let last, last.place == place, milliseconds - last.milliseconds <= 400 {
      self.last = nil
      return .doublePress
    }
    last = (place, milliseconds)
    return .press
  }
}
