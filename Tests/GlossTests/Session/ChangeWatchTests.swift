import Articles
import Foundation
import Testing
import ViewModel

@testable import gloss

@MainActor
struct ChangeWatchTests {
  private let folder: TemporaryFolder
  private let source: String
  private let start = ContinuousClock.now

  init() throws {
    folder = try TemporaryFolder(["a.txt": "Nothing happens.\n"])
    source = folder.path("a.txt")
  }

  private func write(_ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: source))
  }

  /// Whether the watch notices a change so many seconds after the start.
  private func looks(_ watch: inout ChangeWatch, after seconds: Int) -> Bool {
    watch.notices(ArticleID(0), source, at: start + .seconds(seconds))
  }

  @Test func `a change is noticed after a pause, once`() throws {
    var watch = ChangeWatch()
    watch.didRead(ArticleID(0), source)
    var noticed = [looks(&watch, after: 0)]
    try write("Something happens, says somebody.\n")
    noticed += [1, 3, 6].map { looks(&watch, after: $0) }
    watch.willRead(ArticleID(0), source)
    noticed.append(looks(&watch, after: 9))
    #expect(noticed == [false, false, true, false, false])
  }

  @Test func `a file that is gone, or never was one, is no change`() throws {
    var watch = ChangeWatch()
    watch.didRead(ArticleID(0), source)
    watch.didRead(ArticleID(1), "-")
    try FileManager.default.removeItem(atPath: source)
    var noticed = [looks(&watch, after: 0)]
    noticed.append(watch.notices(ArticleID(1), "-", at: start + .seconds(9)))
    try write("It is back, and another.\n")
    noticed.append(looks(&watch, after: 20))
    #expect(noticed == [false, false, true])
  }

  @Test func `the session offers to read it again, and the place is kept by its words`()
    async throws
  {
    let glass = PaperGlass()
    let lines = (1...60).map { "Paragraph number \($0) says nothing but its number.\n\n" }
    try write(lines.joined())
    var time = start
    let session = Session(
      sources: [source], size: Size(columns: 80, rows: 10), glass: glass,
      readArticle: { try await ArticleReading.readableArticle($0) },
      analyse: { _ in Annotations() }, now: { time })
    session.take([.articleLoaded(ArticleID(0), try ArticleReading.article(source))])
    session.take(Array(repeating: .keyPressed(.character("d")), count: 9))
    let top = glass.text.split(separator: "\n").first
    try write("A new opening.\n\n" + lines.joined())
    time = start + .seconds(60)
    session.take([.keyPressed(.character("j")), .keyPressed(.character("k"))])
    #expect(glass.text.contains("Changed on disk: r reads it again"))
    session.take([.keyPressed(.character("r"))])
    while !glass.text.contains("Read again") { await Task.yield() }
    #expect(glass.text.split(separator: "\n").first == top)
    session.end()
  }

  @Test func `what is known of a file is its size and when it was written`() throws {
    let date = Date(timeIntervalSince1970: 1_709_625_600)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: source)
    let facts = FileVersion(ofSource: source)?.facts
    #expect(facts == FileFacts(bytes: 17, modified: "2024-03-05T08:00:00"))
    #expect(FileVersion(ofSource: folder.path("none"))?.facts == nil)
    #expect(FileVersion(ofSource: "-") == nil)
  }
}
