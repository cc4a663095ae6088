import Articles
import TestSupport
import Testing

struct FiledTextTests {
  /// Some pages of text, in characters of one to four bytes.
  private static let text: [UInt8] = {
    var random = SeededGenerator(seed: 5)
    let letters = ["a", "b", "é", "ß", "語", "字", "😀", " ", " ", "\n", "\n\n"]
    var text = "# "
    while text.utf8.count < 30_000 { text += letters.randomElement(using: &random) ?? "" }
    return Array(text.utf8)
  }()

  private func articles() throws -> (held: Article, filed: Article, file: ChangingFile) {
    let held = try Article.read(Self.text, source: "a")
    let file = ChangingFile(Self.text)
    return (held, held.filed(in: file), file)
  }

  @Test func `a text in its file reads as one in memory`() throws {
    let (held, filed, _) = try articles()
    #expect(filed.utf8 == Self.text)
    #expect(filed.byteCount == Self.text.count)
    #expect(filed.blocks == held.blocks)
    #expect(filed.blocks.map { $0.text(in: filed) } == held.blocks.map { $0.text(in: held) })
    #expect(
      filed.blocks.map { filed.text(in: $0.range) } == held.blocks.map { held.text(in: $0.range) })
    #expect(filed.text(in: TextRange(0, 0)).isEmpty)
    #expect(filed.beginning(upTo: 9_000) == held.beginning(upTo: 9_000))
    #expect(filed.part(around: 20_000, length: 5_000) == held.part(around: 20_000, length: 5_000))
    var pieces: [UInt8] = []
    filed.forEachPiece { pieces += $0 }
    #expect(pieces == Self.text)
  }

  @Test func `two texts in files are the same where their bytes are`() throws {
    let (held, filed, _) = try articles()
    #expect(filed == held.filed(in: ChangingFile([])))
    var other = Self.text
    other[25_000] = other[25_000] == 0x20 ? 0x0A : 0x20
    let changed = try Article.read(other, source: "a").filed(in: ChangingFile(other))
    #expect(filed != changed)
  }

  @Test(arguments: 0..<12)
  func `what another writes over reads as spaces`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let (held, filed, file) = try articles()
    for _ in 0...seed % 3 { file.damage(using: &random) }
    let now = filed.utf8
    #expect(now.count == Self.text.count)
    #expect(String(validating: now, as: UTF8.self) != nil)
    let others = zip(now, Self.text).enumerated().filter { $1.0 != $1.1 }
    #expect(others.allSatisfy { $1.0 == 0x20 })
    // A page that nobody wrote to is as it was, but for a character that goes on in the next.
    let isCut = { (place: Int) in min(place % 8192, 8191 - place % 8192) < 3 }
    let still = file.bytes(0..<Self.text.count)
    for page in stride(from: 0, to: still.count, by: 8192) {
      let places = page..<min(page + 8192, Self.text.count)
      guard places.upperBound <= still.count, still[places] == Self.text[places] else { continue }
      #expect(places.allSatisfy { now[$0] == Self.text[$0] || isCut($0) })
    }
    for block in held.blocks.filter({ _ in Int.random(in: 0..<20, using: &random) == 0 }) {
      #expect(
        filed.text(in: block.range).utf8.elementsEqual(now[block.range.start..<block.range.end]))
    }
  }

  @Test func `what was looked at last is not read again, and never what is not the text`() throws {
    let (held, filed, file) = try articles()
    let (first, last) = (try #require(held.blocks.first), try #require(held.blocks.last))
    let text = filed.text(in: first.range)
    file.change { $0 = [] }
    #expect(filed.text(in: first.range) == text && text == held.text(in: first.range))
    #expect(filed.text(in: last.range).allSatisfy { $0 == " " })
    #expect(filed.text(in: first.range) == text)
    file.change { $0 = Self.text }
    #expect(filed.text(in: last.range) == held.text(in: last.range))
    file.change { $0 = [] }
    #expect(filed.text(in: first.range).allSatisfy { $0 == " " })
  }

  @Test func `a text whose file has gone is as long as before`() throws {
    let (_, filed, file) = try articles()
    file.change { $0 = [] }
    #expect(filed.utf8 == [UInt8](repeating: 0x20, count: Self.text.count))
    file.change { $0 = Self.text + Self.text }
    #expect(filed.utf8 == Self.text)
  }
}
