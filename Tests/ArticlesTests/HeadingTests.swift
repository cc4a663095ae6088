import Testing

@testable import Articles

@Test func `a short line without a stop above body text is a heading`() {
  expectOutline(
    """
    heading 1 | Bread in wartime
    paragraph | In the autumn the ration fell to two hundred grams, and the bakers began to stretch the flour with bran.
    heading 2 | What was in it?
    paragraph | Bran at first, then oats, then whatever the inspectors could be brought to overlook on a dark morning.
    heading 2 | The house of Oakley & Co.
    paragraph | The firm had three ovens and one honest scale, and in the second winter it sold the scale to a museum.
    """)
}

@Test func `a title may be an exclamation and a heading may follow a heading`() {
  expectOutline(
    """
    heading 1 | Read all about it!
    heading 2 | The evening edition
    paragraph | The presses ran until four, and by six the boys on the bridge had nothing left to sell but their gloves.
    """)
}

@Test func `speech is no heading however short it is`() {
  expectOutline(
    """
    paragraph | The presses ran until four, and by six the boys on the bridge had nothing left to sell but their gloves.
    paragraph | “Any left?”
    paragraph | “None,” said the taller one
    paragraph | — And tomorrow?
    paragraph | He shrugged, pulled down his cap, and went off along the wet railing towards the brewery and the trams.
    """)
}

@Test(arguments: [
  "“We never meant to find it”: how divers met a forest",
  "“A costly gamble” as vote splits the board",
])
func `words in quotation marks may open a title`(line: String) {
  let body =
    "The presses ran until four, and by six the boys on the bridge had sold all but their gloves."
  #expect(plainArticle("\(line)\n\n\(body)\n").blocks.map(\.kind) == [.heading, .paragraph])
  let later = plainArticle("Gloves\n\n\(body)\n\n“None left,” said the taller one\n\n\(body)\n")
  #expect(later.blocks.count { $0.kind == .heading } == 1)
  for speech in [
    "“None left,” said the boy", "„Keine mehr“, sagt der Junge", "“Any left?” asked the boy",
  ] {
    #expect(plainArticle("\(speech)\n\n\(body)\n").blocks[0].kind == .paragraph, "\(speech)")
  }
}

@Test func `speech that is cut off by a dash is no heading`() {
  expectOutline(
    """
    paragraph | The presses ran until four, and by six the boys on the bridge had nothing left to sell but their gloves.
    paragraph | "Ottilie, I hardly think—"
    paragraph | He shrugged, pulled down his cap, and went off along the wet railing towards the brewery and the trams.
    paragraph | Fetch the—
    paragraph | Nobody fetched it, and the door stood open all that night to the rain, the cats and the tax inspector.
    """)
}

@Test func `a caption is no heading and neither is a question before its one answer`() {
  expectOutline(
    """
    paragraph | The presses ran until four, and by six the boys on the bridge had nothing left to sell but their gloves.
    paragraph | Table 1. Papers sold by quarter
    paragraph | He shrugged, pulled down his cap, and went off along the wet railing towards the brewery and the trams.
    paragraph | Q: Why gloves?
    paragraph | A: Because there was nothing else to sell on the bridge that winter, and because my aunt could knit them.
    """)
}

@Test func `a turn of an interview is no heading and a chapter with a colon is one`() {
  expectOutline(
    """
    heading 1 | Part 1: The workshop
    paragraph | Ida Holm drew maps for thirty years before she took to carving them, out of lime wood, in a shed by the mill.
    paragraph | PdV: Why wood?
    paragraph | IH: Because paper lies flat and a hill does not, which is something that they never quite forgave me for.
    paragraph | PdV: Do you miss it?
    paragraph | IH: The tea, and the people who made it, and the long table under the window with the cracked pane in it.
    heading 2 | Part 2: The river
    paragraph | She had a second shed by the second winter, and by the third there was no room in either of them to turn.
    """)
}

@Test func `a part of a name, its initials or a label in capitals opens a turn of an interview`() {
  let article = plainArticle(
    """
    The salt road

    Paul Holm: You walked it twice. Why did you go back when you knew how cold it was?

    Ada Brandt: Because the first time I had only looked at my own two feet, which is the way to see nothing.

    Holm: And the second?

    Ada Brandt: The second time I looked up, and I have to say that it was worth the walk and the cold as well.

    PH: Was it far?

    Ada Brandt: It was as far as it had been the year before, and that is farther than anybody should go.

    Paul Holm: And what do you take along when you walk for so many days and nobody is there to help you?

    READER: Would you go again?

    Ada Brandt: I would go again tomorrow if the road were still there, but they have made a railway of it.
    """)
  #expect(article.blocks.map(\.kind) == [.heading] + Array(repeating: .paragraph, count: 9))
}

@Test func `a quotation in marks that are set off is no heading`() {
  let article = plainArticle(
    """
    Le pont rouvre

    « Je passe tous les jours, dit Ida Holm, et je marche vite. »

    Le pont était fermé depuis trois ans parce que personne ne voulait payer la peinture ni les boulons.
    """)
  #expect(article.blocks.map(\.kind) == [.heading, .paragraph, .paragraph])
}

