import Foundation
import Testing

/// Other programs on the reader's terminal: what they find there, and what is left behind them.
@Suite(.serialized) struct OutsideOnTerminalTests {
  private let ledger: LedgerOnTerminal

  init() throws {
    ledger = try LedgerOnTerminal()
  }

  private func open(_ environment: [String: String] = [:]) throws -> PtyProgram {
    let program = try ledger.open(environment: environment)
    try program.wait(forText: "Entry 1 of the ledger")
    return program
  }

  @Test func `a command has the terminal as it was, and Enter comes back to the place`() throws {
    let program = try open()
    program.press("G")
    try program.wait(forText: "Entry 60 of the ledger")
    program.press("|wc -l; echo \"$1\"; stty -a | grep -o ' icanon'\r")
    try program.wait(forText: "Press Enter to return")
    #expect(!program.screen.isAlternate)
    #expect(program.screen.text.contains("the ledger.txt"))
    #expect(program.screen.text.contains("121"))
    program.press("\r")
    try program.wait(forText: "Entry 60 of the ledger")
    #expect(program.screen.isAlternate)
    try ledger.leave(program, modes: program.modesBefore)
  }

  @Test func `a command that reads little of a long text, or fails, is no trouble`() throws {
    let program = try open()
    program.press("|head -c 3; exit 7\r")
    try program.wait(forText: "It ended with status 7. Press Enter")
    program.press("\r")
    try program.wait(forText: "Entry 1 of the ledger")
    program.press("|no-such-program\r")
    try program.wait(forText: "It ended with status 127. Press Enter")
    program.press("\r")
    try program.wait(forText: "Entry 1 of the ledger")
    try ledger.leave(program, modes: program.modesBefore)
  }

  @Test
  func `a command that is interrupted, or killed with the terminal in disorder, leaves no trace`()
    throws
  {
    let program = try open()
    program.press("|echo waiting; sleep 60\r")
    try program.wait(forText: "waiting")
    // A shell that is just starting a command may lose an interrupt.
    program.settle()
    program.press("\u{3}")
    try program.wait(forText: "Press Enter")
    program.press("\r")
    try program.wait(for: "the reader") { $0.screen.isAlternate }
    program.press("|stty raw -echo </dev/tty; printf '\\033[?25l'; kill -9 $$\r")
    try program.wait(forText: "Press Enter")
    #expect(program.modes == program.modesBefore)
    program.press("\r")
    try program.wait(for: "the reader") { $0.screen.isAlternate }
    try ledger.leave(program, modes: program.modesBefore)
  }

  @Test func `an editor gets line and file, and its changes are read, the place kept`() throws {
    let editor = ledger.folder.path("my editor")
    try Data(
      """
      #!/bin/sh
      echo "editing $1 $2"
      read line
      sed -i '1i A new first line.\\n' "$2"
      """.utf8
    ).write(to: URL(fileURLWithPath: editor))
    chmod(editor, 0o755)
    let program = try open(["EDITOR": "'\(editor)'", "VISUAL": ""])
    program.press("/Entry 37\r")
    try program.wait(forText: "match 1 of 1")
    program.press("E")
    try program.wait(
      forText: "editing +75 \(ledger.folder.path("the ledger.txt"))".prefix(60).description)
    #expect(!program.screen.isAlternate)
    program.press("\n")
    try program.wait(forText: "Read again")
    #expect(program.screen.text.contains("Entry 37 of the ledger"))
    program.press("g")
    try program.wait(forText: "A new first line.")
    try ledger.leave(program, modes: program.modesBefore)
  }

  @Test func `suspending while a command runs stops both, and fg brings both back`() throws {
    let script = "\"$0\" \"$1\"; echo stopped; read line; echo again; fg; echo \"ended $?\""
    let program = try PtyProgram(
      [
        "/bin/bash", "--norc", "-m", "-c", script, BuiltProgram.path,
        ledger.folder.path("the ledger.txt"),
      ],
      columns: 80, rows: 24,
      environment: ledger.surroundings("xterm-256color"))
    try program.wait(forText: "Entry 1 of the ledger")
    program.press("|echo waiting; read line </dev/tty; echo \"got $line\"\r")
    try program.wait(forText: "waiting")
    program.press("\u{1A}")
    try program.wait(forText: "stopped")
    // The shell knows of Gloss alone: until the command was scheduled too, its read still takes a line.
    program.settle()
    program.press("\n")
    try program.wait(forText: "again")
    program.settle()
    program.press("word\n")
    try program.wait(forText: "got word")
    try program.wait(forText: "Press Enter")
    program.press("\r")
    try program.wait(forText: "Entry 1 of the ledger")
    program.press("Q")
    try program.wait(forText: "ended 0")
  }

  @Test func `a quotation goes to the clipboard of the terminal`() throws {
    let program = try open()
    program.press("yp")
    try program.wait(forText: "Copied: 5 words of the heading")
    #expect(program.written.contains("\u{1B}]52;c;VGhlIGxlZGdlciBvZiB0aGUgaGFyYm91cg==\u{7}"))
  }

  @Test func `a signal while it waits for Enter ends it`() throws {
    let program = try open()
    program.press("|true\r")
    try program.wait(forText: "Press Enter")
    program.send(SIGTERM)
    #expect(try program.ending() == .signalled(SIGTERM))
    #expect(program.modes == program.modesBefore)
  }
}
