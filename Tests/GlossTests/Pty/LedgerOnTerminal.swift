import Foundation
import Testing

/// What only a terminal shows. One after the other: each has a screen to watch.
@Suite(.serialized) enum OnTerminalTests {}

/// A long article, with a space in its name, and a short one to open on a terminal, and what is expected there afterwards.
struct LedgerOnTerminal {
  let folder: TemporaryFolder

  init() throws {
    let paragraphs = (1...60).map { number in
      "Entry \(number) of the ledger. “The ice came early,” said Ingrid Maddern, harbour master of Saltmere."
    }
    folder = try TemporaryFolder([
      "the ledger.txt": "The ledger of the harbour\n\n" + paragraphs.joined(separator: "\n\n")
        + "\n",
      "second.txt": "Another harbour\n\nThe lamps of Port Ellery were lit by hand until 1971.\n",
    ])
  }

  /// Gloss on a terminal of its own; names of texts are those of the folder.
  func open(
    _ arguments: [String] = ["the ledger.txt"], term: String? = "xterm-256color", columns: Int = 80,
    rows: Int = 24, environment: [String: String] = [:], input: Int32? = nil
  ) throws -> PtyProgram {
    let paths = arguments.map { $0.hasSuffix(".txt") ? folder.path($0) : $0 }
    return try PtyProgram(
      [BuiltProgram.path] + paths, columns: columns, rows: rows,
      environment: surroundings(term).merging(environment) { $1 }, input: input)
  }

  /// All that the program knows of its surroundings.
  func surroundings(_ term: String?) -> [String: String] {
    var environment = [
      "LANG": "C.UTF-8", "HOME": folder.url.path, "XDG_CONFIG_HOME": folder.url.path,
      "PATH": "/usr/bin:/bin",
    ]
    environment["TERM"] = term
    return environment
  }

  /// Adds a terminal to those that `open` knows, by its source. Source: terminfo(5), tic(1).
  func describe(_ terminal: String) throws {
    let source = folder.path("terminal")
    try Data((terminal + ",\n").utf8).write(to: URL(fileURLWithPath: source))
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/tic")
    compiler.arguments = ["-x", "-o", folder.path(".terminfo"), source]
    try compiler.run()
    compiler.waitUntilExit()
    #expect(compiler.terminationStatus == 0)
  }

  /// Leaves by `Q` and expects the terminal as it was.
  func leave(_ program: PtyProgram, modes: [UInt32]) throws {
    program.press("Q")
    #expect(try program.ending() == .exited(0))
    expectSane(program, modes: modes)
  }

  /// Expects the modes, the screen and the cursor that were there before.
  func expectSane(
    _ program: PtyProgram, modes: [UInt32], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(program.modes == modes, sourceLocation: sourceLocation)
    #expect(!program.screen.isAlternate, sourceLocation: sourceLocation)
    #expect(program.screen.isCursorVisible, sourceLocation: sourceLocation)
  }
}
