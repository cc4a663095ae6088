/// What somebody or something is before its name in a German text, from `titles-de.tsv`: “Wirt”, “Ministerin”,
/// “Vereinschefs”; “Hauptstadt”.
enum GermanTitles {
  /// Endings of the cases and of the plural.
  private static let cases = ["", "s", "es", "n", "en"].map { Array($0.utf8) }
  private static let person: UInt32 = 1
  private static let thing: UInt32 = 2

  /// All forms of the words, and by their bytes from the last to the first those that end compounds.
  private static let table: (words: Lexicon, endings: Lexicon) = {
    var words = Lexicon(minimumCapacity: 2_048)
    var endings = Lexicon(minimumCapacity: 2_048)
    for row in Table.titlesDE.rows {
      let role = row.text(1)
      for ending in cases {
        let form = Array(row[0]) + ending
        let value = role == "thing" ? thing : person
        words[WordHash.of(form)] = value
        if role != "word" { endings[form.reversed().reduce(WordHash.seed, mixed)] = value }
      }
    }
    return (words, endings)
  }()

  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    var hash = hash
    WordHash.mix(&hash, byte)
    return hash
  }

  /// Bytes of the shortest and the longest ending that are looked at.
  private static let lengths = 3...20

  /// Whether a word says what somebody is.
  /// - Parameter word: As the text writes it.
  static func isPerson(_ word: ArraySlice<UInt8>, hash: UInt64) -> Bool {
    value(word, hash) == person
  }

  /// Whether a word says what a place or an organisation is.
  static func isThing(_ word: ArraySlice<UInt8>, hash: UInt64) -> Bool {
    value(word, hash) == thing
  }

  /// What the longest word is that it is or ends in.
  private static func value(_ word: ArraySlice<UInt8>, _ hash: UInt64) -> UInt32? {
    if let value = table.words[hash] { return value }
    var reversed = WordHash.seed
    var best: UInt32?
    for (index, byte) in word.reversed().prefix(lengths.upperBound).enumerated() {
      WordHash.mix(&reversed, byte)
      if index + 1 >= lengths.lowerBound, let value = table.endings[reversed] { best = value }
    }
    return best
  }
}

extension Document {
  /// Whether a token of a German text is what somebody is.
  func isGermanTitle(_ token: Int) -> Bool {
    isWord(token) && isCapitalised(token)
      && GermanTitles.isPerson(bytes(of: token), hash: facts[token].hash)
  }
}
