import Testing

@testable import Articles

/// What a paragraph of these two lines reads as.
private func joined(_ first: String, _ second: String) -> String {
  let utf8 = Array((first + "\n" + second).utf8)
  let lines = [TextRange(0, first.utf8.count), TextRange(first.utf8.count + 1, utf8.count)]
  return Block(.paragraph, range: TextRange(0, utf8.count), lines: lines)
    .text(in: TextWindow(utf8))
}

@Test func `lines run on with a space`() {
  #expect(joined("the lower", "town") == "the lower town")
}

@Test func `a hyphen or dash that hugs its word holds on to the next line`() {
  #expect(joined("a twenty-", "year lease") == "a twenty-year lease")
  #expect(joined("the mill—", "or what was left") == "the mill—or what was left")
  #expect(joined("the mill--", "or what was left") == "the mill--or what was left")
  #expect(joined("the mill –", "or what was left") == "the mill – or what was left")
  #expect(joined("the mill -", "or what was left") == "the mill - or what was left")
}

@Test func `a hyphen that stands for a left-out part is followed by a space`() {
  #expect(joined("Vor-", "und Nachteile") == "Vor- und Nachteile")
  #expect(joined("two-", "or three-storey houses") == "two- or three-storey houses")
}

@Test func `a soft hyphen joins and goes`() {
  #expect(joined("the re\u{AD}", "servoir") == "the reservoir")
}

@Test func `Chinese and Japanese lines run on without a space and Korean ones with one`() {
  #expect(joined("面包师开始", "掺麸皮") == "面包师开始掺麸皮")
  #expect(joined("パンは、", "なかった") == "パンは、なかった")
  #expect(joined("빵이", "없었다") == "빵이 없었다")
  #expect(joined("一九一二", "by then") == "一九一二 by then")
}

@Test func `words of a mail read without the marks of its lines`() {
  let article = plainArticle(
    """
    Ida wrote:

    > The mill told me that \"it cannot wait
    > until spring\", and I think that the mill is
    > right about the ice on the wheel and the bread.
    """)
  let text = String(decoding: article.utf8, as: UTF8.self)
  let words = text.firstRange(of: "it cannot wait\n> until spring")
  let start = words.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
  #expect(article.proseText(TextRange(start, start + 29)) == "it cannot wait until spring")
}
