import TestSupport
import Testing

@testable import Analysis

/// The tokens of `text`: words as they stand, marks in `<>`.
private func cut(_ text: String) -> [String] {
  let utf8 = Array(text.utf8)
  return Tokenizer.tokens(of: utf8).map { token in
    let piece = String(decoding: utf8[Int(token.start)..<Int(token.end)], as: UTF8.self)
    return token.kind == .word ? piece : "<\(piece)>"
  }
}

private func traits(_ word: String) -> Token.Traits {
  Tokenizer.tokens(of: Array(word.utf8)).first?.traits ?? []
}

@Test func `Words and marks come apart`() {
  #expect(cut("") == [])
  #expect(cut(" \n\u{3000}") == [])
  #expect(cut("Yes, no.") == ["Yes", "<,>", "no", "<.>"])
  #expect(cut("“Yes” (£5)…") == ["<“>", "Yes", "<”>", "<(>", "<£>", "5", "<)>", "<…>"])
  #expect(cut("été naïve Ωmega 東京 e\u{301}") == ["été", "naïve", "Ωmega", "東京", "e\u{301}"])
  #expect(cut("a\u{0}b 😀🇫🇷") == ["a", "<\u{0}>", "b", "<😀>", "<🇫>", "<🇷>"])
}

@Test func `One joining mark between letters keeps a word whole`() {
  #expect(
    cut("long-term didn’t don't AT&T a\u{2011}b") == [
      "long-term", "didn’t", "don't", "AT&T", "a\u{2011}b",
    ])
  #expect(
    cut("well--known -ly rock'n'roll") == [
      "well", "<->", "<->", "known", "<->", "ly", "rock'n'roll",
    ])
  #expect(cut("and/or a_b") == ["and", "</>", "or", "a", "<_>", "b"])
}

@Test func `A full stop or comma joins digits only`() {
  #expect(cut("1,000 3.5 1,000,000.25") == ["1,000", "3.5", "1,000,000.25"])
  #expect(
    cut("a,b 1,a a.2 5. 6,") == [
      "a", "<,>", "b", "1", "<,>", "a", "a", "<.>", "2", "5", "<.>", "6", "<,>",
    ])
  #expect(cut("½.5 ٣.٤") == ["½", "<.>", "5", "٣.٤"])
}

@Test func `Dotted abbreviations keep their stops`() {
  #expect(cut("U.S. a.m U.S.A. e.g., É.U.") == ["U.S.", "a.m", "U.S.A.", "e.g.", "<,>", "É.U."])
  #expect(cut("U.S-led U.S.-led") == ["U.S-led", "U.S.", "<->", "led"])
  #expect(
    cut("A.B.CD A.BC J. x-U.S.") == [
      "A.B.", "CD", "A", "<.>", "BC", "J", "<.>", "x-U", "<.>", "S", "<.>",
    ])
  #expect(cut("3.a.b") == ["3", "<.>", "a.b"])
}

@Test func `An apostrophe after a final s belongs to the word before white space`() {
  #expect(cut("prisoners’ families") == ["prisoners’", "families"])
  #expect(cut("BOSS' x") == ["BOSS'", "x"])
  #expect(
    cut("‘the boss’, the boss’") == ["<‘>", "the", "boss", "<’>", "<,>", "the", "boss", "<’>"])
  #expect(cut("fish’ n") == ["fish", "<’>", "n"])
}

@Test func `A lone ampersand between white space is a word`() {
  #expect(cut("Marks & Spencer") == ["Marks", "&", "Spencer"])
  #expect(cut("& a &b &") == ["<&>", "a", "<&>", "b", "<&>"])
  #expect(cut("a &\u{200B} b \u{200B}& c") == ["a", "&", "b", "&", "c"])
}

@Test func `Format scalars are looked through`() {
  #expect(
    cut("\u{FEFF}co\u{AD}operate, long\u{200B}-\u{200B}term") == [
      "co\u{AD}operate", "<,>", "long\u{200B}-\u{200B}term",
    ])
  #expect(cut("U\u{200D}.S\u{AD}. x\u{AD}") == ["U\u{200D}.S\u{AD}.", "x"])
  #expect(cut("boss\u{AD}’\u{200B} x") == ["boss\u{AD}’", "x"])
}

@Test func `Words know what they are made of`() {
  #expect(traits("the") == .lower)
  #expect(traits("Kyiv") == [.upper, .lower, .capitalised])
  #expect(traits("iPhone5") == [.upper, .lower, .digit])
  #expect(traits("1,000") == [.digit, .joined])
  #expect(traits("U.S.") == [.upper, .capitalised, .joined, .dotted])
  #expect(traits("U.S-led") == [.upper, .lower, .capitalised, .joined])
  #expect(traits("Élan") == [.upper, .lower, .capitalised, .nonASCII])
  #expect(traits("東京") == [.uncased, .nonASCII])
  #expect(traits("(") == [])
}

@Test func `All capitals means letters and no other`() {
  let words = Tokenizer.tokens(of: Array("NATO F-16 Nato 16 東京 I".utf8))
  #expect(words.map(\.isAllCaps) == [true, true, false, false, false, true])
}

@Test func `Any bytes give tokens in order that never overlap`() {
  var random = SeededGenerator(seed: 7)
  let pool = Array("aB9 .,'-&\u{2019}\u{AD}é😀東\n".utf8) + [0x80, 0xC3, 0xE2, 0xF0, 0xFF, 0]
  for _ in 0..<2_000 {
    let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
      pool.randomElement(using: &random) ?? 0
    }
    var end = 0
    for token in Tokenizer.tokens(of: bytes) {
      #expect(end <= Int(token.start) && token.start < token.end && Int(token.end) <= bytes.count)
      end = Int(token.end)
    }
  }
}
