import Articles
import TestSupport
import Testing

@testable import Analysis

/// The words that name the speaker of each quote, a dash where none do.
private func mentions(_ text: String) -> [String] {
  let article = Article.built(text)
  return Analyzer.annotations(in: article).quotes.map { quote in
    quote.speaker.map { article.text(in: $0) } ?? "-"
  }
}

/// Expects the speakers and cues of the quotes to be the marks.
func expectAttributions(
  _ notation: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = MarkedText(notation).text
  var marks: [MarkedText.Mark] = []
  for quote in Analyzer.annotations(in: .built(text)).quotes {
    let found = [
      quote.speaker.map { MarkedText.Mark("speaker", $0) }, quote.cue.map { .init("cue", $0) },
    ]
    for mark in found.compactMap({ $0 }) where !marks.contains(mark) { marks.append(mark) }
  }
  #expect(
    MarkedText(text: text, marks: marks).description == notation, sourceLocation: sourceLocation)
}

@Suite struct `German attributions` {
  @Test func `the verb before its subject, behind the quotation`() {
    expectAttributions(
      """
      „Der Deich hält noch zwei Tage“, erklärte der Bürgermeister am Abend.
                                       [cue   ] [speaker        ]
      """)
  }

  @Test func `an article is the last word of the text`() {
    expectAttributions(
      """
      „Wir gehen nicht“, erklärte gestern am Abend Ursula von der
                         [cue   ]                  [spea]
      """)
  }

  @Test func `an adverbial first, so that the subject follows the verb`() {
    expectAttributions(
      """
      In einem Brief an den Landrat schrieb die Bäuerin: „Wir geben den Hof nicht her.“
                                    [cue  ] [speaker  ]
      """)
  }

  @Test func `an object first`() {
    expectAttributions(
      """
      Den Vorwurf der Untreue wies der Kassenwart zurück: „Jede Mark ist belegt.“
                              [cu] [speaker     ]
      """)
  }

  @Test func `the subject first, with an apposition`() {
    expectAttributions(
      """
      Der Leiter des Hafenamts, Jens Lüders, sagte: „Die Rinne ist zu flach.“
      [speaker                            ]  [cue]
      """)
  }

  @Test func `a relative clause between subject and verb`() {
    expectAttributions(
      """
      Die Wirtin, die das Haus seit zehn Jahren führt, klagte: „Niemand bleibt über Nacht.“
      [speaker ]                                       [cue ]
      """)
  }

  @Test func `a subordinate clause first`() {
    expectAttributions(
      """
      Als der Zug endlich kam, rief der Schaffner: „Bitte alle einsteigen.“
                               [cu] [speaker    ]
      """)
  }

  @Test func `the verb at the end of a clause`() {
    expectAttributions(
      """
      Das Dorf stritt lange, bis nichts mehr zu sagen war, während der Pfarrer mahnte: „Es ist genug.“
                                                                   [speaker  ] [cue ]
      """)
  }

  @Test(arguments: [
    ("„Das Netz ist alt“, so die Sprecherin.", "die Sprecherin"),
    ("„Das Netz ist alt“, heißt es in dem Gutachten.", "dem Gutachten"),
    ("Laut Professor Albers ist das Netz „in keinem guten Zustand“.", "Professor Albers"),
    ("Nach Ansicht von Rita Moss ist das „ein Netz aus lauter Löchern“.", "Rita Moss"),
    ("Dem Gutachten zufolge ist das Netz „in keinem guten Zustand“.", "Dem Gutachten"),
    ("„Das Netz ist alt“, teilte die Stadt Emden mit.", "die Stadt Emden"),
    ("„Das Netz ist alt“, wird der Ingenieur zitiert.", "der Ingenieur"),
    ("„Das Netz ist alt“, sagte er der Zeitung.", "er"),
    ("„Das Netz ist alt“, sagte Albers der Zeitung.", "Albers"),
    (
      "„Das Netz ist alt“, sagte eine Sprecherin der Nachrichtenagentur Reuters.", "eine Sprecherin"
    ),
    (
      "„Das Netz ist alt“, sagte ein Sprecher der Polizei der Deutschen Presse-Agentur.",
      "ein Sprecher der Polizei"
    ),
    ("„Das Netz ist alt“, sagte der Chef der Bundesagentur.", "der Chef der Bundesagentur"),
    ("Überrascht zeigte sich der Trainer: „Das habe ich nicht gewusst.“", "der Trainer"),
  ])
  func `each kind of words names the speaker`(text: String, speaker: String) {
    #expect(mentions(text) == [speaker])
  }

  @Test func `an attribution between two parts names both`() {
    #expect(
      mentions("„Wir warten“, sagte Petra Ahlers, „bis das Wasser fällt.“")
        == ["Petra Ahlers", "Petra Ahlers"])
  }

  @Test func `the sentence before names who goes on`() {
    #expect(
      mentions("Der Förster zeigt auf die Bäume. „Die da hinten sind alle krank und müssen weg.“")
        == ["Der Förster"])
  }

  @Test func `a name after von is one name`() {
    #expect(mentions("„Nein“, sagte Ursula von der Leyde.") == ["Ursula von der Leyde"])
  }
}

@Suite struct `German names` {
  private func people(_ text: String) -> [String] {
    Analyzer.annotations(in: .built(text)).entities.filter { $0.kind == .person }.map(\.name)
  }

  @Test func `nouns are none`() {
    #expect(
      people("Die Verlängerung der Frist und die Kosten der Sanierung sind der Stadt zu hoch.")
        .isEmpty)
  }

  @Test func `a given name and an office make one`() {
    #expect(
      people(
        "Der Vereinschef Torwin Hasel und die Ärztin Maria Brandes kamen, doch Brandes ging bald.")
        == ["Torwin Hasel", "Maria Brandes"])
  }

  @Test func `an article ends one`() {
    #expect(people("Am Montag gab Peter Wolters den Vorsitz ab.") == ["Peter Wolters"])
  }
}

