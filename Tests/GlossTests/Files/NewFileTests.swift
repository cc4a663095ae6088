import Foundation
import Testing

@testable import gloss

struct NewFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(["old.md": "old"]) }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path(name), encoding: .utf8)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() }
  }

  @Test func `a new file is whole and nothing is left beside it`() throws {
    let long = String(repeating: "line\n", count: 50_000)
    let path = try NewFile.write(to: folder.path("new.md"), replacing: false) { $0.write(long) }
    #expect(path.hasSuffix("/new.md"))
    #expect(try text("new.md") == long)
    #expect(try names == ["new.md", "old.md"])
  }

  @Test func `a file that is there is replaced only if asked, and keeps its permissions`() throws {
    let path = folder.path("old.md")
    #expect(throws: NewFile.Failure.exists(path)) {
      try NewFile.write(to: path, replacing: false) { $0.write("new") }
    }
    #expect(try text("old.md") == "old")
    chmod(path, 0o600)
    _ = try NewFile.write(to: path, replacing: true) { $0.write("new") }
    #expect(try text("old.md") == "new")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try names == ["old.md"])
  }

  @Test func `behind a link the file is replaced, not the link`() throws {
    symlink("old.md", folder.path("link.md"))
    _ = try NewFile.write(to: folder.path("link.md"), replacing: true) { $0.write("new") }
    #expect(try text("old.md") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.md")) == "old.md")
  }

  @Test func `what cannot be written is said, and nothing is left behind`() throws {
    let failures: [(String, NewFile.Failure)] = [
      (folder.url.path, .folder(folder.url.path)), ("/dev/null", .notAFile("/dev/null")),
      (
        folder.path("none/a.md"),
        .missingFolder(folder.path("none/a.md"), folder: folder.path("none"))
      ),
    ]
    for (path, failure) in failures {
      #expect(throws: failure) {
        try NewFile.write(to: path, replacing: true) { $0.write("new") }
      }
    }
    #expect(try names == ["old.md"])
    #expect(
      NewFile.Failure.missingFolder("a/b.md", folder: "a").description
        == "a/b.md: there is no folder a. Make it first: mkdir -p a")
  }
}
