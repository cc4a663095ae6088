import CNcurses

/// What the system tells a program at a terminal.
nonisolated package enum Signal: Sendable {
  /// SIGINT, also by `^C`.
  case interrupt
  /// SIGQUIT, also by `^\`.
  case quit
  case terminate
  /// The terminal is gone.
  case hangUp
  /// The window has another size.
  case resized
  /// SIGTSTP; `^Z` is a key.
  case stop
  /// SIGCONT after a stop that could not be caught (SIGSTOP); not after `Signals.stop()`.
  case continued

  fileprivate init?(number: Int32) {
    switch Int(number) {
    case Int(SIGNALS_INTERRUPT): self = .interrupt
    case Int(SIGNALS_QUIT): self = .quit
    case Int(SIGNALS_TERMINATE): self = .terminate
    case Int(SIGNALS_HANG_UP): self = .hangUp
    case Int(SIGNALS_RESIZE): self = .resized
    case Int(SIGNALS_STOP): self = .stop
    case Int(SIGNALS_CONTINUE): self = .continued
    default: return nil
    }
  }

  /// The number of a signal that ends the program.
  fileprivate var deadly: Int32? {
    switch self {
    case .interrupt: Int32(SIGNALS_INTERRUPT)
    case .quit: Int32(SIGNALS_QUIT)
    case .terminate: Int32(SIGNALS_TERMINATE)
    case .hangUp: Int32(SIGNALS_HANG_UP)
    case .resized, .stop, .continued: nil
    }
  }
}

/// Signals, handed on in order.
///
/// A crash is not their affair: `Lifeline`.
package enum Signals {
  /// Catches signals from now on. First open the screen, because ncurses sets handlers of its own.
  /// - Parameter received: Takes each signal. After one that ends the program it should end the screen and
  ///   call `die(of:)`.
  package static func watch(on loop: EventLoop, received: @escaping @MainActor (Signal) -> Void) {
    let pipe = signals_catch()
    guard pipe >= 0 else { return }
    loop.watch(pipe) {
      while let signal = Signal(number: signals_next()) { received(signal) }
    }
  }

  /// Stops this job as the shell would; returns when it is continued. First suspend the screen, then resume it.
  package static func stop() { signals_stop() }

  /// Ends the program by the signal itself, so that the shell sees the right status. First end the screen.
  /// Returns at once for a signal that does not end a program.
  package static func die(of signal: Signal) {
    if let number = signal.deadly { signals_die(number) }
  }
}
