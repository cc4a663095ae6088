import Foundation
import Testing

@testable import gloss

@Test func `a folder stands for its texts, in natural order`() throws {
  let folder = try TemporaryFolder([
    "part 10.txt": "x", "part 2.txt": "x", "Part 1.txt": "x", "deep/er/a.md": "x",
    ".hidden.txt": "x",
    ".git/config.txt": "x", "picture.png": "\u{89}PNG\u{0}", "notes": "plain text without a suffix",
    "empty": "",
  ])
  let shelf = Shelf([folder.url.path])
  let names = shelf.sources.map { $0.dropFirst(folder.url.path.count + 1) }
  #expect(names == ["deep/er/a.md", "notes", "Part 1.txt", "part 2.txt", "part 10.txt"])
  #expect(shelf.problems == [])
}

@Test func `links that lead round in a circle end`() throws {
  let folder = try TemporaryFolder(["a/one.txt": "x", "b/two.txt": "x"])
  try FileManager.default.createSymbolicLink(
    atPath: folder.path("a/back"), withDestinationPath: folder.url.path)
  try FileManager.default.createSymbolicLink(
    atPath: folder.path("b/across"), withDestinationPath: folder.path("a"))
  let shelf = Shelf([folder.url.path])
  #expect(Set(shelf.sources) == [folder.path("a/one.txt"), folder.path("b/two.txt")])
}

@Test func `what cannot be read is set aside and the rest kept in order`() throws {
  let folder = try TemporaryFolder(["a.txt": "x", "b.txt": "x"])
  try FileManager.default.createDirectory(
    atPath: folder.path("bare"), withIntermediateDirectories: false)
  let shelf = Shelf([
    folder.path("b.txt"), folder.path("c.txt"), "-", folder.path("bare"), folder.path("a.txt"),
  ])
  #expect(shelf.sources == [folder.path("b.txt"), "-", folder.path("a.txt")])
  #expect(shelf.problems == [.missing(folder.path("c.txt")), .emptyFolder(folder.path("bare"))])
}

@Test func `names are ordered as people order them`() {
  let names = ["b", "a10", "A2", "a2", "a02", "", "é", "a"]
  #expect(names.sorted(by: NaturalOrder.precedes) == ["", "a", "A2", "a02", "a2", "a10", "b", "é"])
  for a in names {
    for b in names {
      #expect(!(NaturalOrder.precedes(a, b) && NaturalOrder.precedes(b, a)))
      #expect(a == b || NaturalOrder.precedes(a, b) || NaturalOrder.precedes(b, a))
    }
  }
}

@Test func `text is told from its first bytes`() {
  #expect(FolderWalk.looksLikeText(Array("Ein Satz — mit Strich.\r\n".utf8)))
  #expect(FolderWalk.looksLikeText(Array("abc€".utf8).dropLast()))
  #expect(!FolderWalk.looksLikeText([]))
  #expect(!FolderWalk.looksLikeText([0x89, 0x50, 0x4E, 0x47]))
  #expect(!FolderWalk.looksLikeText(Array("a\u{0}b".utf8)))
}
