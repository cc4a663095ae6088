import Articles
import TestSupport
import Testing

@testable import Analysis

private typealias Word = PhrasesReference.Word
private typealias Separator = PhrasesReference.Separator

/// A kind of made-up text.
private struct Recipe: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var vocabulary: [Word]
  var separators: [Separator]
  var texts: Int
  var longest: Int
  /// Whether a short piece is repeated many times, with a few words changed.
  var isPeriodic = false

  func make(_ random: inout SeededGenerator) -> PhrasesReference {
    let count = Int.random(in: 2...longest, using: &random)
    let period = isPeriodic ? min(count, Int.random(in: 1...6, using: &random)) : count
    var words = (0..<period).compactMap { _ in vocabulary.randomElement(using: &random) }
    var gaps = (0..<period).compactMap { _ in separators.randomElement(using: &random) }
    while words.count < count {
      let isNoise = Int.random(in: 0..<20, using: &random) == 0
      words.append(isNoise ? vocabulary[0] : words[words.count - period])
      gaps.append(gaps[gaps.count - period])
    }
    return PhrasesReference(words: words, separators: Array(gaps.prefix(count - 1)))
  }
}

private let space = Separator(text: " ", collapsed: " ", gap: .joined)
private let wide = Separator(text: " \t ", collapsed: " ", gap: .joined)
private let dollar = Separator(text: " $", collapsed: " $", gap: .joined)
private let comma = Separator(text: ", ", collapsed: ", ", gap: .weak)
private let stop = Separator(text: ". ", collapsed: ". ", gap: .strong)
private let newline = Separator(text: "\n", collapsed: " ", gap: .strong)
private let letters = ["ba", "co", "du", "fi", "go"].map { Word(spelling: $0, key: $0) }
private let stopWords = ["the", "of"].map { Word(spelling: $0, key: $0, isStop: true) }
private let variants = [
  Word(spelling: "Ba", key: "ba"), Word(spelling: "co’s", key: "co"),
  Word(spelling: "12", key: "12", hasLetter: false),
  Word(spelling: "7", key: "7", hasLetter: false),
  Word(spelling: "willing", key: "will"), Word(spelling: "will", key: "will", isStop: true),
]

private let recipes = [
  Recipe(
    testDescription: "one word", vocabulary: Array(letters.prefix(1)), separators: [space],
    texts: 40, longest: 40),
  Recipe(
    testDescription: "two words without breaks", vocabulary: Array(letters.prefix(2)),
    separators: [space], texts: 500, longest: 40),
  Recipe(
    testDescription: "two words, one stop word",
    vocabulary: Array(letters.prefix(2)) + Array(stopWords.prefix(1)),
    separators: [space], texts: 300, longest: 40),
  Recipe(
    testDescription: "repeated pieces",
    vocabulary: Array(letters.prefix(3)) + Array(stopWords.prefix(1)),
    separators: [space, space, space, space, space, dollar], texts: 300, longest: 60,
    isPeriodic: true),
  Recipe(
    testDescription: "repeated pieces with breaks", vocabulary: letters + stopWords + variants,
    separators: [space, space, space, space, comma, stop], texts: 250, longest: 60,
    isPeriodic: true),
  Recipe(
    testDescription: "few words with breaks", vocabulary: Array(letters.prefix(3)) + stopWords,
    separators: [space, space, space, space, wide, comma, stop, newline], texts: 300, longest: 50),
  Recipe(
    testDescription: "all kinds of words", vocabulary: letters + stopWords + variants,
    separators: [space, space, space, wide, dollar, comma, stop, newline], texts: 300, longest: 60),
  Recipe(
    testDescription: "long texts", vocabulary: letters + stopWords,
    separators: [space, space, space, space, space, comma, stop], texts: 6, longest: 400),
]

@Test(arguments: recipes)
private func `Random texts give what the definition says`(recipe: Recipe) {
  var random = SeededGenerator(seed: 11)
  for _ in 0..<recipe.texts {
    let reference = recipe.make(&random)
    let utf8 = Array(reference.text.utf8)
    let found = Phrases.find(in: utf8, tokens: Tokenizer.tokens(of: utf8), paragraphs: .lines)
    #expect(Array(found.phrases) == reference.phrases(), "\(reference.text)")
    #expect(Array(found.families) == reference.families(), "\(reference.text)")
  }
}

@Test func `Any bytes give ranges on tokens, in order`() {
  var random = SeededGenerator(seed: 3)
  let pool = Array("ab  .,'-&’\u{AD}é東\n".utf8) + [0x80, 0xE2, 0xFF, 0]
  for _ in 0..<500 {
    let bytes = (0..<60).map { _ in pool.randomElement(using: &random) ?? 0 }
    let tokens = Tokenizer.tokens(of: bytes)
    let starts = Set(tokens.map { Int($0.start) })
    let ends = Set(tokens.map { Int($0.end) })
    let found = Phrases.find(in: bytes, tokens: tokens, paragraphs: .auto)
    for occurrences in found.phrases.map(\.occurrences) + found.families.map(\.occurrences) {
      #expect(occurrences == occurrences.sorted() && occurrences.count > 1)
      #expect(occurrences.allSatisfy { starts.contains($0.start) && ends.contains($0.end) })
    }
  }
}
