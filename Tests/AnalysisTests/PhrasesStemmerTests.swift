import TestSupport
import Testing

@testable import Analysis

private func stems(_ words: String) -> String {
  var stemmer = EnglishStemmer()
  return words.split(separator: " ").map { word in
    var bytes = Array(word.utf8)
    stemmer.stem(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }.joined(separator: " ")
}

@Test(arguments: [
  ("caresses ponies ties cats gas this kiwis bus", "caress poni tie cat gas this kiwi bus"),
  ("died dies skies flies", "die die sky fli"),
  ("agreed feed proceed succeed exceeded", "agre feed proceed succeed exceed"),
  ("hopping hoping luxuriated added egged", "hop hope luxuri add egg"),
  ("dying lying outing evening herrings", "die lie outing evening herring"),
  ("cry by say enjoy happy", "cri by say enjoy happi"),
  (
    "general generous university universal organization organ",
    "general generous universiti universal organiz organ"
  ),
  ("relational hopefulness geologist geology apology", "relat hope geolog geolog apolog"),
  ("formalize electrical goodness formative", "formal electr good format"),
  ("adjustment adoption irritant controlling rate cease", "adjust adopt irrit control rate ceas"),
  ("news atlas early gently andes", "news atlas earli gentl andes"),
  ("prisoner's prisoners' 's at '", "prison prison 's at '"),
  ("yes youth boyish sayings", "yes youth boyish say"),
])
func `English words are cut to their stems`(words: String, expected: String) {
  #expect(stems(words) == expected)
}

@Test func `Any letters have a stem`() {
  var random = SeededGenerator(seed: 5)
  let letters = Array("aeioybdlnstz'".utf8)
  var stemmer = EnglishStemmer()
  for _ in 0..<5_000 {
    let word = (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in
      letters.randomElement(using: &random)
    }
    var stem = word
    stemmer.stem(&stem)
    #expect(stem.count <= word.count + 1)
    #expect(
      stem.allSatisfy {
        $0 == UInt8(ascii: "'") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
      })
  }
}
