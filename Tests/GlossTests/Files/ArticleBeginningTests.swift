import Articles
import Testing

@testable import gloss

struct ArticleBeginningTests {
  private func beginning(of text: String) throws -> [UInt8]? {
    let folder = try TemporaryFolder(["a.txt": text])
    return try ArticleReading.beginning(folder.path("a.txt"))?.utf8
  }

  @Test func `a long file begins with whole lines, the same as its whole text`() throws {
    let text = String(repeating: "The tide came in, and nobody looked up.\n", count: 40_000)
    let beginning = try #require(try beginning(of: text))
    #expect(text.utf8.starts(with: beginning))
    #expect(beginning.last == UInt8(ascii: "\n"))
    #expect((1000...100_000).contains(beginning.count))
  }

  @Test func `an endless line is cut between words`() throws {
    let text = String(repeating: "tide and time ", count: 100_000)
    let beginning = try #require(try beginning(of: text))
    #expect(text.utf8.starts(with: beginning))
    #expect(beginning.last == UInt8(ascii: " "))
  }

  @Test func `what is short, without words, or wide is read whole`() throws {
    #expect(try beginning(of: "A short text.\n") == nil)
    #expect(try beginning(of: String(repeating: "\n", count: 2_000_000)) == nil)
    #expect(try beginning(of: String(repeating: "a\0", count: 1_000_000)) == nil)
    #expect(try ArticleReading.beginning("-") == nil)
  }

  @Test func `a file that is not there is an error here too`() {
    #expect(throws: FileError.missing("/nowhere/a.txt")) {
      try ArticleReading.beginning("/nowhere/a.txt")
    }
  }
}
