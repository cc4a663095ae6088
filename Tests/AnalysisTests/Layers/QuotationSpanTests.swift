import Articles
import TestSupport
import Testing

@testable import Analysis

private func spans(_ article: Article) -> [QuotationSpan] {
  let document = Document(article)
  var scanner = QuotationScanner(document: document)
  return document.article.blocks.indices.flatMap { scanner.spans(ofBlock: $0) }
}

/// Scans the text of `notation` and expects its spans, without their marks, to be those marked “q”; one that
/// goes on with the span before it is marked “more”.
private func expectSpans(_ notation: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let text = MarkedText(notation).text
  let marks = spans(.built(text)).map { MarkedText.Mark($0.goesOn ? "more" : "q", $0.inner) }
  #expect(
    MarkedText(text: text, marks: marks).description == notation, sourceLocation: sourceLocation)
}

private func texts(_ text: String) -> [String] {
  let article = Article.built(text)
  return spans(article).map {
    String(decoding: article.utf8[$0.inner.start..<$0.inner.end], as: UTF8.self)
  }
}

@Suite struct `The style of an article` {
  @Test func `single marks outside, double ones inside`() {
    expectSpans(
      """
      ‘She called it “a small fire” and laughed,’ Owen said.
       [q                                      ]
      ‘I’d rather the boys’ boat than that ’un,’ said Meg.
       [q                                     ]
      """)
  }

  @Test func `a British quotation may open with what looks like an elision`() {
    expectSpans(
      """
      ‘You must wait,’ said the clerk, ‘till the tide is in.’
       [q           ]                   [q                 ]
      """)
  }

  @Test func `a British quotation broken off by a dash stays open`() {
    expectSpans(
      """
      ‘It was,’ the old man went on, ‘as if the sea--
       [q    ]                        [q            ]
      ‘What sea?’ asked Meg.
       [more   ]
      """)
  }

  @Test func `guillemets that point inwards`() {
    expectSpans(
      """
      »Komm herein«, sagte sie. Ja, gern.« Er blieb stehen. »Und du?«
       [q        ]                                           [q    ]
      """)
  }

  @Test func `low marks close with what opens in English`() {
    expectSpans(
      """
      „Der „Anker“ ist zu“, sagte sie. „Komm morgen wieder.“
       [q               ]               [q                ]
      """)
  }

  @Test func `a straight pair beside low marks`() {
    expectSpans(
      """
      „Wir gehen“, sagte er. Dann rief Ida: "Wartet auf mich!"
       [q      ]                             [q             ]
      """)
  }

  @Test func `doubled curly single marks`() {
    expectSpans(
      """
      ‘‘The ferry is late,’’ said Nora.
        [q               ]
      """)
  }
}

@Suite struct `Nesting and forgotten marks` {
  @Test func `the same marks inside`() {
    expectSpans(
      """
      “He said “never” to all of us,” Ada wrote.
       [q                          ]
      """)
  }

  @Test func `a forgotten close before an attribution`() {
    expectSpans(
      """
      "We never had a plan, said Ines Holm, who left in May.
       [q                 ]
      The town declined to answer.
      """)
  }

  @Test func `a forgotten close before the next quotation`() {
    expectSpans(
      """
      He praised “the patience of the crew and the ship that “brought us all home.”
                  [q                                       ]  [q                 ]
      """)
  }

  @Test func `a single mark typed for a double one`() {
    expectSpans(
      """
      She wrote: “Come on Friday.’ Nobody came but the “harbour boys.”
                  [q            ]                       [q          ]
      """)
  }

  @Test func `an unclosed passage that goes on is speech to its end`() {
    expectSpans(
      """
      Ida began: “The first winter, said my father, was mild.
                  [q                                        ]
      “The second was not.”
       [more             ]
      """)
  }

  @Test func `a passage closed in a later paragraph`() {
    expectSpans(
      """
      Ida began: “The first winter was mild.
                  [q                       ]
      The second was not.” Then she slept.
      [more             ]
      """)
  }

