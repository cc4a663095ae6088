import TestSupport
import Testing

@testable import ViewModel

struct PatternTests {
  private func found(_ pattern: String, in text: String) throws -> [String] {
    let folding = TextFolding(askedBy: "")
    var search = try PatternSearch(PatternParser.parse(pattern, folding))
    let bytes = Array(text.utf8)
    return search.places(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private func message(_ pattern: String) -> String {
    do throws(PatternError) {
      _ = try PatternSearch(PatternParser.parse(pattern, TextFolding(askedBy: "")))
      return "no error"
    } catch {
      return error.message
    }
  }

  @Test(arguments: [
    ("a|ab", "ab", ["a"]), ("ab|a", "ab", ["ab"]), ("a+?", "aaa", ["a", "a", "a"]),
    ("a{2,3}", "aaaaa", ["aaa", "aa"]), ("a{2}", "aaaaa", ["aa", "aa"]),
    ("(ab)+", "ababx", ["abab"]),
    ("<.+?>", "<a><b>", ["<a>", "<b>"]), ("<.+>", "<a><b>", ["<a><b>"]),
    ("^a|b$", "a b\na b", ["a", "b", "a", "b"]), ("\\bb", "ab b", ["b"]), ("\\Bb", "ab b", ["b"]),
    ("[a-c]+", "xabcx", ["abc"]), ("[^a-c]+", "axyb", ["xy"]), ("[]x]", "]x", ["]", "x"]),
    ("\\d+", "a12 ٣", ["12", "٣"]), ("x*", "axxb", ["xx"]), ("a.c", "a\nc a漢c", ["a漢c"]),
    ("\\.", "a.b", ["."]), ("a{,2}", "a{,2}", ["a{,2}"]), ("(a*)*b", "aab", ["aab"]),
    ("a??b", "ab b", ["ab", "b"]), ("[\\w-]+", "well-known x", ["well-known", "x"]),
  ])
  func `patterns match as they do elsewhere`(pattern: String, text: String, expected: [String])
    throws
  {
    #expect(try found(pattern, in: text) == expected)
  }

  @Test(arguments: [
    ("(a", "a ( is not closed"), ("a)", "this ) closes nothing"), ("[a", "a [ is not closed"),
    ("*a", "nothing stands before *"), ("a\\", "nothing stands behind \\"),
    ("\\q", "\\q is not known here"), ("(a)\\1", "\\1: a pattern cannot refer back here"),
    ("(?=a)", "(?= is not known here"), ("a{3,1}", "{3,1} counts backwards"),
    ("a{501}", "at most 500 times"), ("[b-a]", "b-a counts backwards"),
    ("((a{100}){100}){100}", "this repeats too much"),
  ])
  func `what is wrong is said in few words`(pattern: String, expected: String) {
    #expect(message(pattern) == expected)
  }

  @Test func `groups do not nest without end`() {
    #expect(message(String(repeating: "(", count: 10_000)) == "groups stand too deep in each other")
  }

  /// Against the engine of the standard library, which is right and slow.
  @Test(arguments: 0..<8) func `random patterns find what the standard library finds`(seed: UInt64)
    throws
  {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let pattern = Self.pattern(depth: 3, &random)
      let text = String((0..<12).map { _ in "abc ".randomElement(using: &random) ?? "a" })
      let regex = try Regex(pattern).matchingSemantics(.unicodeScalar)
      let expected = try Self.nonEmptyMatches(of: regex, in: text)
      #expect(try found(pattern, in: text) == expected, "\(pattern) in “\(text)”")
    }
  }

  /// Where the match at a place is empty, ours goes on to the next place.
  private static func nonEmptyMatches(
    of regex: Regex<AnyRegexOutput>, in text: String
  ) throws -> [String] {
    var found: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      let match = try regex.prefixMatch(in: rest).map { rest[$0.range] } ?? ""
      if !match.isEmpty { found.append(String(match)) }
      rest = rest.dropFirst(max(1, match.count))
    }
    return found
  }

  /// A random pattern. What a loop repeats is never empty: of loops that go round for nothing, engines differ.
  private static func pattern(
    depth: Int, mayBeEmpty: Bool = true, _ random: inout SeededGenerator
  ) -> String {
    let letters = ["a", "b", "c", ".", "[ab]", "[^a]", " "]
    guard depth > 0 else { return letters.randomElement(using: &random) ?? "a" }
    func part(_ mayBeEmpty: Bool) -> String {
      pattern(depth: depth - 1, mayBeEmpty: mayBeEmpty, &random)
    }
    switch Int.random(in: mayBeEmpty ? 0..<7 : 2..<7, using: &random) {
    case 0: return "(?:\(part(false)))*"
    case 1: return "(?:\(part(true)))?"
    case 2: return part(mayBeEmpty) + part(mayBeEmpty)
    case 3: return "(?:\(part(mayBeEmpty))|\(part(mayBeEmpty)))"
    case 4: return "(?:\(part(false)))+?"
    case 5: return "(?:\(part(false))){1,2}"
    default: return part(mayBeEmpty)
    }
  }

  @Test func `no pattern makes a search hang`() throws {
    let text = Array(String(repeating: "a", count: 20_000).utf8) + Array("b".utf8)
    for pattern in [
      "(a+)+$", "(a|aa)*c", "(a*)*(a*)*c", "a{200}c", "(.*)(.*)(.*)x", "(a?){400}a{400}c",
    ] {
      var search = try PatternSearch(PatternParser.parse(pattern, TextFolding(askedBy: "")))
      #expect(search.places(in: text).isEmpty)
    }
  }

  @Test func `a search that would take too long stops and says so`() throws {
    // From each place on it runs to the end, for there is a match, though far away.
    let text = Array(String(repeating: "a", count: 5000).utf8) + Array("bc".utf8)
    let pattern = try PatternParser.parse("a*[^b]c|bc", TextFolding(askedBy: ""))
    var search = try PatternSearch(pattern, mostSteps: 100_000)
    #expect(search.places(in: Array("xbc".utf8)) == [1..<3])
    #expect(search.isComplete)
    _ = search.places(in: text)
    #expect(!search.isComplete)
  }

  @Test(arguments: 0..<6) func `a plain search finds what a naive one finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      func letters(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 97...98, using: &random) }
      }
      let text = letters(30)
      let needle = letters(Int.random(in: 1...5, using: &random))
      var expected: [Range<Int>] = []
      var place = 0
      while place + needle.count <= text.count {
        let isHere = Array(text[place..<place + needle.count]) == needle
        if isHere { expected.append(place..<place + needle.count) }
        place += isHere ? needle.count : 1
      }
      #expect(PlainSearch(needle).places(in: text) == expected)
    }
  }
}
