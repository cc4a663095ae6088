import CNcurses
import Dispatch
import ViewModel

/// Reads keys as they come, on the main queue, while the screen is open and this object is
/// kept. Never waits for one.
package final class Keyboard {
  private let source: any DispatchSourceRead
  private var decoder = KeyDecoder()
  private var clicks = ClickCounter()
  private let pressed: @MainActor (Key) -> Void
  private let closed: @MainActor () -> Void

  /// - Parameters:
  ///   - input: The file descriptor that the screen was opened with.
  ///   - pressed: Takes the keys, in order.
  ///   - closed: Is called once, when the terminal has gone away.
  package init(
    input: Int32, pressed: @escaping @MainActor (Key) -> Void,
    closed: @escaping @MainActor () -> Void
  ) {
    self.pressed = pressed
    self.closed = closed
    source = DispatchSource.makeReadSource(fileDescriptor: input, queue: .main)
    source.setEventHandler { [weak self] in
      MainActor.assumeIsolated { self?.read() }
    }
    source.activate()
  }

  /// Reads no more.
  package func end() { source.cancel() }

  private func read() {
    while !source.isCancelled {
      let code = glass_read_key()
      switch Int(code) {
      case Int(GLASS_KEY_NONE):
        decoder.endTurn().forEach(pressed)
        return
      case Int(GLASS_KEY_CLOSED):
        // A terminal that is gone stays readable for ever.
        source.cancel()
        closed()
        return
      default:
        decoder.decode(code).map(counted).forEach(pressed)
      }
    }
  }

  /// The second of two presses is a double one.
  private func counted(_ key: Key) -> Key {
    guard case .mouse(.press, let row, let column) = key else { return key }
    let now = DispatchTime.now().uptimeNanoseconds / 1_000_000
    let button = clicks.press(at: Position(row: row, column: column), milliseconds: now)
    return .mouse(button, row: row, column: column)
  }
}

/// Tells a double press from two.
nonisolated struct ClickCounter {
  private var last: (place: Position, milliseconds: UInt64)?

  /// - Parameter milliseconds: The time, from any beginning.
  mutating func press(at place: Position, milliseconds: UInt64) -> MouseButton {
    if let last, last.place == place, milliseconds - last.milliseconds <= 400 {
      self.last = nil
      return .doublePress
    }
    last = (place, milliseconds)
    return .press
  }
}
