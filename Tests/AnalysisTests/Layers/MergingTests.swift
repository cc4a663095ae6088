import Articles
import TestSupport
import Testing

@testable import Analysis

/// Merges the names in braces: `{p Ana Holt}` a person, `{o …}` an organisation, `{l …}` a place,
/// `{n …}` a nationality. Each entity as its name and how often it is named.
private func merged(_ notation: String) -> [String] {
  entities(notation).map { "\($0.name) \($0.mentions.count)" }
}

private func entities(_ notation: String) -> [Entity] {
  let kinds: [Character: Entity.Kind] = [
    "p": .person, "o": .organisation, "l": .place, "n": .nationality,
  ]
  var text = ""
  var places: [(range: TextRange, kind: Entity.Kind)] = []
  for (number, part) in notation.split(separator: "{", omittingEmptySubsequences: false)
    .enumerated()
  {
    guard number > 0, let kind = part.first.flatMap({ kinds[$0] }),
      let end = part.firstIndex(of: "}")
    else {
      text += part
      continue
    }
    let name = part[part.index(part.startIndex, offsetBy: 2)..<end]
    places.append((TextRange(text.utf8.count, text.utf8.count + name.utf8.count), kind))
    text += name + part[part.index(after: end)...]
  }
  let document = Document(.built(text))
  let mentions = places.map { place in
    let first = document.firstToken(at: place.range.start)
    var end = first
    while end < document.tokens.count, document.tokens[end].start < place.range.end { end += 1 }
    return document.mention(first..<end, place.kind, 0.9)
  }
  return EntityMerger(document: document).entities(from: mentions, [])
}

