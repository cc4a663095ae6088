import Analysis
import Articles
import Foundation
import TestSupport
import Testing
import ViewModel

/// A reader at work on a real article, analysis and all: a folder of three texts.
///
/// - `article.txt`: the article.
/// - `keys.txt`: the window on the first line (`80x24`), then on each line keys parted by spaces; `# ` opens
///   a comment.
/// - `screen.txt`: the screen after each line of keys. `GLOSS_RECORD=1 swift test` writes it anew.
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
    let lines = try text("keys.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
    let window = lines[0].split(separator: "x").compactMap { Int($0) }
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "article.txt")))
    let article = try Article.read(bytes, source: "article.txt")
    var reader = ReaderState.showing(
      [(article, Analyzer.annotations(in: article))], columns: window[0], rows: window[1])
    return lines.dropFirst().map { line in
      for keys in line.split(separator: " ") {
        reader.press(KeySequence(stringLiteral: String(keys)))
      }
      return "== \(line)\n\(reader.frame().drawing)\n"
    }.joined(separator: "\n")
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
