/// What the capitals of a sentence say.
package enum NameLine: Sendable {
  /// Names have them.
  case plain
  /// Most words have one: a headline.
  case titled
  /// All letters are capitals.
  case shouted
  /// There are none, in a text whose writers often leave them out: “i met her in lisbon”.
  case small

  /// - Parameter sentence: Looked at by itself; is never `.small`.
  init(_ sentence: some BidirectionalCollection<NameUnit>) {
    var capitals = 0
    var shouted = 0
    var smalls = 0
    var longSmalls = 0
    for unit in sentence.dropFirst() where unit.shape.contains(.word) {
      let isLong = unit.core - unit.start > 3
      if unit.shape.contains(.capitalised) { capitals += 1 }
      if unit.shape.contains(.allCapitals), isLong { shouted += 1 }
      if unit.shape.contains(.lower) {
        smalls += 1
        if isLong { longSmalls += 1 }
      }
    }
    let endsPlainly = sentence.last.map { !$0.shape.contains(.word) && $0.hash == 0x2E } ?? false
    if shouted >= 2, smalls == 0 {
      self = .shouted
    } else if !endsPlainly, capitals >= 3, longSmalls * 3 < capitals {
      self = .titled
    } else {
      self = .plain
    }
  }

  /// Whether a sentence has three words and more and no capital but that of “I”.
  static func isSmall(_ sentence: some BidirectionalCollection<NameUnit>) -> Bool {
    var smalls = 0
    for unit in sentence where unit.shape.contains(.word) {
      if unit.shape.contains(.lower) {
        smalls += 1
      } else if unit.shape.contains(.capitalised), !speaker.contains(unit.hash) {
        return false
      }
    }
    return smalls > 2
  }

  private static let speaker = WordHash.set("i", "i'm", "i've", "i'll", "i'd")
}

/// Counts the paragraphs of a text that open in small letters.
struct SmallLetters {
  private var paragraphs = 0
  private var small = 0

  /// One paragraph in so many with a whole first sentence in small letters makes them a habit.
  private static let rarity = 50

  /// - Parameter isSmall: Of the first sentence of a paragraph.
  mutating func count(_ isSmall: Bool) {
    paragraphs += 1
    if isSmall { small += 1 }
  }

  /// Whether the writers of the text often leave capitals out.
  var areHabit: Bool { small > 0 && small * Self.rarity >= paragraphs }
}
