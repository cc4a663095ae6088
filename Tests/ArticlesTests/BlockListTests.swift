import Articles
import TestSupport
import Testing

struct BlockListTests {
  /// Blocks with everything that a block may have, in the order of a text.
  private func blocks(seed: UInt64, count: Int) -> [Block] {
    var generator = SeededGenerator(seed: seed)
    var place = 0
    func forward(_ most: Int) -> Int {
      place += Int.random(in: 0...most, using: &generator)
      return place
    }
    return (0..<count).map { number in
      let start = forward(number % 7 == 0 ? 5_000_000 : 200)
      let marker = Bool.random(using: &generator) ? TextRange(forward(4), forward(3)) : nil
      let lineCount = Int.random(in: 0...(number % 50 == 0 ? 200 : 5), using: &generator)
      let lines = (0..<lineCount).map { _ in TextRange(forward(3), forward(300)) }
      return Block(
        Block.Kind.allCases.randomElement(using: &generator) ?? .paragraph,
        level: Int.random(in: 0...(number % 9 == 0 ? 40 : 6), using: &generator),
        range: TextRange(start, place), lines: lines, marker: marker)
    }
  }

  @Test(arguments: 0..<20)
  func `blocks come out as they went in`(seed: Int) {
    let blocks = blocks(seed: UInt64(seed), count: 300)
    let list = BlockList(blocks)
    #expect(Array(list) == blocks)
    #expect(list.indices.map { list.kind(of: $0) } == blocks.map(\.kind))
    #expect(list.indices.map { list.range(of: $0) } == blocks.map(\.range))
    #expect(list.indices.map { list.start(of: $0) } == blocks.map(\.range.start))
    #expect(BlockList(list[100..<200]) == BlockList(blocks[100..<200]))
  }

  @Test func `a marker may stand anywhere and a line before the block`() {
    let odd = Block(
      .item, level: 2, range: TextRange(100, 120), lines: [TextRange(90, 95), TextRange(10, 5)],
      marker: TextRange(20, 10))
    #expect(BlockList([odd])[0] == odd)
  }

  @Test func `blocks are found by place`() {
    let list = BlockList(
      [3, 3, 10].map { Block(.paragraph, range: TextRange($0, $0 + 2), lines: []) })
    #expect([0, 2, 3, 9, 10, 99].map(list.number) == [nil, nil, 1, 1, 2, 2])
    #expect([0, 3, 4, 10, 11].map(list.firstNumber) == [0, 0, 2, 2, 3])
    #expect(BlockList().number(at: 5) == nil)
  }
}
