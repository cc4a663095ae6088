import Articles
import TestSupport
import Testing

@testable import Analysis

/// Analyses the text of `notation` and expects its quotes to be the marks: each quote by its kind, its
/// speaker and its cue.
private func expectQuotes(
  _ notation: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = MarkedText(notation).text
  var marks: [MarkedText.Mark] = []
  for quote in Analyzer.annotations(in: .built(text)).quotes {
    marks.append(.init(quote.kind.rawValue, quote.outer))
    let others = [
      quote.speaker.map { MarkedText.Mark("speaker", $0) }, quote.cue.map { .init("cue", $0) },
    ]
    for mark in others.compactMap({ $0 }) where !marks.contains(mark) { marks.append(mark) }
  }
  #expect(
    MarkedText(text: text, marks: marks).description == notation, sourceLocation: sourceLocation)
}

private func quotes(_ text: String) -> [Quote] { Analyzer.annotations(in: .built(text)).quotes }

@Suite struct `Quotation spans` {
  @Test func `curly marks`() {
    expectQuotes(
      """
      “We sold the last one on Monday.”
      [speech                         ]
      """)
  }

  @Test func `straight marks`() {
    expectQuotes(
      """
      "We sold the last one," he said. "Come again in May."
      [speech               ] [] [cu]  [speech            ]
      """)
  }

  @Test func `single marks with apostrophes inside`() {
    expectQuotes(
      """
      ‘That’s the cats’ milk, isn’t it?’ asked Nora Ash.
      [speech                          ] [cue] [speake]
      """)
  }

  @Test func `straight single marks with apostrophes inside`() {
    expectQuotes(
      """
      'I can't tell where the boys' boats are,' Hugh Barn told us.
      [speech                                 ] [speaker] [cu]
      """)
  }

  @Test func `apostrophes alone open nothing`() {
    #expect(quotes("’Tis cold, and fish ’n’ chips cost less in the ’80s; tell ’em so.").isEmpty)
    #expect(quotes("'Twas the girls' boat: bread 'n' butter, the '70s, a pot o' tea.").isEmpty)
  }

  @Test func `inches and minutes open nothing`() {
    #expect(quotes("The plank was 9\" by 3\" and she stood 5' 7\" tall.").isEmpty)
  }

  @Test func `inches inside a quotation close nothing`() {
    #expect(quotes("\"The window is 30\" wide and far too heavy,\" said Tom Rey.").count == 1)
  }

  @Test func `only the outermost quotation is listed`() {
    expectQuotes(
      """
      “Our uncle said, ‘Mind the anchor,’ so I did,” said Ebba Hult.
      [speech                                      ] [cu] [speaker]
      """)
  }

  @Test(arguments: [
    "„Der Regen fiel auch am dritten Tag noch.“", "„Woda rosła przez całą długą noc.”",
    "»Der Regen fiel auch am dritten Tag noch.«", "« L’eau a monté pendant toute la nuit. »",
    "”Vattnet steg under hela den långa natten.”", "「水は一晩中上がり続けた。」", "“水整夜都在上涨。”",
    "``The water rose all through the night.''", "''The water rose all through the night.''",
  ])
  func `marks of many languages`(text: String) throws {
    let quote = try #require(quotes(text).first)
    #expect(quote.outer == TextRange(0, text.utf8.count))
    #expect(quote.kind == .speech)
    #expect(quotes(text).count == 1)
  }

  @Test func `an inner guillemet does not end the outer quotation`() {
    #expect(quotes("« Il a dit « jamais » et puis il est parti hier. »").count == 1)
  }

  @Test func `a forgotten close ends with its paragraph`() {
    let found = quotes("“The museum is shut until October.\nThe council met.")
    #expect(found.map(\.range) == [TextRange(3, 36)])
  }

  @Test func `a quotation reopened in the next paragraph is one group with one speaker`() {
    let found = quotes("Alma Prado said: “The first day was long.\n“The second was longer.”\n“No.”")
    #expect(found.map(\.group) == [1, 1, 2])
    #expect(found[0].speaker == found[1].speaker)
    #expect(found[2].speaker == nil)
  }

  @Test func `empty marks are no quotation`() {
    #expect(quotes("He wrote “” and \"\" and ‘’ there.").isEmpty)
  }
}

@Suite struct `Attribution` {
  @Test func `name and verb before`() {
    expectQuotes(
      """
      Rita Moss said, “We are open all night.”
      [speaker] [cu]  [speech                ]
      """)
  }

  @Test func `verb and name behind`() {
    expectQuotes(
      """
      “We are open,” said Rita Moss, the mayor of Halden.
      [speech      ] [cu] [speaker]
      """)
  }

  @Test func `name and verb behind`() {
    expectQuotes(
      """
      “We are open,” Rita Moss said on Tuesday.
      [speech      ] [speaker] [cu]
      """)
  }

  @Test func `an apposition stands between name and verb`() {
    expectQuotes(
      """
      Rita Moss, the mayor of Halden, said, “We are open.”
      [speaker]                       [cu]  [speech      ]
      """)
  }

