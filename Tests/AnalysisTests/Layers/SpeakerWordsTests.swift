import Articles
import TestSupport
import Testing

@testable import Analysis

/// The words that name the speaker of each quotation of a text, a dash where there are none.
private func speakers(_ text: String) -> [String] {
  let article = Article.built(text)
  return speech(in: article).map { quote in quote.speaker.map { article.text(in: $0) } ?? "-" }
}

private func speech(in article: Article) -> [Quote] {
  Analyzer.annotations(in: article).quotes.filter { $0.kind == .speech }
}

@Suite struct `Whoever is called by no noun` {
  @Test(arguments: [
    (
      "“Too cold,” said one guest. “Too warm,” said another. “Too dear!” cried a third.",
      ["one guest", "another", "a third"]
    ),
    ("“Sell it,” said the first. “Keep it,” replied the other.", ["the first", "the other"]),
    (
      "The sisters disagreed. “It leaks,” the first said. “It floats,” the second answered.",
      ["the first", "the second"]
    ),
    (
      "“I paid,” said a nurse from Halden. “So did I,” another said.",
      ["a nurse from Halden", "another"]
    ),
  ])
  func `speaks for themselves`(text: String, names: [String]) {
    let article = Article.built(text)
    let found = speech(in: article)
    #expect(found.map { quote in quote.speaker.map { article.text(in: $0) } ?? "-" } == names)
    #expect(Set(found.map(\.group)).count == names.count)
  }
}

@Suite struct `Whoever is quoted by somebody` {
  @Test(arguments: [
    (
      "Rita Moss quoted the poet Hugh Barn: “The sea keeps no books.” Then Moss sat down.",
      "the poet Hugh Barn"
    ),
    (
      "The judge cited Owen Fairley as saying, “We never had a licence for the pier.”",
      "Owen Fairley"
    ),
    ("Quoting Greta Knox, she wrote: “The roof was never ours.”", "she"),
  ])
  func `speaks`(text: String, name: String) {
    #expect(speakers(text) == [name])
  }
}

@Suite struct `The paragraph before a quotation` {
  @Test(arguments: [
    ("The vicar stood up in the cold hall and said,\n\n“We have no roof.”", "The vicar"),
    ("Then Ada Holt, who had been waiting, answered:\n\n“Nor a floor.”", "Ada Holt"),
  ])
  func `leads to it where it breaks off`(text: String, name: String) {
    #expect(speakers(text) == [name])
  }

  @Test func `is no speaker where it opens a letter`() {
    #expect(speakers("Dear Ada Holt,\n\n“The roof leaks,” says Ida Marsh.") == ["Ida Marsh"])
    #expect(speakers("Dear Ada Holt,\n\n“The hump” is what we call it.") == [])
  }
}

@Suite struct `Words between a speaker and a quotation` {
  @Test(arguments: [
    ("The next chapter says “the ice was thin that year,” according to Lucy Marsh.", "Lucy Marsh"),
    ("The notice says the pool is “closed for good,” according to Ida Moss.", "Ida Moss"),
  ])
  func `that say where it comes from go before things that say`(text: String, name: String) {
    #expect(speakers(text) == [name])
  }

  @Test(arguments: [
    ("The rope was long, and the 6' sailor said “it will hold us both.”", "the 6' sailor"),
    ("The next speaker said “there is no money left for it.”", "The next speaker"),
    ("Her two brothers said “nobody asked us about the farm.”", "Her two brothers"),
  ])
  func `may hold a measure or a number`(text: String, name: String) {
    #expect(speakers(text) == [name])
  }
}

@Suite struct `Somebody's relative` {
  @Test(arguments: [
    "“Salt first,” Ida Roth said, and her daughter asked, “Why not bread?”",
    "“Salt first,” Owen Lund said, and his brother asked, “Why not bread?”",
  ])
  func `is another`(text: String) {
    let found = speech(in: .built(text))
    #expect(found.map { $0.entity == nil } == [false, true])
  }
}

@Suite struct `A surname that two people share` {
  private func confidences(_ text: String) -> [Double] {
    speech(in: .built(text)).map(\.confidence)
  }

  @Test func `leaves doubt where neither was named just before`() {
    let found = confidences(
      """
      Owen Lund owns the mill. “I mill what I like,” said Lund.

      His neighbour Ida Lund, no relation, keeps bees. “I keep what I like,” said Ida Lund.

      The council met on Monday. It voted late.

      Nobody left before midnight.

      “We were tired,” Lund said.
      """)
    #expect(found.count == 3)
    #expect(found[0] >= 0.6 && found[1] >= 0.6 && found[2] < 0.6)
  }