@Suite struct `French attributions` {
  @Test(arguments: [
    ("« Le pont tiendra », a assuré Claire Aubert devant les élus.", "Claire Aubert"),
    ("« Le pont tiendra », dit-elle en refermant la porte de la maison.", "elle"),
    ("« Le pont tiendra », explique la maire de la ville.", "la maire de la ville"),
    ("Selon Paul Mercier, « le pont ne tiendra pas un hiver de plus ».", "Paul Mercier"),
    ("Paul Mercier a déclaré : « Le pont ne tiendra pas un hiver. »", "Paul Mercier"),
  ])
  func `words beside the marks name the speaker`(text: String, speaker: String) {
    #expect(mentions(text) == [speaker])
  }

  @Test func `the pronoun of an incise stands for who was named`() {
    let text = "Claire Aubert ouvrit la porte. « Le pont tiendra », dit-elle. « Il le faut. »"
    let annotations = Analyzer.annotations(in: .built(text))
    let names = annotations.quotes.map { $0.entity.map { annotations.entities[$0].name } }
    #expect(names.first == "Claire Aubert")
  }

  @Test func `narration behind an attribution with a semicolon is no speech`() {
    let article = Article.built(
      """
      — Le vent tourne ! dit le marin en levant la tête ; et il descendit au port.
      — Je le vois bien, répondit la vieille femme.
      — Alors rentrons ! cria le marin depuis le quai.
      """)
    let quotes = Analyzer.annotations(in: article).quotes
    #expect(!quotes.contains { article.text(in: $0.range).contains("descendit") })
    #expect(quotes.count == 3)
  }

  @Test func `a dash inside the marks is no part of the words, but one in English is`() {
    #expect(
      said("La vieille dame entra dans la salle et ne dit rien.\n\n« – Parlez donc, madame. »")
        == ["Parlez donc, madame."])
    #expect(
      said("The old lady came into the hall and said nothing.\n\n« – or next day, maybe. »")
        == ["– or next day, maybe."])
  }

  private func said(_ text: String) -> [String] {
    let article = Article.built(text)
    return Analyzer.annotations(in: article).quotes.map { article.text(in: $0.range) }
  }
}

@Suite struct `Attributions in scripts without spaces` {
  @Test(arguments: [
    ("王芳说：“这座桥明年才能修好。”", "王芳"), ("“这座桥明年才能修好。”王芳在会上表示。", "王芳"),
    ("记者会上，市长陈立强调：“我们不会放弃。”", "市长陈立"), ("佐藤さんは「橋は来年できます」と述べた。", "佐藤さん"),
    ("「橋は来年できます」と市長は強調した。", "市長"), ("昨日、山本氏が「もう遅い」と語った。", "山本氏"),
  ])
  func `a name before its verb or particle`(text: String, speaker: String) {
    #expect(mentions(text) == [speaker])
  }

  @Test func `a clause is no name`() {
    #expect(
      mentions("他们在那个很冷的冬天里走了很久很久也没有找到回家的路。“好冷啊。”") == ["-"])
  }
}

@Suite struct `Attributions in other languages` {
  @Test(arguments: [
    ("«No hay prisa», dijo Carmen Ruiz en la plaza de la ciudad.", "Carmen Ruiz"),
    ("«Non c'è fretta», ha detto Marco Bianchi nella piazza della città.", "Marco Bianchi"),
    ("“Não há pressa”, afirmou Paulo Nunes na praça da cidade.", "Paulo Nunes"),
    ("“Er is geen haast”, zei Pieter de Vries op het plein van de stad.", "Pieter de Vries"),
    ("”Det är ingen brådska”, sade Karin Berg på torget i staden.", "Karin Berg"),
  ])
  func `the verb before its subject`(text: String, speaker: String) {
    #expect(mentions(text) == [speaker])
  }
}

@Suite struct `The language of a text` {
  @Test(arguments: [
    ("„Geh nicht“, sagte er.", "de"), ("« Ne pars pas », dit-elle.", "fr"),
    ("—No te vayas —dijo ella—. Es tarde.", "es"), ("”Gå inte”, sade hon och log.", "sv"),
    ("„Gå ikke“, sagde han og lo.", "da"), ("„Nie idź”, powiedziała i jest już po.", "pl"),
    ("“Stay,” she said.", "en"), ("他说：“别走。”", "zh"), ("彼は「行くな」と言った。", "ja"),
    ("OK", "en"),
  ])
  func `a short text`(text: String, language: String) {
    #expect(Document(.built(text)).language == language)
  }

  @Test func `a text in English that quotes others stays English`() {
    let text = """
      The sign said “Betreten der Baustelle verboten” and the old man read it to us twice. “Das ist
      nicht mein Problem,” he said, and then he went over the fence as if it had been nothing.
      """
    #expect(Document(.built(text)).language == "en")
  }
}

@Test func `a block quotation belongs to the name under it, not to who keeps it`() {
  #expect(
    mentions(
      """
      He copied one line:

      > We asked for bread and got a road.

      > — Mayor Hilda Strand
      """) == ["Mayor Hilda Strand"])
}

@Test func `a German place that speaks is not a person too`() {
  let article = Article.built(
    "„Wir zahlen nicht“, sagte San Diego. Das ist nicht das Ende, und die Stadt ist bei der Sache.")
  #expect(Analyzer.annotations(in: article).entities.map(\.name) == ["San Diego"])
}
