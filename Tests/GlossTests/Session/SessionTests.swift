import Articles
import Testing
import ViewModel

@testable import gloss

@MainActor
@Test func `a batch is painted once, and only if the frame changed`() {
  let glass = PaperGlass()
  let session = session(on: glass)
  session.take([.articleLoaded(ArticleID(0), letter), .windowResized(Size(columns: 40, rows: 10))])
  #expect(glass.frames.count == 1)
  session.take([.windowResized(Size(columns: 40, rows: 10))])
  #expect(glass.frames.count == 1)
  session.take([.windowResized(Size(columns: 41, rows: 10))])
  #expect(glass.frames.count == 2)
}

@MainActor
@Test func `what is posted together is taken together`() async {
  let glass = PaperGlass()
  let session = session(on: glass)
  for columns in 20..<60 { session.post(.windowResized(Size(columns: columns, rows: 10))) }
  while glass.frames.isEmpty { await Task.yield() }
  #expect(glass.frames.map(\.size.columns) == [59])
}

@MainActor
@Test func `q ends the session, and nothing is painted after it`() {
  let glass = PaperGlass()
  var ends = 0
  let session = session(on: glass, ended: { ends += 1 })
  session.take([.articleLoaded(ArticleID(0), letter)])
  session.take([.keyPressed(.character("Q")), .windowResized(Size(columns: 50, rows: 10))])
  session.end()
  #expect(ends == 1)
  #expect(glass.frames.count == 1)
  session.take([.windowResized(Size(columns: 60, rows: 10))])
  #expect(glass.frames.count == 1)
}

@MainActor
@Test func `the article is on the screen before its analysis is done`() async {
  let glass = PaperGlass()
  let gate = AsyncStream<Void>.makeStream()
  let session = Session(
    sources: ["letter"], size: Size(columns: 60, rows: 10), glass: glass,
    readArticle: { _ in letter },
    analyse: { _ in
      for await _ in gate.stream { break }
      return Annotations()
    })
  session.take([.articleLoaded(ArticleID(0), letter)])
  #expect(glass.text.contains("quiet town"))
  gate.continuation.finish()
  session.end()
}

@MainActor
@Test func `the next article is loaded when it is asked for`() async {
  let glass = PaperGlass()
  let session = session(on: glass, sources: ["first", "letter"])
  session.take([.articleLoaded(ArticleID(0), letter)])
  session.take([.keyPressed(.character("J"))])
  while !glass.text.contains("read from letter") { await Task.yield() }
  #expect(session.failures.isEmpty)
}

@MainActor
@Test func `an article that cannot be read is told of, on the screen and afterwards`() async {
  let glass = PaperGlass()
  let session = session(on: glass, sources: ["first", "missing"])
  session.take([.articleLoaded(ArticleID(0), letter), .keyPressed(.character("J"))])
  while session.failures.isEmpty { await Task.yield() }
  #expect(session.failures == ["\(FileError.missing("missing"))"])
  #expect(glass.text.contains("there is no such file"))
}

@MainActor
@Test func `keys that concern the terminal reach it`() {
  let glass = PaperGlass()
  let session = session(on: glass)
  session.take([.articleLoaded(ArticleID(0), letter)])
  session.take([.keyPressed(.control("z"))])
  #expect(glass.calls == ["suspend", "forget"])
  session.take([.keyPressed(.function(10))])
  #expect(glass.calls == ["suspend", "forget", "nextTheme", "forget"])
  session.take([.keyPressed(.control("l"))])
  #expect(glass.calls == ["suspend", "forget", "nextTheme", "forget", "forget"])
  #expect(glass.frames.count == 4)
}

@MainActor
@Test func `a reading is kept when it is left, once, and only if anything is new`() {
  let glass = PaperGlass()
  let store = PaperStore()
  let session = session(on: glass, sources: ["first", "letter", "-"], store: store)
  session.take([.articleLoaded(ArticleID(0), letter), .articleLoaded(ArticleID(1), letter)])
  session.take([.keyPressed(.character("J")), .keyPressed(.character("K"))])
  #expect(store.kept.isEmpty)
  session.take([.keyPressed(.character("t")), .keyPressed(.character("q"))])
  session.take([.keyPressed(.character("J"))])
  #expect(store.kept.count == 1)
  session.take([
    .keyPressed(.character("m")), .keyPressed(.character("a")), .keyPressed(.control("z")),
  ])
  #expect(store.kept.count == 2)
  session.take([.articleLoaded(ArticleID(2), letter), .keyPressed(.character("J"))])
  session.take([.keyPressed(.character("m")), .keyPressed(.character("a"))])
  session.end()
  #expect(store.kept.count == 2)
}