@Test func `a quotation without a stop may be a heading`() {
  expectOutline(
    """
    paragraph | The presses ran until four, and by six the boys on the bridge had nothing left to sell but their gloves.
    heading 2 | “Nothing left but gloves”
    paragraph | The owner blames the price of paper, which rose by a third in one month, and the men who let it happen.
    """)
}

@Test func `lines that lead nowhere are no headings`() {
  expectOutline(
    """
    paragraph | Dear Sirs,
    paragraph | The presses ran until four, and by six the boys on the bridge had nothing left to sell but their gloves.
    paragraph | These were the reasons:
    paragraph | In the end there were too many, and nobody at the paper wanted to be the one who wrote them down first.
    paragraph | With kind regards,
    paragraph | Ida Holm
    """)
}

@Test func `three short lines in a row are no headings`() {
  expectOutline(
    """
    paragraph | The presses ran until four, and by six the boys on the bridge had nothing left to sell but their gloves.
    paragraph | Paper
    paragraph | Ink
    paragraph | Patience
    paragraph | All of these ran out before the winter did, and the last of them ran out first of all in the counting room.
    """)
}

@Test func `numbers capitals and chapters make headings`() {
  expectOutline(
    """
    heading 1 | THE PRESS AND ITS PAPER.
              |
    heading 2 | 1. Ink
              |
    paragraph | It came from the coast in barrels.
              |
    heading 3 | 1.1 Black ink
              |
    paragraph | There was enough of it until the spring of the third year.
              |
    heading 2 | Chapter II.
              |
    paragraph | There was never enough of the paper.
              |
    heading 2 | IV.
              |
    paragraph | What was left went to the town hall.
              |
    paragraph | 12
              |
    paragraph | Nobody there could read it.
    """)
}

@Test(arguments: ["===", "========================================", "---"])
func `a rule of any length makes a heading of a line that stands alone`(rule: String) {
  let text =
    "Dig no well.\n\nWater rules\n\(rule)\n\nNo well may be dug within forty paces of another.\n"
  #expect(plainArticle(text).blocks.map(\.kind) == [.paragraph, .heading, .paragraph])
}

@Test(arguments: ["Dig no well.", "and dig no well", "Well    Depth"])
func `a rule of another length leaves a sentence and a row as they are`(line: String) {
  let text =
    "Water rules.\n\n\(line)\n------------------------------\nNo well may be dug within forty paces of another.\n"
  #expect(!plainArticle(text).blocks.contains { $0.kind == .heading })
}

@Test(arguments: [
  "\"I only wanted to know if —\"", "»Wo warst du –«", "*Nobody answered the door.*", "Dear Sir",
  "Photo: Ida Holm",
])
func `speech that breaks off, emphasis, an address and a credit are no headings`(line: String) {
  let text =
    "Water rules\n\nThe well is shut.\n\n\(line)\n\nNo well may be dug within forty paces of another.\n"
  #expect(plainArticle(text).blocks.filter { $0.kind == .heading }.count == 1)
}

@Test func `a rule makes a heading of the line above it`() {
  expectOutline(
    """
    heading 1 | ===========
    :         | Water rules
    :         | ===========
              |
    paragraph | No well may be dug within forty paces of another.
              |
    heading 2 | Exceptions
    :         | ~~~~~~~~~~
    paragraph | The well of the hospital is exempt.
    """)
  #expect(readings("Water rules\n-----------\nDig no well.") == ["Water rules", "Dig no well."])
}

@Test func `a heading in a wrapped text may stand between paragraphs without a gap`() {
  expectOutline(
    """
    paragraph | The presses ran until four, and by six the boys on the
    :         | bridge had nothing left to sell but their own gloves.
    heading 2 | The counting room
    paragraph | All of these ran out before the winter did, and the
    :         | last of them ran out first of all.
    """)
}

@Test func `a heading in Chinese stands above indented paragraphs`() {
  expectOutline(
    """
    heading 1 | 战时的面包
    paragraph | 　　秋天，配给降到两百克，面包师开始往面粉里掺麸皮。没有人抱怨，至少没有人大声抱怨。
    heading 2 | 里面有什么
    paragraph | 　　起先是麸皮，后来是燕麦，再后来是检查员在昏暗的早晨愿意放过的任何东西。
    """)
}

@Test func `marks of Markdown say how deep a heading is, and are not read`() {
  let article = plainArticle(
    """
    # lamplighter

    > "Light is a public good." — Ada Brandt

    It lights lamps in the order of their streets.

    ## Install

    Put it on the path.
    ### By hand
    Copy the program.
    """)
  #expect(article.metadata.title == "lamplighter")
  #expect(
    article.blocks.map { "\($0.kind.rawValue) \($0.level)" } == [
      "heading 1", "quote 1", "paragraph 0", "heading 2", "paragraph 0", "heading 3", "paragraph 0",
    ])
}

@Test func `remarks of a script are no headings`() {
  expectOutline(
    """
    paragraph | # Light the lamps of a street, one after the other.
              |
    paragraph | # The order matters
    paragraph | light --street "$1"
    """)
}

@Test func `the name below a greeting is no heading`() {
  expectOutline(
    """
    paragraph | The boat leaves at nine from the old pier, and the harbour master has promised to wait for us.
              |
    paragraph | Best,
    paragraph | Rosa
              |
    paragraph | I shall bring the lamp and the rope that you asked for, and two of the loaves from the oven on the quay.
    """)
}
