import Articles
import CTables
import Testing

@testable import Analysis

private func find(
  _ text: String, _ paragraphs: ParagraphMode = .auto
) -> (phrases: [Phrase], families: [PhraseFamily]) {
  let utf8 = Array(text.utf8)
  let found = Phrases.find(in: utf8, tokens: Tokenizer.tokens(of: utf8), paragraphs: paragraphs)
  return (Array(found.phrases), Array(found.families))
}

/// Each phrase as `text ×count`.
private func list(_ text: String, _ paragraphs: ParagraphMode = .auto) -> [String] {
  find(text, paragraphs).phrases.map { "\($0.text) ×\($0.count)" }
}

private func keys(_ text: String) -> [String] { find(text).phrases.map(\.key) }

/// The text of `ranges`.
private func pieces(_ text: String, _ ranges: [TextRange]) -> [String] {
  ranges.map { String(decoding: Array(text.utf8)[$0.start..<$0.end], as: UTF8.self) }
}

@Test func `A phrase that comes twice is found with all it says`() {
  let text = "An old stone quay. Nobody “loved” the old  stone\tquay!"
  #expect(
    find(text).phrases == [
      Phrase(
        text: "old stone quay", key: "old stone quay", free: 2, words: 3, content: 3,
        occurrences: [TextRange(3, 17), TextRange(42, 57)],
        painted: [TextRange(3, 17), TextRange(42, 57)])
    ])
}

@Test(
  arguments: [
    ("de", "Auf den Deich kam die Flut. Die Flut kam auf den Hof.", []),
    ("de", "Für die alte Mühle gab er alles. Die alte Mühle steht.", ["alte Mühle ×2"]),
    ("fr", "La mer monte, c’est la mer. De la digue on voit la mer.", []),
    ("fr", "Le port de pêche ferme. Un port de pêche à part.", ["port de pêche ×2"]),
    ("es", "En la casa de la tía. Todo quedó en la casa de la tía.", ["casa de la tía ×2"]),
  ] as [(String, String, [String])])
func `The small words of its own language are no edges of a phrase`(
  language: String, text: String, phrases: [String]
) {
  let utf8 = Array(text.utf8)
  let found = Phrases.find(
    in: utf8, tokens: Tokenizer.tokens(of: utf8), paragraphs: .auto, language: language)
  #expect(found.phrases.map { "\($0.text) ×\($0.count)" } == phrases)
}

@Test func `Empty and wordless texts have no phrases`() {
  for text in ["", " \n", "— … —", "one", "the of the of", "7 8 and 7 8"] {
    #expect(list(text) == [])
    #expect(find(text).families == [])
  }
}

@Test func `Case, accents, possessives, hyphens and inflections do not matter`() {
  #expect(
    list("Café owners. CAFE\u{301} OWNER! The cafe’s owner; a ca-fe owner’s") == ["Café owners ×4"])
  #expect(keys("ﬁrst ½ ﬂoor. first 1⁄2 floor. ＦＩＲＳＴ ½ floor") == ["first 1⁄2 floor"])
  #expect(keys("paid 3.5 crowns. paid 3.5 crowns. paid 35 crowns.") == ["paid 3.5 crown"])
  #expect(
    list("한국 배. \u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8} \u{1107}\u{1162}").count == 1)
  #expect(list("ｶﾞ 船. カ 船") == ["ｶﾞ 船 ×2"])
  #expect(keys("U.S. navy. US navy") == [])
  #expect(keys("U.K. navy. UK navy") == ["uk navi"])
}

@Test func `The wording that comes most often is shown, of equals the first`() {
  #expect(list("red Kite. Red kite. red kites. Red kite.") == ["Red kite ×4"])
  #expect(list("red\nkite by the red kite", .blank) == ["red kite ×2"])
  #expect(list("red kites. Red kite.") == ["red kites ×2"])
}

