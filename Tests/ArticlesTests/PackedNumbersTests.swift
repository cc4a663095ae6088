import TestSupport
import Testing

@testable import Articles

struct PackedNumbersTests {
  @Test func `numbers of any size come out as they went in`() {
    var generator = SeededGenerator(seed: 5)
    let numbers =
      (0..<500).map { _ in
        Int.random(in: 0...1 << 62, using: &generator) >> Int.random(in: 0...62, using: &generator)
      }
      + [0, 127, 128, .max, -1, .min]
    var packed = PackedNumbers()
    var places: [Int] = []
    for number in numbers {
      places.append(packed.end)
      packed.append(number)
    }
    packed.read(from: 0) { reader in
      for number in numbers { #expect(reader.number() == number) }
    }
    for (number, place) in zip(numbers, places) {
      #expect(packed.read(from: place) { $0.number() } == number)
    }
  }

  @Test func `small numbers take a byte, and strings one more than they are long`() {
    var packed = PackedNumbers()
    packed.append(127)
    #expect(packed.end == 1)
    packed.append(128)
    #expect(packed.end == 3)
    packed.append(bytes: "quay".utf8)
    #expect(packed.end == 8)
    packed.append(byte: 0xFF)
    #expect(packed.byte(at: 8) == 0xFF)
    packed.read(from: 3) { reader in
      #expect(Array(reader.string()) == Array("quay".utf8))
      #expect(reader.byte() == 0xFF)
    }
  }
}
