import Articles
import TestSupport
import Testing

@testable import Analysis

/// Each quote of a text with its group, its mention and the name that this stands for, dashes where there are none.
private func voices(_ text: String) -> [String] {
  let article = Article.built(text)
  let annotations = Analyzer.annotations(in: article)
  return annotations.quotes.filter { $0.kind == .speech }.map { quote in
    let mention = quote.speaker.map { article.text(in: $0) } ?? "-"
    let name = quote.entity.map { annotations.entities[$0].name } ?? "-"
    return "\(quote.group) \(mention) / \(name)"
  }
}

@Suite struct `Parts of one quotation` {
  @Test func `a sentence that says who speaks begins another`() {
    #expect(
      voices(
        """
        La maire, Jeanne Morvan, a reçu 12 élus lundi. « Je reste ici », assure-t-elle. À Lyon, \
        l’entourage du préfet dit suivre cette affaire « avec beaucoup de soin ».
        """
      ).map { $0.prefix(1) } == ["1", "2"])
  }

  @Test func `words between two quotations of a sentence leave them parts of one`() {
    #expect(
      voices(
        "“Sail,” said Rita Moss. She called the crew “the best of all men” and the ship “a tub of rust.”"
      )
      .map { $0.prefix(1) } == ["1", "2", "2"])
  }

  @Test func `German says who speaks in the middle`() {
    #expect(
      voices("„Früher“, sagt Petra Ahlers, „kamen die Schiffe jeden Tag.“")
        == ["1 Petra Ahlers / Petra Ahlers", "1 Petra Ahlers / Petra Ahlers"])
  }

  @Test func `French inside French goes on behind its verb`() {
    let article = Article.built(
      "« Mon père y était », dit-elle. « Il disait : “Quand le vent tourne, chante.” Alors on chante. »"
    )
    #expect(
      Analyzer.annotations(in: article).quotes.map { article.text(in: $0.range) } == [
        "Mon père y était", "Il disait : “Quand le vent tourne, chante.” Alors on chante.",
      ])
  }
}

@Suite struct `A role and a name` {
  @Test(arguments: [
    (
      "“It was on my list,” admits Tanaka’s co-author, the geologist Peter Wolters of the Institute.",
      "1 Tanaka’s co-author, the geologist Peter Wolters / Peter Wolters"
    ),
    (
      "Sa présidente, Claire Aubert, reste prudente : « Nous lirons les comptes de la ville. »",
      "1 Sa présidente, Claire Aubert / Claire Aubert"
    ),
    (
      "« On nous a prévenus trop tard », raconte Yvonne Le Goff. Yvonne Le Goff part lundi.",
      "1 Yvonne Le Goff / Yvonne Le Goff"
    ),
  ])
  func `are one mention`(text: String, voice: String) {
    #expect(voices(text) == [voice])
  }

  @Test func `are one mention behind according to`() {
    #expect(
      voices("The ferry sank. According to her lawyer, Ida Marsh, “the file was empty on Monday.”")
        == ["1 her lawyer, Ida Marsh / Ida Marsh"])
  }

  @Test func `whoever asks is told the answer`() {
    #expect(
      voices("Rita Moss said so to every visitor who asked about the bells: “They ring at noon.”")
        == ["1 Rita Moss / Rita Moss"])
  }

  /// Found by random text: the words that name a speaker went on behind the next opening mark.
  @Test func `a name that reaches into the next quotation is carried on`() {
    let found = voices(
      "a déclaré« elle : ’ . —et elle , de est « une Dupont : et de une Mme a déclaré Jean dans ’ que “ » :une la dit-il Jean « Dupont de\n\n: ? — que “ les “ Dupont "
    )
    #expect(!found.isEmpty)
  }

  @Test func `a German role is nobody whom nothing calls so`() {
    #expect(
      voices(
        """
        „Das Brot ist alt“, sagte Petra Ahlers. „Es ist von heute“, sagte der Bäcker. Der Laden war leer.
        """
      ).last == "2 der Bäcker / -")
  }

  @Test func `remarks that somebody calls something are another's`() {
    #expect(
      voices(
        "Rosa Hale spoke on Monday. A Treasury source hit back, calling her remarks “a fantasy of 12 billion”."
      ) == ["1 A Treasury source / -"])
  }
}

@Suite struct `Turns of an interview` {
  @Test func `I is the name before the colon`() {
    #expect(
      voices(
        "Greta Knox: They offered it twice. I said to the director, “Come back when I am dead.”")
        == ["1 I / Greta Knox"])
  }

  @Test func `a headline names who says it behind a colon`() {
    #expect(
      voices("# “I never wanted a bridge”: Greta Knox on forty years of ferries") == [
        "1 Greta Knox / Greta Knox"
      ])
  }
}

@Suite struct `Whom a German pronoun stands for` {
  @Test func `the subject of the sentence before, who may have no name`() {
    #expect(
      voices(
        """
        Minister Peter Wolters wollte sich nicht äußern. Ein Sprecher seines Hauses verwies auf die Bahn. \
        „Der Minister erwartet Taten“, erklärte er.
        """) == ["1 er / Ein Sprecher seines Hauses"])
  }

  @Test func `a given name behind an office`() {
    #expect(
      voices(
        """
        Die Ärztin Maria Brandes ist begeistert. Das ist sie seit Tagen.

        Hansens Frau Elke sieht es nüchterner. „Der Acker ist gesperrt“, klagt sie.
        """) == ["1 sie / Elke"])
  }

  @Test func `two capitals behind an office are a name`() {
    #expect(
      voices("„Ich dachte, es sei ein Ast“, sagt Landwirt Hauke Thamsen.")
        == ["1 Landwirt Hauke Thamsen / Hauke Thamsen"])
  }

  @Test func `such a name does not go on in the next paragraph`() {
    let article = Article.built(
      """
      „Ich dachte, es sei ein Ast“, sagt Tante Richter Thamsen. Das ist auch der Hof von Richter

      Thamsen sagt nicht, wer das war.
      """)
    let people = Analyzer.annotations(in: article).entities.filter { $0.kind == .person }
    #expect(
      people.flatMap(\.mentions).map { article.text(in: $0.range) } == [
        "Richter Thamsen", "Thamsen",
      ]
    )
  }

  @Test func `who reported last goes on`() {
    #expect(
      voices(
        "Die Fähren seien voll, so Sprecherin Maria Brandes. „Wir fahren und schauen, was kommt.“")
        == ["1 Sprecherin Maria Brandes / Maria Brandes"])
  }
}