@Test(arguments: [
  ("grey seal $", "grey seal"), ("grey seal", "grey  seal"), ("grey @seal", "grey #seal"),
  ("grey\u{200B} seal", "grey € seal"), ("grey _seal", "*grey* seal"),
  ("grey 5 % seal", "grey 5% seal"),
])
func `Spaces, currency and a few signs join`(first: String, second: String) {
  #expect(find("\(first)! \(second)!").phrases.count == 1)
}

@Test(arguments: [
  ", ", "; ", "/", " – ", " “", "” ", " (", ": ", ".", "?! ", "\n", "\u{2028}", "...", ",. ",
])
func `Other marks and line ends part`(mark: String) {
  #expect(list("grey\(mark)seal — grey\(mark)seal", .lines) == [])
}

@Test func `Abbreviations and initials run on over their full stop`() {
  #expect(list("Dr. Vale ran; Dr. Vale sat") == ["Dr. Vale ×2"])
  #expect(list("K. Vale ran; K. Vale sat") == ["K. Vale ×2"])
  #expect(list("É. Vale ran; É. Vale sat") == ["É. Vale ×2"])
  #expect(list("So did I. Vale ran; so did I. Vale sat") == [])
  #expect(list("K. vale ran; K. vale sat") == [])
  #expect(list("Fox. Vale ran; Fox. Vale sat") == [])
  #expect(list("Dr.Vale ran; Dr.Vale sat; Dr . Vale; Dr . Vale") == [])
}

@Test func `Paragraphs end where the mode says`() {
  let text = "Grey\nseal. Grey\nseal."
  #expect(list(text, .lines) == [])
  #expect(list(text, .blank) == ["Grey seal ×2"])
  #expect(list("Grey\r\n\r\nseal. Grey\n \nseal.", .blank) == [])
  #expect(list("Grey\r\nseal. Grey\u{85}seal.", .blank) == ["Grey seal ×2"])
  #expect(list(text, .known(starts: [0])) == ["Grey seal ×2"])
  #expect(list("grey seal grey seal", .known(starts: [0, 5, 10])) == [])
  #expect(list("grey seal\n\ngrey seal", .known(starts: [0, 11])) == ["grey seal ×2"])
}

@Test func `Hard-wrapped text is told from lines`() {
  func mode(_ text: String) -> ParagraphMode {
    Array(text.utf8).withUnsafeBufferPointer { ParagraphMode.auto.resolved(for: $0) }
  }
  let line = String(repeating: "wörd ", count: 12)
  let block = "\(line)\n\(line)\n\(line)\nend"
  #expect(mode("\(block)\n\nend") == .blank)
  #expect(mode("\(block)\r\n \u{3000}\r\nend") == .blank)
  #expect(mode("\(block)\nend") == .lines, "no blank line")
  #expect(mode("\n\n\(block)\n\n") == .lines, "no blank line between others")
  #expect(mode("\(line)\n\(line)\nend\n\nend") == .lines, "only two lines run on")
  #expect(mode("\(block)\nend\nend\n\nend") == .lines, "too many short lines")
  #expect(
    mode("\(line)\(line)\n\(line)\(line)\n\(line)\(line)\nend\n\nend") == .lines, "long lines")
}

@Test func `Longer phrases hide the parts that never stand alone`() {
  let text = "The tall ship crew sang. A tall ship crew slept. One tall ship sank."
  let found = find(text).phrases
  #expect(found.map(\.text) == ["tall ship", "tall ship crew"])
  #expect(found.map(\.free) == [1, 2])
  #expect(pieces(text, found[0].painted) == ["tall ship"])
  #expect(pieces(text, found[1].painted) == ["tall ship crew", "tall ship crew"])
}

@Test func `A phrase may overlap itself`() {
  #expect(list("ha ha ha ha ha") == ["ha ha ×2"])
  #expect(
    list("tick tock tick tock tick tock")
      == ["tick tock ×3", "tock tick ×2"])
}

