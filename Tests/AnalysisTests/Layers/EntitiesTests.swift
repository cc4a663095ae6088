import Articles
import TestSupport
import Testing

@testable import Analysis

private func entities(_ text: String) -> [Entity] {
  Analyzer.annotations(in: .built(text)).entities
}

@Suite struct `Names` {
  @Test func `a title makes a person and stays outside`() {
    expectEntities(
      """
      We met President Zorin Valek and Mrs. Hask there.
                       [person   ]          [pe]
      """)
  }

  @Test func `a verb before that is nobody`() {
    expectEntities("Let that lamp burn. Keep that door shut.")
  }

  @Test func `an office of several words stays outside`() {
    expectEntities(
      """
      Spain’s Prime Minister Zorin Valek met Secretary of State Vera Holt.
      [pla]                  [person   ]                        [person ]
      """)
  }

  @Test func `a given name makes a person`() {
    expectEntities(
      """
      Later Oscar Brandvold and Maria del Campo left.
            [person       ]     [person       ]
      """)
  }

  @Test func `initials and generations belong to the name`() {
    expectEntities(
      """
      It was J. Q. Vandermolen who called Arthur Vance Jr. again.
             [person         ]            [person        ]
      """)
  }

  @Test func `a possessive is no part of a mention`() {
    expectEntities(
      """
      In Portugal’s view, Maria Lopes’ idea was good.
         [place ]         [person   ]
      """)
  }

  @Test func `parties are organisations by what everybody calls them`() {
    expectEntities(
      """
      Most Democrats left. Two Tories and a Lib Dem stayed, and so did Reform UK and the Greens.
           [organis]       [n] [orga]       [organ]                    [organis]         [orga]
      """)
  }

  @Test func `short forms of parties stand in brackets behind a name`() {
    let found = entities("Cllr Geoff Hale (Con, Eastfield) and Priya Nair (Lab) left. A Con trick.")
    #expect(found.filter { $0.kind == .organisation }.map(\.name).sorted() == ["Con", "Lab"])
    #expect(found.first { $0.name == "Con" }?.mentions.count == 1)
    let cited = entities("Mary Holm (Con, 2004) argued it.")
    #expect(!cited.contains { $0.name == "Con" && $0.kind == .organisation })
  }

  @Test func `councillors are titles`() {
    let found = entities(
      "Emails showed Cllr Hale was told. Cllr Geoff Hale and Ald. Joe Fink left.")
    #expect(found.filter { $0.kind == .person }.map(\.name) == ["Geoff Hale", "Joe Fink"])
  }

  @Test func `a word of a longer name is no party`() {
    let found = entities("The Pact of Democrats and the Union of Fishers and Democrats met.")
    #expect(!found.contains { $0.name == "Democrats" })
  }

  @Test func `an owner that the text also names alone is a name beside its place`() {
    expectEntities(
      """
      NATO officials met the press. Many came to NATO’s Brussels summit.
      [or]                                       [or]   [place ]
      """)
  }

  @Test func `groups of states are events by their number`() {
    expectEntities(
      """
      Ministers prepared the G20 in silence.
                             [e]
      """)
  }

