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
      ‘It’s the dogs’ dinner, isn’t it?’ asked Ruth Ade.
      [speech                          ] [cue] [speake]
      """)
  }

  @Test func `straight single marks with apostrophes inside`() {
    expectQuotes(
      """
      'We don't know what the boys' plans are,' Kofi Barn told us.
      [speech                                 ] [speaker] [cu]
      """)
  }

  @Test func `apostrophes alone open nothing`() {
    #expect(quotes("’Tis late, and rock ’n’ roll died in the ’60s; give ’em room.").isEmpty)
    #expect(quotes("'Twas the boys' idea: rock 'n' roll, the '60s, plenty o' noise.").isEmpty)
  }

  @Test func `inches and minutes open nothing`() {
    #expect(quotes("The shelf was 12\" by 4\" and he was 6' 2\" tall.").isEmpty)
  }

  @Test func `inches inside a quotation close nothing`() {
    #expect(quotes("\"The panel is 24\" wide and far too heavy,\" said Tom Rey.").count == 1)
  }

  @Test func `only the outermost quotation is listed`() {
    expectQuotes(
      """
      “My mother said, ‘Keep the change,’ so I did,” said Noor Hadd.
      [speech                                      ] [cu] [speaker]
      """)
  }

  @Test(arguments: [
    "„Das Wasser stieg die ganze Nacht über an.“", "„Woda rosła przez całą długą noc.”",
    "»Das Wasser stieg die ganze Nacht über an.«", "« L’eau a monté pendant toute la nuit. »",
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
    let found = quotes("“The bridge is closed until spring.\nThe council met.")
    #expect(found.map(\.range) == [TextRange(3, 37)])
  }

  @Test func `a quotation reopened in the next paragraph is one group with one speaker`() {
    let found = quotes("Ines Prado said: “The first day was long.\n“The second was longer.”\n“No.”")
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
      Mara Lind said, “We are open all night.”
      [speaker] [cu]  [speech                ]
      """)
  }

  @Test func `verb and name behind`() {
    expectQuotes(
      """
      “We are open,” said Mara Lind, the mayor of Torvik.
      [speech      ] [cu] [speaker]
      """)
  }

  @Test func `name and verb behind`() {
    expectQuotes(
      """
      “We are open,” Mara Lind said on Tuesday.
      [speech      ] [speaker] [cu]
      """)
  }

  @Test func `an apposition stands between name and verb`() {
    expectQuotes(
      """
      Mara Lind, the mayor of Torvik, said, “We are open.”
      [speaker]                       [cu]  [speech      ]
      """)
  }

  @Test func `a role with its name is one mention`() {
    expectQuotes(
      """
      One Kenyan farmer, Ruth Adeyemi, said, “The rain came late.”
      [speaker                      ]  [cu]  [speech             ]
      """)
  }

  @Test func `office and name are one mention`() throws {
    let text = "Norway’s Foreign Minister Liina Tamm said, “They never bring a pen.”"
    expectQuotes(
      """
      \(text)
      [speaker                           ] [cu]  [speech                 ]
      """)
    let annotations = Analyzer.annotations(in: .built(text))
    let entity = try #require(annotations.quotes.first?.entity)
    #expect(annotations.entities[entity].name == "Liina Tamm")
  }

  @Test func `a nameless speaker has no entity`() {
    let text = "One farmer from Lisbon said, “They took the road.”"
    expectQuotes(
      """
      \(text)
      [speaker             ] [cu]  [speech             ]
      """)
    #expect(quotes(text).map(\.entity) == [nil])
  }

  @Test(arguments: [
    ("“No,” said lawyer Ida Roos.", "Ida Roos"),
    ("“No,” said Ida Roos of Lisbon.", "Ida Roos"),
    ("“No,” said a spokesman for Maria Lopes.", nil),
    ("“No,” said Ida Roos and Maria Lopes.", nil), ("“No,” said the mayor of Lisbon.", nil),
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
      Elena Petrova, who runs the bakery, said: “Flour has doubled.”
      [speaker    ]                       [cu]  [speech            ]
      """)
  }

  @Test func `according to`() {
    expectQuotes(
      """
      “The pumps failed twice,” according to the inquiry’s last report.
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
    let found = quotes("“The bridge is closed,” Dana Osei said, “and it will stay closed.”")
    #expect(found.map(\.group) == [1, 1])
    #expect(found[0].speaker == found[1].speaker)
  }

  @Test func `two speakers in one paragraph are two groups`() {
    let found = quotes("“You are late,” said Dana Osei. “Only a little,” said Milo Brandt.")
    #expect(found.map(\.group) == [1, 2])
    #expect(found[0].speaker != found[1].speaker)
  }

  @Test func `quoted words in a report belong to its subject`() {
    expectQuotes(
      """
      The minister called the plan “a gift to polluters that nobody asked for” and left.
      [speaker   ] [cue ]          [speech                                   ]
      """)
  }

  @Test func `a participle takes the subject of its sentence`() {
    expectQuotes(
      """
      Tomas Reyk shrugged, adding that “no one was hurt in the end.”
      [speaker ]           [cue ]      [speech                     ]
      """)
  }

  @Test func `a name and a colon in a headline`() {
    expectQuotes(
      """
      Novak: ‘Nobody will be left behind’ in flood towns
      [spe]  [speech                    ]
      """)
  }

  @Test func `no attribution, no speaker`() {
    #expect(quotes("The sign was new. “Closed until further notice.”").map(\.speaker) == [nil])
  }
}

@Suite struct `Kinds of quotation` {
  @Test func `capitals without a stop are a title`() {
    expectQuotes(
      """
      She played “Nocturne for Rain” twice.
                 [title            ]
      """)
  }

  @Test func `a few small words without a verb of saying are scare quotes`() {
    expectQuotes(
      """
      The so-called “miracle diet” sold well, and its “doctors” left.
                    [scare       ]                    [scare  ]
      """)
  }

  @Test func `one word that somebody says is speech`() {
    expectQuotes(
      """
      “Home,” she said.
      [speec] [s] [cu]
      """)
  }
}