  @Test func `leaves none with a title`() {
    let found = confidences(
      """
      Owen Lund, who owns the mill, met Mrs. Ida Lund, who keeps bees.

      The council met on Monday. It voted late.

      Nobody left before midnight.

      “We were tired,” Mrs. Lund said.
      """)
    #expect(found.count == 1 && found[0] >= 0.6)
  }

  @Test func `leaves none for one who bears it alone`() {
    let found = confidences(
      """
      Owen Lund owns the mill. Ida Roth keeps bees.

      The council met on Monday. It voted late.

      Nobody left before midnight.

      “We were tired,” Lund said. “So were we,” Ida Roth said.
      """)
    #expect(found.allSatisfy { $0 >= 0.6 })
  }
}

@Suite struct `French words beside a quotation` {
  @Test(arguments: [
    (
      "« Le toit fuit, prévient Luc Arnaud, maçon. Nous devons le refaire. »",
      ["Luc Arnaud", "Luc Arnaud"]
    ),
    (
      "« Nous partirons, assure Jeanne Morvan, mais pas avant mai. »",
      ["Jeanne Morvan", "Jeanne Morvan"]
    ),
    ("« Rien ne presse », précise M. Arnaud.", ["M. Arnaud"]),
    ("« Vous dormez ? » lui demande une voisine.", ["une voisine"]),
    ("« Il fait froid », nous dit un pêcheur.", ["un pêcheur"]),
  ])
  func `say who speaks`(text: String, names: [String]) {
    let opening = "Le village attend, « sous la neige qui tombe », comme chaque hiver."
    #expect(speakers("\(opening)\n\n\(text)").suffix(names.count) == names[...])
  }
}

@Suite struct `Names in German quotation marks` {
  @Test(arguments: [
    "Der Kreis zahlt den Umbau mit Geld aus dem Förderprogramm „Wege für alle Dörfer“.",
    "Das Land unterstützt „Lesen am See“.",
    "Die Bürgerinitiative „Rettet den Hafen“ sammelt Unterschriften.",
  ])
  func `are no speech`(text: String) {
    #expect(speakers(text) == [])
  }

  @Test func `are what is said behind a verb of saying`() {
    #expect(speakers("Der Minister sagte „Das Geld ist weg“ und ging.") == ["Der Minister"])
  }
}

@Suite struct `A word that somebody is reported to have said` {
  @Test(
    arguments: [
      ("Rita Moss said the answer was “late”.", [.speech]),
      ("The mayor, Owen Fairley, added that the plan was also “generous”.", [.speech]),
      ("The plan was “late” and nobody wondered.", [.scare]),
    ] as [(String, [Quote.Kind])])
  func `is speech`(text: String, kinds: [Quote.Kind]) {
    #expect(Analyzer.annotations(in: .built(text)).quotes.map(\.kind) == kinds)
  }
}

@Suite struct `Japanese speakers` {
  @Test func `are named without the particle behind the quotation before`() {
    let article = Article.built("「雨が降ります」と漁師の山田太郎さんは言った。「でも、海へ出ます。」")
    let names = Analyzer.annotations(in: article).quotes.compactMap { quote in
      quote.speaker.map { article.text(in: $0) }
    }
    #expect(names == ["漁師の山田太郎さん", "漁師の山田太郎さん"])
  }
}

@Suite struct `Mails that quote mails` {
  private static let mail = """
    On Monday, Ida Holm wrote:
    > The roof will cost too much for us, I fear.
    > We should ask the builder again before May.
    > Earlier Paul Roth wrote:
    > The builder is in Halden until the end of the week.
    > Then let us wait for him.
    We can wait, then.
    """

  /// With the line that Holm quotes one level deeper than her own.
  private var article: Article {
    let flat = Article.built(Self.mail)
    let blocks = flat.blocks.indices.map { number in
      var block = flat.blocks[number]
      if number == 4 { block.level = 2 }
      return block
    }
    return Article(
      source: "mail", utf8: Array(Self.mail.utf8), blocks: blocks, metadata: .init(title: "Mail"))
  }

  @Test func `say who wrote what`() {
    let article = article
    let names = speech(in: article).map { quote in
      quote.speaker.map { article.text(in: $0) } ?? "-"
    }
    #expect(names == ["Ida Holm", "Ida Holm", "Ida Holm", "Paul Roth"])
  }
}