  @Test func `a country that acts is a place`() {
    #expect(
      entities("The harbour was closed.\n\nU.S. Secretary of State Vera Holt left on Friday.")
        .first { $0.name == "U.S." }?.kind == .place)
  }

  @Test func `an article in small letters opens an Arabic name`() {
    expectEntities(
      """
      Officials say that he has links to al-Qaida.
                                         [organi]
      """)
  }

  @Test func `what residents and mayors are of is a place`() {
    expectEntities(
      """
      Residents of Hadley Green complained. The mayor of Rose Harbour did not.
                   [place     ]                          [place     ]
      """)
  }

  @Test func `a house that is called after somebody is an organisation`() {
    expectEntities(
      """
      Marie Dubois opened Boulangerie Dubois, and Dubois sold it to Bäckerei Schmidt.
      [person    ]        [organisation    ]      [pers]            [organisation  ]
      """)
  }

  @Test func `African Americans are one people, with and without the hyphen`() {
    let found = entities(
      "He met African American voters, an African-American nurse and many African-Americans.")
    #expect(
      found.filter { $0.kind == .nationality }.map { "\($0.name) \($0.mentions.count)" }
        == ["African American 1", "African-American 2"])
  }

  @Test func `a country that ends like a people is a place`() {
    expectEntities(
      """
      They flew to Laos and to the Philippines from Norway.
                   [pl]            [place    ]      [plac]
      """)
  }

  @Test func `nationalities are no places`() {
    expectEntities(
      """
      The Portuguese met two Canadians near Lisbon.
          [national]     [n] [nationa]      [plac]
      """)
  }

  @Test func `parts of a compound are names`() {
    expectEntities(
      """
      A Lisbon-based firm won the Norway-Sweden contract.
        [plac]                    [plac] [plac]
      """)
  }

  @Test func `a head word makes an organisation`() {
    expectEntities(
      """
      It was the Halden Harbour Authority that sued Reyk Holdings Inc. again.
                 [organisation          ]           [organisation    ]
      """)
  }

  @Test func `a head word goes on over of`() {
    expectEntities(
      """
      He left the University of Halden and the Ministry of Finance.
                  [organisation      ]         [organisation     ]
      """)
  }

  @Test func `a head word makes a place or an event`() {
    expectEntities(
      """
      They crossed Lake Halden to see the Halden Winter Games.
                   [place    ]            [event            ]
      """)
  }

  @Test func `an organisation named for a place is no place`() {
    expectEntities(
      """
      We read it in the Lisbon Tribune near London Bridge.
                        [organisation]      [place      ]
      """)
  }

  @Test func `the first word of a sentence needs a reason`() {
    expectEntities(
      """
      Nets were sold. Yesterday the nets were gone. However, Peru won.
                      [date   ]                              [pl]
      """)
  }

  @Test func `small letters are no names`() {
    expectEntities("They told us to turkey and china shops, who may march.")
  }

  @Test func `a title-case headline marks only what is known`() {
    expectEntities(
      """
      # Quiet Harbour Towns Await New Ferry From Norway
                                                 [plac]
      """)
  }

  @Test func `a name that the text explains is found in a headline`() {
    let found = entities("# Valek Sees Brighter Days Ahead\nPresident Zorin Valek smiled.")
    #expect(found.map(\.name) == ["Zorin Valek"])
    #expect(found.first?.mentions.count == 2)
  }

  @Test func `a name beside a verb of saying is a person`() {
    expectEntities(
      """
      The plan is dead, Xanthe Mobuwe said.
                        [person     ]
      """)
  }

  @Test func `an honorific makes a person of an unknown name`() {
    expectEntities(
      """
      The boat of Miss Quorlin was lost, and Madame Vasp wept.
                       [perso]                      [pe]
      """)
  }

  @Test func `a dateline is places and an agency`() {
    expectEntities(
      """
      LISBON, Portugal (Reuters) — The ferry to Madeira was late.
      [plac]  [place ]  [organ]                 [place]
      """)
  }

  @Test func `a country in a compound is a place`() {
    expectEntities(
      """
      The U.S.-led plan was put to the Norwegian-backed group.
          [pl]                         [nationa]
      """)
  }

  @Test func `a pair of unknown capitals is not sure`() {
    expectEntities("He bought the Quorlin Vasp there.")
  }
}

@Suite struct `Merging` {
  @Test func `a surname alone is the person of that name`() {
    let found = entities("Maria Lopes came. Lopes left. “No,” said Lopes.")
    #expect(found.map(\.name) == ["Maria Lopes"])
    #expect(found.first?.mentions.count == 3)
  }

  @Test func `of two people of one surname the last named is meant`() {
    let found = entities("Maria Lopes came. Lopes left. Peter Lopes came. Then Lopes left.")
    #expect(found.map(\.name) == ["Maria Lopes", "Peter Lopes"])
    #expect(found.map(\.mentions.count) == [2, 2])
  }

  @Test func `a middle initial makes no other person`() {
    let found = entities("Maria Lopes came with Maria J. Lopes.")
    #expect(found.map(\.name) == ["Maria J. Lopes"])
  }

  @Test func `an acronym in brackets is its expansion`() {
    let found = entities("The Halden Fishing Association (HFA) met. The HFA agreed.")
    #expect(found.map(\.name) == ["Halden Fishing Association"])
    #expect(found.first?.mentions.count == 3)
  }

  @Test func `equal words of two kinds are two entities`() {
    let found = entities("Maria London lives in London.")
    #expect(found.map(\.kind) == [.person, .place])
  }

  @Test func `white space inside a name is one space`() {
    #expect(entities("He saw Maria  Lopes.").map(\.name) == ["Maria Lopes"])
  }
}

@Suite struct `Events, works and peoples` {
  @Test func `events that their words make sure`() {
    expectEntities(
      """
      World War II, the Battle of Halden, the 1998 Winter Olympics and a war
      [event     ]      [event         ]      [event             ]
      """)
  }

  @Test func `an election is an event where a name is in it`() {
    expectEntities(
      """
      After the 2016 Halden mayoral election came the 2016 election.
                [event                     ]          [da]
      """)
  }

  @Test func `a people is linked to its country`() {
    let found = entities("Two Ukrainians met a Canadian crew and a European one.")
      .filter { $0.kind == .nationality }
    #expect(found.map(\.value) == ["UA", "CA", nil])
  }

  @Test func `a title in quotation marks is a work`() {
    let found = entities(
      "She wrote the novel “Nets and Stars” there. He read “Nets and Stars” too.")
    #expect(found.filter { $0.kind == .work }.map(\.name) == ["Nets and Stars"])
  }

  @Test func `a title before a name is told with its mention`() throws {
    let text = "We met Prime Minister Zorin Valek. Valek left."
    let person = try #require(entities(text).first { $0.kind == .person })
    #expect(person.name == "Zorin Valek")
    let titles = person.mentions.map { $0.title.map { Article.built(text).text(in: $0) } }
    #expect(titles == ["Prime Minister", nil])
  }
}
