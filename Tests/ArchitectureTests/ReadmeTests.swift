import Foundation
import Testing
import ViewModel

struct ReadmeTests {
  private static let readme = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../README.md")

  @Test func `the page lists the keys as the program does`() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    #expect(text.contains("```\n\(KeyTable.text())```"))
  }
}
