import Testing

@testable import Articles

@Test func `verse keeps its lines`() {
  expectOutline(
    """
    paragraph | The tanner sang while he waited for the water to fall:
              |
    kept      |    The river came to my front door
    :         |      And would not wipe its feet,
    :         |    It took the ladder and the floor
    :         |      And left me with the street.
              |
    paragraph | Then he stopped, because the miller was there.
    """)
}

@Test func `kept lines lose only the indentation that all of them share`() {
  let text = "He sang:\n\n    The river came,\n      And would not go,\n    It knew my name\n"
  #expect(readings(text)[1] == "The river came,\n  And would not go,\nIt knew my name")
}

@Test func `columns set with spaces are kept and justified prose is not`() {
  expectOutline(
    """
    kept      | Year      Hides   Boots
    :         | 1911        140      12
    :         | 1912         95       9
              |
    paragraph | The  number of boots  fell with the  number of hides, as
    :         | one would  think, and neither  number ever  rose again in
    :         | the valley.
    """)
}

@Test func `columns set with tabs or strokes are kept`() {
  expectOutline(
    """
    kept      | Year\tHides
    :         | 1911\t140
              |
    kept      | | Year | Hides |
    :         | |------|-------|
    :         | | 1911 | 140   |
    """)
}

@Test func `code between backticks is kept and an open fence is none`() {
  expectOutline(
    """
    paragraph | The counter is three lines long, and the third of them is there for the look of it:
              |
    kept      | ```python
    :         | def count(gaps):
              |
    kept      |     return sum(gaps)
    :         | ```
              |
    paragraph | Nothing closes the one below, so it is read as it stands.
              |
    paragraph | ```sh
    """)
}

@Test func `code that is set in is kept and prose is not`() {
  expectOutline(
    """
    paragraph | Clean the press before you fill it, and do it with more water than seems right:
              |
    kept      |     $ rinse --water 10L
    :         |     for t in 1 2; do
    :         |         echo stir
    :         |     done
              |
    paragraph |     Never use bleach, whatever the neighbours say about it, and
    :         |     whatever they gave you last year in the green bottle.
    """)
}

@Test(arguments: ["* * *", "-----", "⁂", "___", "#", "– – –", "~~~~", "❦"])
func `a row of one ornament is a break`(ornament: String) {
  let article = plainArticle("It rained.\n\n\(ornament)\n\nIt stopped.\n")
  #expect(article.blocks.map(\.kind) == [.paragraph, .break, .paragraph])
  #expect(article.blocks[1].text(in: article) == ornament)
}

@Test(arguments: ["...", "-", "* a *", "=", "!!!"])
func `other rows of marks are no break`(line: String) {
  #expect(
    !plainArticle("It rained.\n\n\(line)\n\nIt stopped.\n").blocks.contains { $0.kind == .break })
}

@Test func `marks of mail quotation give the depth and are not read`() {
  let drawing = """
    paragraph | On Friday the miller wrote:
              |
    quote 2   | >> Who will pay for the hides that went down with the water when
    :         | >> the sluice was open?
    quote 1   | > Nobody will.
              | >
    quote 1   | > Ask the parish.
              |
    paragraph | I did.
    """
  expectOutline(drawing)
  #expect(readings(source(ofOutline: drawing))[2] == "Nobody will.")
}
