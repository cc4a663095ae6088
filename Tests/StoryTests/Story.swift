import Analysis
import Articles
import Foundation
import TestSupport
import Testing
import ViewModel

/// A reader at work on a real article, analysis and all: a folder of three texts.
///
/// - `article.txt`: the article; without one it is that of `harbour`. `second.txt`, where it is there, is the next.
/// - `keys.txt`: the window on the first line (`80x24`), then on each line keys parted by spaces, or behind `! ` what
///   happens meanwhile (`Event`); `# ` opens a comment.
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

  /// What happens to the reader besides keys.
  private enum Event {
    /// `! 60x12`: the window has another size.
    case window(Size)
    /// `! pause`: no key comes until the hint of a prefix key is shown.
    case pause
    /// `! analysed`: what is found in the article is there; else it is from the start.
    case analysed
    /// `! changed`: `changed.txt` was read in place of the article.
    case changed

    init?(_ line: Substring) {
      switch line {
      case "! pause": self = .pause
      case "! analysed": self = .analysed
      case "! changed": self = .changed
      default:
        guard line.hasPrefix("! "), let size = Story.size(line.dropFirst(2)) else { return nil }
        self = .window(size)
      }
    }
  }

  /// The screen after each line.
  func played() throws -> String {
    let lines = try keyLines()
    let articles = try articles()
    let window = try #require(Self.size(lines[0]))
    var reader = ReaderState.showing(
      articles, columns: window.columns, rows: window.rows,
      isAnalysed: !lines.contains("! analysed"))
    var timer = 0
    return try lines.dropFirst().map { line in
      let effects =
        if let event = Event(line) {
          try take(event, to: &reader, articles[0], timer: timer)
        } else {
          line.split(separator: " ").flatMap {
            reader.press(KeySequence(stringLiteral: String($0)))
          }
        }
      var asked = ""
      for effect in effects {
        // Every prefix key starts the timer of its hint.
        if case .startTimer(let number, _) = effect {
          timer = number
        } else {
          asked += "→ \(Self.name(of: effect))\n"
        }
      }
      return "== \(line)\n\(asked)\(reader.frame().drawing)\n"
    }.joined(separator: "\n")
  }

  private func take(
    _ event: Event, to reader: inout ReaderState, _ article: (Article, Annotations), timer: Int
  ) throws -> [Effect] {
    let id = ArticleID(0)
    switch event {
    case .window(let size): return reader.apply(.windowResized(size))
    case .pause: return reader.apply(.timerFired(number: timer))
    case .analysed: return reader.apply(.analysisFinished(id, article.1))
    case .changed:
      let (article, annotations) = try read(folder.appending(path: "changed.txt"))
      return reader.apply(.articleLoaded(id, article))
        + reader.apply(.analysisFinished(id, annotations))
    }
  }

  private static func size(_ text: Substring) -> Size? {
    let numbers = text.split(separator: "x").compactMap { Int($0) }
    return numbers.count == 2 ? Size(columns: numbers[0], rows: numbers[1]) : nil
  }

  /// The keys that are pressed, each as it is written.
  func keys() throws -> [String] {
    try keyLines().dropFirst().filter { Event($0) == nil }.flatMap {
      $0.split(separator: " ").map(String.init)
    }
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
    return try files.map(read)
  }

  private func read(_ file: URL) throws -> (Article, Annotations) {
    let article = try Article.read(
      [UInt8](try Data(contentsOf: file)), source: file.lastPathComponent)
    return (article, Analyzer.annotations(in: article))
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