@Test(arguments: [
  "ba ba co co ba co co co co ba co co co ba co co co ba co co co ba co co ba ba co ba ba co ba co co co ba co ba ba",
  "ba co co ba co co ba co co co co ba co co co co co ba co co ba co co ba ba co co co ba co co ba",
])
func `A phrase is contained by one that is contained itself`(text: String) {
  let words = text.split(separator: " ").map {
    PhrasesReference.Word(spelling: String($0), key: String($0))
  }
  let space = PhrasesReference.Separator(text: " ", collapsed: " ", gap: .joined)
  let reference = PhrasesReference(
    words: words, separators: Array(repeating: space, count: words.count - 1))
  #expect(find(text).phrases == reference.phrases())
}

@Test func `Families hold the same words in any order`() {
  let text = "The harbour master sold a trawler. A trawler, the harbour master sold. Sold trawler!"
  let families = find(text).families
  #expect(families.map(\.key) == ["harbour master sold trawler", "sold trawler"])
  #expect(families.map(\.count) == [2, 2])
  #expect(
    families.first?.wordings == [
      PhraseFamily.Wording(text: "harbour master sold a trawler", count: 1),
      PhraseFamily.Wording(text: "trawler, the harbour master sold", count: 1),
    ])
}

@Test func `Long texts that repeat without punctuation are cut after 64 words`() {
  let words = (0..<100).map { "w" + String($0, radix: 36).map { "\($0)x" }.joined() }
  let text = Array(repeating: words.joined(separator: " "), count: 60).joined(separator: " ")
  let found = find(text).phrases
  let whole = found.filter { !$0.text.hasSuffix("…") }
  let cut = found.filter { $0.text.hasSuffix("…") }
  #expect(!whole.isEmpty && !cut.isEmpty)
  #expect(whole.contains { $0.words > 64 })
  #expect(cut.allSatisfy { $0.words > 64 && $0.text.split(separator: " ").count == 64 })
  #expect(found.reduce(0) { $0 + $1.text.utf8.count } < 20 * text.utf8.count + 1 << 20)
}

/// A text that repeats itself without end, under a name that fits a test report.
private struct Hostile: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var text: String

  /// `count` different words, `times` times over.
  static func words(_ count: Int, times: Int) -> Hostile {
    let words = (0..<count).map { "w\($0)" }.joined(separator: " ")
    return Hostile(
      testDescription: "\(count) words \(times) times",
      text: Array(repeating: words, count: times).joined(separator: " "))
  }

  static let all = [
    Hostile(testDescription: "one word", text: String(repeating: "ha ", count: 2_000)),
    Hostile(testDescription: "two words", text: String(repeating: "tick tock ", count: 1_000)),
    Hostile(testDescription: "no spaces", text: String(repeating: "no-space", count: 2_000)),
    words(1_000, times: 2), words(100, times: 20),
  ]
}

@Test(arguments: Hostile.all)
private func `No repetition is too much`(hostile: Hostile) {
  let found = find(hostile.text)
  #expect(found.phrases.allSatisfy { $0.count > 1 })
  #expect(found.phrases.isEmpty == !hostile.text.contains(" "))
}

@Test func `Every row of the tables is sorted and unique`() {
  for table in [phrases_stop_words, phrases_title_abbreviations] {
    let words = rows(table)
    #expect(words == words.sorted() && Set(words).count == words.count)
    #expect(words.allSatisfy { $0 == $0.lowercased() && !$0.isEmpty })
  }
  #expect(PhraseTables.stopWords.count == rows(phrases_stop_words).count)
  #expect(PhraseTables.titles.count == rows(phrases_title_abbreviations).count)
}

@Test func `Every compatibility letter parses and follows the one before`() {
  var last: UInt32 = 0x7F
  for row in rows(phrases_compatibility_letters) {
    let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
    let first = UInt32(fields[0], radix: 16) ?? 0
    let length = fields.count > 2 ? UInt32(fields[2]) ?? 0 : 1
    #expect(first > last && length > 0, "\(row)")
    #expect(fields[1].split(separator: " ").allSatisfy { UInt32($0, radix: 16) != nil }, "\(row)")
    last = first + length - 1
  }
}

/// The lines of a table that are not comments.
private func rows(
  _ table: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>
) -> [String] {
  var count = 0
  let start = table(&count)
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  return text.split(separator: "\n").filter { $0.first != "#" }.map(String.init)
}
