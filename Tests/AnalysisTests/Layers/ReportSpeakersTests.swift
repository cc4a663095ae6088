import Articles
import TestSupport
import Testing

@testable import Analysis

/// Each quote of a text with the words that name its speaker, or a dash.
private func mentions(_ text: String) -> [String] {
  let article = Article.built(text)
  return Analyzer.annotations(in: article).quotes.map { quote in
    quote.speaker.map { article.text(in: $0) } ?? "-"
  }
}

/// The same with the name of the entity.
private func names(_ text: String) -> [String] {
  let annotations = Analyzer.annotations(in: .built(text))
  return annotations.quotes.map { quote in
    quote.entity.map { annotations.entities[$0].name } ?? "-"
  }
}

private func isReport(_ text: String) -> Bool {
  SpeechText(Document(.built(text))).isReport
}

@Suite struct `What kind of text it is` {
  @Test func `figures, weekdays and acronyms make a report`() {
    #expect(isReport("The EU paid 12 million on Tuesday, and the council was glad of it."))
  }

  @Test func `without them it is a story`() {
    #expect(!isReport("The old man went down to the harbour, and the gulls were glad of him."))
  }
}

@Suite struct `Speakers in reports` {
  @Test func `words behind the quotation go before the subject of its clause`() {
    #expect(
      mentions("Dan Cole “got a very good deal in 2019,” Amy Stone said on Tuesday.")
        == ["Amy Stone"])
  }

  @Test func `a pronoun behind a name tells whose it is that nobody knows as a given name`() {
    let report = """
      Kevrin Pryce has kept 40 hives since May 2019. This summer PRON lost 20 of them.

      “You know before you look,” PRON says.
      """
    for pronoun in ["he", "she"] {
      #expect(
        names(report.replacing("PRON", with: pronoun)) == ["Kevrin Pryce"], "\(pronoun)")
    }
  }

  @Test func `a pronoun that may be another's tells nothing`() {
    #expect(
      names(
        """
        Tavi Rooke was the victim's nurse for 12 years until his death in May 2019.

        “He was kind,” Rooke said on Monday.

        “I miss him,” she said.
        """) == ["Tavi Rooke", "Tavi Rooke"])
  }

  @Test func `a time says nothing, but somebody of an age does`() {
    #expect(
      mentions("On Monday 12 minutes gave her “a new life, for once”. The 54-year-old said “no”.")
        == ["-", "The 54-year-old"])
  }

  @Test func `the attribution may close the sentence`() {
    #expect(
      mentions(
        "“We do not teach anything” against the 30 neighbours in these meetings, Omar Reed said.")
        == ["Omar Reed"])
  }

  @Test func `who says that something is so says the quoted words in it`() {
    #expect(
      mentions(
        "Nora Hale said on Monday that the 12 percent levy would “break the back of every farm.”")
        == ["Nora Hale"])
  }

  @Test(arguments: [
    ("Paul Moss was told by his doctor on Monday that he was “unfit for 12 months”.", "his doctor"),
    ("Ms Hale was warned by police that she “might lose her licence on Monday”.", "police"),
    ("On Monday Mr Moss was described as “a force of nature” by Ida Holt, his agent.", "Ida Holt"),
    ("Parents were told on Monday that the school was “not safe for 12 pupils”.", "-"),
    ("Ian Moss said on Monday that he had been told to “keep quiet about it”.", "Ian Moss"),
  ])
  func `in the passive the agent speaks, and nobody hears himself`(text: String, speaker: String) {
    #expect(mentions(text) == [speaker])
  }

  @Test(arguments: [
    ("The man who robbed the baker on Monday told police that he was “very sorry now”.", "The man"),
    ("The lawyer who represents the club said on Monday that it was “a sad day”.", "The lawyer"),
    ("A nurse who had accused a doctor said on Monday that he was “a bully at work”.", "A nurse"),
    (
      "The man who the police say robbed the baker was “a quiet neighbour”, Ida Holt said.",
      "Ida Holt"
    ),
  ])
  func `the noun before a clause speaks, not one within it`(text: String, speaker: String) {
    #expect(mentions(text) == [speaker])
  }

  @Test(arguments: ["police", "management", "people"])
  func `some nouns need no article`(speaker: String) {
    #expect(mentions("“He ran off at 12,” \(speaker) said on Monday.") == [speaker])
  }

  @Test func `who speaks for somebody with a long title is not that person`() {
    #expect(
      names("“It is on,” said master of ceremonies Jan Moss on Monday.") == ["Jan Moss"])
    #expect(
      names(
        "A spokesman for Democratic presidential candidate Ida Holt said on Monday it was “absurd at best”."
      ) == ["-"])
  }

  @Test(arguments: [
    "Jan Moss flew to Rome with his wife, Ida Moss. “It was cold on Monday,” Moss said.",
    "The widow Jan Moss left on Monday. “It was time,” Moss said.",
    "Jan Moss was the son of Otto Moss, a miner. Moss left in 1980. “I was broke,” Moss said.",
  ])
  func `a surname is not that of kin named in passing`(text: String) {
    #expect(names(text) == ["Jan Moss"])
  }

  @Test func `whoever opens a sentence as kin may be whom the next is about`() {
    #expect(
      names(
        "Ida Holt died on Monday. “She was kind,” said her brother, Jan Holt. “I miss her,” Holt said."
      )
        == ["Jan Holt", "Jan Holt"])
  }

  @Test func `in the passive without an agent nobody goes on speaking`() {
    #expect(
      mentions(
        "Ian Moss said it was “too dear”. On Monday it was described as “a gift to the town”.")
        == ["Ian Moss", "-"])
  }

  @Test func `a role with a name in it leads to its bearer`() {
    #expect(
      names(
        "“We will fight,” said the Harbour leader, Ida Holt. “So will we,” said the Halden economist, Jan Moss."
      ) == ["Ida Holt", "Jan Moss"])
  }

  @Test func `whoever speaks of themselves is named by the outer words`() {
    #expect(
      mentions("Ian Moss said he hoped the 9 million voters would “come home before the snow.”")
        == ["Ian Moss"])
  }

  @Test func `who is told something does not say it`() {
    #expect(
      mentions("Amy Lee told Tom Reed on Monday, “You have 30 days to leave the quay.”")
        == ["Amy Lee"])
  }

  @Test func `who is warned of something does not say it`() {
    #expect(
      mentions(
        "According to minutes of 3 May, the council was warned that “the rate of silting has doubled”."
      ) == ["-"])
  }

  @Test func `the name behind an office that holds another name is the speaker’s`() {
    #expect(
      names(
        "In an email on Monday, a spokesman for Denby Hydro, Luc Marchand, wrote: “We have seen no evidence of it.”"
      ) == ["Luc Marchand"])
    #expect(
      names(
        "On Monday the chairman at the time, Lord Ashby of Holm, replied that “thirty months is a long time”."
      ) == ["Lord Ashby"])
  }

  @Test func `who used to say it is the speaker`() {
    #expect(
      names(
        "On Monday my old boss, Kenneth Moss, used to say: “If you want to know a hill, carry something up.”"
      ) == ["Kenneth Moss"])
  }

  @Test func `a verb behind a comma before the colon is nobody`() {
    #expect(
      mentions(
        "The letter of 5 May, which she showed me, consists of one line: “The right place for wet paper is here.”"
      ) != ["consists of one line"])
  }

  @Test func `words held at a distance do not cut a sentence off from its subject`() {
    #expect(
      mentions(
        "Rita Lane called the 30 percent cut “odd” and said it would “hurt the people it should help.”"
      ).last == "Rita Lane")
  }

  @Test func `a verb in another clause behind the quotation says nothing of it`() {
    #expect(
      mentions(
        "Ada Voss accused the EU of “leading from the very back of the room” and Karl Berg says he agrees."
      ) == ["Ada Voss"])
  }

  @Test func `a phrase with an article goes on to its noun`() {
    #expect(
      mentions("“We have 40 days to find the money,” said a Senate official close to the talks.")
        == ["a Senate official"])
  }

  @Test func `the officer of a body is named whole`() {
    #expect(
      mentions("“It cost 3 million to build the wall,” said Labour party boss Ilya Orlov.")
        == ["Labour party boss Ilya Orlov"])
  }

  @Test func `a past tense ends a name`() {
    #expect(
      mentions("In 2016 Gov. Amy Lee lauded Tom Reed for “new and fresh ideas about the harbour.”")
        == ["Gov. Amy Lee"])
  }

  @Test func `the name before a colon speaks in a headline`() {
    #expect(
      mentions("Moss: The 12 percent levy is ‘a joke at our expense’").first == "Moss")
  }

  @Test func `paragraphs of their own go on with the speaker`() {
    #expect(
      names(
        """
        “We have 300 boats and 12 berths,” said Tom Reed on Monday.

        “They will all stay in the harbour until the storm is over.”
        """) == ["Tom Reed", "Tom Reed"])
  }

  @Test func `a signature stands on the line of the quotation or below it`() {
    #expect(
      mentions("“There are 500 people who want bread and work.” ― Amy Lee") == ["Amy Lee"])
    #expect(
      mentions("“There are 500 people who want bread and work.”\n\n- Amy Lee, on Monday\n")
        == ["Amy Lee"])
  }

  @Test func `a pronoun stands for the subject of the sentence before`() {
    #expect(
      names(
        """
        “The train had to wait for 20 minutes,” John Carter said on Monday.

        Robert Webb, a guard, blamed Carter for the 12 lost hours. “We stood in the rain,” he said.
        """) == ["John Carter", "Robert Webb"])
  }
}
