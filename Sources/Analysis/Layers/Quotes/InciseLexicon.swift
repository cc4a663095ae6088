/// The French verbs that stand inside speech with their subject behind them: `incise-verbs.tsv`.
enum InciseLexicon {
  private static let verbs: Lexicon = {
    var words = Lexicon(minimumCapacity: 512)
    for row in Table.inciseVerbs.rows {
      for form in row.list(1) { words[WordHash.of(form)] = 1 }
    }
    return words
  }()

  /// Whether a word is such a verb, with or without an elided pronoun before it and a pronoun behind it:
  /// “s’écria”, “dit-il”, “continua-t-elle”.
  /// - Parameter word: Of the length of a word; of one with capitals the answer is the same.
  static func isVerb(_ word: some Collection<UInt8>) -> Bool {
    let bytes = Array(word)
    return bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      if bytes.count > 2, bytes[1] == UInt8(ascii: "'") { start = 2 }
      if bytes.count > 4, bytes[1] == 0xE2, bytes[2] == 0x80, bytes[3] == 0x99 { start = 4 }
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "-")) ?? bytes.count
      guard start < end else { return false }
      return verbs.contains(WordHash.of(UnsafeBufferPointer(rebasing: bytes[start..<end])))
    }
  }
}
