import CTables

/// One lexicon of CTables: a text file built into the program.
///
/// The file opens with comment lines (`# `: name and contents, source and licence, columns); every other
/// line is a row of columns parted by tabs, sorted by its first column in UTF-8 order, no two alike.
struct Table: Sendable {
  /// The file's name in `CTables/data`.
  let name: String
  private let source: @Sendable () -> CTable

  private init(_ name: String, _ source: @escaping @Sendable () -> CTable) {
    self.name = name
    self.source = source
  }

  static let abbreviations = Table("abbreviations.tsv") { table_abbreviations() }
  static let cueVerbs = Table("cue-verbs.tsv") { table_cue_verbs() }
  static let cueVerbsDE = Table("cue-verbs-de.tsv") { table_cue_verbs_de() }
  static let cueVerbsFR = Table("cue-verbs-fr.tsv") { table_cue_verbs_fr() }
  static let cueVerbsOther = Table("cue-verbs-other.tsv") { table_cue_verbs_other() }
  static let elisions = Table("elisions.tsv") { table_elisions() }
  static let functionWords = Table("function-words.tsv") { table_function_words() }
  static let genderedWords = Table("gendered-words.tsv") { table_gendered_words() }
  static let grammarWords = Table("grammar-words.tsv") { table_grammar_words() }
  static let grammarWordsDE = Table("grammar-words-de.tsv") { table_grammar_words_de() }
  static let grammarWordsFR = Table("grammar-words-fr.tsv") { table_grammar_words_fr() }
  static let grammarWordsOther = Table("grammar-words-other.tsv") { table_grammar_words_other() }
  static let inciseVerbs = Table("incise-verbs.tsv") { table_incise_verbs() }
  static let knownNamesDE = Table("known-names-de.tsv") { table_known_names_de() }
  static let knownNamesFR = Table("known-names-fr.tsv") { table_known_names_fr() }
  static let nameWords = Table("name-words.tsv") { table_name_words() }
  static let namesWithTail = Table("names-with-tail.tsv") { table_names_with_tail() }
  static let nationalities = Table("nationalities.tsv") { table_nationalities() }
  static let nicknames = Table("nicknames.tsv") { table_nicknames() }
  static let pronouns = Table("pronouns.tsv") { table_pronouns() }
  static let roleWords = Table("role-words.tsv") { table_role_words() }
  static let stopWordsOther = Table("stop-words-other.tsv") { table_stop_words_other() }
  static let nameVariants = Table("name-variants.tsv") { table_name_variants() }
  static let titlesDE = Table("titles-de.tsv") { table_titles_de() }
  static let valueWords = Table("value-words.tsv") { table_value_words() }
  static let valueWordsDE = Table("value-words-de.tsv") { table_value_words_de() }
  static let valueWordsFR = Table("value-words-fr.tsv") { table_value_words_fr() }
  static let workWords = Table("work-words.tsv") { table_work_words() }

  /// Every table, for the test that reads them all.
  static let all = [
    abbreviations, cueVerbs, cueVerbsDE, cueVerbsFR, cueVerbsOther, elisions, functionWords,
    genderedWords, grammarWords, grammarWordsDE, grammarWordsFR,
    grammarWordsOther, inciseVerbs, knownNamesDE, knownNamesFR, nameVariants, nameWords,
    namesWithTail, nationalities, nicknames, pronouns,
    roleWords, stopWordsOther, titlesDE, valueWords, valueWordsDE, valueWordsFR, workWords,
  ]
}

extension Table {
  /// One line of a table, valid for as long as the program runs: tables are constants of the binary.
  struct Row {
    /// The whole line.
    let bytes: UnsafeBufferPointer<UInt8>

    /// The columns, from the first to the last.
    var columns: Parts { Parts(of: bytes, at: UInt8(ascii: "\t")) }

    /// The bytes of a column, counted from 0; empty where the row has no such column.
    subscript(column: Int) -> UnsafeBufferPointer<UInt8> {
      var parts = columns
      for _ in 0..<column { _ = parts.next() }
      return parts.next() ?? UnsafeBufferPointer(start: nil, count: 0)
    }

    /// The parts of a column that holds a list: `says,said,saying`.
    func list(_ column: Int) -> Parts { Parts(of: self[column], at: UInt8(ascii: ",")) }

    /// A column as text, for the few words of a table's own vocabulary.
    func text(_ column: Int) -> String { String(decoding: self[column], as: UTF8.self) }

    /// The number of columns.
    var count: Int { bytes.count { $0 == UInt8(ascii: "\t") } + 1 }
  }

  /// The rows in the order of the file.
  var rows: Rows {
    let table = source()
    return Rows(
      lines: Parts(
        of: UnsafeBufferPointer(start: table.bytes, count: table.count), at: UInt8(ascii: "\n")))
  }

  /// Walks over the rows; comment lines and empty lines are none.
  struct Rows: Sequence, IteratorProtocol {
    fileprivate var lines: Parts

    mutating func next() -> Row? {
      while let line = lines.next() {
        if let first = line.first, first != UInt8(ascii: "#") { return Row(bytes: line) }
      }
      return nil
    }
  }

  /// The stretches of bytes between one separator and the next.
  struct Parts: Sequence, IteratorProtocol {
    private var rest: UnsafeBufferPointer<UInt8>?
    private let separator: UInt8

    init(of bytes: UnsafeBufferPointer<UInt8>, at separator: UInt8) {
      rest = bytes
      self.separator = separator
    }

    mutating func next() -> UnsafeBufferPointer<UInt8>? {
      guard let bytes = rest else { return nil }
      guard let cut = bytes.firstIndex(of: separator) else {
        rest = nil
        return bytes
      }
      rest = UnsafeBufferPointer(rebasing: bytes[(cut + 1)...])
      return UnsafeBufferPointer(rebasing: bytes[..<cut])
    }
  }
}
