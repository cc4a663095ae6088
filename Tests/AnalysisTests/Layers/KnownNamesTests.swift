import Articles
import TestSupport
import Testing

@testable import Analysis

/// The names of a text, “place Berlin”, in the order of the text.
private func names(_ text: String) -> [String] {
  let article = Article.built(text)
  let entities = Analyzer.annotations(in: article).entities
  return entities.flatMap { entity in entity.mentions.map { (entity.kind, $0.range) } }
    .filter { ["person", "place", "organisation", "work"].contains($0.0.rawValue) }
    .sorted { $0.1 < $1.1 }
    .map { kind, range in
      "\(kind.rawValue) \(String(decoding: article.utf8[range.start..<range.end], as: UTF8.self))"
    }
}

@Suite struct `Names of German texts` {
  @Test func `places and organisations of the list, with their genitive`() {
    #expect(
      names("Die Netze aus Hamburg sind nass. Hamburgs Fischer fragen jetzt auch den Bundestag.")
        == ["place Hamburg", "place Hamburg", "organisation Bundestag"])
  }

  @Test func `a noun with a capital is no name`() {
    #expect(
      names("Der Mann nannte einen Termin im Zusammenhang mit der Stadt und dem Hafen.") == [])
  }

  @Test func `what kind of place it is stays outside`() {
    #expect(
      names("Wir waren in der Hauptstadt Kathmandu und nicht auf der Insel Sylt.")
        == ["place Kathmandu", "place Sylt"])
  }

  @Test func `a newspaper is nobody`() {
    #expect(
      names("Das stand auch in der New York Times und nicht im Tagesspiegel.")
        == ["organisation New York Times", "organisation Tagesspiegel"])
  }
}

@Suite struct `Names of French texts` {
  @Test func `places and organisations of the list, without the small word before them`() {
    #expect(
      names(
        "À Lyon, la pluie ne cesse pas. Le Parti socialiste et l’Assemblée nationale se taisent.")
        == ["place Lyon", "organisation Parti socialiste", "organisation Assemblée nationale"])
  }

  @Test func `a place in somebody's name is none`() {
    #expect(!names("La pluie n’a pas arrêté Camille Paris ce jour-là.").contains("place Paris"))
  }
}

@Suite struct `Lists of known names` {
  @Test func `are places and organisations`() {
    for table in [Table.knownNamesDE, .knownNamesFR] {
      #expect(table.rows.allSatisfy { ["place", "organisation"].contains($0.text(1)) })
    }
  }

  @Test func `English texts have none`() {
    #expect(KnownNames(document: Document(.built("We went to the town by the sea."))) == nil)
  }
}
