import CTables
import Foundation
import Testing

@testable import Analysis

@Test(arguments: Table.all.map(\.name))
func `every table parses, is sorted, unique and even`(name: String) throws {
  let table = try #require(Table.all.first { $0.name == name })
  let keys = table.rows.map { Array($0[0]) }
  #expect(!keys.isEmpty)
  for (key, next) in zip(keys, keys.dropFirst()) {
    #expect(key.lexicographicallyPrecedes(next), "\(String(decoding: next, as: UTF8.self))")
  }
  let text = table.rows.map { row in (0..<row.count).map { row.text($0) } }
  #expect(text.allSatisfy { !$0.contains("") && $0 == $0.map { $0.trimmingSpaces } })
  #expect(text.allSatisfy { $0.count <= 3 })
}

@Test func `no two words of a table share a hash`() {
  for table in [Table.nameWords, .functionWords, .abbreviations, .grammarWords] {
    let hashes = table.rows.map { WordHash.of($0[0]) }
    #expect(Set(hashes).count == hashes.count, "\(table.name)")
  }
}

@Test func `tables use only words of their vocabulary`() {
  for row in Table.nameWords.rows {
    #expect(row.list(1).allSatisfy { NameLexicon.isRole(String(decoding: $0, as: UTF8.self)) })
  }
  for row in Table.grammarWords.rows {
    #expect(row.list(1).allSatisfy { CueRoles(named: String(decoding: $0, as: UTF8.self)) != nil })
  }
  #expect(Table.cueVerbs.rows.allSatisfy { ["say", "name", "act"].contains($0.text(2)) })
  #expect(
    Table.abbreviations.rows.allSatisfy { ["title", "inner", "either"].contains($0.text(1)) })
}

@Test func `a form of a cue verb belongs to one verb`() {
  let forms = Table.cueVerbs.rows.flatMap { row in row.list(1).map { WordHash.of($0) } }
  #expect(Set(forms).count == forms.count)
}

@Test func `a lexicon keeps what it is given while it grows`() {
  var lexicon = Lexicon(minimumCapacity: 1)
  for number in UInt64(1)...5_000 { lexicon[number &* 0x9e37_79b9_7f4a_7c15] = UInt32(number) }
  for number in UInt64(1)...5_000 {
    #expect(lexicon[number &* 0x9e37_79b9_7f4a_7c15] == UInt32(number))
  }
  #expect(lexicon[12_345] == nil)
  #expect(lexicon[0] == nil)
}

@Test func `a hash looks through case, apostrophes and the possessive`() {
  #expect(WordHash.of("Kenya’s") == WordHash.of("kenya"))
  #expect(WordHash.of("KENYA'S") == WordHash.of("kenya"))
  #expect(WordHash.of("farmers’") == WordHash.of("farmers"))
  #expect(WordHash.of("don’t") == WordHash.of("don't"))
  #expect(WordHash.of("U.S.") == WordHash.of("u.s"))
  #expect(WordHash.of("ÅÄÖŽ") == WordHash.of("åäöž"))
  #expect(WordHash.of("ΑΘΉΝΑ") == WordHash.of("αθήνα"))
  #expect(WordHash.of("МОСКВА") == WordHash.of("москва"))
  #expect(WordHash.of("bath") != WordHash.of("baths"))
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

@Test(arguments: ["given-names", "given-name-genders"])
func `a mapped table is that of its list`(name: String) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/CTables/data/\(name).tsv")
  let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map { Array($0.utf8) } }
  let table = name == "given-names" ? table_given_names() : table_given_name_genders()
  #expect(
    Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
      == MappedLexicon.bytes(of: rows.map { ($0[0], $0.count > 1 ? $0[1][0] : 1) }),
    "swift run tables words Sources/CTables/data/\(name).tsv Sources/CTables/data/\(name).words")
  #expect(
    rows.allSatisfy { row in
      row[0].withUnsafeBufferPointer { WordHash.ofFolded($0) == WordHash.of($0) }
    })
}

@Test func `a mapped lexicon finds its words and no others`() {
  for name in ["maria", "Ingrid", "TOMAS"] {
    let hash = Array(name.utf8).withUnsafeBufferPointer { WordHash.of($0) }
    #expect(NameLexicon.roles(of: hash).contains(.givenName), "\(name)")
  }
  for name in ["quay", "", "zzzz"] {
    let hash = Array(name.utf8).withUnsafeBufferPointer { WordHash.of($0) }
    #expect(!NameLexicon.roles(of: hash).contains(.givenName), "\(name)")
  }
}
