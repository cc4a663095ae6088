import Foundation
import TestSupport
import Testing

extension OnTerminalTests {
  /// What only a terminal shows of reading, now and the next time.
  struct ReadingTests {
    private let ledger: LedgerOnTerminal

    init() throws {
      ledger = try LedgerOnTerminal()
    }

    @Test func `the first screen shows the article from its start`() throws {
      let program = try ledger.open()
      let modes = program.modesBefore
      try program.wait(forText: "Entry 1 of the ledger")
      #expect(program.screen.isAlternate)
      #expect(program.screen.text.contains("The ledger of the harbour"))
      try ledger.leave(program, modes: modes)
    }

    @Test func `keys move through the article and back`() throws {
      let program = try ledger.open()
      let modes = program.modesBefore
      try program.wait(forText: "Entry 1 of the ledger")
      program.press("G")
      try program.wait(forText: "Entry 60 of the ledger")
      program.press("g")
      try program.wait(forText: "Entry 1 of the ledger")
      program.press("/Entry 37\r")
      try program.wait(forText: "Entry 37 of the ledger")
      try ledger.leave(program, modes: modes)
    }

    /// The last has so many colours that ncurses scrolls it.
    @Test(arguments: ["xterm-256color", "linux", "xterm-direct"])
    func `what scrolled looks as if it were painted anew`(term: String) throws {
      let program = try ledger.open(term: term)
      try program.wait(forText: "quotes entities")
      var numbers = SeededGenerator(seed: 6)
      for _ in 0..<12 {
        let keys = (0..<5).map { _ in
          ["j", "k", "3j", "d", "u", " ", "b", "]q", "tw", "te", "\u{1B}[21~"]
            .randomElement(using: &numbers)!
        }
        program.press(keys.joined())
        program.settle(quiet: 60)
        // What happened stands in the last line until the next key.
        let scrolled = program.screen.picture.dropLast()
        program.press("\u{C}")
        program.settle(quiet: 60)
        #expect(program.screen.picture.dropLast() == scrolled, "\(keys)")
      }
    }

    /// Where a name stands, there stood the same letters without a colour before.
    @Test func `a theme that is changed after scrolling is seen everywhere`() throws {
      let paragraphs = [
        "Two islands and a mayor", "The ferry leaves at noon and comes back late.",
        "Martinique is an island in the Caribbean.",
        "Martin Berger has been its governor since spring.", "Berlin is a long way from there.",
        "Berlinda Holt said it was a pity.",
      ]
      let text = (paragraphs + Array(repeating: "Nobody could say why.", count: 20))
        .joined(separator: "\n\n")
      try ledger.folder.write(Data(text.utf8), to: "islands.txt")
      let program = try ledger.open(["islands.txt"])
      try program.wait(forText: "quotes entities")
      for key in ["t", "d", "j", "j"] {
        program.press(key)
        program.settle(quiet: 60)
      }
      program.press(":theme monochrome\r")
      try program.wait(forText: "theme is monochrome")
      program.settle(quiet: 60)
      let changed = program.screen.picture
      program.press("\u{C}")
      program.settle(quiet: 60)
      #expect(program.screen.picture.dropLast() == changed.dropLast())
    }

    @Test func `no movement and no look is sent that the next one takes back`() throws {
      let program = try ledger.open()
      try program.wait(forText: "quotes entities")
      for key in ["j", " ", "]", "q", "t", "w", "T", "e", "G"] {
        let before = program.output.count
        program.press(key)
        program.settle(quiet: 60)
        var parser = EscapeParser()
        let tokens = parser.tokens(in: Array(program.output[before...]))
        #expect(tokens.count > 5, "\(key)")
        for case (.sequence(let first), .sequence(let second)) in zip(tokens, tokens.dropFirst()) {
          let isTakenBack =
            first.final == second.final
            && (first.final == "H" || first.final == "m" && (second[0] ?? 0) == 0)
          #expect(!isTakenBack, "\(key): \(first) before \(second)")
        }
      }
    }

    @Test func `the mouse scrolls and selects from F2 on, and is the terminal's after it`() throws {
      let program = try ledger.open()
      let modes = program.modesBefore
      try program.wait(forText: "quotes entities")
      #expect(!program.written.contains("\u{1B}[?1002h"))
      program.press("\u{1B}OQ")
      try program.wait(forText: "Wheel scrolls")
      #expect(program.written.contains("\u{1B}[?1002h\u{1B}[?1006h"))
      let lines = program.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
      let row = try #require(lines.firstIndex { $0.contains("said Ingrid Maddern") })
      let start = try #require(lines[row].firstRange(of: "Ingrid")?.lowerBound)
      let column = lines[row].distance(from: lines[row].startIndex, to: start)
      program.press("\u{1B}[<0;\(column + 2);\(row + 1)M\u{1B}[<0;\(column + 2);\(row + 1)m")
      try program.wait(forText: "Ingrid Maddern 1/60")
      program.press(String(repeating: "\u{1B}[<65;20;5M", count: 7))
      try program.wait(forText: "Entry 8 of the ledger")
      program.press("\u{1B}OQ")
      try program.wait(forText: "The mouse is the terminal's")
      #expect(program.written.contains("\u{1B}[?1006l\u{1B}[?1002l"))
      try ledger.leave(program, modes: modes)
    }

