import TestSupport
import Testing

@testable import Analysis

struct TokenListTests {
  /// Words of one letter, `gaps` bytes apart.
  private func text(_ gaps: [Int]) -> [UInt8] {
    gaps.flatMap { [UInt8](repeating: 0x20, count: $0) + [UInt8(ascii: "a")] }
  }

  @Test(arguments: [3, 900, 3_000])
  func `tokens stand where they are, however far apart`(greatest: Int) {
    var generator = SeededGenerator(seed: UInt64(greatest))
    let gaps = (0..<300).map { _ in Int.random(in: 1...greatest, using: &generator) } + [70_000, 1]
    let utf8 = text(gaps)
    let places = utf8.indices.filter { utf8[$0] != 0x20 }
    var tokens = Tokenizer.tokens(of: utf8)
    #expect(tokens.indices.map(tokens.start) == places)
    #expect(tokens.map { Int($0.end) } == places.map { $0 + 1 })
    tokens.insert(.spaceBefore, at: 7)
    tokens.keep([7..<100, 250..<302])
    #expect(tokens.indices.map(tokens.start) == Array(places[7..<100] + places[250..<302]))
    #expect(tokens.facts(0).shape.contains(.spaceBefore))
    #expect(!tokens.facts(1).shape.contains(.spaceBefore))
  }

  @Test func `units are tokens or what else they were made`() {
    var generator = SeededGenerator(seed: 9)
    let tokens = Tokenizer.tokens(of: text((0..<3_000).map { _ in 1 }))
    var list = NameUnitList(tokens)
    var expected: [NameUnit] = []
    var token = 0
    while token < tokens.count {
      let start = Int32(tokens.start(token))
      let part = NameUnit(
        start: start, end: start + 1, core: start, token: Int32(token), hash: 5, shape: [])
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: list.append(part)
      case 1 where !expected.isEmpty && Int(expected[expected.count - 1].token) == token - 1:
        expected.removeLast()
        list.replaceLast(with: part)
      case 2: list.append(part)
      default: list.append(token: token)
      }
      expected.append(list[list.count - 1])
      #expect(expected[expected.count - 1].token == token)
      token += Int.random(in: 0..<40, using: &generator) == 0 ? 300 : 1
    }
    #expect(Array(list) == expected)
    #expect(list.count == expected.count)
  }
}
