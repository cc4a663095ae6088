/// Given names and their short forms, from `nicknames.tsv`: “Kenneth” and “Ken”.
enum Nicknames {
  /// By the hash of the folded short form: an index into `names`.
  private static let table: (places: Lexicon, names: [UInt64]) = {
    var places = Lexicon(minimumCapacity: 512)
    var names: [UInt64] = []
    for row in Table.nicknames.rows {
      places[WordHash.ofFolded(row[0])] = UInt32(names.count)
      names.append(SpellingFold.hash(SpellingFold.sound(Array(row[1]))))
    }
    return (places, names)
  }()

  /// The same for all forms of a given name.
  static func root(of name: NameForm.Word) -> UInt64 {
    table.places[name.hash].map { table.names[Int($0)] } ?? name.sound
  }
}