    @Test func `the numeric keypad moves, and types its signs`() throws {
      let program = try ledger.open()
      let modes = program.modesBefore
      try program.wait(forText: "quotes entities")
      let top = program.screen.lines[0]
      program.press("\u{1B}Or")
      program.settle()
      #expect(program.screen.lines[0] != top)
      program.press("\u{1B}Ox")
      program.settle()
      #expect(program.screen.lines[0] == top)
      program.press("\u{1B}OoEntry 37\u{1B}OM")
      try program.wait(forText: "Entry 37 of the ledger")
      try ledger.leave(program, modes: modes)
    }

    @Test func `J opens the next article`() throws {
      let program = try ledger.open(["the ledger.txt", "second.txt"])
      let modes = program.modesBefore
      try program.wait(forText: "Entry 1 of the ledger")
      program.press("J")
      try program.wait(forText: "lamps of Port Ellery")
      try ledger.leave(program, modes: modes)
    }

    @Test func `nothing wakes a program whose reader does nothing`() throws {
      let program = try ledger.open()
      try program.wait(forText: "quotes entities phrases")
      program.settle(quiet: 400)
      let (waits, count) = (program.waits(), program.output.count)
      program.settle(quiet: 1200)
      #expect(waits > 0)
      #expect(program.waits() == waits)
      #expect(program.output.count == count)
    }

    @Test func `several files with a bad one open the good ones and end with 1`() throws {
      let program = try ledger.open(["none.txt", "second.txt"])
      try program.wait(forText: "lamps of Port Ellery")
      program.press("Q")
      #expect(try program.ending() == .exited(1))
      #expect(program.written.contains("none.txt: there is no such file."))
    }

    @Test func `a file without a word opens and says so, whatever is pressed`() throws {
      try ledger.folder.write(Data(repeating: 10, count: 3000), to: "empty.txt")
      let program = try ledger.open(["empty.txt"])
      let modes = program.modesBefore
      try program.wait(forText: "holds nothing but white space")
      program.press("jG]q&qnp")
      program.settle()
      program.press("\u{1B}")
      program.settle()
      try ledger.leave(program, modes: modes)
    }

    @Test func `standard input is the article while keys come from the terminal`() throws {
      let article = Foundation.open(ledger.folder.path("the ledger.txt"), O_RDONLY)
      defer { close(article) }
      for arguments in [["-"], []] {
        lseek(article, 0, SEEK_SET)
        let program = try ledger.open(arguments, input: article)
        let modes = program.modesBefore
        try program.wait(forText: "Entry 1 of the ledger")
        program.press("G")
        try program.wait(forText: "Entry 60 of the ledger")
        try ledger.leave(program, modes: modes)
      }
    }

    @Test func `the reader's own keys and theme hold, and a command is typed with its completion`()
      throws
    {
      try ledger.folder.write(
        Data("theme = \"monochrome\"\n[keys]\nW = \"set width 40\"\n".utf8), to: "gloss/config.toml"
      )
      let program = try ledger.open()
      let modes = program.modesBefore
      try program.wait(forText: "Entry 1 of the ledger. “The ice came early,”")
      program.press("W")
      try program.wait(forText: "width is 40")
      program.press(":set wid\t600\r")
      try program.wait(forText: "should be a number from 20 to 200")
      program.press("\u{15}theme da\t\r")
      try program.wait(forText: "theme is dark")
      program.press("?/page down")
      try program.wait(forText: "Keys with “page down”")
      program.press("\u{1B}")
      program.settle()
      try ledger.leave(program, modes: modes)
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `the place is kept whatever ends the program, and --no-state knows nothing of it`(
      signal: Int32
    ) throws {
      let first = try ledger.open()
      try first.wait(forText: "Entry 1 of the ledger")
      first.press("/Entry 37\r")
      try first.wait(forText: "match 1 of 1")
      first.send(signal)
      #expect(try first.ending() == .signalled(signal))
      let second = try ledger.open()
      try second.wait(forText: "Entry 37 of the ledger")
      second.press("gQ")
      #expect(try second.ending() == .exited(0))
      let third = try ledger.open(["--no-state", "the ledger.txt"])
      try third.wait(forText: "Entry 1 of the ledger")
      third.press("G")
      try third.wait(forText: "Entry 60 of the ledger")
      third.press("Q")
      _ = try third.ending()
      let fourth = try ledger.open()
      try fourth.wait(forText: "Entry 1 of the ledger")
    }
  }
}
