import Articles
import Testing

@testable import ViewModel

/// What a page looks like.
@Suite struct `Layout on the page` {
  @Test func `blocks stand apart, headings further from what goes before`() {
    let sample = article(
      (.heading, 1, nil, "The long way to the lighthouse"),
      (.byline, 0, nil, "By Ada Finch"),
      (.paragraph, 0, nil, "The road ends at a gate,\nand the gate is shut\nuntil May."),
      (.paragraph, 0, nil, "Nobody minds."),
      (.heading, 2, nil, "Who keeps the key"),
      (.paragraph, 0, nil, "A postman does."),
      (.heading, 3, nil, "Since when"),
      (.break, 0, nil, "***"),
      (.paragraph, 0, nil, "Since 1911."))
    #expect(
      Layout(article: sample, width: 24).page == """
        The long way to the
        lighthouse
        By Ada Finch

        The road ends at a gate,
        and the gate is shut
        until May.

        Nobody minds.


        Who keeps the key

        A postman does.

        Since when

                 * * *

        Since 1911.
        """)
  }

  @Test func `items hang under their marks and quotations have a bar`() {
    let sample = article(
      (.item, 1, "-", "bread, if the baker still has any left"),
      (.item, 2, "*", "rye first"),
      (.item, 1, "10.", "lamp oil for a fortnight"),
      (.quote, 1, nil, "We sail when the lamp is lit, not before."),
      (.quote, 2, nil, "An answer to that."))
    #expect(
      Layout(article: sample, width: 20).page == """
        • bread, if the
          baker still has
          any left
          ◦ rye first
        10. lamp oil for a
            fortnight

        │ We sail when the
        │ lamp is lit, not
        │ before.

        │ │ An answer to
        │ │ that.
        """)
  }

  @Test func `code keeps its lines, blank lines and indentation`() {
    let sample = article(
      (.preformatted, 0, nil, "if lit {\n  sail(to: harbour, by: night)\n\n\tx\n}"))
    #expect(
      Layout(article: sample, width: 20).page == """
          if lit {
            sail(to: harbour
        ↳ , by: night)

                  x
          }
        """)
  }

  @Test(arguments: [
    (1, "a\nb\nc\nd\n\no\nn\ne"), (2, "ab\ncd\n\non\ne"), (3, "abc\nd\n\none"),
    (4, "abcd\n\n• on\n  e"), (5, "abcd\n\n• one"),
  ])
  func `a very narrow column still shows everything`(width: Int, page: String) {
    let sample = article((.paragraph, 0, nil, "abcd"), (.item, 1, "-", "one"))
    #expect(Layout(article: sample, width: width).page == page)
  }

  @Test func `white space in prose is one space, and none is painted at a row's end`() {
    #expect(
      Layout(article: prose("one  two\t three\r\nfour      five"), width: 9).page
        == "one two\nthree\nfour five")
  }

  @Test func `a no-break space holds its words together`() {
    #expect(
      Layout(article: prose("about 300\u{A0}km away"), width: 10).page == "about\n300 km\naway")
  }

  @Test func `a soft hyphen shows only where the row ends`() {
    let sample = prose("a light\u{AD}house keep\u{AD}er")
    #expect(Layout(article: sample, width: 10).page == "a light-\nhouse\nkeeper")
    #expect(Layout(article: sample, width: 40).page == "a lighthouse keeper")
    #expect(Layout(article: sample, width: 7).page == "a\nlight-\nhouse\nkeeper")
  }

  @Test func `a source line that ends in a hyphen runs on without a space`() {
    #expect(
      Layout(article: prose("the well-\nknown case"), width: 40).page == "the well-known case")
  }

  @Test func `long addresses break after slashes and else anywhere`() {
    let sample = prose("see https://example.org/archive/lighthouses now")
    #expect(
      Layout(article: sample, width: 20).page
        == "see\nhttps://example.org/\narchive/lighthouses\nnow")
    #expect(Layout(article: prose("abcdefghijklm nop"), width: 5).page == "abcde\nfghij\nklm\nnop")
  }

  @Test func `a dash closes a row rather than open one`() {
    #expect(
      Layout(article: prose("the lamp\u{2014}the old one"), width: 7).page
        == "the\nlamp\u{2014}\nthe old\none")
  }

  @Test func `a quotation mark that stands off its words stays with them`() {
    #expect(
      Layout(article: prose("Elle dit : « Oui, mais non », et part."), width: 12).page
        == "Elle dit :\n« Oui, mais\nnon », et\npart.")
    #expect(
      Layout(article: prose("Er sagt »Wohl kaum« und geht dann fort."), width: 19).page
        == "Er sagt »Wohl kaum«\nund geht dann fort.")
  }

  @Test func `ideographs take two cells and break between each other but not before a stop`() {
    #expect(Layout(article: prose("灯台守は島に住む。"), width: 6).page == "灯台守\nは島に\n住む。")
    #expect(Layout(article: prose("灯台守は島に住。"), width: 7).page == "灯台守\nは島に\n住。")
    #expect(Layout(article: prose("灯台守。"), width: 6).page == "灯台\n守。")
    #expect(Layout(article: prose("灯a"), width: 1).page == "\u{FFFD}\na")
  }

  @Test func `nothing is laid out of an article without blocks`() {
    let layout = Layout(article: article(), width: 20)
    #expect(layout.allRows == [])
    #expect(layout.anchor(Anchor(offset: 0), movedBy: 3) == Anchor(offset: 0))
    #expect(layout.lastAnchor(height: 5) == Anchor(offset: 0))
    #expect(layout.rowDistance(from: Anchor(offset: 0), to: 0, limit: 9) == nil)
  }
}
