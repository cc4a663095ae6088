import Articles
import TestSupport
import Testing

@testable import Analysis

/// Each quote that is speech with the words that name its speaker and the name that these stand for, dashes where
/// there are none.
private func speakers(_ text: String) -> [String] {
  let article = Article.built(text)
  let annotations = Analyzer.annotations(in: article)
  return annotations.quotes.filter { $0.kind == .speech }.map { quote in
    let mention = quote.speaker.map { article.text(in: $0) } ?? "-"
    let name = quote.entity.map { annotations.entities[$0].name } ?? "-"
    return "\(mention) / \(name)"
  }
}

/// The people of a text, each with the number of mentions.
private func people(_ text: String) -> [String] {
  Analyzer.annotations(in: .built(text)).entities.filter { $0.kind == .person }
    .map { "\($0.name) \($0.mentions.count)" }
}

@Suite struct `German pronouns` {
  @Test func `stand for the subject that pronouns have stood for since`() {
    #expect(
      speakers(
        """
        Anton Moss schweigt. Der Ofen ist kalt.

        Im Haus steht nun Jonas Holm, ein Bäcker. Er kam im Mai. Er blieb. „Ich wollte weg“, erzählt er, „und hier war Platz.“
        """) == ["er / Jonas Holm", "er / Jonas Holm"])
  }

  @Test func `are nobody of another gender`() {
    #expect(
      speakers("Rita Moss blieb. Er kam im Mai. „Ich wollte weg“, erzählt er.") == ["er / -"])
  }
}

@Suite struct `German papers in quotation marks` {
  private func titles(_ text: String) -> [String] {
    let article = Article.built(text)
    return Analyzer.annotations(in: article).quotes.filter { $0.kind == .title }
      .map { article.text(in: $0.range) }
  }

  @Test func `who speaks to one is the subject before it`() {
    expectAttributions(
      """
      Gesa Holm sagte der „Nordhauser Post“: „Der Deich hält.“ Rita Moss sagte dem „Kurier“: „Nie.“
      [speaker] [cue]                                          [speaker] [cue]
      """)
  }

  @Test(arguments: [
    "Gesa Holm sagte dem „Tagesspiegel“: „Der Deich hält noch.“",
    "Gesa Holm sagte den „Norder Nachrichten“: „Der Deich hält noch.“",
    "Gesa Holm sagte dem »Kurier«: »Der Deich hält noch.«",
    "Gesa Holm sagte der «Zeit» am Montag: «Der Deich hält noch.»",
    "Gesa Holm sagte der \"Hafenpost\": \"Der Deich hält noch.\"",
    "Gesa Holm sagte „Bild“: „Der Deich hält noch.“",
    "Gesa Holm sagte der Zeitung „Die Welt“: „Der Deich hält noch.“",
    "Gesa Holm sagte im Gespräch mit der „Zeit“: „Der Deich hält noch.“",
    "Im Gespräch mit der „Zeit“ sagte Gesa Holm: „Der Deich hält noch.“",
    "Gegenüber dem „Spiegel“ sagte Gesa Holm: „Der Deich hält noch.“",
    "Der „Zeit“ sagte Gesa Holm: „Der Deich hält noch.“",
    "Laut „Spiegel“ sagte Gesa Holm: „Der Deich hält noch.“",
    "Gesa Holm sagte dem britischen „Guardian“: „Der Deich hält noch.“",
    "Gesa Holm sagte den Zeitungen der Brinkmann Mediengruppe: „Der Deich hält noch.“",
    "Gesa Holm sagte dem ZDF: „Der Deich hält noch.“",
    "Gesa Holm sagte dem Sender NDR Info: „Der Deich hält noch.“",
    "„Der Deich hält noch“, sagte Gesa Holm der „Hafenpost“.",
  ])
  func `take each form`(text: String) {
    #expect(speakers(text) == ["Gesa Holm / Gesa Holm"])
  }

  @Test func `are titles, and the day in a name is none`() {
    let text = "Gesa Holm sagte der „Welt am Sonntag“: „Nie.“ Das Heft kam am Montag."
    #expect(titles(text) == ["Welt am Sonntag"])
    let dates = Analyzer.annotations(in: .built(text)).entities.filter { $0.kind == .date }
    #expect(dates.map(\.name) == ["Montag"])
  }

  @Test func `nobody of the sentence before speaks to one`() {
    #expect(
      speakers("Rita Moss war im Hafen. Kühn sagte dem „Tagesspiegel“: „Der Deich hält noch.“")
        == ["Kühn / -"])
  }

  @Test func `one between the parts of a quotation leaves them one`() {
    let quotes = Analyzer.annotations(
      in: .built("„Der Deich hält“, sagte Gesa Holm der „Zeit“, „aber nicht mehr lange.“")
    ).quotes
    #expect(quotes.map(\.kind) == [.speech, .title, .speech])
    #expect(quotes[0].group == quotes[2].group)
    #expect(quotes[0].group != quotes[1].group)
  }

  @Test func `speak themselves`() {
    #expect(
      speakers("„Der Deich hält noch“, schreibt die „Neue Laterne“.") == ["die „Neue Laterne“ / -"])
    #expect(
      speakers("Der „Kurier“ berichtet: „Der Deich hält noch.“") == ["Der „Kurier“ / -"])
  }

  @Test func `words that nobody speaks to are none`() {
    #expect(titles("Gesa Holm sprach am Hafen von der „großen Not an der Küste“.").isEmpty)
  }
}

