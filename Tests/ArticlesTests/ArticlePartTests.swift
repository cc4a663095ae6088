import Articles
import TestSupport
import Testing

struct ArticlePartTests {
  private let article = Article.built(
    (0..<200).map { "Paragraph number \($0) says “yes”." }.joined(separator: "\n"))

  @Test(arguments: [0, 1, 700, 3000, 6000, 7000])
  func `a part holds the blocks round a place, where they are in the whole`(offset: Int) throws {
    let part = try #require(article.part(around: offset, length: 400))
    #expect(part.blocks.allSatisfy(article.blocks.contains))
    #expect(part.blocks.count > 4)
    for block in part.blocks { #expect(block.text(in: part) == block.text(in: article)) }
    let (first, last) = (try #require(part.blocks.first), try #require(part.blocks.last))
    #expect(last.range.end - first.range.start <= 400)
    #expect(last.range.end > min(offset, article.utf8.count - 100))
    #expect(part.utf8[..<first.range.start].allSatisfy { $0 == 0x20 })
  }

  @Test func `there is no part of a short article, nor of a paragraph that has no end`() {
    #expect(article.part(around: 0, length: article.utf8.count / 3) == nil)
    let endless = Article.built(String(repeating: "on and on ", count: 1000))
    #expect(endless.part(around: 0, length: 100) == nil)
  }
}
