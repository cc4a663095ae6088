import Articles

/// Peoples and the countries that they are of, from `nationalities.tsv`.
enum Nationalities {
  /// Rows by the hash of the joined words: an index into `codes`, and into `bases`, which of a plural has the row of
  /// its singular.
  private static let table: (places: Lexicon, codes: [String], bases: [UInt32]) = {
    var places = Lexicon(minimumCapacity: 1_024)
    var codes: [String] = []
    var bases: [UInt32] = []
    for row in Table.nationalities.rows {
      let name = row[0]
      // A singular stands before its plural.
      let singular =
        name.last == UInt8(ascii: "s")
        ? places[hash(of: UnsafeBufferPointer(rebasing: name.dropLast()))] : nil
      places[hash(of: name)] = UInt32(codes.count)
      bases.append(singular ?? UInt32(codes.count))
      codes.append(row.text(1))
    }
    return (places, codes, bases)
  }()

  private static func hash(of name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var joined: UInt64 = 0
    for word in Table.Parts(of: name, at: UInt8(ascii: " ")) {
      joined = joined == 0 ? WordHash.of(word) : WordHash.join(joined, WordHash.of(word))
    }
    return joined
  }

  /// The same number for “German” and “Germans”; nil for what is no people.
  static func people(of hash: UInt64) -> UInt32? { table.places[hash].map { table.bases[Int($0)] } }

  /// Whether words are a people or the adjective of one.
  /// - Parameter hash: As `Document.joinedHash(of:)` gives it.
  static func contains(_ hash: UInt64) -> Bool { table.places.contains(hash) }

  /// The ISO 3166 code of a people's country; nil for peoples without one (“European”).
  static func country(of hash: UInt64) -> String? {
    table.places[hash].map { table.codes[Int($0)] }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The ISO 3166 code of an entity's country, by its first mention.
  static func country(of entity: Entity, in document: Document) -> String? {
    guard entity.kind == .nationality, let mention = entity.mentions.first else { return nil }
    var token = document.firstToken(at: mention.range.start)
    let first = token
    while token < document.tokens.count, Int(document.tokens[token].start) < mention.range.end {
      token += 1
    }
    return first < token ? country(of: document.joinedHash(of: first..<token)) : nil
  }
}
