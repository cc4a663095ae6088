import Foundation
import Testing

@testable import gloss

@Test func `the files that a typed path can become are listed, folders with a slash`() throws {
  let folder = try TemporaryFolder(["notes.md": "", ".hidden": "", "x": ""])
  try FileManager.default.createDirectory(
    atPath: folder.path("north"), withIntermediateDirectories: false)
  try Data().write(to: URL(fileURLWithPath: folder.path("north/a.txt")))
  let root = folder.url.path + "/"
  func names(_ path: String) -> [String] {
    FileNames.beginning(with: root + path).map { String($0.dropFirst(root.count)) }
  }
  #expect(names("no") == ["north/", "notes.md"])
  #expect(names("") == ["north/", "notes.md", "x"])
  #expect(names("north/") == ["north/a.txt"])
  #expect(names(".h") == [".hidden"])
  #expect(names("none/") == [])
}
