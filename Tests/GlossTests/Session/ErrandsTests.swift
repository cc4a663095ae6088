import Articles
import Foundation
import Terminal
import TestSupport
import Testing
import ViewModel

@testable import gloss

/// What a session does outside: on paper, with files in a folder of its own.
@MainActor
struct ErrandsTests {
  private let glass = PaperGlass()
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["a.txt": "“We never close,” said Ada Holt.\n"])
  }

  /// A session with the article open and analysed.
  private func session(_ source: String? = nil) async throws -> Session {
    let source = source ?? folder.path("a.txt")
    let (article, annotations) = MarkedArticle(
      "“We never close,” said Ada Holt.\n[quote Ada      ]      [person]", source: source
    ).parts
    let session = Session(
      sources: [source], size: Size(columns: 120, rows: 20), glass: glass,
      readArticle: { try await ArticleReading.readableArticle($0) }, analyse: { _ in annotations })
    session.take([.articleLoaded(ArticleID(0), article)])
    while glass.text.contains("analysing") { await Task.yield() }
    return session
  }

  private func press(_ keys: String, in session: Session) {
    session.take(keys.map { .keyPressed($0 == "\n" ? .enter : .character($0)) })
  }

  @Test func `a quotation reaches the clipboard and the reader is told`() async throws {
    let session = try await session()
    press("yq", in: session)
    #expect(glass.clipboard == ["“We never close” — Ada Holt, “We never close,” said Ada Holt."])
    #expect(glass.text.contains("Copied: 3 words by Ada Holt: “We"))
    session.end()
  }

  @Test func `an export is written where it is told, and never over a file unasked`() async throws {
    let session = try await session()
    press("s\n", in: session)
    session.take([.keyPressed(.control("u"))])
    press("\(folder.path("notes.md"))\n", in: session)
    let notes = try String(contentsOfFile: folder.path("notes.md"), encoding: .utf8)
    #expect(notes.contains("### Ada Holt\n\n- “We never close” (¶ 1)\n"))
    #expect(glass.text.contains("Saved: "))
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.path("notes.md")))
    press("s\n", in: session)
    session.take([.keyPressed(.control("u"))])
    press("\(folder.path("notes.md"))\n", in: session)
    #expect(glass.text.contains("is there already. Replace it?"))
    #expect(try String(contentsOfFile: folder.path("notes.md"), encoding: .utf8) == "mine")
    press("y", in: session)
    #expect(try String(contentsOfFile: folder.path("notes.md"), encoding: .utf8) == notes)
    session.end()
  }

  @Test func `a command gets the text as its input and the file as its argument`() async throws {
    let session = try await session()
    press("|wc $1\n", in: session)
    let errand = try #require(glass.lent.first)
    #expect(errand.arguments == ["sh", "-c", "wc $1", "sh", folder.path("a.txt")])
    #expect(errand.input?.starts(with: "“We never".utf8) == true)
    #expect(errand.awaitsEnter)
    session.end()
  }

  @Test func `an editor that changes the file has it read again, at the same place`() async throws {
    let session = try await session()
    press("E", in: session)
    #expect(glass.lent.first?.arguments.suffix(2) == ["+1", folder.path("a.txt")])
    #expect(!glass.text.contains("Read again"))
    let path = folder.path("a.txt")
    glass.program = { _ in
      try? Data("Another text altogether.\n".utf8).write(to: URL(fileURLWithPath: path))
      return .exited(status: 0)
    }
    press("E", in: session)
    while !glass.text.contains("Another text altogether") { await Task.yield() }
    session.end()
  }

  @Test func `r reads the file again`() async throws {
    let session = try await session()
    try Data("It was written anew.\n".utf8).write(to: URL(fileURLWithPath: folder.path("a.txt")))
    press("r", in: session)
    while !glass.text.contains("It was written anew.") { await Task.yield() }
    session.end()
  }

  @Test func `an editor that is not there is named`() async throws {
    let session = try await session()
    glass.program = { _ in .exited(status: 127) }
    press("E", in: session)
    #expect(glass.text.contains("Name yours: export EDITOR=nano"))
    session.end()
  }

  @Test func `what has no file cannot be edited or opened`() async throws {
    for source in ["-", Origin.tour] {
      let session = try await session(source)
      press("E", in: session)
      #expect(glass.text.contains("there is no file to edit"))
      press("o", in: session)
      #expect(glass.text.contains("there is nothing else to open"))
      session.end()
    }
    #expect(glass.lent.isEmpty && glass.sentOff.isEmpty)
  }

  @Test func `a file's name is an argument, never a part of the command`() {
    #expect(
      Errands.arguments(of: "vim -n", file: "a b;rm.txt", line: 7) == [
        "sh", "-c", "vim -n \"$@\"", "sh", "+7", "a b;rm.txt",
      ])
    #expect(
      Errands.arguments(of: "/usr/bin/code -w", file: "a.txt", line: 7).suffix(2) == [
        "--goto", "a.txt:7",
      ])
    #expect(Errands.arguments(of: "hx", file: "a.txt", line: 7).last == "a.txt:7")
    #expect(Origin.argument("-rf") == "./-rf")
    #expect(Origin.argument("a.txt") == "a.txt")
  }

  @Test func `where an article comes from is read off its source`() {
    #expect(Origin("-") == .standardInput)
    #expect(Origin("gloss:tour") == .builtIn)
    #expect(Origin("./gloss:tour") == .file("./gloss:tour"))
    #expect(Origin("https://example.org/a") == .link("https://example.org/a"))
  }
}
