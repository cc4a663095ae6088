import Articles
import Foundation
import TestSupport
import Testing
import ViewModel

@testable import gloss

@MainActor
struct StateFolderTests {
  private let folder: TemporaryFolder
  private var root: String { folder.path("state/gloss") }
  private let text = (1...40).map { "Entry \($0) of the ledger says nothing else." }
    .joined(separator: "\n\n")

  init() throws { folder = try TemporaryFolder() }

  private func article(_ text: String, at name: String = "ledger.txt") throws -> Article {
    try folder.write(Data(text.utf8), to: name)
    return try ArticleReading.article(folder.path(name))
  }

  /// What is kept of `article` after moving into it.
  private func memory(of article: Article) throws -> Memory {
    var reader = ReaderState(sources: [article.source], size: Size(columns: 60, rows: 10))
    _ = reader.apply(.articleLoaded(ArticleID(0), article))
    reader.press("20j", "ma")
    return try #require(reader.memory(of: ArticleID(0)))
  }

  private func files() -> [String] {
    (FileManager.default.subpaths(atPath: root) ?? []).filter { $0.contains("/") }.sorted()
  }

  @Test func `what is kept is known in the next session`() throws {
    let article = try article(text)
    let memory = try memory(of: article)
    #expect(StateFolder(root).recall(article) == Recollection())
    try StateFolder(root).keep(memory, of: article)
    #expect(StateFolder(root).recall(article) == Recollection(memory: memory))
    #expect(files().count == 2)
    let attributes = try FileManager.default.attributesOfItem(atPath: root + "/" + files()[0])
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `of a file that is not open the title and the progress are known`() throws {
    let article = try article(text)
    let memory = try memory(of: article)
    #expect(StateFolder(root).glimpse(of: article.source) == nil)
    try StateFolder(root).keep(memory, of: article)
    let glimpse = StateFolder(root).glimpse(of: article.source)
    #expect(glimpse?.title == memory.title && glimpse?.progress == memory.progress)
    #expect(StateFolder(root).glimpse(of: "-") == nil)
  }

  @Test func `a file that was moved is known by its text`() throws {
    let old = try article(text)
    let memory = try memory(of: old)
    try StateFolder(root).keep(memory, of: old)
    #expect(StateFolder(root).recall(try article(text, at: "elsewhere/other.txt")).memory == memory)
  }

  @Test func `a file that was changed is known by its name`() throws {
    let old = try article(text)
    let memory = try memory(of: old)
    try StateFolder(root).keep(memory, of: old)
    let new = try article("A word before all.\n\n" + text)
    #expect(StateFolder(root).recall(new) == Recollection(memory: memory, hasChanged: true))
    #expect(StateFolder(root).recall(try article("Another text.", at: "b.txt")) == Recollection())
  }

  @Test(arguments: ["", "junk\n", "gloss reading 1\nprogress\tx\n", "\u{0}"])
  func `what makes no sense is told of once, and put aside rather than lost`(content: String) throws
  {
    let article = try article(text)
    let memory = try memory(of: article)
    try StateFolder(root).keep(memory, of: article)
    let file = try #require(files().first { $0.hasPrefix("readings/") })
    try folder.write(Data(content.utf8), to: "state/gloss/\(file)")
    let store = StateFolder(root)
    #expect(store.recall(article).problem?.contains("makes no sense and is put aside") == true)
    #expect(store.recall(article).memory == nil)
    try store.keep(memory, of: article)
    #expect(StateFolder(root).recall(article).memory == memory)
    #expect(try String(contentsOfFile: "\(root)/\(file).unreadable", encoding: .utf8) == content)
  }

  @Test func `what a later version wrote is left alone`() throws {
    let article = try article(text)
    let memory = try memory(of: article)
    try StateFolder(root).keep(memory, of: article)
    let file = try #require(files().first { $0.hasPrefix("readings/") })
    let later = "gloss reading 7\nplace\tbetter\n"
    try folder.write(Data(later.utf8), to: "state/gloss/\(file)")
    let store = StateFolder(root)
    #expect(store.recall(article).problem?.contains("A later Gloss") == true)
    try store.keep(memory, of: article)
    #expect(try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8) == later)
  }

  @Test func `a pipe or a folder in place of a file is no memory and hangs nobody`() throws {
    let article = try article(text)
    let memory = try memory(of: article)
    try StateFolder(root).keep(memory, of: article)
    let file = "\(root)/" + (try #require(files().first { $0.hasPrefix("readings/") }))
    try FileManager.default.removeItem(atPath: file)
    mkfifo(file, 0o600)
    let store = StateFolder(root)
    #expect(store.recall(article).problem != nil)
    try store.keep(memory, of: article)
    #expect(StateFolder(root).recall(article).memory == memory)
  }

  @Test func `a name that leads out of the folder is not followed`() throws {
    let article = try article(text)
    try StateFolder(root).keep(memory(of: article), of: article)
    let new = try self.article(text + "\n\nMore.")
    let file = try #require(files().first { $0.hasPrefix("names/") })
    let path = URL(filePath: folder.path("ledger.txt")).resolvingSymlinksInPath().path
    try folder.write(Data("../../secret\n\(path)\n".utf8), to: "state/gloss/\(file)")
    #expect(StateFolder(root).recall(new) == Recollection())
  }

  @Test func `a place that cannot be written says so`() throws {
    let article = try article(text)
    try folder.write(Data(), to: "state")
    let memory = try memory(of: article)
    #expect(throws: StoreError.self) { try StateFolder(root).keep(memory, of: article) }
  }

  @Test func `the key of a text is the same everywhere`() {
    #expect(ContentKey.key(of: []) == "cbf29ce484222325-0")
    #expect(ContentKey.key(of: Array("a".utf8)) == "af63dc4c8601ec8c-1")
    #expect(ContentKey.key(of: Array("foobar".utf8)) == "85944171f73967e8-6")
  }
}
