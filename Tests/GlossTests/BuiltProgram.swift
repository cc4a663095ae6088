import Foundation

/// The `gloss` that was built with these tests, run the way a shell runs it.
enum BuiltProgram {
  /// Beside the test bundle.
  static let path: String = {
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let candidates = [Bundle.main.executableURL, bundle].compactMap {
      $0?.deletingLastPathComponent()
    }
    let found =
      (candidates + [URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()])
      .map { $0.appendingPathComponent("gloss").path }
    return found.first(where: FileManager.default.isExecutableFile) ?? "gloss"
  }()

  struct Outcome: Equatable {
    var status: Int32
    var output: String
    var messages: String
  }

  /// Runs it without a terminal.
  /// - Parameter input: What standard input holds.
  static func run(_ arguments: String..., input: String = "", folder: URL? = nil) throws -> Outcome
  {
    try run(arguments, input: input, folder: folder)
  }

  /// - Parameter configuration: What `XDG_CONFIG_HOME` is, nil for nothing.
  static func run(
    _ arguments: [String], input: String = "", folder: URL? = nil, configuration: String? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "C.UTF-8", "HOME": "/nonexistent", "TERM": "xterm-256color"]
    process.environment?["XDG_CONFIG_HOME"] = configuration
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let messages = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      messages: String(decoding: messages, as: UTF8.self))
  }
}

/// A folder that is gone when its last user is.
final class TemporaryFolder {
  let url: URL

  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "gloss-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(Data(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ data: Data, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