@MainActor
@Test func `an article opens where it was left`() throws {
  let long = article(String(repeating: "Nothing happens in a quiet town. ", count: 200))
  let store = PaperStore()
  let first = session(on: PaperGlass(), store: store)
  first.take([.articleLoaded(ArticleID(0), long), .keyPressed(.character("G"))])
  first.end()
  let glass = PaperGlass()
  let second = session(on: glass, store: store)
  second.take([.articleLoaded(ArticleID(0), long)])
  #expect(glass.text.contains("100 %") && glass.text.contains("Where you were last"))
  #expect(glass.frames.count == 1)
  second.end()
}

@MainActor
@Test func `of a long article what is round the place of reading is analysed first`() async throws {
  let long = try Article.read(
    Array(String(repeating: "Nothing happens in a quiet town.\n\n", count: 30_000).utf8),
    source: "long")
  var analysed: [BlockList] = []
  let session = Session(
    sources: ["long"], size: Size(columns: 60, rows: 10), glass: PaperGlass(),
    readArticle: { _ in long },
    analyse: {
      analysed.append($0.blocks)
      return Annotations()
    })
  session.take([.articleLoaded(ArticleID(0), long), .keyPressed(.character("G"))])
  while analysed.count < 2 { await Task.yield() }
  #expect(analysed.map(\.last) == [long.blocks.last, long.blocks.last])
  #expect(analysed[0].count < long.blocks.count / 4)
  #expect(analysed[1] == long.blocks)
  session.end()
}

@MainActor
@Test func `the list of articles knows files that are not open, and how far they were read`() throws
{
  let folder = try TemporaryFolder([
    "read.txt": "x", "new.txt": String(repeating: "x", count: 9000),
  ])
  let glass = PaperGlass()
  let session = session(
    on: glass, sources: ["letter", folder.path("read.txt"), folder.path("new.txt")],
    store: PaperStore())
  session.take([.articleLoaded(ArticleID(0), letter)])
  session.survey()
  session.take("Ta".map { .keyPressed(.character($0)) })
  let rows = glass.text.split(separator: "\n")
  #expect(rows.contains { $0.contains("The one that was read ") && $0.contains(" 1 min · 41 %") })
  #expect(rows.contains { $0.contains("new.txt ") && $0.contains(" 6 min") })
  session.end()
}

@MainActor
@Test func `what cannot be kept is told of, and reading goes on`() {
  let glass = PaperGlass()
  let store = PaperStore()
  store.isFull = true
  let session = session(on: glass, store: store)
  session.take([.articleLoaded(ArticleID(0), letter)])
  session.take([
    .keyPressed(.character("m")), .keyPressed(.character("a")), .keyPressed(.control("z")),
  ])
  #expect(glass.text.contains("your place could not be kept"))
  session.end()
  #expect(session.storeProblem?.contains("No space left") == true)
}

/// A store that only remembers.
@MainActor
private final class PaperStore: ReadingStore {
  var kept: [Memory] = []
  var isFull = false

  func recall(_ article: Article) -> Recollection { Recollection(memory: kept.last) }

  func glimpse(of source: String) -> (title: String, progress: Int)? {
    source.hasSuffix("read.txt") ? ("The one that was read", 41) : nil
  }

  func keep(_ memory: Memory, of article: Article) throws(StoreError) {
    if isFull { throw StoreError(path: "paper", reason: "No space left on device") }
    kept.append(memory)
  }
}

@MainActor
@Test func `a theme is shown while it is chosen, and a broken one says why it is not`() {
  let glass = PaperGlass()
  let session = session(on: glass)
  session.take([.articleLoaded(ArticleID(0), letter)])
  session.take(":theme night".map { .keyPressed(.character($0)) })
  #expect(glass.calls == ["use night", "forget"])
  session.take([.keyPressed(.escape)])
  #expect(glass.calls == ["use night", "forget", "use default", "forget"])
  session.take(":theme broken".map { .keyPressed(.character($0)) })
  #expect(glass.text.contains("It is broken."))
  session.take([.keyPressed(.escape)])
  session.take(":set mouse on".map { .keyPressed(.character($0)) } + [.keyPressed(.enter)])
  #expect(glass.calls.last == "mouse true")
}

@MainActor
private func session(
  on glass: PaperGlass, sources: [String] = ["letter"], store: (any ReadingStore)? = nil,
  ended: @escaping () -> Void = {}
) -> Session {
  Session(
    sources: sources, size: Size(columns: 80, rows: 10), glass: glass, store: store,
    readArticle: { source in
      guard source != "missing" else { throw FileError.missing(source) }
      return article("It was read from \(source).")
    },
    analyse: { _ in Annotations() }, ended: ended)
}

private let letter = article("Nothing happens in a quiet town.")

private func article(_ text: String) -> Article {
  let range = TextRange(0, text.utf8.count)
  return Article(
    source: "letter", utf8: Array(text.utf8),
    blocks: [Block(.paragraph, range: range, lines: [range])],
    metadata: .init(title: "Letter"))
}