@Suite struct `Merging people` {
  @Test func `spellings of one surname are one`() {
    #expect(
      merged("{p Zorin Zelensky} came. {p Zelenskyy} left, {p Zelenskiy} too. {p Zelenskij’s} aide")
        == ["Zorin Zelensky 4"])
    #expect(
      merged("{p Ana Mueller} came. Ms {p Müller} left. {p MULLER} won.") == ["Ana Mueller 3"])
  }

  @Test func `short names that differ in a letter stay two`() {
    #expect(merged("{p Ana Li} came. {p Bo Ly} left. {p Ly} sang.") == ["Ana Li 1", "Bo Ly 2"])
  }

  @Test func `a name without diacritics is the same name`() {
    #expect(merged("{p Ana García} left. {p Ana Garcia} came.") == ["Ana García 2"])
  }

  @Test func `an initial is the given name that it fits, if it fits only one`() {
    #expect(merged("{p V. Zorin} left. {p Vladimir Zorin} came.") == ["Vladimir Zorin 2"])
    #expect(
      merged("{p V. Zorin} left. {p Vladimir Zorin} met {p Vera Zorin}.").count == 3)
  }

  @Test func `a surname of two words and one with a particle are surnames`() {
    #expect(
      merged("{p Gabo García Márquez} wrote. {p García Márquez} won.") == ["Gabo García Márquez 2"])
    #expect(
      merged("{p Ursula von der Aue} wrote. {p Von der Aue} won.") == ["Ursula von der Aue 2"])
  }

  @Test func `the first of two surnames and both given names stand for the whole`() {
    #expect(
      merged("{p Bento Sarmo de Vales} wrote. {p Sarmo} won.") == ["Bento Sarmo de Vales 2"])
    #expect(
      merged("{p Ana Inês Quental} wrote. Sister {p Ana Inês} won.") == ["Ana Inês Quental 2"])
    #expect(
      merged("{p Ana Inês Quental} met {p Ana Inês Lopes}. {p Ana Inês} won.").count == 3)
  }

  @Test func `the first of two surnames stands for the whole, with the given name and alone`() {
    #expect(
      merged("{p Bento Sarmo de la Vale} wrote. {p Bento Sarmo} won. {p Sarmo} slept.")
        == ["Bento Sarmo de la Vale 3"])
    #expect(merged("{p Bento Sarmo Vale} wrote. {p Sarmo} won.") == ["Bento Sarmo Vale 2"])
    #expect(
      merged("{p Bento Sarmo Vale} met {p Ana Sarmo Lopes}. {p Sarmo} won.").count == 3)
    #expect(merged("{p Ana Maria Lopes} met {p Maria}.").count == 2)
  }

  @Test func `a verb before a name is no title`() {
    #expect(merged("{p Kenneth Moss} died. I miss {p Kenneth}.") == ["Kenneth Moss 2"])
  }

  @Test func `a middle initial belongs to the fullest name`() {
    #expect(merged("{p Maria Lopes} came with {p Maria J. Lopes}.") == ["Maria J. Lopes 2"])
  }

  @Test func `a generation is no surname`() {
    #expect(merged("{p Arthur Vance Jr.} came. {p Vance} left.") == ["Arthur Vance Jr. 2"])
  }

  @Test
  func `of two people of one surname the last named is meant, or the one whom the title fits`() {
    #expect(
      merged("{p Maria Lopes} and {p Peter Lopes} came. Mrs {p Lopes} sang. Mr {p Lopes} left.")
        == ["Maria Lopes 2", "Peter Lopes 2"])
    #expect(
      merged("{p Maria Lopes} came. {p Lopes} left. {p Peter Lopes} came. {p Lopes} left.")
        == ["Maria Lopes 2", "Peter Lopes 2"])
  }

  @Test func `a surname far from all full names is that of whom the text names most often`() {
    let filler = String(repeating: "and then it rained once more on the town ", count: 4)
    #expect(
      merged(
        "{p Maria Lopes} sang. {p Maria Lopes} met {p Peter Lopes}, \(filler). {p Lopes} left.")
        == ["Maria Lopes 3", "Peter Lopes 1"])
    #expect(
      merged("{p Maria Lopes} sang with {p Peter Lopes}, \(filler). {p Lopes} left.")
        == ["Maria Lopes 1", "Peter Lopes 2"])
  }

  @Test func `a surname is known before a title comes with it`() {
    #expect(merged("{p Fairley} left. Mr. {p Fairley} came.") == ["Mr. Fairley 2"])
    #expect(merged("{p Fairley} left. Ms {p Fairley} came. {p Fairley} sang.") == ["Ms Fairley 3"])
    #expect(
      merged("{p Fairley} left. Mrs. {p Fairley} met Mr. {p Fairley}. {p Fairley} sang.")
        == ["Mr. Fairley 3", "Mrs. Fairley 1"])
  }

  @Test func `a title before a given name leaves it the given name`() {
    #expect(merged("{p Henry Vale} came. Sir {p Henry} left.") == ["Henry Vale 2"])
    #expect(merged("His brother {p Freddy} and {p Freddy Vale} are one.") == ["Freddy Vale 2"])
  }

  @Test func `a given name that looks like a particle is one`() {
    #expect(merged("{p Ben Carver} came. {p Carver} left.") == ["Ben Carver 2"])
    #expect(merged("{p Anna van Loon} came. {p Van Loon} left.") == ["Anna van Loon 2"])
  }

  @Test func `people whose initials or generations differ are two`() {
    #expect(
      merged("{p Ana H. W. Vance} met {p Ana W. Vance}, and {p Ana Vance} left.").count == 2)
    #expect(merged("{p Paul Vance Jr.} met {p Paul Vance Sr.}").count == 2)
    #expect(merged("{p Paul Vance Jr.} left. {p Paul Vance} came.") == ["Paul Vance Jr. 2"])
    #expect(
      merged("{p Ana Maria Vance} left. {p Ana M. Vance} came.") == ["Ana Maria Vance 2"])
    #expect(merged("{p Henry II} met {p Henry III}.").count == 2)
  }

  @Test func `short forms of a given name are that name`() {
    #expect(merged("{p Kenneth Reyk} won. {p Ken Reyk} sat.") == ["Kenneth Reyk 2"])
    #expect(merged("{p Thomas Reyk} won. {p Tom} sat.") == ["Thomas Reyk 2"])
    #expect(merged("{p Thomas Reyk} won. {p Tim Reyk} sat.").count == 2)
  }

  @Test func `a family is none of its members`() {
    #expect(
      merged("{p Ana Brandt} came. The {p Brandts} left. {p Brandt} won.")
        == ["Ana Brandt 2", "Brandts 1"])
  }

  @Test func `a misspelling that comes once and a line in capitals give no name`() {
    #expect(
      merged("{p ZORIN VALEK}. {p Zorin Vallek} came. {p Zorin Valek} left. {p Zorin Valek} sang.")
        == ["Zorin Valek 4"])
  }
}

