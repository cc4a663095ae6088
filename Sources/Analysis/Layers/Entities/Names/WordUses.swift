/// How a text writes each of its words: with small letters, or with a capital where none is due.
struct WordUses: Sendable {
  /// By `NameUnit.hash`; 16 bits of uses with small letters, then 16 with a capital in the middle of a plain sentence.
  private var counts: Lexicon

  /// - Complexity: One pass over the units.
  init(_ units: NameUnits) {
    counts = Lexicon(minimumCapacity: 1_024)
    for (sentence, line) in zip(units.sentences, units.lines) where line == .plain {
      var last: NameUnit?
      for unit in units.units[sentence] {
        if unit.shape.contains(.word) { count(unit, after: last) }
        last = unit
      }
    }
  }

  private mutating func count(_ unit: NameUnit, after last: NameUnit?) {
    let isLower = unit.shape.contains(.lower)
    let isDue = last.map { !$0.shape.contains(.word) && $0.hash != 0x2C } ?? true
    guard isLower || unit.shape.contains(.capitalised) && !isDue else { return }
    let old = counts[unit.hash] ?? 0
    let step: UInt32 = isLower ? 1 : 1 << 16
    let isFull = isLower ? old & 0xFFFF == 0xFFFF : old >> 16 == 0xFFFF
    if !isFull { counts[unit.hash] = old + step }
  }

  /// A number for the uses of a word: none, one, more of each, with small letters and with capitals.
  func code(of unit: NameUnit) -> UInt8 {
    let found = counts[unit.hash] ?? 0
    return UInt8(min(2, found & 0xFFFF)) * 3 + UInt8(min(2, found >> 16)) + 1
  }
}
