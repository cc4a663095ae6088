import Articles
import TestSupport
import Testing

@testable import Analysis

/// The names of a text, “person Holt”, in the order of the text.
private func names(_ text: String) -> [String] {
  let article = Article.built(text)
  return Analyzer.annotations(in: article).entities
    .flatMap { entity in entity.mentions.map { (entity.kind, $0.range) } }
    .filter { ["person", "place", "organisation", "work"].contains($0.0.rawValue) }
    .sorted { $0.1 < $1.1 }
    .map { kind, range in
      "\(kind.rawValue) \(String(decoding: article.utf8[range.start..<range.end], as: UTF8.self))"
    }
}

@Suite struct `Names joined by an ampersand` {
  @Test func `are one organisation`() {
    #expect(names("Smith & Wesson’s owners resigned.") == ["organisation Smith & Wesson"])
    #expect(names("He sold his boat to Holt & Reyk in May.") == ["organisation Holt & Reyk"])
    #expect(
      names("They sued Baker, Holt & Martin Ltd. in May.").first
        == "organisation Baker, Holt & Martin Ltd.")
    #expect(names("We rang Reyk & Sons about the nets.") == ["organisation Reyk & Sons"])
  }

  @Test func `stay two where the text names both apart, or both in full`() {
    #expect(
      names("Smith & Jones argued. Then Smith left, and Jones sat down.").prefix(2)
        == ["person Smith", "person Jones"])
    #expect(
      names("We met Maria Lopes & Oscar Smith there.") == [
        "person Maria Lopes", "person Oscar Smith",
      ])
  }

  @Test func `stay two where both are given names, or a year follows`() {
    #expect(names("We asked Anna & Peter to come.") == ["person Anna", "person Peter"])
    #expect(
      !names("It was said before (Smith & Jones, 2013).").contains("organisation Smith & Jones"))
  }

  @Test func `are no people where they are places`() {
    #expect(names("He toured Norway & Sweden in May.") == ["place Norway", "place Sweden"])
  }
}

@Suite struct `Names of kin` {
  @Test func `are people's, behind a comma too`() {
    #expect(names("His wife Sofia agreed.") == ["person Sofia"])
    #expect(names("A girl whose mother, Sofia, came every day.") == ["person Sofia"])
    #expect(names("He lives near Sofia with his mother.") == ["place Sofia"])
    #expect(names("She spoke with his wife, Germany’s ambassador.").first == "place Germany")
  }

  @Test func `are none where a clause begins, or a thing is given`() {
    #expect(names("He told his brother, London was no place for a boy.") == ["place London"])
    #expect(names("For his father, Scotland was home.") == ["place Scotland"])
    #expect(
      !names("The show pleased her parents, Methodists, very much.").contains("person Methodists"))
    #expect(!names("She gave her son Lego bricks.").contains("person Lego"))
  }

  @Test func `stand without the word for it`() {
    let article = Article.built("His wife Sofia agreed. Aunt Sally did not.")
    let people = Analyzer.annotations(in: article).entities.filter { $0.kind == .person }
    #expect(people.map(\.name) == ["Sofia", "Aunt Sally"])
  }
}

@Suite struct `Names of the gazetteer` {
  @Test func `are found whole`() {
    #expect(
      names("He left Heart of Midlothian for Lloyd’s of London.")
        == ["organisation Heart of Midlothian", "organisation Lloyd’s of London"])
  }

  @Test func `come apart where two of them are joined`() {
    #expect(
      names("The Bank of Norway and Royal Bank of Sweden lowered their rates.").filter {
        $0.hasPrefix("organisation")
      } == ["organisation Bank of Norway", "organisation Royal Bank of Sweden"])
  }

  @Test func `keep a title that “of” belongs to`() {
    #expect(names("His father, Duke of Kent, did not come.") == ["person Duke of Kent"])
  }

  @Test func `keep the tail that is a part of them`() {
    #expect(names("Moody’s cut its rating.") == ["organisation Moody’s"])
    #expect(
      names("They met at Sotheby’s, and not at McDonald’s.")
        == ["organisation Sotheby’s", "organisation McDonald’s"])
  }

  @Test func `lose it where the text names the owner`() {
    #expect(
      names("We met Maria Moody. Moody’s boat was gone.") == ["person Maria Moody", "person Moody"])
    #expect(!names("We know Wendy’s mother.").contains("organisation Wendy’s"))
  }
}

@Suite struct `Names of ships` {
  @Test func `follow a prefix or the noun`() {
    #expect(names("They boarded HMS Halcyon in fog.") == ["work HMS Halcyon"])
    #expect(names("In fog the ferry Maria Lopes turned back.") == ["work Maria Lopes"])
    #expect(names("The frigate Norway’s crew was tired.") == ["work Norway"])
  }

  @Test func `stand before what ships do and what they are`() {
    #expect(names("At dawn the Aurora sailed again.") == ["work Aurora"])
    #expect(names("They were on the Aurora, an old trawler, all night.") == ["work Aurora"])
    #expect(
      names("A tanker was near. Then the Aurora sank, and nobody saw the Aurora again.")
        == ["work Aurora", "work Aurora"])
  }

  @Test func `are no teams, countries or people`() {
    #expect(names("The Netherlands sailed through.") == ["place Netherlands"])
    #expect(names("It was the yacht Mr. Holt bought.") == ["person Holt"])
  }

  @Test func `are one with and without the prefix`() {
    let found = Analyzer.annotations(
      in: .built("They boarded HMS Halcyon in fog. By dawn the Halcyon was gone.")
    ).entities
    #expect(found.filter { $0.kind == .work }.map(\.mentions.count) == [2])
  }
}

