import Testing

@testable import Articles

@Test func `each line is a paragraph where lines are long`() {
  expectOutline(
    """
    paragraph | Rain fell on the valley for nine days, and on the tenth the miller opened both of his sluices at once.
    paragraph | Nobody warned the tanners. They stood in the yard with their boots full and watched the hides float off.
    paragraph | It stopped.
    """)
}

@Test func `a wrapped paragraph ends at a blank line`() {
  expectOutline(
    """
    paragraph | Rain fell on the valley for nine days, and on the
    :         | tenth the miller opened both of his sluices at once.
              |
    paragraph | Nobody warned the tanners, who stood in the yard and
    :         | watched.
    """)
}

@Test func `a wrapped paragraph ends at an indent`() {
  expectOutline(
    """
    paragraph |    Rain fell on the valley for nine days, and on the
    :         | tenth the miller opened both of his sluices at once.
    paragraph |    Nobody warned the tanners, who stood in the yard and
    :         | watched the hides float off.
    paragraph |    “Shut it!” one of them called.
    paragraph |    “Too late,” said the miller.
    """)
}

@Test func `a wrapped paragraph ends where a line leaves room for the next word`() {
  expectOutline(
    """
    paragraph | Rain fell on the valley for nine days, and on the
    :         | tenth the miller opened both of his sluices at
    :         | once.
    paragraph | Nobody warned the tanners, who stood in the yard and
    :         | watched the hides float off.
    paragraph | The miller never spoke of it again, and no tanner
    :         | ever asked him to.
    """)
}

@Test func `in a tight text a quotation after a full line opens a paragraph`() {
  expectOutline(
    """
    paragraph | The tanners came up the hill before it was quite dark
    :         | and stood at the gate, and the miller came out to them.
    paragraph | “We have lost a hundred and forty hides,” they said to
    :         | him, and he did not answer.
    paragraph | He went in and shut the door, and they heard him push
    :         | the bolt home.
    """)
}

@Test func `a paragraph hangs below its first line`() {
  expectOutline(
    """
    paragraph | Abel, R. 1912. On the keeping of sluices in wet years,
    :         |    with a note on tanners and what became of their hides.
    paragraph | Brook, T. 1920. Valleys of the north and those who have
    :         |    the misfortune to live in them.
    """)
}

@Test func `a line that breaks a word runs on in any text`() {
  #expect(readings("The re\u{AD}\nservoir is full.") == ["The reservoir is full."])
}

@Test func `a line that leaves a bracket open runs on in any text`() {
  #expect(readings("水库（建于\n1912年）已满。") == ["水库（建于 1912年）已满。"])
}

@Test func `lines that hardly fill any measure are not wrapped`() {
  #expect(readings("a\nb\nc\nd\n").count == 4)
}

@Test func `the indentation belongs to a block and a form feed does not`() {
  let blocks = plainArticle("\u{C}  One line stands here.\n\u{C}Two.").blocks
  #expect(blocks.map(\.range) == [TextRange(1, 24), TextRange(26, 30)])
  #expect(blocks.map(\.lines) == [[TextRange(3, 24)], [TextRange(26, 30)]])
}

@Test(arguments: ["\n", "\r\n", "\r"])
func `every kind of line end parts lines and stays in the text`(end: String) {
  let article = plainArticle("First it rained.\(end)\(end)Then it snowed.\(end)")
  #expect(article.blocks.map { $0.text(in: article) } == ["First it rained.", "Then it snowed."])
  #expect(article.utf8.count == 31 + 3 * end.utf8.count)
}

@Test func `the head of a mail does not hide that its text is wrapped`() {
  expectOutline(
    """
    byline    | From: Ann Bell
    byline    | To: Carl Dorn
    byline    | Cc: Edith Frey
    heading 1 | Subject: The roof of the mill
    byline    | Date: Tuesday
              |
    paragraph | Carl,
              |
    paragraph | The builder came at noon. He told me that it is only the
    :         | north side that leaks.
              |
    paragraph | He wants to wait for spring, and I said that spring is
    :         | a long way off.
              |
    paragraph | Ann
    """)
}
