import CPty
import Foundation

/// A program on a pseudo-terminal of its own, whose session it leads: what a terminal window is to it.
///
/// Nothing here sleeps: every wait ends as soon as its condition holds, and fails after `patience`.
final class PtyProgram {
  /// How a program ended.
  enum End: Equatable {
    case exited(Int32)
    case signalled(Int32)
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// In milliseconds: far longer than anything takes even on a busy machine.
  private static let patience: Int64 = 20_000

  private(set) var screen: ScreenModel
  /// All that the program has written.
  private(set) var output: [UInt8] = []
  /// The state of the terminal line before the program had it.
  let modesBefore: [UInt32]
  let pid: pid_t
  private var master: Int32
  private let slave: Int32
  /// Readable once the program, which alone holds the other end, is gone.
  private let lifeline: Int32
  private var end: End?

  /// - Parameters:
  ///   - arguments: The program's path comes first.
  ///   - environment: All of it.
  ///   - input: What standard input is; nil for the terminal.
  init(
    _ arguments: [String], columns: Int, rows: Int, environment: [String: String],
    input: Int32? = nil
  ) throws {
    screen = ScreenModel(columns: columns, rows: rows)
    var slave: Int32 = -1
    var lifeline: Int32 = -1
    master = pty_open(Int32(columns), Int32(rows), &slave)
    modesBefore = Self.modes(of: slave)
    let argumentPointers = arguments.map { strdup($0) } + [nil]
    let environmentPointers = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer {
      for pointer in argumentPointers + environmentPointers { free(pointer) }
    }
    pid = pty_spawn(master, argumentPointers, environmentPointers, input ?? -1, &lifeline)
    (self.slave, self.lifeline) = (slave, lifeline)
    guard master >= 0, pid > 0 else {
      throw Failure(description: "There is no pseudo-terminal or process to be had.")
    }
  }

  deinit {
    if end == nil {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    for descriptor in [master, slave, lifeline] where descriptor >= 0 { close(descriptor) }
  }

  // MARK: What a person does

  func press(_ keys: String) {
    var keys = keys
    keys.withUTF8 { bytes in _ = write(master, bytes.baseAddress, bytes.count) }
  }

  /// Changes the window's size, as dragging its corner does.
  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    pty_resize(master, Int32(columns), Int32(rows))
  }

  func send(_ signal: Int32) { kill(pid, signal) }

  /// Closes the window.
  func hangUp() {
    close(master)
    master = -1
  }

  // MARK: What can be seen

  /// Everything written so far, for looking for escape sequences.
  var written: String { String(decoding: output, as: UTF8.self) }

  /// The state of the terminal line, to be compared.
  var modes: [UInt32] { Self.modes(of: slave) }

  private static func modes(of slave: Int32) -> [UInt32] {
    var state = termios()
    tcgetattr(slave, &state)
    return [state.c_iflag, state.c_oflag, state.c_cflag, state.c_lflag]
  }

  /// Reads until `condition` holds of this program.
  /// - Parameter what: What is waited for; it heads the failure.
  func wait(for what: String, until condition: (PtyProgram) -> Bool) throws {
    let deadline = Self.milliseconds() + Self.patience
    while !condition(self) {
      let left = deadline - Self.milliseconds()
      guard left > 0 else {
        throw Failure(description: "waited in vain for \(what); the screen is\n\(screen.text)")
      }
      guard pump(milliseconds: left) else {
        if condition(self) { return }
        throw Failure(description: "it ended before \(what): \(written.suffix(2000))")
      }
    }
  }

  func wait(forText text: String) throws {
    try wait(for: "“\(text)”") { $0.screen.text.contains(text) }
  }

  /// Reads until nothing has come for `quiet` milliseconds.
  func settle(quiet: Int64 = 150) {
    let deadline = Self.milliseconds() + Self.patience
    var count = -1
    while count != output.count, Self.milliseconds() < deadline {
      count = output.count
      if !pump(milliseconds: quiet) { return }
    }
  }

  /// Waits for the end.
  func ending() throws -> End {
    if let end { return end }
    let deadline = Self.milliseconds() + Self.patience
    while pump(milliseconds: deadline - Self.milliseconds()) {
      guard Self.milliseconds() < deadline else {
        throw Failure(description: "it does not end; the screen is\n\(screen.text)")
      }
    }
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    let signal = status & 0x7F
    let end = signal == 0 ? End.exited((status >> 8) & 0xFF) : .signalled(signal)
    self.end = end
    return end
  }

  /// How often one of its threads has begun to wait, and so been woken, until now.
  func waits() -> Int {
    let folder = "/proc/\(pid)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return threads.reduce(0) { sum, thread in
      let status = try? String(contentsOfFile: "\(folder)/\(thread)/status", encoding: .utf8)
      let line = status?.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
      return sum + (line?.split(separator: "\t").last.flatMap { Int($0) } ?? 0)
    }
  }

  /// Waits for output and takes it in.
  /// - Returns: False when the program is gone and all of its output read.
  private func pump(milliseconds: Int64) -> Bool {
    // Looked at in this order: once the program is gone, its last words have been written.
    var wanted = [
      pollfd(fd: lifeline, events: Int16(POLLIN), revents: 0),
      pollfd(fd: master, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&wanted, 2, Int32(max(0, milliseconds))) > 0 else { return true }
    let isRunning = wanted[0].revents == 0
    guard wanted[1].revents & Int16(POLLIN) != 0 else { return isRunning }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else { return isRunning }
    output += bytes.prefix(count)
    screen.feed(Array(bytes.prefix(count)))
    return true
  }

  private static func milliseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }
}
