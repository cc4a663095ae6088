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
      case Int(GLASS_KEY_MOUSE):
        if let key = mouse() { pressed(key) }
      default:
        decoder.decode(code).forEach(pressed)
      }
    }
  }

  private func mouse() -> Key? {
    var row: Int32 = 0
    var column: Int32 = 0
    let kind = Int(glass_read_mouse(&row, &column))
    let place = Position(row: Int(row), column: Int(column))
    let button: MouseButton
    switch kind {
    case Int(GLASS_MOUSE_PRESS):
      let now = DispatchTime.now().uptimeNanoseconds / 1_000_000
      button = clicks.press(at: place, milliseconds: now)
    case Int(GLASS_MOUSE_WHEEL_UP): button = .wheelUp
    case Int(GLASS_MOUSE_WHEEL_DOWN): button = .wheelDown
    default: return nil
    }
    return .mouse(button, row: place.row, column: place.column)
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