  @Test func `a signature inside the marks is not speech`() {
    expectSpans(
      """
      “The quay will be sold by the spring.
       [q                                 ]
      Ingrid Maddern.”
      """)
  }

  @Test func `marks with white space on both sides`() {
    expectSpans(
      """
      He gave her the coin -- " Here." And then " Go. " he said.
                                [q  ]
      """)
  }

  @Test func `marks glued to the words behind them`() {
    expectSpans(
      """
      She said,"We sail at noon," and went.
                [q             ]
      """)
  }

  @Test func `code is no quotation`() {
    #expect(texts("Write `name = \"quay\"` and then `say \"hello\"`.").isEmpty)
    #expect(texts("The `old' harbour and the `new' one met \"by chance\".").last == "by chance")
  }
}

@Suite struct `Apostrophes` {
  @Test(arguments: [
    "’Tis late, and rock ’n’ roll is for the ’50s.", "The girls' boats and the boys' nets: 6' 2\".",
    "O' course the sailors' wives' hats' ribbons were lost.",
    "A 5'7\" sailor, a 12\" pipe and '80s rope.",
  ])
  func `alone they are no quotations`(text: String) {
    #expect(texts(text).isEmpty)
  }

  @Test func `an apostrophe in one quotation has nothing to do with the next`() {
    expectSpans(
      """
      "I 'ad no boat," said Tom. "Nor 'ad I the lads' help."
       [q           ]             [q                      ]
      """)
  }

  @Test func `two headlines in single marks`() {
    expectSpans(
      """
      Harbour master: ‘No sale this year’ as council votes to ‘look again’
                       [q              ]                       [q       ]
      A quay is not a shop, “whatever they say,” she told us.
                             [q               ]
      """)
  }

  @Test func `an elision at the end of a quotation`() {
    expectSpans(
      """
      ‘Then he fell over. Oh lor’!’ said Ned.
       [q                        ]
      """)
  }
}

@Suite struct `Dialogue with dashes` {
  @Test func `Spanish, with dashes round the attribution`() {
    expectSpans(
      """
      —No lo sé —dijo Marta—. El barco sale mañana.
       [q     ]               [more               ]
      —¿A qué hora?
       [q         ]
      """)
  }

  @Test func `French, with the verb before its subject`() {
    expectSpans(
      """
      — Le bateau est parti, dit-il.
        [q                 ]
      — Mais pourquoi ? s’écria la petite Jeanne. Pourquoi sans nous ?
        [q            ]                           [more              ]
      — Il pleuvait, répondit Anne en fermant la porte, et tu dormais.
        [q         ]                                    [more        ]
      """)
  }

  @Test func `narration behind the attribution is no speech`() {
    expectSpans(
      """
      — Je viens, dit Paul. Il prit son chapeau et sortit dans la rue.
        [q      ]
      — Je reste avec vous.
        [q                ]
      """)
  }

  @Test func `English, where an attribution shows that the dashes are speech`() {
    expectSpans(
      """
      —Give me the rope, she said quietly. It is late for all of us.
       [q              ]                   [more                   ]
      —It is in the boat.
       [q               ]
      """)
  }

  @Test func `a list with dashes is no dialogue`() {
    #expect(texts("The winners are:\n\n— Ida of the post.\n\n— Meg of the bank.").isEmpty)
  }

  @Test func `a signature is no dialogue`() {
    #expect(texts("— Ingrid Maddern, harbour master").isEmpty)
  }

  @Test func `turns that run on inside a paragraph`() {
    let line = "Le matin il demanda : — Qui vient ? — Anne, dit-elle.\n"
    #expect(texts(line).isEmpty)
    #expect(texts(String(repeating: line, count: 3)).prefix(2) == ["Qui vient ?", "Anne,"])
  }

