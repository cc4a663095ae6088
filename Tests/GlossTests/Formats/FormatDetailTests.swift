import Articles
import Foundation
import TestSupport
import Testing
import ViewModel

@testable import gloss

/// What the formats make of texts that are hard on them.
struct FormatDetailTests {
  // MARK: CSV

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("\"", "\"\"\"\""),
    ("two\nlines", "\"two\nlines\""), (" edge", "\" edge\""), ("", ""), ("=1+1", "=1+1"),
  ])
  func `a cell is escaped as RFC 4180 wants it`(cell: String, escaped: String) {
    #expect(CSVWriter.escaped(cell) == escaped)
  }

  // MARK: Markdown

  @Test(arguments: [
    ("1984. A year", #"1984\. A year"#), ("- a dash", #"\- a dash"#), ("# one", "\\# one"),
    ("a - b # c 1.", "a - b # c 1."), ("*b* _i_ `c` [l](u)", #"\*b\* \_i\_ \`c\` \[l\](u)"#),
    ("<b> & c", #"\<b\> \& c"#), ("2) two", #"2\) two"#), ("", ""),
  ])
  func `text is not taken for Markdown`(text: String, escaped: String) {
    #expect(MarkdownWriter.escaped(text) == escaped)
  }

  @Test(arguments: [
    ("a.txt", "`a.txt`"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), ("a\nb", "`a b`"),
  ])
  func `a file's name stands in enough backquotes`(name: String, code: String) {
    #expect(MarkdownWriter.code(name) == code)
  }

  @Test func `several articles stand one after the other with a rule between them`() {
    let once = FormatSamples.shop(in: MarkdownWriter())
    #expect(FormatSamples.shop(in: MarkdownWriter(), times: 2) == once + "\n---\n\n" + once)
  }

  @Test func `doubt about a speaker stands in the notes and on the page`() {
    var annotations = FormatSamples.shop.annotations
    annotations.quotes[0].confidence = 0.4
    let found = [FoundArticle(FormatSamples.shop.article, annotations)]
    let notes = FormatSamples.written(found, in: MarkdownWriter())
    #expect(notes.contains("\n## Quotes\n\n(?): who speaks is in doubt.\n\n### Ada Holt (?)\n"))
    let page = FormatSamples.written(found, in: HTMLWriter())
    #expect(page.contains(#"title="Ada Holt (?), said""#))
    #expect(page.contains(#"<span class="who"> [Ada Holt (?)]</span>"#))
    #expect(page.contains("<p>(?): who speaks is in doubt.</p>\n<dl>\n<dt>Ada Holt (?)</dt>"))
    #expect(FormatSamples.written(found, in: CSVWriter()).contains("Ada Holt,,said,1,0.40,"))
  }

  // MARK: HTML

  @Test func `marks that cross are cut so that elements nest, and each name stands once`() {
    let article = FormatSamples.article("one two three four")
    func mark(_ start: Int, _ end: Int, _ element: String) -> HTMLMark {
      HTMLMark(
        range: TextRange(start, end), rank: 0, element: element, attributes: "", identity: element,
        tail: "!")
    }
    var text = HTMLBlockText(article, [mark(0, 13, "a"), mark(4, 18, "b"), mark(8, 13, "c")])
    #expect(
      text.html(of: article.blocks[0])
        == #"<a id="a">one <b id="b">two <c id="c">three</c>!</b></a>!<b> four</b>!"#)
  }

  @Test func `a mark goes on over line ends and into the next block`() {
    let utf8 = Array("one\ntwo\n\nthree".utf8)
    let blocks = [
      Block(.paragraph, range: TextRange(0, 7), lines: [TextRange(0, 3), TextRange(4, 7)]),
      Block(.paragraph, range: TextRange(9, 14), lines: [TextRange(9, 14)]),
    ]
    let article = Article(source: "a", utf8: utf8, blocks: blocks, metadata: .init(title: "A"))
    let mark = HTMLMark(
      range: TextRange(1, 11), rank: 0, element: "i", attributes: "", identity: "x")
    var text = HTMLBlockText(article, [mark])
    #expect(text.html(of: blocks[0]) == "o<i id=\"x\">ne\ntwo</i>")
    #expect(text.html(of: blocks[1]) == "<i>th</i>ree")
  }

  @Test func `nothing of the text is markup, and what HTML forbids is replaced`() {
    #expect(
      HTMLText.escaped("<a href='x'>\"&\u{0}\u{1B}\u{85}\t")
        == "&lt;a href=&#39;x&#39;&gt;&quot;&amp;"
        + "\u{FFFD}\u{FFFD}\u{FFFD}\t")
  }

  @Test func `lists nest and keep their numbers`() throws {
    let bytes = Array(
      "Shopping\n\n1. tea\n2. bread\n   - white\n   - brown\n3. jam\n\nThe end.\n".utf8)
    let found = FoundArticle(try Article.read(bytes, source: "a.txt"), Annotations())
    var out = ByteSink(to: nil)
    HTMLWriter().write(found, number: 1, to: &out)
    let page = String(decoding: out.bytes, as: UTF8.self)
    #expect(Self.nests(page))
    #expect(page.contains("<li data-number=\"1\"><span class=\"marker\">1.</span> tea"))
    #expect(page.ranges(of: "<ul>").count == 2 && page.ranges(of: "<li").count == 5)
  }

  @Test(arguments: 0..<40) func `any text and marks give well-formed HTML that reads as the text`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let letters = ["a", "ä", "<", "&", "\"", "漢", " ", "\u{1}", "'", "]]>", "--"]
    let text = (0..<30).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
    let article = FormatSamples.article("x" + text)
    let ends = article.utf8.indices.filter { article.utf8[$0] & 0xC0 != 0x80 }
    let marks = (0..<6).map { number -> HTMLMark in
      let pair = [ends.randomElement(using: &random) ?? 0, ends.randomElement(using: &random) ?? 0]
      return HTMLMark(
        range: TextRange(pair.min() ?? 0, pair.max() ?? 0), rank: number % 3, element: "e\(number)",
        attributes: "", identity: "i\(number)")
    }
    var writer = HTMLBlockText(
      article,
      marks.sorted {
        ($0.range.start, $0.rank, -$0.range.end) < ($1.range.start, $1.rank, -$1.range.end)
      })
    let html = writer.html(of: article.blocks[0])
    #expect(Self.nests(html))
    #expect(
      html.replacing(/<[^>]*>/, with: "")
        == HTMLText.escaped("x" + text).replacing("\u{1}", with: "\u{FFFD}"))
    let identities = html.matches(of: /id="(\w+)"/).map { String($0.output.1) }
    #expect(Set(identities).count == identities.count)
  }

  /// Whether every element that is opened is closed, the last opened first.
  private static func nests(_ html: String) -> Bool {
    var open: [Substring] = []
    for tag in html.matches(of: /<(\/?)(\w+)[^>]*>/) {
      if tag.output.1.isEmpty {
        open.append(tag.output.2)
      } else if open.popLast() != tag.output.2 {
        return false
      }
    }
    return open.isEmpty
  }

  @Test func `a page runs nothing and fetches nothing`() {
    let page = FormatSamples.shop(in: HTMLWriter(), times: 2)
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("http:"))
    #expect(page.contains("id=\"a2-q1\""))
    #expect(page.ranges(of: "<html").count == 1 && page.hasSuffix("</html>\n"))
    #expect(FormatSamples.shop(in: HTMLWriter(), times: 0).hasSuffix("<body>\n</body>\n</html>\n"))
  }

  // MARK: brat and CoNLL

  @Test func `brat parts what a line end parts, and counts scalars`() {
    let article = FormatSamples.article("Größe: New\nYork")
    var annotations = Annotations()
    annotations.entities = [
      Entity(
        name: "New York", kind: .place,
        mentions: [
          .init(range: article.range(of: "New\nYork"), confidence: 0.9),
          .init(range: article.range(of: "Größe"), confidence: 0.2),
        ])
    ]
    var out = ByteSink(to: nil)
    BratWriter().write(FoundArticle(article, annotations), number: 0, to: &out)
    #expect(
      String(decoding: out.bytes, as: UTF8.self)
        == "T1\tPlace 7 10;11 15\tNew York\n#1\tAnnotatorNotes T1\tNew York\n")
  }

  @Test func `CoNLL parts the possessive from its name and two names that meet`() {
    let article = FormatSamples.article("Ada Holt’s Anna Rome")
    var annotations = Annotations()
    annotations.entities = ["Ada Holt", "Anna", "Rome"].map {
      Entity(
        name: $0, kind: .person, mentions: [.init(range: article.range(of: $0), confidence: 0.9)])
    }
    var out = ByteSink(to: nil)
    CoNLLWriter().write(FoundArticle(article, annotations), number: 0, to: &out)
    #expect(
      String(decoding: out.bytes, as: UTF8.self)
        == "-DOCSTART-\tO\n\nAda\tB-PERSON\nHolt\tI-PERSON\n’s\tO\nAnna\tB-PERSON\nRome\tB-PERSON\n\n"
    )
  }
}
