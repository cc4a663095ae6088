import Foundation
import Testing

/// What only a terminal shows. One after the other: each has a screen to watch.
@Suite(.serialized) struct OnTerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    let paragraphs = (1...60).map { number in
      "Entry \(number) of the ledger. “The ice came early,” said Ingrid Maddern, harbour master of Saltmere."
    }
    folder = try TemporaryFolder([
      "ledger.txt": "The ledger of the harbour\n\n" + paragraphs.joined(separator: "\n\n") + "\n",
      "second.txt": "Another harbour\n\nThe lamps of Port Ellery were lit by hand until 1971.\n",
    ])
  }

  private func open(
    _ arguments: [String] = ["ledger.txt"], term: String? = "xterm-256color", columns: Int = 80,
    rows: Int = 24, environment: [String: String] = [:], input: Int32? = nil
  ) throws -> PtyProgram {
    let paths = arguments.map { $0.hasSuffix(".txt") ? folder.path($0) : $0 }
    return try PtyProgram(
      [BuiltProgram.path] + paths, columns: columns, rows: rows,
      environment: surroundings(term).merging(environment) { $1 }, input: input)
  }

  private func surroundings(_ term: String?) -> [String: String] {
    var environment = [
      "LANG": "C.UTF-8", "HOME": folder.url.path, "XDG_CONFIG_HOME": folder.url.path,
      "PATH": "/usr/bin:/bin",
    ]
    environment["TERM"] = term
    return environment
  }

  /// Leaves by `Q` and expects the terminal as it was.
  private func leave(_ program: PtyProgram, modes: [UInt32]) throws {
    program.press("Q")
    #expect(try program.ending() == .exited(0))
    expectSane(program, modes: modes)
  }

  private func expectSane(
    _ program: PtyProgram, modes: [UInt32], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(program.modes == modes, sourceLocation: sourceLocation)
    #expect(!program.screen.isAlternate, sourceLocation: sourceLocation)
    #expect(program.screen.isCursorVisible, sourceLocation: sourceLocation)
  }

  // MARK: Reading

  @Test func `the first screen shows the article from its start`() throws {
    let program = try open()
    let modes = program.modes
    try program.wait(forText: "Entry 1 of the ledger")
    #expect(program.screen.isAlternate)
    #expect(program.screen.text.contains("The ledger of the harbour"))
    try leave(program, modes: modes)
  }

  @Test func `keys move through the article and back`() throws {
    let program = try open()
    let modes = program.modes
    try program.wait(forText: "Entry 1 of the ledger")
    program.press("G")
    try program.wait(forText: "Entry 60 of the ledger")
    program.press("g")
    try program.wait(forText: "Entry 1 of the ledger")
    program.press("/Entry 37\r")
    try program.wait(forText: "Entry 37 of the ledger")
    try leave(program, modes: modes)
  }

  @Test func `the mouse scrolls and selects from F2 on, and is the terminal's after it`() throws {
    let program = try open()
    let modes = program.modes
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
    try leave(program, modes: modes)
  }

  @Test func `J opens the next article`() throws {
    let program = try open(["ledger.txt", "second.txt"])
    let modes = program.modes
    try program.wait(forText: "Entry 1 of the ledger")
    program.press("J")
    try program.wait(forText: "lamps of Port Ellery")
    try leave(program, modes: modes)
  }

  @Test func `an idle reader uses no processor time`() throws {
    let program = try open()
    try program.wait(forText: "Entry 1 of the ledger")
    program.settle(quiet: 400)
    let (ticks, count) = (program.processorTicks(), program.output.count)
    program.settle(quiet: 1000)
    #expect(program.processorTicks() - ticks <= 1)
    #expect(program.output.count == count)
  }

  @Test func `several files with a bad one open the good ones and end with 1`() throws {
    let program = try open(["none.txt", "second.txt"])
    try program.wait(forText: "lamps of Port Ellery")
    program.press("Q")
    #expect(try program.ending() == .exited(1))
    #expect(program.written.contains("none.txt: there is no such file."))
  }

  @Test func `a file without a word opens and says so, whatever is pressed`() throws {
    try folder.write(Data(repeating: 10, count: 3000), to: "empty.txt")
    let program = try open(["empty.txt"])
    let modes = program.modes
    try program.wait(forText: "holds nothing but white space")
    program.press("jG]q&qnp")
    program.settle()
    program.press("\u{1B}")
    program.settle()
    try leave(program, modes: modes)
  }

  @Test func `standard input is the article while keys come from the terminal`() throws {
    let article = Foundation.open(folder.path("ledger.txt"), O_RDONLY)
    defer { close(article) }
    for arguments in [["-"], []] {
      lseek(article, 0, SEEK_SET)
      let program = try open(arguments, input: article)
      let modes = program.modes
      try program.wait(forText: "Entry 1 of the ledger")
      program.press("G")
      try program.wait(forText: "Entry 60 of the ledger")
      try leave(program, modes: modes)
    }
  }

  @Test func `the reader's own keys and theme hold, and a command is typed with its completion`()
    throws
  {
    try folder.write(
      Data("theme = \"monochrome\"\n[keys]\nW = \"set width 40\"\n".utf8), to: "gloss/config.toml")
    let program = try open()
    let modes = program.modes
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
    try leave(program, modes: modes)
  }

  // MARK: The window

  @Test func `a storm of sizes down to one cell and back loses nothing`() throws {
    let program = try open()
    let modes = program.modes
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
    try leave(program, modes: modes)
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 10), (12, 3), (1, 1)])
  func `any size opens and closes`(columns: Int, rows: Int) throws {
    let program = try open(columns: columns, rows: rows)
    let modes = program.modes
    try program.wait(for: "the first screen") { $0.screen.isAlternate }
    program.settle()
    try leave(program, modes: modes)
  }

  // MARK: The way out

  @Test func `suspending gives the terminal back and fg takes it again`() throws {
    let script = "\"$0\" \"$1\"; echo \"suspended\"; read line; fg; echo \"ended $?\""
    let program = try PtyProgram(
      ["/bin/bash", "--norc", "-m", "-c", script, BuiltProgram.path, folder.path("ledger.txt")],
      columns: 80, rows: 24, environment: surroundings("xterm-256color"))
    let modes = program.modes
    try program.wait(forText: "Entry 1 of the ledger")
    program.press("\u{1A}")
    try program.wait(forText: "suspended")
    expectSane(program, modes: modes)
    program.press("\n")
    try program.wait(forText: "Entry 1 of the ledger")
    #expect(program.screen.isAlternate)
    program.press("G")
    try program.wait(forText: "Entry 60 of the ledger")
    program.press("Q")
    try program.wait(forText: "ended 0")
    expectSane(program, modes: modes)
  }

  @Test func `stopped from outside and continued it paints its screen anew`() throws {
    let program = try open()
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
    let program = try open()
    let modes = program.modes
    try program.wait(forText: "Entry 1 of the ledger")
    program.send(signal)
    #expect(try program.ending() == .signalled(signal))
    expectSane(program, modes: modes)
  }

  @Test func `a closed window ends it`() throws {
    let program = try open()
    try program.wait(forText: "Entry 1 of the ledger")
    program.hangUp()
    #expect(try program.ending() == .signalled(SIGHUP))
  }

  // MARK: From one reading to the next

  @Test(arguments: [SIGTERM, SIGHUP])
  func `the place is kept whatever ends the program, and --no-state knows nothing of it`(
    signal: Int32
  ) throws {
    let first = try open()
    try first.wait(forText: "Entry 1 of the ledger")
    first.press("/Entry 37\r")
    try first.wait(forText: "match 1 of 1")
    first.send(signal)
    #expect(try first.ending() == .signalled(signal))
    let second = try open()
    try second.wait(forText: "Entry 37 of the ledger")
    second.press("gQ")
    #expect(try second.ending() == .exited(0))
    let third = try open(["--no-state", "ledger.txt"])
    try third.wait(forText: "Entry 1 of the ledger")
    third.press("G")
    try third.wait(forText: "Entry 60 of the ledger")
    third.press("Q")
    _ = try third.ending()
    let fourth = try open()
    try fourth.wait(forText: "Entry 1 of the ledger")
  }

  // MARK: Terminals

  @Test(arguments: ["xterm", "xterm-mono", "linux", "tmux-256color", "screen", "vt100"])
  func `it works on`(term: String) throws {
    let program = try open(term: term)
    let modes = program.modes
    try program.wait(forText: "Entry 1 of the ledger")
    program.press("G")
    try program.wait(forText: "Entry 60 of the ledger")
    program.press("Q")
    #expect(try program.ending() == .exited(0))
    #expect(program.modes == modes)
  }

  @Test(arguments: [nil, "dumb", "no-such-terminal"])
  func `a terminal that will not do gets a message and status 1`(term: String?) throws {
    let program = try open(term: term)
    let modes = program.modes
    #expect(try program.ending() == .exited(1))
    #expect(program.written.hasPrefix("gloss: The "))
    #expect(!program.written.contains("\u{1B}"))
    #expect(program.modes == modes)
  }

  @Test func `colour is used where there is some, and nowhere if it is not wanted`() throws {
    let colour = /\u{1B}\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7])(?:;[0-9;]*)?m/
    let cases: [([String: String], [String], Bool)] = [
      ([:], [], true), (["NO_COLOR": "1"], [], false), ([:], ["--color", "never"], false),
      (["NO_COLOR": "1"], ["--color", "always"], true),
    ]
    for (environment, options, isColoured) in cases {
      let program = try open(options + ["ledger.txt"], columns: 120, environment: environment)
      try program.wait(forText: "Entry 1 of the ledger")
      program.settle()
      #expect(program.written.contains(colour) == isColoured, "\(environment) \(options)")
    }
  }

  @Test func `without a terminal and without a file it says what to do`() throws {
    let program = try open([])
    #expect(try program.ending() == .exited(2))
    #expect(program.written.hasPrefix("gloss: there is nothing to read. Name a file"))
  }
}
