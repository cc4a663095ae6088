import Foundation
import Testing

extension OnTerminalTests {
  /// Resized, suspended, stopped or ended: the text stays where it is, and the terminal is as it was.
  struct LeavingTests {
    private let ledger: LedgerOnTerminal

    init() throws {
      ledger = try LedgerOnTerminal()
    }

    @Test func `a storm of sizes down to one cell and back loses nothing`() throws {
      let program = try ledger.open()
      let modes = program.modesBefore
      try program.wait(forText: "Entry 1 of the ledger")
      program.press("  ")
      try program.wait(forText: "quotes entities phrases")
      program.settle()
      let before = program.screen.text
      for (columns, rows) in [
        (1, 1), (200, 60), (3, 2), (40, 10), (1, 30), (120, 1), (2, 2), (91, 23), (1, 1),
      ] {
        program.resize(columns: columns, rows: rows)
        program.settle(quiet: 30)
      }
      for step in 0..<40 { program.resize(columns: 1 + step * 7 % 130, rows: 1 + step * 5 % 50) }
      program.resize(columns: 80, rows: 24)
      try program.wait(for: "the screen as it was") { $0.screen.text == before }
      try ledger.leave(program, modes: modes)
    }

    @Test(arguments: [(80, 24), (120, 40), (40, 10), (12, 3), (1, 1)])
    func `any size opens and closes`(columns: Int, rows: Int) throws {
      let program = try ledger.open(columns: columns, rows: rows)
      let modes = program.modesBefore
      try program.wait(for: "the first screen") { $0.screen.isAlternate }
      program.settle()
      try ledger.leave(program, modes: modes)
    }

    @Test(arguments: ["", "?", "s", "p", "=", "ma"])
    func `suspending gives the terminal back and fg takes it again, whatever is open`(keys: String)
      throws
    {
      let script = "\"$0\" \"$1\"; echo \"suspended\"; read line; fg; echo \"ended $?\""
      let program = try PtyProgram(
        [
          "/bin/bash", "--norc", "-m", "-c", script, BuiltProgram.path,
          ledger.folder.path("the ledger.txt"),
        ],
        columns: 80, rows: 24, environment: ledger.surroundings("xterm-256color"))
      let modes = program.modesBefore
      try program.wait(forText: "Entry 1 of the ledger")
      program.press(keys + "\u{1A}")
      try program.wait(forText: "suspended")
      ledger.expectSane(program, modes: modes)
      program.press("\n")
      try program.wait(for: "the screen of Gloss") { $0.screen.isAlternate }
      program.settle()
      program.press("\u{1B}")
      try program.wait(forText: "Entry 1 of the ledger")
      program.press("G")
      try program.wait(forText: "Entry 60 of the ledger")
      program.press("Q")
      try program.wait(forText: "ended 0")
      ledger.expectSane(program, modes: modes)
    }

    @Test func `stopped from outside and continued it paints its screen anew`() throws {
      let program = try ledger.open()
      try program.wait(forText: "Entry 1 of the ledger")
      program.settle()
      let count = program.output.count
      program.send(SIGSTOP)
      program.send(SIGCONT)
      try program.wait(for: "a new screen") { $0.output.count > count + 200 }
      try program.wait(forText: "Entry 1 of the ledger")
    }

    @Test(
      arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT] + [
        SIGABRT, SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE,
      ])
    func `a signal ends it with the terminal as it was`(signal: Int32) throws {
      let program = try ledger.open()
      let modes = program.modesBefore
      try program.wait(forText: "Entry 1 of the ledger")
      program.send(signal)
      #expect(try program.ending() == .signalled(signal))
      ledger.expectSane(program, modes: modes)
    }

    @Test func `a closed window ends it`() throws {
      let program = try ledger.open()
      try program.wait(forText: "Entry 1 of the ledger")
      program.hangUp()
      #expect(try program.ending() == .signalled(SIGHUP))
    }

    @Test func `a closed window ends it where nobody may tell it so`() throws {
      let program = try PtyProgram(
        [
          "/bin/sh", "-c", "trap '' HUP; exec \"$0\" \"$1\"", BuiltProgram.path,
          ledger.folder.path("the ledger.txt"),
        ],
        columns: 80, rows: 24, environment: ledger.surroundings("xterm-256color"))
      try program.wait(forText: "Entry 1 of the ledger")
      program.hangUp()
      #expect(try program.ending() == .signalled(SIGHUP))
    }

    @Test func `where nothing can be kept it says so, and reads on`() throws {
      let program = try ledger.open(environment: ["HOME": "/proc", "XDG_STATE_HOME": "/proc"])
      let modes = program.modesBefore
      try program.wait(forText: "Entry 1 of the ledger")
      program.press("G")
      try program.wait(forText: "Entry 60 of the ledger")
      try ledger.leave(program, modes: modes)
      #expect(program.screen.text.contains("/proc"))
    }

    @Test func `a disk that takes no more does not end it, and no half file stays`() throws {
      let copy = ledger.folder.path("notes.csv")
      let script = "ulimit -f 0; trap '' XFSZ; exec \"$0\" \"$1\""
      let program = try PtyProgram(
        ["/bin/bash", "-c", script, BuiltProgram.path, ledger.folder.path("the ledger.txt")],
        columns: 120, rows: 24, environment: ledger.surroundings("xterm-256color"))
      let modes = program.modesBefore
      try program.wait(forText: "quotes entities phrases")
      program.press(":export csv \(copy)\r")
      try program.wait(forText: "File too large")
      program.press("G")
      try program.wait(forText: "Entry 60 of the ledger")
      try ledger.leave(program, modes: modes)
      let names = try FileManager.default.contentsOfDirectory(atPath: ledger.folder.url.path)
      #expect(!names.contains { $0.hasSuffix(".csv") || $0.hasPrefix(".gloss-") })
    }
  }
}
