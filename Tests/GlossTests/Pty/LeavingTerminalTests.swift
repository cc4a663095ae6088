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

    @Test func `suspending gives the terminal back and fg takes it again`() throws {
      let script = "\"$0\" \"$1\"; echo \"suspended\"; read line; fg; echo \"ended $?\""
      let program = try PtyProgram(
        [
          "/bin/bash", "--norc", "-m", "-c", script, BuiltProgram.path,
          ledger.folder.path("ledger.txt"),
        ],
        columns: 80, rows: 24, environment: ledger.surroundings("xterm-256color"))
      let modes = program.modesBefore
      try program.wait(forText: "Entry 1 of the ledger")
      program.press("\u{1A}")
      try program.wait(forText: "suspended")
      ledger.expectSane(program, modes: modes)
      program.press("\n")
      try program.wait(forText: "Entry 1 of the ledger")
      #expect(program.screen.isAlternate)
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

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
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
  }
}
