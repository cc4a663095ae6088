import CTables

/// The tables that repeated phrases rest on, each read when it is first asked for.
enum PhraseTables {
  /// Words that neither begin nor end a phrase, lower-case with straight apostrophes.
  static let stopWords = words { phrases_stop_words($0) }
  /// Those of other languages (ISO 639-1) besides, as `WordFolding` spells words.
  static let otherStopWords = {
    var tables: [String: ByteTable] = [:]
    var folding = WordFolding(language: "en")
    for row in Table.stopWordsOther.rows {
      let word = folding.spelling(of: row[0])
      for language in row.list(1) {
        word.withUnsafeBufferPointer {
          _ = tables[String(decoding: language, as: UTF8.self), default: ByteTable()].number($0)
        }
      }
    }
    return tables
  }()
  /// Abbreviations whose full stop does not end a phrase, lower-case.
  static let titles = words { phrases_title_abbreviations($0) }
  static let decompositions = Decompositions(lines: lines { phrases_compatibility_letters($0) })

  private static func words(
    _ table: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>
  ) -> ByteTable {
    var words = ByteTable()
    for line in lines(table) { line.withUnsafeBufferPointer { _ = words.number($0) } }
    return words
  }

  /// The lines of a table without its comments.
  private static func lines(
    _ table: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>
  ) -> [ArraySlice<UInt8>] {
    var count = 0
    let start = table(&count)
    return Array(UnsafeBufferPointer(start: start, count: count))
      .split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != UInt8(ascii: "#") }
  }
}

/// What compatibility decomposition (NFKD) leaves of a letter or number when combining marks and format
/// characters are dropped.
/// - Source: The Unicode Character Database; UAX #15.
struct Decompositions: Sendable {
  /// Scalars `first` to `last` become as many scalars from `scalars[start]` on, or `count` scalars each.
  private struct Row {
    var first: UInt32
    var last: UInt32
    var start: Int
    var count: Int
  }

  private var rows: [Row] = []
  private var scalars: [UInt32] = []

  /// - Parameter lines: Code point, scalars, and how many code points run on, in hexadecimal but for the last.
  init(lines: [ArraySlice<UInt8>]) {
    rows.reserveCapacity(lines.count)
    for line in lines {
      let start = scalars.count
      var fields = Fields(rest: line)
      guard let first = fields.next(radix: 16) else { continue }
      while !fields.isAtTab, let scalar = fields.next(radix: 16) { scalars.append(scalar) }
      let length = fields.next(radix: 10) ?? 1
      rows.append(
        Row(first: first, last: first + length - 1, start: start, count: scalars.count - start))
    }
  }

  /// Reads the numbers of a row byte by byte: the table is read whenever a word has an accent.
  private struct Fields {
    var rest: ArraySlice<UInt8>
    private var tabs = 0

    init(rest: ArraySlice<UInt8>) { self.rest = rest }

    /// Whether the scalars of the row are over.
    var isAtTab: Bool { tabs > 1 }

    /// The next number, with the byte after it; nil where there is none.
    mutating func next(radix: UInt32) -> UInt32? {
      var value: UInt32?
      while let byte = rest.popFirst() {
        guard let digit = Self.digit(byte) else {
          if byte == UInt8(ascii: "\t") { tabs += 1 }
          break
        }
        value = (value ?? 0) * radix + digit
      }
      return value
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
      default: nil
      }
    }
  }

  /// Calls `body` with each scalar that `scalar` decomposes to: itself if it does not.
  func forEach(of scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
    let value = scalar.value
    if (0xAC00...0xD7A3).contains(value) { return Self.forEachJamo(of: value, body) }
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].last < value { low = middle + 1 } else { high = middle }
    }
    guard low < rows.count, rows[low].first <= value else { return body(scalar) }
    let row = rows[low]
    for mapped in scalars[row.start..<row.start + row.count] {
      Unicode.Scalar(mapped + value - row.first).map(body)
    }
  }

  /// Hangul syllables decompose by arithmetic.
  /// - Source: The Unicode Standard, section 3.12.
  private static func forEachJamo(of syllable: UInt32, _ body: (Unicode.Scalar) -> Void) {
    let index = syllable - 0xAC00
    var jamo = [0x1100 + index / 588, 0x1161 + index % 588 / 28]
    if index % 28 != 0 { jamo.append(0x11A7 + index % 28) }
    jamo.compactMap(Unicode.Scalar.init).forEach(body)
  }
}
