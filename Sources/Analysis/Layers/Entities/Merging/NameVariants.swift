/// Names that are one by `name-variants.tsv`: “Kiev” and “Kyiv”, “UN” and “United Nations”.
enum NameVariants {
  /// By the joined hash of the folded words of a variant: an index into `names`.
  private static let table: (places: Lexicon, names: [UInt64]) = {
    var places = Lexicon(minimumCapacity: 512)
    var names: [UInt64] = []
    for row in Table.nameVariants.rows {
      places[hash(row[0])] = UInt32(names.count)
      names.append(hash(row[1]))
    }
    return (places, names)
  }()

  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var joined: UInt64 = 0
    for (place, word) in Array(name).split(separator: UInt8(ascii: " ")).enumerated() {
      let hash = SpellingFold.hash(SpellingFold.plain(word))
      joined = place == 0 ? hash : WordHash.join(joined, hash)
    }
    return joined
  }

  /// The hash of the name that a name is a variant of; itself where it is none.
  static func name(of hash: UInt64) -> UInt64 {
    table.places[hash].map { table.names[Int($0)] } ?? hash
  }
}
