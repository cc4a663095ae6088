import Testing

@testable import Articles

@Test func `items have marks and hang below them`() {
  expectOutline(
    """
    paragraph | Bring these:
              |
    item 1    | - a lamp with
    :         |   enough oil for two nights
    item 2    |   * or candles
    item 2    |   * or both
    item 1    | - matches
              |
    item 1    | 1. First light the lamp.
    item 2    |    a) Trim the wick.
    item 2    |    b) Wait.
    item 1    | 2. Then go down.
    """)
}

@Test func `a short item hangs in wrapped prose too`() {
  expectOutline(
    """
    paragraph | The cupboard below the stairs was opened in the spring, by
    :         | somebody who was looking for something else and found, on a
    :         | shelf, what nobody had missed for twenty years:
              |
    item 1    | - candles, which were never the right
    :         |   size
    item 1    | - one clock
              |
    paragraph | The clock was wound, and it went, and the spring was spent in
    :         | arguing about the time that it told.
    """)
}

@Test func `the mark is kept apart from what is read`() {
  let article = plainArticle("(1) Light the lamp.\n(2) Go\u{A0}down.\n")
  #expect(article.blocks.map { $0.marker.map(article.text) } == ["(1)", "(2)"])
  #expect(article.blocks.map { $0.text(in: article) } == ["Light the lamp.", "Go\u{A0}down."])
}

@Test func `a number alone makes no list`() {
  expectOutline(
    """
    paragraph | 3. This sentence happens to open with a number.
              |
    paragraph | 1984. That one opens with a year.
              |
    paragraph | J. Smith wrote both.
    """)
}

@Test func `a dash inside wrapped prose starts no list`() {
  expectOutline(
    """
    paragraph | The lamp that they had brought from the house burned low
    :         | - lower than anyone had thought it would at that hour of
    :         | the night, and the matches were wet.
    """)
}

@Test func `a dash before a whole sentence is speech`() {
  expectOutline(
    """
    paragraph | – Wer ist da?
    paragraph | – Niemand.
              |
    item 1    | – eine Lampe
    item 1    | – zwei Kerzen
    """)
}