@Suite struct `Merging things` {
  @Test func `spellings of one town are one by table`() {
    #expect(merged("They left {l Kiev}. They love {l Kyiv}, {l Kyiv}.") == ["Kyiv 3"])
  }

  @Test func `an acronym is its expansion in brackets, and without them if no other fits`() {
    #expect(
      merged("The {o Halden Fishing Board} ({o HFB}) met; the {o HFB} sat.") == [
        "Halden Fishing Board 3"
      ])
    #expect(
      merged("The {o Halden Fishing Board} met; the {o H.F.B.} sat.") == ["Halden Fishing Board 2"])
    #expect(merged("The {o Bank of Halden} met; the {o BOH} sat.") == ["Bank of Halden 2"])
    #expect(
      merged("The {o Halden Fishing Board} met the {o Harbour Farm Bank}; {o HFB} sat.").count == 3)
  }

  @Test func `the form of a company and “the” are no part of what it is`() {
    #expect(merged("{o Reyk Inc.} won. {o Reyk} lost. {o The Reyk} sat.") == ["Reyk Inc. 3"])
  }

  @Test func `the first words are the only organisation that begins so`() {
    #expect(merged("The {o Azov Regiment} sat; {o Azov} won.") == ["Azov Regiment 2"])
    #expect(merged("{o Halden Bank} and {o Halden Radio} sat; {o Halden} won.").count == 3)
  }

  @Test func `a part of a body is another thing`() {
    #expect(merged("The {o Senate} and the {o Senate Fishing Committee} met.").count == 2)
    #expect(merged("{o Halden University} and the {o Halden University Press} met.").count == 2)
    #expect(
      merged("The {o House of Lords} sat; the {o House} rose.") == ["House of Lords 2"])
    #expect(merged("The {o Liberal Party} sat; {o Liberal} seats.") == ["Liberal Party 2"])
  }

  @Test func `a body without its country is the only one that ends so`() {
    #expect(merged("The {o U.S. Senate} sat; the {o Senate} rose.") == ["U.S. Senate 2"])
    #expect(
      merged("The {o Irish Labour Party} sat; the {o Labour Party} rose.")
        == ["Irish Labour Party 2"])
    #expect(
      merged("The {o Russian Navy} met the {o Swedish Navy}; the {o Navy} sailed.").count == 3)
    #expect(merged("The {o European Union} and the {o Union} met.").count == 2)
  }

  @Test func `nothing is merged across kinds`() {
    #expect(merged("{p Maria London} lives in {l London}; {o London} won.").count == 3)
  }

  @Test func `one people and its members are one`() {
    let found = entities("a {n German} crew and {n Germans}, {n Ukrainians}, {n Europeans}")
    #expect(found.map(\.mentions.count) == [2, 1, 1])
    #expect(found.map(\.value) == ["DE", "UA", nil])
  }

  @Test func `many names stay what they are`() {
    let names = (0..<600).map { "{p Ana Q\($0)x} met {p Q\($0)x} of {o Board \($0) Halden}." }
    #expect(merged(names.joined(separator: " ")).count == 1_200)
  }

  @Test func `no two entities share their identity`() {
    let text = (0..<200).map {
      "{p Bo Lo\($0 % 7)} met {p Ana Ho\($0 % 11)} in {l Kyiv}, Mr {p Lo\($0 % 5)} of {o Re Inc.}"
    }
    let found = entities(text.joined(separator: " ")).map(\.identity)
    #expect(Set(found).count == found.count)
  }
}
