import Foundation
import TestSupport
import Testing

extension OnTerminalTests {
  /// What the terminal can do is used, and nothing else.
  struct KindsOfTerminalTests {
    private let ledger: LedgerOnTerminal

    init() throws {
      ledger = try LedgerOnTerminal()
    }

    @Test(arguments: ["xterm", "xterm-mono", "linux", "tmux-256color", "screen", "vt100"])
    func `it works on`(term: String) throws {
      let program = try ledger.open(term: term)
      let modes = program.modesBefore
      try program.wait(forText: "Entry 1 of the ledger")
      program.press("G")
      try program.wait(forText: "Entry 60 of the ledger")
      program.press("Q")
      #expect(try program.ending() == .exited(0))
      #expect(program.modes == modes)
    }

    @Test(arguments: [nil, "dumb", "no-such-terminal"])
    func `a terminal that will not do gets a message and status 1`(term: String?) throws {
      let program = try ledger.open(term: term)
      let modes = program.modesBefore
      #expect(try program.ending() == .exited(1))
      #expect(program.written.hasPrefix("gloss: The "))
      #expect(!program.written.contains("\u{1B}"))
      #expect(program.modes == modes)
    }

    @Test func `the cursor goes to a row and a column, and only ncurses is told so`() throws {
      let program = try ledger.open()
      try program.wait(forText: "Entry 1 of the ledger")
      program.press(" jjdkGb]q")
      program.settle()
      #expect(!program.written.contains(/\u{1B}\[[0-9]*[A-DGd]/))
      program.press("|echo \"told <$TERMINFO>\"\r")
      try program.wait(forText: "told <>")
      program.press("\r")
      try ledger.leave(program, modes: program.modesBefore)
    }

    @Test func `colour is used where there is some, and nowhere if it is not wanted`() throws {
      let colour = /\u{1B}\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7])(?:;[0-9;]*)?m/
      let cases: [([String: String], [String], Bool)] = [
        ([:], [], true), (["NO_COLOR": "1"], [], false), ([:], ["--color", "never"], false),
        (["NO_COLOR": "1"], ["--color", "always"], true),
      ]
      for (environment, options, isColoured) in cases {
        let program = try ledger.open(
          options + ["the ledger.txt"], columns: 120, environment: environment)
        try program.wait(forText: "Entry 1 of the ledger")
        program.settle()
        #expect(program.written.contains(colour) == isColoured, "\(environment) \(options)")
      }
    }

    @Test(arguments: [("xterm-256color", true), ("screen-256color", false), ("xterm", false)])
    func `a terminal that promises all colours gets those of the theme`(term: String, keeps: Bool)
      throws
    {
      let program = try ledger.open(
        ["--theme", "nord", "the ledger.txt"], term: term, environment: ["COLORTERM": "truecolor"])
      let modes = program.modesBefore
      try program.wait(forText: "quotes entities")
      program.press(" ]q")
      program.settle()
      #expect(program.written.contains("\u{1B}[48;2;46;52;64m") == keeps)
      #expect(program.written.contains("8;5;") == (term == "screen-256color"))
      try ledger.leave(program, modes: modes)
    }

    /// A terminal that is told whole looks, one after the other as ncurses has them, shows what they should be.
    @Test(arguments: ["default", "nord"])
    func `looks told by what differs are those that were asked for`(theme: String) throws {
      try ledger.describe("whole-looks,use=xterm-256color,rmul=\\E[24;24m")
      let programs = try ["xterm-256color", "whole-looks"].map { term in
        try ledger.open(["--theme", theme, "the ledger.txt"], term: term, columns: 100)
      }
      for program in programs { try program.wait(forText: "quotes entities") }
      var numbers = SeededGenerator(seed: 8)
      for _ in 0..<12 {
        let key = ["j", "k", " ", "b", "]q", "e", "tw", "te", "Te", "=", "?", "q", "/ice\r"]
          .randomElement(using: &numbers)!
        for program in programs { program.press(key) }
        for program in programs { program.settle(quiet: 40) }
        #expect(programs[0].screen.picture == programs[1].screen.picture, "\(key)")
      }
      let (short, whole) = (programs[0].output.count, programs[1].output.count)
      #expect(short < whole)
    }

    @Test func `without a terminal and without a file it says what to do`() throws {
      let program = try ledger.open([])
      #expect(try program.ending() == .exited(2))
      #expect(program.written.hasPrefix("gloss: there is nothing to read. Name a file"))
    }
  }
}