  /// The texts of the spans in a list with hyphens, its markers as a reader of plain text sets them.
  private func textsOfList(_ text: String) -> [String] {
    let built = Article.built(text)
    let blocks = built.blocks.map { block in
      var block = block
      block.marker = TextRange(block.range.start, block.range.start + 1)
      return block
    }
    let article = Article(
      source: "test", utf8: built.utf8, blocks: blocks, metadata: Article.Metadata(title: "Test"))
    return spans(article).map {
      String(decoding: article.utf8[$0.inner.start..<$0.inner.end], as: UTF8.self)
    }
  }

  @Test func `hyphens that look like a list`() {
    let turns = "- Le bateau est parti, dit-il.\n- Mais où est la clé ? demanda Anne."
    #expect(textsOfList(turns).isEmpty)
    #expect(
      textsOfList(turns + "\n- Elle est sur la table.") == [
        "Le bateau est parti,", "Mais où est la clé ?", "Elle est sur la table.",
      ])
  }

  @Test func `a dialogue inside guillemets`() {
    expectSpans(
      """
      Le vieux posa sa tasse. « Eh bien, bon thé.
                                [q              ]
      — Mais vous n’en buvez jamais ? »
        [q                          ]
      """)
  }

  @Test func `a French dialogue sets its attributions inside the marks`() {
    let line = "« Je pars, dit Anne, mais je reviendrai. »\n"
    #expect(texts(line).count == 1)
    #expect(
      texts(String(repeating: line, count: 8)).prefix(2) == ["Je pars,", "mais je reviendrai."])
  }
}

@Suite struct `Block quotations` {
  @Test func `one with a signature is speech`() throws {
    let text = "She kept a page:\n\n> We came in fog.\n\n> — Captain Ilse Brandt\n\nNothing else."
    let found = spans(.built(text))
    #expect(found.map(\.marks) == [.block])
    let signature = try #require(found.first?.signature)
    let article = Article.built(text)
    let range = Document(article).range(of: signature)
    #expect(
      String(decoding: article.utf8[range.start..<range.end], as: UTF8.self)
        == "Captain Ilse Brandt")
  }

  @Test func `one that a verb of saying announces is speech`() {
    #expect(
      texts("The report said:\n\n> The dam was safe.\n\nIt was not.") == ["The dam was safe."])
  }

  @Test func `one without an author is not`() {
    #expect(texts("Compare this passage.\n\n> The dam was safe.\n\nIt was not.").isEmpty)
  }
}

@Suite struct `Whatever the marks` {
  private static let scraps = [
    "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "‚", "‹", "›", "「", "」", "『", "』", "``", "''",
    "`",
    "—", "–", "--", "-", ".", ",", "!", ":", "[", "]", "(", ")", " ", " ", " ", "\n", "\n\n", "> ",
    "a",
    "boys’", "dit-il", "said", "she", "Anna", "24", "s'écria", "’tis", "\u{A0}", "é", "雨",
    "\u{301}",
  ]

  @Test func `spans lie in their blocks, on scalar boundaries, in order`() {
    var numbers = SeededGenerator(seed: 11)
    for _ in 0..<600 {
      var text = ""
      for _ in 0..<Int.random(in: 1...50, using: &numbers) {
        text += Self.scraps[Int.random(in: 0..<Self.scraps.count, using: &numbers)]
      }
      let article = Article(bytes: Array(text.utf8))
      let found = spans(article)
      for span in found {
        #expect(!span.inner.isEmpty && span.outer.contains(span.inner))
        #expect(article.blocks[span.block].range.contains(span.outer))
        #expect(span.start <= span.tokens.lowerBound && span.tokens.upperBound <= span.end)
        for offset in [span.inner.start, span.inner.end] where offset < article.utf8.count {
          #expect(article.utf8[offset] & 0xC0 != 0x80)
        }
      }
      for (span, next) in zip(found, found.dropFirst()) {
        #expect(span.outer.end <= next.outer.start && span.end <= next.start, "\(text)")
      }
      #expect(found == spans(article))
    }
  }
}