@Suite struct `A German role before a name` {
  @Test(arguments: ["der Vorsitzende", "der Bürgermeister", "der Sprecher", "die Abgeordnete"])
  func `is the name’s`(role: String) {
    #expect(
      speakers("„Der Deich hält noch“, sagte \(role) Kim-Robin Holm.")
        == ["\(role) Kim-Robin Holm / Kim-Robin Holm"])
  }

  @Test func `behind of is somebody else’s`() {
    #expect(
      speakers("„Der Deich hält noch“, sagte ein Sprecher der Ministerin Gesa Holm.")
        == ["ein Sprecher der Ministerin Gesa Holm / -"])
  }
}

@Suite struct `A German given name` {
  @Test func `is whoever is named so in full`() {
    let text = """
      Ida Berger und Tom Berger wohnen am Hafen. Ida fährt zur See. „Wir sind froh“, sagt Ida. \
      „Sehr froh“, sagt Tom.
      """
    #expect(speakers(text) == ["Ida / Ida Berger", "Tom / Tom Berger"])
    #expect(people(text) == ["Ida Berger 3", "Tom Berger 2"])
  }

  @Test func `in another name or among nouns is not`() {
    #expect(
      people("Rose Holm und Mark Lund gaben zehn Mark für die Rose, und Rose Brandt gab mehr.")
        == ["Rose Holm 1", "Mark Lund 1", "Rose Brandt 1"])
  }

  @Test func `that speaks is somebody, wherever it stands`() {
    let text = """
      »Du kommst spät«, sagte Johanna. Er nickte. Johanna lachte und ging in die Küche. \
      »Das ist er immer«, rief Johanna.
      """
    #expect(speakers(text) == ["Johanna / Johanna", "Johanna / Johanna"])
    #expect(people(text) == ["Johanna 3"])
  }

  @Test func `is no noun that is written alike`() {
    #expect(
      people("»Wo ist der Wolf?«, fragte Peter. »Fort«, sagte Wolf. Der Wolf war nicht mehr da.")
        == ["Peter 1", "Wolf 1"])
  }
}

@Suite struct `A German age` {
  @Test func `names its speaker, with the verb`() {
    expectAttributions(
      """
      Rita Moss stand am Kai. „Ich war es nicht“, sagte die 32-Jährige.
                                                  [cue] [speaker     ]
      """)
  }

  @Test func `is the last person of its gender`() {
    #expect(
      speakers(
        """
        Rita Moss kam mit Karl Lund.

        „Ich war es nicht“, sagte die 32-Jährige. Dem 40-Jährigen sagte sie nichts. „Ich auch nicht“, \
        sagte der 40-Jährige.
        """) == ["die 32-Jährige / Rita Moss", "der 40-Jährige / Karl Lund"])
  }

  @Test func `begins a quotation of its own`() {
    let text = """
      Karl Lund stand am Kai. „Das glaube ich nicht“, entgegnete er. Der 54-Jährige wohnt in Norden. \
      „Wir haben nichts gegen den Hafen“, betonte der 54-Jährige, „aber nicht hier.“
      """
    let article = Article.built(text)
    let quotes = Analyzer.annotations(in: article).quotes
    #expect(
      quotes.map { $0.cue.map { article.text(in: $0) } } == ["entgegnete", "betonte", "betonte"])
    #expect(quotes[0].group != quotes[1].group)
    #expect(quotes[1].group == quotes[2].group)
    #expect(speakers(text).allSatisfy { $0.hasSuffix("/ Karl Lund") })
  }
}

@Suite struct `A German role` {
  @Test func `is the only person beside whose name it or its like stands`() {
    #expect(
      speakers(
        """
        Trainer Karl Lund kam mit der Sängerin Rita Moss. „Das war gut“, betonte der Coach. „Das war \
        laut“, schwärmte die Künstlerin. „Das war teuer“, sagte der Bäcker.
        """)
        == ["der Coach / Karl Lund", "die Künstlerin / Rita Moss", "der Bäcker / -"])
  }
}

@Suite struct `German words of judgement` {
  @Test(arguments: [
    "Rita Moss nannte das Treffen „einen Irrweg“.",
    "Rita Moss warnte vor einem „Strohfeuer“.",
    "Rita Moss bezeichnete den Kai als „Schandfleck“.",
    "Laut Rita Moss ist der Kai „alternativlos“.",
  ])
  func `are said by the subject`(text: String) {
    #expect(speakers(text) == ["Rita Moss / Rita Moss"])
  }

  @Test(arguments: [
    "Rita Moss arbeitet am Hafen als „Springerin“.",
    "Rita Moss lobte den Kai, der heute „Neuland“ heißt.",
  ])
  func `are none behind other verbs or in other clauses`(text: String) {
    #expect(speakers(text).isEmpty)
  }
}
