import Analysis
import Articles
import Foundation
import TestSupport
import Testing
import ViewModel

/// A reader at work on a real article, analysis and all: a folder of three texts.
///
/// - `article.txt`: the article; without one it is that of `harbour`. `second.txt`, where it is there, is the next.
/// - `keys.txt`: the window on the first line (`80x24`), then on each line keys parted by spaces; `# ` opens
///   a comment.
/// - `screen.txt`: the screen after each line of keys, and by name what was asked of the world outside.
///   `GLOSS_RECORD=1 swift test` writes it anew.
struct Story: CustomTestStringConvertible, Sendable {
  let folder: URL

  static let all: [Story] = {
    let stories = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Stories")
    let folders =
      (try? FileManager.default.contentsOfDirectory(at: stories, includingPropertiesForKeys: nil))
      ?? []
    return folders.filter(\.hasDirectoryPath).sorted { $0.path < $1.path }.map(Story.init)
  }()

  var testDescription: String { folder.lastPathComponent }

  /// The screen after each line of keys.
  func played() throws -> String {
    let lines = try keyLines()
    let window = lines[0].split(separator: "x").compactMap { Int($0) }
    var reader = ReaderState.showing(try articles(), columns: window[0], rows: window[1])
    return lines.dropFirst().map { line in
      let effects = line.split(separator: " ").flatMap {
        reader.press(KeySequence(stringLiteral: String($0)))
      }
      // Every prefix key starts the timer of its hint.
      let asked = effects.map(Self.name).filter { $0 != "startTimer" }.map { "→ \($0)\n" }.joined()
      return "== \(line)\n\(asked)\(reader.frame().drawing)\n"
    }.joined(separator: "\n")
  }

  /// The keys that are pressed, each as it is written.
  func keys() throws -> [String] {
    try keyLines().dropFirst().flatMap { $0.split(separator: " ").map(String.init) }
  }

  private func keyLines() throws -> [Substring] {
    try text("keys.txt").split(separator: "\n").filter { !$0.hasPrefix("# ") }
  }

  private func articles() throws -> [(Article, Annotations)] {
    let own = folder.appending(path: "article.txt")
    let isThere = FileManager.default.fileExists(atPath: own.path)
    let first = isThere ? own : folder.appending(path: "../harbour/article.txt")
    let second = folder.appending(path: "second.txt")
    let files = [first] + (FileManager.default.fileExists(atPath: second.path) ? [second] : [])
    return try files.map { file in
      let article = try Article.read(
        [UInt8](try Data(contentsOf: file)), source: file.lastPathComponent)
      return (article, Analyzer.annotations(in: article))
    }
  }

  /// The word before what comes with it.
  private static func name(of effect: Effect) -> String {
    String("\(effect)".prefix { $0 != "(" })
  }

  /// What `screen.txt` says; recording first writes it.
  func recorded(_ played: String) throws -> String {
    if ProcessInfo.processInfo.environment["GLOSS_RECORD"] == "1" {
      try Data(played.utf8).write(to: folder.appending(path: "screen.txt"))
    }
    return try text("screen.txt")
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }
}
