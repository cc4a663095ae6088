/// The French verbs that stand inside speech with their subject behind them: `incise-verbs.tsv`.
enum InciseLexicon {
  private enum Person: UInt32 {
    /// Needs “je” behind it: “demandais-je”.
    case first = 1
    case third
  }

  private static let subjects = ["il", "elle", "ils", "elles", "on", "je"].map { Array($0.utf8) }

  private static let verbs: Lexicon = {
    var words = Lexicon(minimumCapacity: 512)
    for row in Table.inciseVerbs.rows {
      for form in row.list(1) { words[WordHash.of(form)] = Person.third.rawValue }
      for form in row.list(2) where words[WordHash.of(form)] == nil {
        words[WordHash.of(form)] = Person.first.rawValue
      }
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
      let hyphen = bytes[start...].firstIndex(of: UInt8(ascii: "-"))
      let end = hyphen ?? bytes.count
      guard start < end else { return false }
      let person = verbs[WordHash.of(UnsafeBufferPointer(rebasing: bytes[start..<end]))]
      guard hyphen != nil else { return person == Person.third.rawValue }
      let subject = bytes[end...].split(separator: UInt8(ascii: "-")).last.map(Array.init) ?? []
      return person != nil && subjects.contains(subject)
    }
  }
}
