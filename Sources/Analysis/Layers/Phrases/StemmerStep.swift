/// One step of the stemmer: the suffixes it looks for, and what becomes of them. The longest match counts.
struct StemmerStep: Sendable {
  struct Rule: Sendable {
    let suffix: PackedWord
    let replacement: [UInt8]
    let condition: Condition
  }

  /// What must hold beyond the step's own region.
  enum Condition: Sendable {
    case none
    /// One of these letters stands before the suffix.
    case after(StaticString)
    /// The suffix lies in R2.
    case inR2
  }

  private let rules: [Rule]
  /// The suffixes of `rules` on their own: nothing to retain while they are searched.
  private let suffixes: [PackedWord]
  /// By the low bits of a last letter, a bit for each suffix that ends in such a letter.
  private let endings: [UInt64]

  /// - Parameter rules: At most 64.
  init(_ rules: [Rule]...) {
    self.rules = rules.joined().sorted { $0.suffix.count > $1.suffix.count }
    suffixes = self.rules.map(\.suffix)
    var endings = [UInt64](repeating: 0, count: 32)
    for (place, suffix) in suffixes.enumerated() {
      endings[Int(suffix.bits & 31)] |= 1 << UInt64(place)
    }
    self.endings = endings
  }

  /// The rule with the longest suffix that a word with these last bytes ends in.
  func match(_ tail: UInt64) -> Rule? {
    var places = endings[Int(tail & 31)]
    while places != 0 {
      let place = places.trailingZeroBitCount
      if suffixes[place].ends(tail) { return rules[place] }
      places &= places - 1
    }
    return nil
  }
}

extension StemmerStep.Rule {
  /// Rules in which each of `suffixes`, parted by spaces, becomes `replacement`.
  static func each(
    of suffixes: String, becomes replacement: String, _ condition: StemmerStep.Condition = .none
  ) -> [StemmerStep.Rule] {
    suffixes.split(separator: " ").map {
      StemmerStep.Rule(
        suffix: PackedWord(String($0)), replacement: Array(replacement.utf8), condition: condition)
    }
  }
}

/// Up to 8 bytes of ASCII in one machine word, so that suffixes compare in one step. The last byte is lowest.
struct PackedWord: Equatable, Sendable {
  let bits: UInt64
  let count: Int

  init(_ word: String) {
    bits = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    count = word.utf8.count
  }

  /// Whether a word ends with this, by the word's last 8 bytes (fewer are filled up with zeros).
  func ends(_ tail: UInt64) -> Bool {
    (tail ^ bits) << UInt64(64 - 8 * count) == 0
  }
}