  @Test func `a role with its name is one mention`() {
    expectQuotes(
      """
      One Kenyan farmer, Asha Kariuki, said, “The rain came late.”
      [speaker                      ]  [cu]  [speech             ]
      """)
  }

  @Test func `office and name are one mention`() throws {
    let text = "Norway’s Foreign Minister Signe Dahl said, “They never send a note.”"
    expectQuotes(
      """
      \(text)
      [speaker                           ] [cu]  [speech                 ]
      """)
    let annotations = Analyzer.annotations(in: .built(text))
    let entity = try #require(annotations.quotes.first?.entity)
    #expect(annotations.entities[entity].name == "Signe Dahl")
  }

  @Test func `a nameless speaker has no entity`() {
    let text = "One potter from Lisbon said, “They shut the kiln.”"
    expectQuotes(
      """
      \(text)
      [speaker             ] [cu]  [speech             ]
      """)
    #expect(quotes(text).map(\.entity) == [nil])
  }

  @Test(arguments: [
    ("“No,” said lawyer Ada Roth.", "Ada Roth"),
    ("“No,” said Ada Roth of Lisbon.", "Ada Roth"),
    ("“No,” said a spokesman for Maria Lopes.", nil),
    ("“No,” said Ada Roth and Maria Lopes.", nil), ("“No,” said the mayor of Lisbon.", nil),
    ("“No,” said the United Nations.", "United Nations"),
  ])
  func `the entity is who speaks, not who else is named`(text: String, name: String?) throws {
    let annotations = Analyzer.annotations(in: .built(text))
    let quote = try #require(annotations.quotes.first)
    #expect(quote.entity.map { annotations.entities[$0].name } == name)
  }

  @Test func `a relative clause stands between name and verb`() {
    expectQuotes(
      """
      Janet Whitlow, who heads the choir, said: “Paper has doubled.”
      [speaker    ]                       [cu]  [speech            ]
      """)
  }

  @Test func `according to`() {
    expectQuotes(
      """
      “The roofs leaked early,” according to the auditor’s last report.
      [speech                 ] [cue       ] [speaker                ]
      """)
  }

  @Test func `a pronoun is a speaker mention`() {
    expectQuotes(
      """
      She whispered: “Not now, not here.”
      [s] [cue    ]  [speech            ]
      """)
  }

  @Test func `an attribution cuts one quotation into parts of a group`() {
    let found = quotes("“The ferry is late,” Greta Knox said, “and it will not hurry.”")
    #expect(found.map(\.group) == [1, 1])
    #expect(found[0].speaker == found[1].speaker)
  }

  @Test(arguments: [
    ("“The ferry is late,” said Greta Knox, who waits for it. “It will not hurry.”", true),
    ("“The ferry is late,” Greta Knox said, “and it will not hurry.”", true),
    ("Greta Knox said the ferry was “late again” and would “not hurry for her.”", false),
    ("“The ferry is late,” said Greta Knox. She sat down and ate. “It will not hurry.”", false),
  ])
  func `parts adjoin where only the words that say who speaks stand between them`(
    text: String, isAdjoining: Bool
  ) {
    #expect(quotes(text).map(\.isAdjoining) == [false, isAdjoining])
  }

  @Test func `two speakers in one paragraph are two groups`() {
    let found = quotes("“Too much salt,” said Greta Knox. “Not nearly enough,” said Owen Fairley.")
    #expect(found.map(\.group) == [1, 2])
    #expect(found[0].speaker != found[1].speaker)
  }

  @Test func `quoted words in a report belong to its subject`() {
    expectQuotes(
      """
      The minister called the bill “a ladder to nowhere with a rather big fee” and left.
      [speaker   ] [cue ]          [speech                                   ]
      """)
  }

  @Test func `a participle takes the subject of its sentence`() {
    expectQuotes(
      """
      Tomas Reyk shrugged, adding that “the nets could be replaced.”
      [speaker ]           [cue ]      [speech                     ]
      """)
  }

  @Test func `a name and a colon in a headline`() {
    expectQuotes(
      """
      Keane: ‘The ferries will run again’ on both coasts
      [spe]  [speech                    ]
      """)
  }

  @Test func `a name and a colon behind another clause`() {
    expectQuotes(
      """
      Pressed again on cost, Keane was brief: “The rope is gone.”
                             [spe]            [speech           ]
      """)
  }

  @Test func `no attribution, no speaker`() {
    #expect(quotes("The board was bare. “No sailings before noon today.”").map(\.speaker) == [nil])
  }
}

@Suite struct `Kinds of quotation` {
  @Test func `capitals without a stop are a title`() {
    expectQuotes(
      """
      She hummed “Serenade for Snow” twice.
                 [title            ]
      """)
  }

  @Test func `a few small words without a verb of saying are scare quotes`() {
    expectQuotes(
      """
      The so-called “healing lamp” sold well, and its “experts” left.
                    [scare       ]                    [scare  ]
      """)
  }

  @Test func `one word that somebody says is speech`() {
    expectQuotes(
      """
      “Soup,” she said.
      [speec] [s] [cu]
      """)
  }
}