@Suite struct `Names and what stands before them` {
  @Test func `an owner is no part of an organisation that the text also names alone`() {
    #expect(
      names(
        "The State Department was silent. Then Vera Holt spoke. It was Holt’s State Department."
      )
      .suffix(2) == ["person Holt", "organisation State Department"])
  }

  @Test func `a law is no organisation`() {
    #expect(names("They asked under the Freedom of Information Act for more.") == [])
  }

  @Test func `a word that opens the sentence is no given name`() {
    #expect(
      names("Maria Lopes spoke first. Later M. Lopes was silent.")
        == ["person Maria Lopes", "person M. Lopes"])
  }
}

@Suite struct `People of German texts` {
  @Test func `what somebody is stays outside and is told with the mention`() throws {
    let text = "Der Wirt Ole Hansen kam nicht, und auch die Bäuerin Anna Vogel war nicht da."
    let article = Article.built(text)
    let people = Analyzer.annotations(in: article).entities.filter { $0.kind == .person }
    #expect(people.map(\.name) == ["Ole Hansen", "Anna Vogel"])
    #expect(
      people.flatMap(\.mentions).map { $0.title.map { article.text(in: $0) } } == [
        "Wirt", "Bäuerin",
      ])
  }

  @Test func `an office may be inflected, and be a surname`() {
    #expect(
      names("Er sprach mit dem Ministerpräsidenten Zorin Valek und mit Anna Richter.")
        == ["person Zorin Valek", "person Anna Richter"])
  }

  @Test func `the s of a genitive is no part of the name`() {
    #expect(
      names(
        "Das war Anna Holt. Auch Holts Boot war nicht da, und das Boot Peter Holts war es auch nicht."
      )
        == ["person Anna Holt", "person Holt", "person Peter Holt"])
  }

  @Test func `two surnames stand together`() {
    #expect(
      names("Das war Anna Hirsi Holt. Und dann ging Hirsi Holt mit dem Boot zu Holt.")
        == ["person Anna Hirsi Holt", "person Hirsi Holt", "person Holt"])
  }

  @Test func `of three surnames none belongs to two people`() {
    #expect(
      names("Das war Anna Hirsi Holt und dann Peter Holt Reyk. Auch Hirsi Holt Reyk ging mit.")
        .suffix(2) == ["person Hirsi Holt", "person Reyk"])
  }

  @Test func `two surnames in different paragraphs do not`() {
    let found = names("Das war Anna Hirsi Holt. Und dann ging auch noch Hirsi\n\nHolt ging nicht.")
    #expect(!found.contains { $0.contains("\n") })
    #expect(found.last == "person Holt")
  }
}

@Suite struct `Names of German things` {
  @Test func `what something is stays outside`() {
    #expect(
      names("Das war der Mutterkonzern Siemens, und nicht der Konkurrent Boeing.")
        == ["organisation Siemens", "organisation Boeing"])
  }

  @Test func `a firm is known by its legal form`() {
    #expect(
      names(
        "Die Nordtex SE baut. Das ist der Baukonzern Weber AG, und die Reyk Werft GmbH & Co. KG ist nicht da."
      ) == [
        "organisation Nordtex SE", "organisation Weber AG",
        "organisation Reyk Werft GmbH & Co. KG",
      ])
  }

  @Test func `inflected names are one`() {
    let found = Analyzer.annotations(
      in: .built("Das ist die Deutsche Bank. Er ist der Chef der Deutschen Bank und nicht da.")
    ).entities
    #expect(found.filter { $0.kind == .organisation }.map(\.mentions.count) == [2])
  }

  @Test func `a noun in quotation marks is no work`() {
    #expect(names("Er nannte das auch einen „Vertrauensbruch“ und ging nicht mit.") == [])
    #expect(names("Das war nur als „Fest“ gedacht und nicht mehr.") == [])
    #expect(names("Er sprach über erste „Landnahmen“ und war nicht da.") == [])
    #expect(
      names("Das stand nicht in der „Abendpost“ und auch nicht hier.") == ["work Abendpost"])
  }
}

@Suite struct `People of French texts` {
  @Test func `M. is a title`() throws {
    let article = Article.built(
      "Paul Morin est là. « Je suis ici », a dit M. Morin, qui ne part pas.")
    let person = try #require(
      Analyzer.annotations(in: article).entities.first { $0.kind == .person })
    #expect(person.mentions.map { article.text(in: $0.range) } == ["Paul Morin", "Morin"])
    #expect(person.mentions.map { $0.title.map { article.text(in: $0) } } == [nil, "M."])
  }

  @Test func `M. is he and not she`() {
    let found = Analyzer.annotations(
      in: .built("Paul Morin et Anne Morin sont là. Mais M. Morin est parti et Mme Morin aussi."))
    #expect(
      found.entities.filter { $0.kind == .person }.map { "\($0.name) \($0.mentions.count)" }
        == ["Paul Morin 2", "Anne Morin 2"])
  }
}
