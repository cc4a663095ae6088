import CNcurses

/// A program that is run for the reader, with the terminal in its hands.
nonisolated package struct Errand: Equatable, Sendable {
  /// How a program ended.
  package enum End: Equatable, Sendable {
    case exited(status: Int)
    /// A signal ended it.
    case signalled(number: Int)
    /// It could not be started; the number is one of `errno`.
    case notStarted(code: Int32)
  }

  /// The program, which is looked up in `PATH`, and its arguments.
  package var arguments: [String]
  /// What it reads from standard input; nil gives it the terminal.
  package var input: [UInt8]?
  /// Whether what it wrote stays on the screen until the reader presses Enter.
  package var awaitsEnter: Bool

  package init(_ arguments: [String], input: [UInt8]? = nil, awaitsEnter: Bool = false) {
    self.arguments = arguments
    self.input = input
    self.awaitsEnter = awaitsEnter
  }
}

extension Screen {
  /// Hands the terminal to a program, waits for it, and takes the terminal back as after `suspend()`.
  package func lend(to errand: Errand) -> Errand.End {
    suspend()
    let end = errand.arguments.withCStrings { arguments in
      guard let input = errand.input else { return errand_run(arguments, self.input, nil, 0) }
      return input.withUnsafeBytes { bytes in
        // An empty array may have no address, and none would stand for the terminal.
        bytes.baseAddress.map { errand_run(arguments, self.input, $0, bytes.count) }
          ?? errand_run(arguments, self.input, "", 0)
      }
    }
    if errand.awaitsEnter {
      errand_await_enter(
        input, output, "\n\(Errand.End(end).report)Press Enter to return to Gloss. ")
    }
    resume()
    return Errand.End(end)
  }

  /// Starts a program beside this one, with nothing to read or write, and lets it go. It outlives us.
  /// - Returns: `exited` with 0 once it runs, with 127 if there is no such program.
  package static func sendOff(_ arguments: [String]) -> Errand.End {
    let script = #"command -v "$1" >/dev/null || exit 127; "$@" &"#
    return Errand.End((["sh", "-c", script, "sh"] + arguments).withCStrings(errand_send_off))
  }

  /// Puts text on the terminal's clipboard.
  package func copy(_ text: String, by clipboard: Clipboard) throws(Clipboard.Failure) {
    let bytes = try clipboard.sequence(for: text)
    bytes.withUnsafeBytes { screen_send($0.baseAddress, $0.count) }
  }
}

extension Errand.End {
  fileprivate init(_ end: errand_end) {
    switch Int(end.kind) {
    case Int(ERRAND_EXITED): self = .exited(status: Int(end.value))
    case Int(ERRAND_SIGNALLED): self = .signalled(number: Int(end.value))
    default: self = .notStarted(code: end.value)
    }
  }

  /// Said below what the program wrote, where it did not simply end.
  fileprivate var report: String {
    switch self {
    case .exited(0): ""
    case .exited(let status): "It ended with status \(status). "
    case .signalled(let number): "It was ended by signal \(number). "
    case .notStarted: "It could not be started. "
    }
  }
}

extension [String] {
  /// Calls `body` with the strings as C wants a list of arguments, which ends with null.
  fileprivate func withCStrings<Result>(
    _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
  ) -> Result {
    // All strings in one block of memory, each with its end, so that nothing needs to be freed.
    var bytes: [CChar] = []
    let starts = map { string in
      defer { bytes += string.utf8CString }
      return bytes.count
    }
    return bytes.withUnsafeBufferPointer { block in
      let pointers = starts.map { start in block.baseAddress.map { $0 + start } } + [nil]
      return pointers.withUnsafeBufferPointer { list in
        // Never empty: it ends with null.
        withUnsafePointer(to: nil as UnsafePointer<CChar>?) { body(list.baseAddress ?? $0) }
      }
    }
  }
}
