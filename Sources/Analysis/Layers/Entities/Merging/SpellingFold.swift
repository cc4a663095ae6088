/// Brings spellings of one name together.
enum SpellingFold {
  /// A word in small letters without diacritics: “Müller”, “MULLER” and “Muller” are one.
  static func plain(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(word.count)
    let bytes = Array(word)
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      while offset < buffer.count {
        let scalar = UTF8Scalars.next(in: buffer, &offset, end: buffer.count)
        if scalar == 0x27 || scalar == 0x2E || scalar == 0x2019 || (0x300..<0x370).contains(scalar)
        {
          continue
        }
        if scalar < 0x80 {
          let byte = UInt8(truncatingIfNeeded: scalar)
          folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        } else if scalar >= 0xC0, scalar < 0x180 {
          folded.append(letters.utf8Start[Int(scalar) - 0xC0])
          if scalar == 0xDF { folded.append(UInt8(ascii: "s")) }
        } else {
          UTF8Scalars.encode(UTF8Scalars.lowercase(scalar)) { folded.append($0) }
        }
      }
    }
    return folded
  }

  /// The base letters of U+00C0 to U+017F.
  private static let letters: StaticString = """
    aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn\
    oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """

  /// The same for ways to write one sound in Latin letters: “Zelensky”, “Zelenskyy” and “Zelenskij”, “Mueller” and
  /// “Müller”, “Khodorkovsky” and “Hodorkovskiy”. Words of fewer than five letters stay as they are, and so do
  /// those with digits.
  /// - Parameter word: As `plain` gives it.
  static func sound(_ word: [UInt8]) -> [UInt8] {
    guard word.count >= 5, !word.contains(where: { $0 &- 0x30 < 10 }) else { return word }
    var folded: [UInt8] = []
    var place = 0
    while place < word.count {
      let letter = word[place]
      let next = place + 1 < word.count ? word[place + 1] : 0
      place += 1
      let (sound, length) = sound(of: letter, before: next)
      place += length - 1
      if folded.last != sound { folded.append(sound) }
    }
    return folded
  }

  private static func sound(of letter: UInt8, before next: UInt8) -> (UInt8, Int) {
    switch (letter, next) {
    case (UInt8(ascii: "k"), UInt8(ascii: "h")): (UInt8(ascii: "h"), 2)
    case (UInt8(ascii: "p"), UInt8(ascii: "h")): (UInt8(ascii: "f"), 2)
    case (UInt8(ascii: "a"), UInt8(ascii: "e")), (UInt8(ascii: "o"), UInt8(ascii: "e")),
      (UInt8(ascii: "u"), UInt8(ascii: "e")), (UInt8(ascii: "d"), UInt8(ascii: "h")),
      (UInt8(ascii: "g"), UInt8(ascii: "h")):
      (letter, 2)
    case (UInt8(ascii: "o"), UInt8(ascii: "u")): (UInt8(ascii: "u"), 2)
    case (UInt8(ascii: "y"), _), (UInt8(ascii: "j"), _): (UInt8(ascii: "i"), 1)
    case (UInt8(ascii: "w"), _): (UInt8(ascii: "v"), 1)
    default: (letter, 1)
    }
  }

  static func hash(_ folded: [UInt8]) -> UInt64 {
    folded.withUnsafeBufferPointer { WordHash.ofFolded($0) }
  }
}
