import Articles
import Foundation
import Testing

@testable import gloss

/// Long texts are left in their files.
struct LongFileTests {
  private let text = Data(
    String(repeating: "Nothing happens in a quiet town.\n\n", count: 2000).utf8)

  /// What is read of `before` once the file is changed.
  /// - Parameter change: Gets the path.
  private func reading(
    _ before: Data, after change: (String) throws -> Void
  ) throws -> (text: Data, isHeld: Bool) {
    let folder = try TemporaryFolder()
    try folder.write(before, to: "a.txt")
    let path = folder.path("a.txt")
    let article = try ArticleReading.readable(path, holding: 1000)
    try change(path)
    return (Data(article.utf8), try article == Article.read(Array(before), source: path))
  }

  private static func cut(_ path: String) throws { truncate(path, 20_000) }

  @Test func `a long file that is cut short reads as spaces from there on`() throws {
    let found = try reading(text, after: Self.cut)
    #expect(found.text.count == text.count)
    #expect(found.text.prefix(16_384) == text.prefix(16_384))
    #expect(found.text.dropFirst(24_576).allSatisfy { $0 == 0x20 })
  }

  @Test func `so does what another program writes over`() throws {
    let found = try reading(text) {
      try Data(repeating: 0xFF, count: text.count).write(to: URL(fileURLWithPath: $0))
    }
    #expect(found.text == Data(repeating: 0x20, count: text.count))
  }

  @Test func `a long file that grows, is replaced or removed reads as before`() throws {
    let grown = try reading(text) { path in
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try file.seekToEnd()
      try file.write(contentsOf: Data("More.\n".utf8))
    }
    #expect(grown.text == text)
    let replaced = try reading(text) {
      try Data("Short.\n".utf8).write(to: URL(fileURLWithPath: $0), options: .atomic)
    }
    #expect(replaced.text == text)
    #expect(try reading(text) { try FileManager.default.removeItem(atPath: $0) }.text == text)
  }

  @Test func `what is short, decoded or of huge paragraphs is held in memory`() throws {
    let word = Data("tide and time ".utf8)
    let huge = Data((0..<30_000).flatMap { _ in word })
    for held in [
      text.prefix(900), Data([0xEF, 0xBB, 0xBF]) + text, text + Data([0xE9, 0x0A]), huge,
    ] {
      let found = try reading(held, after: Self.cut)
      #expect(found.isHeld)
      #expect(found.text.count + 3 >= held.count)
      #expect(!found.text.suffix(100).allSatisfy { $0 == 0x20 })
    }
    #expect(try !reading(text, after: Self.cut).isHeld)
  }
}
