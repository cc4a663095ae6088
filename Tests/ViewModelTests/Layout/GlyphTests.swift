import Articles
import Testing

@testable import ViewModel

/// What a terminal must do otherwise than a page: one test for each line of the list at `Glyph`.
@Suite struct `Glyphs in cells` {
  /// As painted, with the cells that the layout counts.
  private func painted(_ text: String, width: Int = 60) -> String {
    let rows = Layout(article: prose(text), width: width).allRows.compactMap(\.line)
    return rows.map { "\($0.piece($0.range).text)|\($0.cells)" }.joined(separator: "\n")
  }

  @Test func `clusters are as wide as their parts`() {
    #expect(painted("cafe\u{301}") == "cafe\u{301}|4")
    #expect(painted("漢字") == "漢字|4")
    #expect(painted("각") == "각|2")
    #expect(painted("\u{1100}\u{1161}\u{11A8}") == "\u{1100}\u{1161}\u{11A8}|2")
    #expect(painted("का") == "का|2")
  }

  @Test func `emoji stand in their parts, without joiners, selectors and skin tones`() {
    #expect(painted("👩‍💻") == "👩💻|4")
    #expect(painted("👍🏽") == "👍|2")
    #expect(painted("👩🏽‍❤️‍💋‍👨🏿") == "👩❤💋👨|7")
    #expect(painted("❤️") == "❤|1")
    #expect(painted("1️⃣") == "1⃣|1")
    #expect(painted("🏽") == "🏽|2")
  }

  @Test func `a skin tone after a stand-in is a square, wherever the row begins`() {
    #expect(painted("🚀\u{E007F}🏽") == "🚀‹E007F›🏽|11")
    #expect(painted("🚀\u{E007F}🏽", width: 2) == "🚀|2\n\u{FFFD}|1\n🏽|2")
  }

  @Test func `flags are letters`() {
    #expect(painted("🇺🇦") == "UA|2")
    #expect(painted("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}") == "🏴gbeng|7")
  }

  @Test func `more marks than a cell holds go on on dotted circles`() {
    let mark = "\u{301}"
    let four = String(repeating: mark, count: 4)
    #expect(painted("a" + four) == "a\(four)|1")
    #expect(painted("a" + four + mark) == "a\(four)◌\(mark)|2")
    #expect(painted(mark + "b") == "◌\(mark)b|2")
  }

  @Test func `controls are pictures or numbers`() {
    #expect(painted("a\u{0}\u{1B}[2J\u{7F}") == "a␀␛[2J␡|7")
    #expect(painted("a\u{9B}b") == "a‹009B›b|8")
    #expect(painted("a\rb") == "a␍b|3")
    #expect(painted("a\u{202E}b\u{2066}c") == "a‹202E›b‹2066›c|15")
    #expect(painted("a\u{2028}b") == "a‹2028›b|8")
    #expect(painted("a\u{FEFF}b") == "a‹FEFF›b|8")
    #expect(painted("\u{E000} \u{10FFFF} \u{378}") == "‹E000› ‹10FFFF› ‹0378›|22")
    #expect(painted("\u{FFFD}") == "\u{FFFD}|1")
  }

  @Test func `joiners are kept where the script needs them`() {
    #expect(painted("می\u{200C}خواهم") == "می\u{200C}خواهم|7")
    #expect(painted("क्\u{200D}ष") == "क्\u{200D}ष|2")
    #expect(painted("a\u{200C}b\u{200D}c") == "a‹200C›b‹200D›c|15")
    #expect(painted("ไทย\u{200B}ไทย", width: 5) == "ไทย|3\nไทย|3")
    #expect(painted("a\u{200B}b") == "a‹200B›b|8")
  }

  @Test func `a flood of invisible scalars is seen`() {
    #expect(painted("a\u{2060}b") == "ab|2")
    #expect(painted("a\u{AD}\u{AD}\u{AD}b") == "a‹00AD›b|8")
    #expect(painted("a\u{2060}\u{2060}\u{2060}\u{2060}\u{2060}\u{2060}b") == "a‹2060›‹2060›b|14")
  }

  @Test func `spaces of other widths are plain spaces`() {
    #expect(painted("a\u{A0}b\u{2003}c\u{3000}d") == "a b c  d|8")
  }

  @Test func `a no-break space that carries a mark is as wide painted as in the text`() {
    #expect(painted("a\u{A0}\u{301}b") == "a\u{A0}\u{301}b|3")
    #expect(CellText.width("a\u{A0}\u{301}b") == 3)
  }

  @Test func `what does not fit is the replacement character`() {
    #expect(painted("\u{202E}漢", width: 1) == "\u{FFFD}|1\n\u{FFFD}|1")
  }

  @Test func `stand-ins are reported, so that they can look like it`() throws {
    let text = "ab\u{1B}\u{202E}c"
    let line = try #require(Layout(article: prose(text), width: 20).allRows.first?.line)
    #expect(line.standIns == [TextRange(2, 3), TextRange(3, 6)])
    #expect(line.piece(TextRange(3, 6)) == ("‹202E›", 6))
  }
}

@Suite struct `Text in cells` {
  @Test func `width counts cells`() {
    #expect(CellText.width("plain") == 5)
    #expect(CellText.width("漢字 e\u{301}") == 6)
    #expect(CellText.width("") == 0)
  }

  @Test func `truncation ends in an ellipsis, between clusters`() {
    #expect(CellText.truncated("lighthouse", to: 10) == "lighthouse")
    #expect(CellText.truncated("lighthouse", to: 6) == "light…")
    #expect(CellText.truncated("灯台守", to: 4) == "灯…")
    #expect(CellText.truncated("cafe\u{301} bar", to: 5) == "cafe\u{301}…")
    #expect(CellText.truncated("👩‍💻👩‍💻", to: 6) == "👩💻…")
    #expect(CellText.truncated("ab", to: 1) == "…")
    #expect(CellText.truncated("ab", to: 0) == "")
  }

  @Test func `padding fills exactly`() {
    #expect(CellText.padded("ab", to: 4) == "ab  ")
    #expect(CellText.padded("灯台守", to: 4) == "灯… ")
  }

  @Test func `nothing but printable text comes out`() {
    #expect(CellText.printable("a\tb\nc\u{1B}[m") == "a b c␛[m")
    #expect(CellText.printable("two  spaces") == "two  spaces")
  }
}
